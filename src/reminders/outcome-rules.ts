import type { Attempt, Settled } from '../storage/outbox-settle.ts'
import type { Outcome } from './courier.ts'

const secondMs = 1_000
const minuteMs = 60 * secondMs

/** How long to wait after the first, second … attempt that certainly did not arrive (ms); the last one repeats. */
const backOffMs = [secondMs, 5 * secondMs, 30 * secondMs, 2 * minuteMs, 10 * minuteMs, 60 * minuteMs]
const attemptsAtMost = 8

/** So often an important message is sent again although every time its sender stopped while sending. */
const abandonedAtMost = 4

/**
 * An outcome; or: when it came to sending there was nothing left to say; or: it is no time to speak; or: the sender
 * stopped while sending, so that nobody knows whether the message left at all.
 */
export type Ending =
  | Outcome
  | { kind: 'nothing_to_say' }
  | { kind: 'not_now'; until: Date }
  | { kind: 'abandoned' }

/** What becomes of a message after one attempt. The whole state machine of the outbox is this function. */
export function settle(attempt: Attempt, ending: Ending, now: Date): Settled {
  const { id, fence, attempts, silent } = attempt
  const as: Settled = {
    id,
    fence,
    state: 'queued',
    attempts,
    silent,
    notBefore: null,
    messageId: null,
    error: null,
    sentAt: null,
  }
  switch (ending.kind) {
    case 'sent':
      return { ...as, state: 'sent', messageId: ending.messageId, sentAt: now }
    case 'nothing_to_say':
      return { ...as, state: 'expired', error: 'nothing left to say' }
    case 'not_now':
      return { ...as, attempts: attempts - 1, notBefore: ending.until }
    case 'not_delivered':
      if (attempts >= attemptsAtMost) return { ...as, state: 'dead', error: ending.error }
      return { ...as, notBefore: later(now, waitAfter(attempts, ending.retryAfterMs)), error: ending.error }
    case 'paused':
      // Being asked to wait is not a failure of this message.
      return {
        ...as,
        attempts: attempts - 1,
        notBefore: later(now, ending.retryAfterMs),
        error: 'asked to wait',
      }
    case 'unknown':
      return attempt.isResend ? inDoubt(as, ending.error, now) : onceMore(attempt, as, ending.error, now)
    case 'abandoned': {
      const error = 'the sender stopped while sending'
      // Two crashes in a row mostly hit a message that has not left yet; one that causes them must have an end.
      return attempts > abandonedAtMost ? inDoubt(as, error, now) : onceMore(attempt, as, error, now)
    }
    case 'unreachable':
      return { ...as, state: 'unreachable', error: ending.error }
    case 'moved':
      if (attempts >= attemptsAtMost) return { ...as, state: 'dead', error: 'the chat keeps moving' }
      return { ...as, error: 'the chat has moved' }
    case 'refused':
      return { ...as, state: 'dead', error: ending.error }
  }
}

/**
 * Said twice is a nuisance, an important message lost is a missed deadline: so that one goes out once more,
 * without sound and under the same short code. A routine one waits for the recipient's next message.
 */
function onceMore(attempt: Attempt, as: Settled, error: string, now: Date): Settled {
  if (attempt.importance === 'routine') return inDoubt(as, error, now)
  return { ...as, silent: true, error, sentAt: now, notBefore: later(now, waitAfter(attempt.attempts)) }
}

/** Left for the recipient's next message, and for people to decide. */
function inDoubt(as: Settled, error: string, now: Date): Settled {
  return { ...as, state: 'unknown', error, sentAt: now }
}

function waitAfter(attempts: number, atLeastMs = 0): number {
  const planned = backOffMs[Math.min(attempts, backOffMs.length) - 1] ?? secondMs
  return Math.max(planned, atLeastMs)
}

function later(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms)
}
