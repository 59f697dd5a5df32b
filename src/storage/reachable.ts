import { setTimeout as pause } from 'node:timers/promises'
import type { OpenStep } from './database.ts'

const firstPauseMs = 1_000
const longestPauseMs = 15_000

/**
 * Asks again and again, with pauses growing from 1 s to 15 s, until an answer comes.
 * @throws the error itself when waiting would not help; the reason of `signal` when that ends the waiting
 */
export async function untilReachable(
  ask: () => Promise<unknown>,
  onStep: (step: OpenStep) => void,
  signal?: AbortSignal,
): Promise<void> {
  for (let retryInMs = firstPauseMs; ; retryInMs = Math.min(retryInMs * 2, longestPauseMs)) {
    try {
      await ask()
      return
    } catch (error) {
      if (!isPassing(error)) throw error
      signal?.throwIfAborted()
      onStep({ step: 'waiting', reason: reasonOf(error), retryInMs })
    }
    await pause(retryInMs, undefined, { signal }).catch(() => signal?.throwIfAborted())
  }
}

/** A server that is away, starting or full comes back; one that says no to the name or password does not. */
function isPassing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const isServersAnswer = /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('E')
  return !isServersAnswer || code.startsWith('57P') || code.startsWith('53') || code.startsWith('08')
}

/** For people. Driver errors name host and port; none of them holds the password, and the URL is never quoted. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}
