import type { Tx } from './database.ts'

/** The soonest instant at which there is something to do for the reminder engine, past or future; null: nothing. */
export async function soonestDue(at: Pick<Tx, 'sql'>): Promise<Date | null> {
  const rows = await at.sql<{ soonest: Date | null }>(
    `SELECT least(
       (SELECT min(due_at) FROM reminder WHERE state = 'planned'),
       (SELECT min(not_before) FROM notification WHERE state = 'queued'),
       (SELECT min(next_digest_at) FROM chat WHERE next_digest_at IS NOT NULL),
       (SELECT min(renew_at) FROM task WHERE renew_at IS NOT NULL AND withdrawn_at IS NULL)) AS soonest`,
  )
  return rows[0]?.soonest ?? null
}

/** The soonest instant after `now` at which something falls due, whatever waits already; null: nothing is planned. */
export async function soonestAfter(at: Pick<Tx, 'sql'>, now: Date): Promise<Date | null> {
  const rows = await at.sql<{ soonest: Date | null }>(
    `SELECT least(
       (SELECT min(due_at) FROM reminder WHERE state = 'planned' AND due_at > $1),
       (SELECT min(not_before) FROM notification WHERE state = 'queued' AND not_before > $1),
       (SELECT min(next_digest_at) FROM chat WHERE next_digest_at > $1),
       (SELECT min(renew_at) FROM task WHERE renew_at > $1 AND withdrawn_at IS NULL)) AS soonest`,
    [now],
  )
  return rows[0]?.soonest ?? null
}

/** Whether anything can be done now: messages to a chat that must rest, or is being written to, do not count. */
export async function isAnythingDue(at: Pick<Tx, 'sql'>, now: Date): Promise<boolean> {
  const rows = await at.sql<{ due: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM reminder WHERE state = 'planned' AND due_at <= $1)
         OR EXISTS (SELECT 1 FROM chat WHERE next_digest_at <= $1)
         OR EXISTS (SELECT 1 FROM task WHERE renew_at <= $1 AND withdrawn_at IS NULL)
         OR EXISTS (SELECT 1 FROM notification n
                    WHERE n.state = 'queued' AND n.not_before <= $1
                      AND n.chat_id NOT IN (SELECT s.chat_id FROM notification s WHERE s.state = 'sending')
                      AND NOT EXISTS (
                        SELECT 1 FROM chat_pause p WHERE p.chat_id IN (n.chat_id, 0) AND p.not_before > $1)) AS due`,
    [now],
  )
  return rows[0]?.due ?? false
}
