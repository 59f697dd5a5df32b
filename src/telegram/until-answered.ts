import { setTimeout as pause } from 'node:timers/promises'
import { GrammyError } from 'grammy'
import type { Desk } from './desk.ts'
import { describeError } from './errors.ts'

const firstPauseMs = 1_000
const longestPauseMs = 30_000

/**
 * Asks Telegram until it answers, and says so meanwhile. A refusal is final (401: the token is wrong), all but
 * "too many requests". grammY's own `init` waits as well, but without a word.
 */
export async function untilAnswered<T>(
  ask: () => Promise<T>,
  log: Desk['log'],
  signal: AbortSignal,
): Promise<T> {
  for (let waitMs = firstPauseMs; ; waitMs = Math.min(waitMs * 2, longestPauseMs)) {
    try {
      return await ask()
    } catch (error) {
      const code = error instanceof GrammyError ? error.error_code : null
      if (signal.aborted || (code !== null && code < 500 && code !== 429)) throw error
      const retryAfter = error instanceof GrammyError ? error.parameters.retry_after : undefined
      const retryInMs = retryAfter ? retryAfter * 1_000 : waitMs
      log.warn({ problem: describeError(error), retryInMs }, 'Telegram does not answer')
      await pause(retryInMs, undefined, { signal })
    }
  }
}
