import type { Tx } from './database.ts'
import type { NotificationRow } from './outbox.ts'

/** As much of a claimed message as is needed to say what becomes of it. */
export type Attempt = Pick<
  NotificationRow,
  'id' | 'fence' | 'importance' | 'silent' | 'attempts' | 'isResend'
>

/** A claimed message whose sender is gone. */
export type LostAttempt = Attempt & Pick<NotificationRow, 'orgId' | 'kind'>

/** What became of one attempt, as it is written down. */
export type Settled = {
  id: number
  fence: number
  state: 'queued' | 'sent' | 'unknown' | 'unreachable' | 'expired' | 'dead'
  attempts: number
  silent: boolean
  /** null: as it was. */
  notBefore: Date | null
  messageId: number | null
  error: string | null
  /** When it went out, or may have gone out; null: as it was. */
  sentAt: Date | null
}

/**
 * Writes down what became of attempts, in one statement. A row whose fence has moved on, or that is no longer
 * being sent, belongs to somebody else by now and is left alone.
 * @returns the ids that were changed
 */
export async function acknowledge(at: Pick<Tx, 'sql'>, settled: Settled[]): Promise<Set<number>> {
  if (settled.length === 0) return new Set()
  const rows = await at.sql<{ id: number }>(
    `UPDATE notification n
     SET state = o.state::"NotificationState", attempts = o.attempts, silent = o.silent,
         not_before = coalesce(o."notBefore", n.not_before), message_id = coalesce(o."messageId", n.message_id),
         sent_at = coalesce(o."sentAt", n.sent_at), last_error = o.error, lease_until = NULL
     FROM json_to_recordset($1::json) AS o(
       id int, fence int, state text, attempts int, silent boolean, "notBefore" timestamptz, "messageId" int,
       error text, "sentAt" timestamptz)
     WHERE n.id = o.id AND n.fence = o.fence AND n.state = 'sending'
     RETURNING n.id`,
    [JSON.stringify(settled)],
  )
  return new Set(rows.map(row => row.id))
}

/**
 * Messages that are marked as being sent by somebody who is no longer there: those whose claim ran out, or,
 * for one who just became the only sender, all of them.
 */
export function findLost(at: Pick<Tx, 'sql'>, everyone: boolean): Promise<LostAttempt[]> {
  return at.sql<LostAttempt>(
    `SELECT id, org_id AS "orgId", kind, fence, importance::text AS importance, silent, attempts, sent_at IS NOT NULL AS "isResend"
     FROM notification WHERE state = 'sending' AND ($1 OR lease_until < clock_timestamp()) ORDER BY id`,
    [everyone],
  )
}
