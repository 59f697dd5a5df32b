import { autoRetry } from '@grammyjs/auto-retry'
import { apiThrottler } from '@grammyjs/transformer-throttler'
import { Api } from 'grammy'
import type { Reminder } from './job.ts'
import type { PeerSettings } from './peer-program.ts'

/**
 * To everybody what Giao Ban sends at as well, to one chat with a tenth to spare. With its defaults a limiter lets 30 through
 * in each second of the clock; four such seconds fit into little more than three, and are refused.
 */
export const pace = { gapMs: 1_000 / 28, chatGapMs: 1_100 }

/**
 * grammY with both plugins that its guide to flood limits knows: one spaces what is sent, to everybody and to each chat,
 * the other waits out what is refused all the same.
 * @param paced by whom the rate to everybody is kept; a queue with a limiter of its own needs no second one
 */
export function openTelegram(
  { apiRoot, token }: PeerSettings,
  { paced }: { paced: 'by grammY' | 'by the queue' },
): (reminder: Reminder) => Promise<void> {
  const api = new Api(token, { apiRoot })
  const global = paced === 'by grammY' ? { minTime: pace.gapMs } : {}
  api.config.use(apiThrottler({ global, out: { maxConcurrent: 1, minTime: pace.chatGapMs } }))
  api.config.use(autoRetry())
  return async ({ chat, text }) => void (await api.sendMessage(chat, text))
}
