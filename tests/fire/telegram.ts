import { fork } from 'node:child_process'
import { once } from 'node:events'
import { atTheEnd } from '../../bench/clean-up.ts'
import type { Order, Sent, TelegramOptions } from './telegram-process.ts'

/** The fake Telegram of one run. */
export type FakeTelegram = {
  apiRoot: string
  /** These people send a document each; the messages that they sent. */
  attach(people: number[]): Promise<Sent[]>
  /** How many updates the bot has not confirmed. */
  pending(): Promise<number>
  stop(): Promise<void>
}

export async function startTelegram(options: TelegramOptions): Promise<FakeTelegram> {
  const child = fork(new URL('telegram-process.ts', import.meta.url), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const stop = atTheEnd(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  })
  const answer = async <T>(): Promise<T> => {
    const waiting = new AbortController()
    const { signal } = waiting
    try {
      return await Promise.race([
        once(child, 'message', { signal }).then(([message]) => message as T),
        once(child, 'exit', { signal }).then(() => Promise.reject(new Error('the fake Telegram has ended'))),
      ])
    } finally {
      waiting.abort()
    }
  }
  child.send(options)
  const { apiRoot } = await answer<{ apiRoot: string }>()
  let last: Promise<unknown> = Promise.resolve()
  return {
    apiRoot,
    stop,
    attach(people) {
      const mine = last.then(() => {
        child.send({ attach: { people } } satisfies Order)
        return answer<Sent[]>()
      })
      last = mine.catch(() => {})
      return mine
    },
    async pending() {
      const response = await fetch(`${apiRoot}/bot${options.botToken}/getWebhookInfo`)
      const { result } = (await response.json()) as { result: { pending_update_count: number } }
      return result.pending_update_count
    },
  }
}
