import type { Tx } from './database.ts'

/** A message that did not arrive, or of which nobody knows. */
export type Undelivered = {
  id: number
  kind: string
  memberId: number | null
  chatId: bigint
  state: 'unknown' | 'unreachable' | 'expired' | 'dead'
  shortCode: string
  lastError: string | null
  createdAt: Date
}

/** What did not arrive in an office since an instant, newest first. */
export function listUndelivered(
  at: Pick<Tx, 'sql'>,
  orgId: number,
  { since, limit = 50 }: { since: Date; limit?: number },
): Promise<Undelivered[]> {
  return at.sql<Undelivered>(
    `SELECT id, kind, member_id AS "memberId", chat_id AS "chatId", state::text AS state,
            short_code AS "shortCode", last_error AS "lastError", created_at AS "createdAt"
     FROM notification
     WHERE org_id = $1 AND state IN ('unknown', 'unreachable', 'expired', 'dead') AND created_at >= $2
     ORDER BY created_at DESC, id DESC LIMIT $3`,
    [orgId, since, limit],
  )
}

/**
 * Queues a message anew that died, found nobody, or has an unknown fate; at a person's wish, so with sound.
 * @returns false when there is no such message in this office
 */
export async function resend(
  at: Pick<Tx, 'sql'>,
  notificationId: number,
  orgId: number,
  now: Date,
): Promise<boolean> {
  const rows = await at.sql(
    `UPDATE notification
     SET state = 'queued', attempts = 0, silent = false, sent_at = NULL, not_before = $3, expires_at = NULL
     WHERE id = $1 AND org_id = $2 AND state IN ('unknown', 'unreachable', 'expired', 'dead')
     RETURNING id`,
    [notificationId, orgId, now],
  )
  return rows.length > 0
}
