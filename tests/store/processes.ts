import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export type Running = {
  pid: number
  /** Everything it has printed so far, by lines. */
  lines: readonly string[]
  /** The first line, printed already or to come, that fits; null when the process ends before. */
  line(fits: (line: string) => boolean): Promise<string | null>
  signal(name: NodeJS.Signals): void
  /** Ends it as a power switch would, and waits until it is gone. */
  kill(): Promise<void>
  exitCode: Promise<number | null>
}

const alive = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of alive) child.kill('SIGKILL')
})

/** Starts a file of the project as a process of its own, which ends with this one at the latest. */
export function start(file: string, args: readonly string[] = [], env: Record<string, string> = {}): Running {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const child = spawn(process.execPath, [file, ...args], {
    cwd: root,
    // Compiled modules are kept as `npm start` keeps them.
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: join(tmpdir(), 'giao-ban-compiled'), ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  alive.add(child)
  const lines: string[] = []
  const watchers = new Set<() => void>()
  const reader = createInterface({ input: child.stdout! })
  const exitCode = once(child, 'exit').then(([code]) => {
    alive.delete(child)
    return code as number | null
  })
  let isOver = false
  const over = Promise.all([exitCode, once(reader, 'close')]).then(() => {
    isOver = true
    for (const watcher of watchers) watcher()
  })
  reader.on('line', line => {
    lines.push(line)
    for (const watcher of watchers) watcher()
  })
  return {
    pid: child.pid!,
    lines,
    exitCode,
    line: fits =>
      new Promise(resolve => {
        const look = () => {
          const found = lines.find(fits)
          if (found === undefined && !isOver) return
          watchers.delete(look)
          resolve(found ?? null)
        }
        watchers.add(look)
        look()
      }),
    signal: name => void child.kill(name),
    kill: async () => {
      child.kill('SIGKILL')
      await over
    },
  }
}
