import type { NotificationRow } from '../storage/outbox.ts'

export type { NotificationRow }

/** What became of one attempt to hand a message to the recipient. */
export type Outcome =
  | { kind: 'sent'; messageId: number }
  /** Certain not to have arrived: refused connection, or Telegram said no for a passing reason. */
  | { kind: 'not_delivered'; error: string; retryAfterMs?: number }
  /** 429: this chat rests until then; others go on. `overall` when the whole bot must rest. */
  | { kind: 'paused'; retryAfterMs: number; overall: boolean }
  /** Nobody can say whether it arrived: hang-up, time-out, 5xx. */
  | { kind: 'unknown'; error: string }
  /** The person blocked the bot, or never opened it; or the group is gone. */
  | { kind: 'unreachable'; error: string }
  /** The group became a supergroup: send it there. */
  | { kind: 'moved'; chatId: bigint }
  /** Refused for a reason that trying again does not mend. */
  | { kind: 'refused'; error: string }

/**
 * The seam between the outbox and a channel. Telegram is the one channel today.
 * A message is composed when it is sent, not when it is queued, so that it never says what is no longer true.
 */
export type Courier = {
  /** The messages to send, by notification id; null where there is nothing left to say. */
  compose(notifications: NotificationRow[], now: Date): Promise<Map<number, unknown | null>>
  send(notification: NotificationRow, message: unknown): Promise<Outcome>
}
