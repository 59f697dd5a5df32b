import type { Sql } from './database.ts'
import type { RequestState } from './generated/enums.ts'

/** A request for more time, with the people as they are called today. */
export type ExtensionRow = {
  extensionId: number
  assignmentId: number
  unitId: number
  wantedDate: string
  reason: string
  state: RequestState
  requestedBy: string
  requestedAt: Date
  decidedBy: string | null
  decidedAt: Date | null
}

const columns = `
  x.id AS "extensionId", x.assignment_id AS "assignmentId", a.unit_id AS "unitId", x.wanted_date AS "wantedDate",
  x.reason, x.state, asker.title AS "requestedBy", x.requested_at AS "requestedAt",
  decider.title AS "decidedBy", x.decided_at AS "decidedAt"`

const source = `
  extension_request x JOIN assignment a ON a.id = x.assignment_id
  JOIN member asker ON asker.id = x.requested_by LEFT JOIN member decider ON decider.id = x.decided_by`

/** One request of this office, or null. */
export async function findExtension(
  sql: Sql,
  orgId: number,
  extensionId: number,
): Promise<ExtensionRow | null> {
  const rows = await sql<ExtensionRow>(`SELECT ${columns} FROM ${source} WHERE x.id = $1 AND x.org_id = $2`, [
    extensionId,
    orgId,
  ])
  return rows[0] ?? null
}

/** The request of this assignment that waits for a decision, or null. */
export async function pendingExtensionOf(sql: Sql, assignmentId: number): Promise<ExtensionRow | null> {
  const rows = await sql<ExtensionRow>(
    `SELECT ${columns} FROM ${source} WHERE x.assignment_id = $1 AND x.state = 'pending' ORDER BY x.id LIMIT 1`,
    [assignmentId],
  )
  return rows[0] ?? null
}

const waiting = `x.org_id = $1 AND x.state = 'pending' AND a.state NOT IN ('completed', 'withdrawn')`

/** The requests of an office that wait for a decision, soonest deadline first; those whose work is settled wait no more. */
export function pendingExtensions(
  sql: Sql,
  orgId: number,
  page: { limit: number; offset: number },
): Promise<ExtensionRow[]> {
  return sql<ExtensionRow>(
    `SELECT ${columns} FROM ${source} WHERE ${waiting}
      ORDER BY a.due_at, x.id LIMIT ${Number(page.limit)} OFFSET ${Number(page.offset)}`,
    [orgId],
  )
}

/** How many requests wait for a decision. */
export async function countPendingExtensions(sql: Sql, orgId: number): Promise<number> {
  const rows = await sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${source} WHERE ${waiting}`, [orgId])
  return rows[0]?.n ?? 0
}

/** Settles a request that still waits; false: somebody else was faster. */
export async function settleExtension(
  sql: Sql,
  extensionId: number,
  decision: { state: 'granted' | 'refused'; memberId: number },
  now: Date,
): Promise<boolean> {
  const rows = await sql(
    `UPDATE extension_request SET state = $2::text::"RequestState", decided_by = $3, decided_at = $4
      WHERE id = $1 AND state = 'pending' RETURNING id`,
    [extensionId, decision.state, decision.memberId, now],
  )
  return rows.length > 0
}

/** The present deadline of an assignment, and who follows its task. */
export async function deadlineOfAssignment(
  sql: Sql,
  assignmentId: number,
): Promise<{ lastDay: string; phrase: string; followedById: number | null; leaderId: number | null }> {
  const rows = await sql<{
    lastDay: string
    phrase: string
    followedById: number | null
    leaderId: number | null
  }>(
    `SELECT a.last_day AS "lastDay", a.deadline_phrase AS phrase, t.followed_by_id AS "followedById",
            t.leader_id AS "leaderId"
       FROM assignment a JOIN task t ON t.id = a.task_id WHERE a.id = $1`,
    [assignmentId],
  )
  return rows[0]!
}

/**
 * Who is asked to decide: the leader in charge and the monitor who follows the task; where nobody is named or the
 * named one has left, all monitors; in an office without monitors, all leaders.
 */
export function decidersOf(
  sql: Sql,
  orgId: number,
  task: { followedById: number | null; leaderId: number | null },
): Promise<{ memberId: number }[]> {
  return sql<{ memberId: number }>(
    `WITH present AS (
       SELECT id, role FROM member WHERE org_id = $1 AND left_at IS NULL AND role IN ('leader', 'monitor')
     ), asked AS (
       SELECT id FROM present WHERE id IN ($2, $3)
        UNION
       SELECT id FROM present WHERE role = 'monitor' AND NOT EXISTS (SELECT 1 FROM present WHERE id = $2)
     )
     SELECT id AS "memberId" FROM present
      WHERE id IN (SELECT id FROM asked) OR NOT EXISTS (SELECT 1 FROM asked) ORDER BY id`,
    [orgId, task.followedById, task.leaderId],
  )
}
