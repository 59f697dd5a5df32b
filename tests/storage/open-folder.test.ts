import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, watch } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createServerDatabase, serverListens } from '../database.ts'

const program = fileURLToPath(new URL('open-and-close.ts', import.meta.url))

const closed = 'closed, 0 timers left'

let folder: string
const children: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'giao-ban-folder-'))
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

function start(...args: string[]) {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  children.push(child)
  return { child, lines: createInterface({ input: child.stdout }) }
}

/** What the process said until it ended by itself, and its exit code. */
async function run(...args: string[]) {
  const { child, lines } = start(...args)
  const said: string[] = []
  lines.on('line', line => said.push(line))
  const [code] = await once(child, 'close')
  return { code, said }
}

describe('a process with a database', () => {
  it('ends by itself after closing; the next one finds what it wrote (embedded)', async () => {
    const url = `pglite:${join(folder, 'new', 'data')}`
    expect(await run(url)).toEqual({ code: 0, said: ['created', 'facts 1', closed] })
    expect(readdirSync(join(folder, 'new', 'data'))).toEqual(['database'])
    expect(await run(url)).toEqual({ code: 0, said: ['up to date', 'facts 2', closed] })
  }, 30_000)

  it.runIf(serverListens)('ends by itself after closing (server)', async () => {
    const { url, drop } = await createServerDatabase()
    onTestFinished(drop)
    expect(await run(url)).toEqual({ code: 0, said: ['created', 'facts 1', closed] })
    expect(await run(url)).toEqual({ code: 0, said: ['up to date', 'facts 2', closed] })
  })

  it('keeps a second one out, and leaves the folder usable when killed', async () => {
    const url = `pglite:${folder}`
    const { child, lines } = start(url, 'keep')
    for await (const line of lines) if (line === 'facts 1') break
    expect(await run(url)).toEqual({ code: 0, said: [`in use by ${child.pid}`] })
    await kill(child)
    expect(await run(url)).toEqual({ code: 0, said: ['up to date', 'facts 2', closed] })
  }, 30_000)

  it('may be killed in the middle of its first start', async () => {
    const url = `pglite:${folder}`
    const { child } = start(url)
    await fileAppears(join(folder, 'database', 'base'))
    await kill(child)
    expect(existsSync(join(folder, 'creating'))).toBe(true)
    expect(await run(url)).toEqual({ code: 0, said: ['created', 'facts 1', closed] })
  }, 30_000)
})

async function fileAppears(path: string): Promise<void> {
  const watcher = watch(folder, { recursive: true })
  while (!existsSync(path)) await once(watcher, 'change')
  watcher.close()
}
