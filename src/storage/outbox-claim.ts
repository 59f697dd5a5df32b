import type { Database } from './database.ts'
import type { NotificationItem, NotificationRow } from './outbox.ts'

export type ClaimRequest = {
  now: Date
  limit: number
  /** How long the claim holds, by the database's own clock (ms); longer than any attempt may take. */
  leaseMs: number
  /** Chats that must rest a moment for the sake of the rate. */
  resting?: bigint[]
  /** Nothing is claimed unless this one still holds the lease; null where there is one process anyway. */
  holder: { lease: string; name: string } | null
}

/**
 * Takes messages out of the outbox, soonest deadline first and one per chat, and marks them as being sent.
 * The mark is committed before any byte leaves: whatever happens next, nobody takes them for untouched.
 * Messages past their expiry are marked so on the way and not returned.
 */
export async function claim(db: Pick<Database, 'sql'>, request: ClaimRequest): Promise<NotificationRow[]> {
  const { now, limit, leaseMs, resting = [], holder } = request
  const rows = await db.sql<NotificationRow & { state: string; items: NotificationItem[] }>(claimStatement, [
    now,
    limit,
    leaseMs,
    resting.map(String),
    holder?.lease ?? null,
    holder?.name ?? null,
    limit + spareCandidates,
  ])
  const sending = rows.filter(row => row.state === 'sending').map(({ state: _, ...row }) => row)
  // All of them were past their expiry: others may wait behind them.
  return rows.length > 0 && sending.length === 0 ? claim(db, request) : sending
}

/** More candidates than are wanted, since of several to one chat only the first is taken. */
const spareCandidates = 64

const claimStatement = `
  WITH candidate AS (
    SELECT n.id, n.chat_id, n.urgent_at
    FROM notification n
    WHERE n.state = 'queued' AND n.not_before <= $1
      AND n.chat_id <> ALL ($4::bigint[])
      AND n.chat_id NOT IN (SELECT s.chat_id FROM notification s WHERE s.state = 'sending')
      AND NOT EXISTS (SELECT 1 FROM chat_pause p WHERE p.chat_id IN (n.chat_id, 0) AND p.not_before > $1)
      AND ($5::text IS NULL OR EXISTS (
        SELECT 1 FROM lease l WHERE l.name = $5 AND l.holder = $6 AND l.until > clock_timestamp()))
    ORDER BY n.urgent_at, n.id
    LIMIT $7
  ), first_of_chat AS (
    SELECT DISTINCT ON (chat_id) id, urgent_at FROM candidate ORDER BY chat_id, urgent_at, id
  ), picked AS (
    SELECT id FROM notification
    WHERE state = 'queued' AND id IN (SELECT id FROM first_of_chat ORDER BY urgent_at, id LIMIT $2)
    FOR UPDATE SKIP LOCKED
  )
  UPDATE notification n
  SET state = (CASE WHEN n.expires_at <= $1 THEN 'expired' ELSE 'sending' END)::"NotificationState",
      lease_until = clock_timestamp() + $3::int * interval '1 millisecond',
      fence = n.fence + 1,
      attempts = n.attempts + 1
  FROM picked WHERE n.id = picked.id
  RETURNING n.id, n.org_id AS "orgId", n.kind, n.importance::text AS importance, n.member_id AS "memberId",
    n.chat_id AS "chatId", n.topic_id AS "topicId", n.payload, n.short_code AS "shortCode", n.silent, n.attempts,
    n.fence, n.sent_at IS NOT NULL AS "isResend", n.state::text AS state,
    (SELECT coalesce(json_agg(json_build_object('assignmentId', i.assignment_id, 'rule', i.rule,
              'occurrence', i.occurrence, 'rung', i.rung) ORDER BY i.id), '[]')
     FROM notification_item i WHERE i.notification_id = n.id) AS items`
