import { fork } from 'node:child_process'
import { once } from 'node:events'
import { atTheEnd } from '../clean-up.ts'
import type { Running } from './candidate.ts'
import type { Reminder } from './job.ts'
import type { Answer, Order } from './peer-program.ts'

export type PeerProcess = Running & {
  plan(reminders: Reminder[], due: Date): Promise<void>
  open(): Promise<number>
}

/** Starts a peer's program and waits until it is ready. */
export async function startPeer(file: string, args: readonly string[]): Promise<PeerProcess> {
  const child = fork(new URL(file, import.meta.url), args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const ended = once(child, 'exit')
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
  }
  const forget = atTheEnd(() => end('SIGKILL'))
  void ended.then(forget)
  const answer = async <T extends Answer>(): Promise<T> => {
    const waiting = new AbortController()
    try {
      return await Promise.race([
        once(child, 'message', { signal: waiting.signal }).then(([message]) => message as T),
        ended.then(() => Promise.reject(new Error(`${file} has ended`))),
      ])
    } finally {
      waiting.abort()
    }
  }
  const ask = <T extends Answer>(order: Order): Promise<T> => {
    // That it could not be told is seen by its end.
    child.send(order, () => {})
    return answer<T>()
  }
  await answer<{ ready: true }>()
  return {
    pid: child.pid!,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    plan: async (plan, due) => void (await ask({ plan, due: due.getTime() })),
    open: async () => (await ask<{ open: number }>({ count: true })).open,
  }
}
