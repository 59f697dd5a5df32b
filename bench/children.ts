import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { atTheEnd } from './clean-up.ts'

export type Child = {
  pid: number
  /** The next message that the child sends. Rejects when it ends instead. */
  message<T>(): Promise<T>
  send(message: object): void
  stop(): Promise<void>
}

/** Starts a file of this folder as a process of its own; it ends at the latest with the run. */
export function startChild(file: string, args: readonly string[] = []): Child {
  const child = fork(new URL(file, import.meta.url), args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const stop = atTheEnd(() => ended(child))
  return {
    pid: child.pid!,
    message: async <T>() => {
      const waiting = new AbortController()
      const { signal } = waiting
      try {
        return await Promise.race([
          once(child, 'message', { signal }).then(([message]) => message as T),
          once(child, 'exit', { signal }).then(([code]) => {
            throw new Error(`${file} ended with ${code}`)
          }),
        ])
      } finally {
        waiting.abort()
      }
    },
    send: message => void child.send(message),
    stop,
  }
}

/** Asks a process of ours to end, and ends it when it does not. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await exit
  clearTimeout(force)
}
