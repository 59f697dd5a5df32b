import type { Sql } from './database.ts'

export type JoinRequestRow = {
  requestId: number
  orgId: number
  orgName: string
  unitId: number | null
  unitName: string | null
  telegramUserId: bigint
  name: string
  state: 'pending' | 'granted' | 'refused'
  requestedAt: Date
  /** Who decided, as they are called now. */
  decidedBy: string | null
}

const question = `
  SELECT r.id AS "requestId", r.org_id AS "orgId", o.name AS "orgName", r.unit_id AS "unitId", u.name AS "unitName",
         r.telegram_user_id AS "telegramUserId", r.name, r.state::text AS state, r.requested_at AS "requestedAt",
         d.title AS "decidedBy"
    FROM join_request r JOIN organization o ON o.id = r.org_id
    LEFT JOIN unit u ON u.id = r.unit_id LEFT JOIN member d ON d.id = r.decided_by`

/** Keeps a request to be let in. */
export async function insertJoinRequest(
  sql: Sql,
  row: Pick<JoinRequestRow, 'orgId' | 'unitId' | 'telegramUserId' | 'name'>,
  now: Date,
): Promise<number> {
  const rows = await sql<{ id: number }>(
    `INSERT INTO join_request (org_id, unit_id, telegram_user_id, name, requested_at)
     VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    [row.orgId, row.unitId, row.telegramUserId, row.name, now],
  )
  return rows[0]!.id
}

/** The request of this account that nobody has decided yet, or null. */
export async function pendingRequestOf(sql: Sql, telegramUserId: bigint): Promise<JoinRequestRow | null> {
  const rows = await sql<JoinRequestRow>(
    `${question} WHERE r.telegram_user_id = $1 AND r.state = 'pending' ORDER BY r.id LIMIT 1`,
    [telegramUserId],
  )
  return rows[0] ?? null
}

/** The undecided requests of an organisation, oldest first. */
export function pendingRequests(sql: Sql, orgId: number): Promise<JoinRequestRow[]> {
  return sql<JoinRequestRow>(`${question} WHERE r.org_id = $1 AND r.state = 'pending' ORDER BY r.id`, [orgId])
}

/** One request to this organisation, decided or not; null when there is none. */
export async function findJoinRequest(
  sql: Sql,
  orgId: number,
  requestId: number,
): Promise<JoinRequestRow | null> {
  const rows = await sql<JoinRequestRow>(`${question} WHERE r.org_id = $1 AND r.id = $2`, [orgId, requestId])
  return rows[0] ?? null
}

/** Decides a request that is still undecided; of two who decide at once exactly one gets true. */
export async function settleJoinRequest(
  sql: Sql,
  orgId: number,
  requestId: number,
  decision: { state: 'granted' | 'refused'; decidedBy: number },
  now: Date,
): Promise<boolean> {
  const rows = await sql(
    `UPDATE join_request SET state = $3::text::"RequestState", decided_by = $4, decided_at = $5
      WHERE id = $2 AND org_id = $1 AND state = 'pending' RETURNING id`,
    [orgId, requestId, decision.state, decision.decidedBy, now],
  )
  return rows.length > 0
}

/** Forgets what this account asked for and nobody has decided. */
export async function deletePendingRequests(sql: Sql, telegramUserId: bigint): Promise<void> {
  await sql(`DELETE FROM join_request WHERE telegram_user_id = $1 AND state = 'pending'`, [telegramUserId])
}
