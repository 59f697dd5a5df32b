import type { Sql } from './database.ts'

/** The assignments that a reminder to this member speaks of on behalf of the unit itself; null: no such message of theirs. */
export async function ownItemsOf(
  sql: Sql,
  notificationId: number,
  memberId: number,
): Promise<number[] | null> {
  const rows = await sql<{ assignmentIds: number[] | null }>(
    `SELECT (SELECT array_agg(DISTINCT i.assignment_id) FROM notification_item i
              WHERE i.notification_id = n.id AND i.rung IN ('officer', 'head', 'snooze')) AS "assignmentIds"
       FROM notification n WHERE n.id = $1 AND n.member_id = $2 AND n.kind = 'reminder'`,
    [notificationId, memberId],
  )
  return rows[0] ? (rows[0].assignmentIds ?? []) : null
}

/** Whether this member has already answered this message. */
export async function isAcknowledged(
  sql: Sql,
  assignmentIds: number[],
  memberId: number,
  notificationId: number,
): Promise<boolean> {
  const rows = await sql(
    `SELECT 1 AS one FROM assignment_event
      WHERE assignment_id = ANY ($1::int[]) AND type = 'acknowledged' AND member_id = $2
        AND detail->>'notificationId' = $3 LIMIT 1`,
    [assignmentIds, memberId, String(notificationId)],
  )
  return rows.length > 0
}
