import type { Logger } from 'pino'
import type { Call } from '../actions/call.ts'

/** What the conversations share for as long as the process lives. */
export type Desk = {
  db: Call['db']
  log: Logger
  /** Telegram ids that are administrators from their first /start. */
  adminUserIds: readonly bigint[]
  /** The zone of an office that is founded here. */
  timeZone: string
  /** Becomes false when this Bot API server turns out to be older than rich messages. */
  rich: { works: boolean }
  /** Something was put into the outbox or planned: deliver without waiting for the next tick. */
  nudge(): void
  /** The database cannot be reached just now; the same work will succeed later. */
  isAway(error: unknown): boolean
}
