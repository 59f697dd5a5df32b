import type { Sql } from './database.ts'
import type { Undelivered } from './undelivered.ts'

/** A message that did not arrive, with the name of whoever was to get it. Expired ones had nothing left to say. */
export type UndeliveredLine = Pick<Undelivered, 'id' | 'shortCode' | 'createdAt'> & {
  state: Exclude<Undelivered['state'], 'expired'>
  recipient: string
  unitName: string | null
}

const question = `
  SELECT n.id, n.state::text AS state, n.short_code AS "shortCode", n.created_at AS "createdAt",
         coalesce(m.title, c.title, '') AS recipient, u.name AS "unitName"
    FROM notification n
    LEFT JOIN member m ON m.id = n.member_id
    LEFT JOIN unit u ON u.id = m.unit_id
    LEFT JOIN chat c ON n.member_id IS NULL AND c.telegram_chat_id = n.chat_id
   WHERE n.org_id = $1 AND n.state IN ('unknown', 'unreachable', 'dead')`

/** What did not arrive in an office since an instant, newest first. */
export function undeliveredSince(
  sql: Sql,
  orgId: number,
  since: Date,
  limit: number,
): Promise<UndeliveredLine[]> {
  return sql<UndeliveredLine>(
    `${question} AND n.created_at >= $2 ORDER BY n.id DESC LIMIT ${Number(limit)}`,
    [orgId, since],
  )
}

/** Of these messages, those that have not arrived to this day. */
export function undeliveredAmong(
  sql: Sql,
  orgId: number,
  ids: readonly number[],
): Promise<UndeliveredLine[]> {
  return sql<UndeliveredLine>(`${question} AND n.id = ANY ($2::int[]) ORDER BY n.id`, [orgId, ids])
}

/** What is kept for one person or one group because it could not be reached, oldest first. */
export function keptFor(
  sql: Sql,
  orgId: number,
  recipient: { memberId: number } | { telegramChatId: bigint },
): Promise<UndeliveredLine[]> {
  const [column, value] =
    'memberId' in recipient
      ? ['n.member_id', recipient.memberId]
      : ['n.member_id IS NULL AND n.chat_id', recipient.telegramChatId]
  return sql<UndeliveredLine>(
    `${question} AND n.state = 'unreachable' AND ${column} = $2 ORDER BY n.id LIMIT 50`,
    [orgId, value],
  )
}

/** What a notice that was sent to this member speaks of; null when there is no such notice. */
export async function findNotice(
  sql: Sql,
  notificationId: number,
  memberId: number,
): Promise<{ kind: string; payload: unknown } | null> {
  const rows = await sql<{ kind: string; payload: unknown }>(
    `SELECT kind, payload FROM notification
      WHERE id = $1 AND member_id = $2 AND kind IN ('unreachable', 'dead_letter')`,
    [notificationId, memberId],
  )
  return rows[0] ?? null
}

/** A member who cannot be written to at present; null when that is over, or the person left. */
export async function findUnreachableMember(
  sql: Sql,
  orgId: number,
  memberId: number,
): Promise<{ title: string; unitName: string | null } | null> {
  const rows = await sql<{ title: string; unitName: string | null }>(
    `SELECT m.title, u.name AS "unitName" FROM member m LEFT JOIN unit u ON u.id = m.unit_id
      WHERE m.org_id = $1 AND m.id = $2 AND NOT m.reachable AND m.left_at IS NULL`,
    [orgId, memberId],
  )
  return rows[0] ?? null
}

/** Their recipients are tried anew: whoever still cannot be reached is told of again. */
export async function tryRecipientsAgain(
  sql: Sql,
  orgId: number,
  notificationIds: readonly number[],
): Promise<void> {
  await sql(
    `UPDATE member SET reachable = true
      WHERE org_id = $1 AND id IN (SELECT member_id FROM notification WHERE org_id = $1 AND id = ANY ($2::int[]))`,
    [orgId, notificationIds],
  )
}
