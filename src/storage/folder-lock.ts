import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

/** Who has a folder. `startedAt` tells a process from a later one with the same pid; null where the system does not say. */
type Holder = { pid: number; host: string; startedAt: string | null; token: string }

/** Another process has the folder, or cannot be proven to be gone. `pid` and `host` say who. */
export class DatabaseInUse extends Error {
  override name = 'DatabaseInUse'
  readonly pid: number
  readonly host: string
  constructor(file: string, { pid, host }: { pid: number; host: string }) {
    super(
      host === hostname()
        ? `The database is in use by process ${pid} (${file}).`
        : `The database is in use by process ${pid} on ${host} (${file}). If that machine is gone, delete the file.`,
    )
    this.pid = pid
    this.host = host
  }
}

/**
 * Takes the folder for this process alone, by the file `folder`/lock, until the returned function is called
 * or the process ends. Two processes on one embedded database destroy it without a word.
 *
 * The lock of a dead process is taken over. A frozen process is alive and keeps its own: age proves nothing.
 * @throws DatabaseInUse
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'lock')
  const mine: Holder = {
    pid: process.pid,
    host: hostname(),
    startedAt: startOf(process.pid),
    token: randomUUID(),
  }
  claim(file, mine)
  const unlock = () => {
    process.off('exit', unlock)
    if (read(file)?.token === mine.token) unlinkSync(file)
  }
  process.on('exit', unlock)
  return unlock
}

/** Who has a folder, without reaching for it; null when nobody has. Of another machine's process nothing is certain. */
export function holderOf(
  folder: string,
): { pid: number; host: string; state: 'alive' | 'dead' | 'elsewhere' } | null {
  const holder = read(join(folder, 'lock'))
  if (!holder) return null
  const { pid, host } = holder
  return { pid, host, state: host !== hostname() ? 'elsewhere' : isGone(holder) ? 'dead' : 'alive' }
}

/**
 * Makes `file` name this process.
 *
 * A dead holder's file may be replaced only by whoever has claimed the successor file named after that
 * holder. Removing it and making it anew would not do: of two processes that found the same dead holder, the
 * slower one would remove what the faster one just made. A successor may die as well, and is succeeded alike.
 */
function claim(file: string, mine: Holder): void {
  while (!putNew(file, mine)) {
    const holder = read(file)
    if (!holder) continue
    if (!isGone(holder)) throw new DatabaseInUse(file, holder)
    const successor = `${file}.after-${holder.token}`
    claim(successor, mine)
    try {
      if (read(file)?.token === holder.token) {
        replace(file, mine)
        return
      }
    } finally {
      unlinkSync(successor)
    }
  }
}

/** Creates the file with its whole content in one step. False when there is one. */
function putNew(file: string, holder: Holder): boolean {
  const draft = writeDraft(file, holder)
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  } finally {
    unlinkSync(draft)
  }
}

function replace(file: string, holder: Holder): void {
  renameSync(writeDraft(file, holder), file)
}

function writeDraft(file: string, holder: Holder): string {
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, `${JSON.stringify(holder)}\n`, { flush: true })
  return draft
}

function read(file: string): Holder | undefined {
  try {
    const holder: Holder = JSON.parse(readFileSync(file, 'utf8'))
    if (Number.isInteger(holder.pid)) return holder
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new Error(`${file} does not name a process. If no process uses this folder, delete the file.`)
}

/** Whether the holder has certainly ended. Of another machine nothing is certain. */
function isGone({ pid, host, startedAt }: Holder): boolean {
  if (host !== hostname()) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return hasCode(error, 'ESRCH')
  }
  return startedAt !== null && startOf(pid) !== startedAt
}

/**
 * When a process started: the boot of the machine and the clock ticks since. Null where there is no /proc,
 * and for a process that has ended but not been reaped by its parent.
 */
function startOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in brackets and may hold spaces and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? null : `${boot} ${fields[19]}`
  } catch {
    return null
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
