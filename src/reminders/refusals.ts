import type { Ending } from './outcome-rules.ts'

/** Two chats refused within so long are hardly a coincidence (ms). */
const togetherMs = 1_000
/** A conclusion, not Telegram's word: it must not silence the bot for long (ms). */
const silenceAtMostMs = 30_000

export type RefusalWatch = {
  /** The ending as it is to be taken: a refusal of one chat, or of everybody. */
  weigh(chatId: bigint, ending: Ending): Ending
}

/**
 * Telegram's 429 does not say whether it means the chat or the bot. Taken for the chat's, each further chat would have to
 * be refused once; so when a second one is refused in the same moment, everybody rests for the shorter of the two times.
 * `monotonic` tells real time in ms.
 */
export function watchRefusals(monotonic: () => number = () => performance.now()): RefusalWatch {
  let last: { chatId: bigint; at: number; retryAfterMs: number } | null = null
  return {
    weigh(chatId, ending) {
      if (ending.kind !== 'paused' || ending.overall) return ending
      const before = last
      last = { chatId, at: monotonic(), retryAfterMs: ending.retryAfterMs }
      if (!before || before.chatId === chatId || last.at - before.at > togetherMs) return ending
      const retryAfterMs = Math.min(before.retryAfterMs, ending.retryAfterMs, silenceAtMostMs)
      return { ...ending, overall: true, retryAfterMs }
    },
  }
}
