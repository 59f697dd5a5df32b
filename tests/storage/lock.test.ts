import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DatabaseInUse, lockFolder } from '../../src/storage/folder-lock.ts'

const contenderFile = fileURLToPath(new URL('lock-contender.ts', import.meta.url))

let folder: string
const children: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'giao-ban-lock-'))
})
afterEach(async () => {
  for (const child of children.splice(0)) await kill(child)
  rmSync(folder, { recursive: true })
})

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** A process that waits for `start` and then reports what became of each folder. */
async function contender(...folders: string[]) {
  const child = spawn(process.execPath, [contenderFile, ...folders], { stdio: ['pipe', 'pipe', 'inherit'] })
  children.push(child)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const line = async () => (await lines.next()).value
  expect(await line()).toBe('ready')
  const start = async (at = 0) => {
    child.stdin.write(`${at}\n`)
    const outcomes: string[] = []
    for (let told = await line(); told && told !== 'done'; told = await line()) outcomes.push(told)
    return outcomes
  }
  return { child, start }
}

async function holderOf(path: string): Promise<ChildProcess> {
  const { child, start } = await contender(path)
  expect(await start()).toEqual([`got ${path}`])
  return child
}

const refusal = () => {
  try {
    lockFolder(folder)()
  } catch (error) {
    if (error instanceof DatabaseInUse) return error
    throw error
  }
  throw new Error('The folder was free.')
}

describe('the lock of a folder', () => {
  it('refuses a second process and names the first', async () => {
    const holder = await holderOf(folder)
    expect(refusal()).toMatchObject({ pid: holder.pid, host: hostname() })
    expect(refusal().message).toContain(String(holder.pid))
  })

  it('refuses a second opening in the same process', () => {
    const unlock = lockFolder(folder)
    expect(refusal().pid).toBe(process.pid)
    unlock()
    lockFolder(folder)()
    expect(readdirSync(folder)).toEqual([])
  })

  it('is gone when its process ended in order', async () => {
    const holder = await holderOf(folder)
    holder.stdin?.end()
    await once(holder, 'exit')
    expect(readdirSync(folder)).toEqual([])
  })

  it('is taken over from a process that was killed', async () => {
    const holder = await holderOf(folder)
    await kill(holder)
    expect(existsSync(join(folder, 'lock'))).toBe(true)
    lockFolder(folder)()
    expect(readdirSync(folder)).toEqual([])
  })

  it('is taken over from a killed process that its parent has not reaped yet', async () => {
    const holder = await holderOf(folder)
    holder.kill('SIGKILL')
    // The kernel has killed it; this process has not yet heard of it.
    while (stateOf(holder.pid!) === 'R' || stateOf(holder.pid!) === 'S');
    lockFolder(folder)()
  })

  it('is never taken from a process that is frozen', async () => {
    const holder = await holderOf(folder)
    holder.kill('SIGSTOP')
    while (stateOf(holder.pid!) !== 'T');
    expect(refusal().pid).toBe(holder.pid)
    holder.kill('SIGCONT')
    expect(refusal().pid).toBe(holder.pid)
  })

  it('is taken over when its pid has gone to a later process', async () => {
    const holder = await holderOf(folder)
    const file = join(folder, 'lock')
    const lock = JSON.parse(readFileSync(file, 'utf8'))
    writeFileSync(file, JSON.stringify({ ...lock, startedAt: lock.startedAt.replace(/\d+$/, '1') }))
    lockFolder(folder)()
    expect(holder.exitCode).toBeNull()
  })

  it('is never taken from a process of another machine, of which nothing is known', () => {
    const lock = { pid: 1, host: 'elsewhere', startedAt: null, token: 'x' }
    writeFileSync(join(folder, 'lock'), JSON.stringify(lock))
    expect(refusal()).toMatchObject({ pid: 1, host: 'elsewhere' })
  })

  it('that says nothing is not guessed at', () => {
    writeFileSync(join(folder, 'lock'), '')
    expect(refusal).toThrow(/does not name a process/)
  })

  it('goes to one alone of many that find the same dead holder at the same moment', async () => {
    const dead = await holderOf(folder)
    const stale = readFileSync(join(folder, 'lock'), 'utf8')
    await kill(dead)
    const prizes = Array.from({ length: 150 }, (_, n) => join(folder, `prize-${n}`))
    for (const prize of prizes) {
      mkdirSync(prize)
      writeFileSync(join(prize, 'lock'), stale)
    }
    const contenders = await Promise.all(Array.from({ length: 3 }, () => contender(...prizes)))
    const soon = Date.now() + 20
    const outcomes = await Promise.all(contenders.map(({ start }) => start(soon)))
    const won = outcomes.flat().filter(outcome => outcome.startsWith('got'))
    expect(won.toSorted()).toEqual(prizes.map(prize => `got ${prize}`).toSorted())
    expect(prizes.flatMap(prize => readdirSync(prize))).toEqual(prizes.map(() => 'lock'))
  })

  it('is found again behind a taker that died while it took over', async () => {
    const first = await holderOf(folder)
    const lock = readFileSync(join(folder, 'lock'), 'utf8')
    await kill(first)
    const { token } = JSON.parse(lock)
    writeFileSync(
      join(folder, `lock.after-${token}`),
      JSON.stringify({ ...JSON.parse(lock), token: 'second' }),
    )
    lockFolder(folder)()
    expect(readdirSync(folder)).toEqual([])
  })
})

/** R running, S sleeping, T stopped, Z ended but not reaped. */
function stateOf(pid: number): string | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[0]
}
