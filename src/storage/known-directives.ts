import type { Sql } from './database.ts'

export type KnownDirective = {
  id: number
  issuer: string
  subject: string
  enteredAt: Date
  /** Who gave its first task, as the office calls them; null for work that was taken over from elsewhere. */
  enteredBy: string | null
}

/**
 * A directive under which tasks were given already, by issuer, number and date. An issuer that one side does not
 * name is no difference where there is a number; capitals never are.
 */
export async function findKnownDirective(
  sql: Sql,
  orgId: number,
  key: { number: string; issuer: string; issuedOn: string },
): Promise<KnownDirective | null> {
  const rows = await sql<KnownDirective>(
    `SELECT d.id, d.issuer, d.subject, t.created_at AS "enteredAt", m.title AS "enteredBy"
       FROM directive d
       JOIN LATERAL (SELECT created_at, created_by_id FROM task WHERE directive_id = d.id ORDER BY no LIMIT 1) t ON true
       LEFT JOIN member m ON m.id = t.created_by_id
      WHERE d.org_id = $1 AND lower(d.number) = lower($2) AND d.issued_on = $3
        AND (lower(d.issuer) = lower($4) OR d.number <> '' AND (d.issuer = '' OR $4 = ''))
      ORDER BY lower(d.issuer) = lower($4) DESC, d.id LIMIT 1`,
    [orgId, key.number, key.issuedOn, key.issuer],
  )
  return rows[0] ?? null
}

export type GivenTask = { taskId: number; no: number; title: string; deadlineDate: string }

/** The tasks that were given under a directive and are not withdrawn. */
export function tasksOfDirective(sql: Sql, orgId: number, directiveId: number): Promise<GivenTask[]> {
  return sql<GivenTask>(
    `SELECT id AS "taskId", no, title, deadline_date AS "deadlineDate" FROM task
      WHERE org_id = $1 AND directive_id = $2 AND withdrawn_at IS NULL ORDER BY no`,
    [orgId, directiveId],
  )
}

/** The live tasks whose deadline names one of these days. */
export function tasksDueOn(sql: Sql, orgId: number, days: readonly string[]): Promise<GivenTask[]> {
  return sql<GivenTask>(
    `SELECT id AS "taskId", no, title, deadline_date AS "deadlineDate" FROM task
      WHERE org_id = $1 AND withdrawn_at IS NULL AND deadline_date = ANY ($2::text[]) ORDER BY no`,
    [orgId, days],
  )
}

/** The numbers of these tasks of the office, in their order. */
export function numbersOfTasks(
  sql: Sql,
  orgId: number,
  taskIds: readonly number[],
): Promise<{ taskId: number; no: number }[]> {
  return sql(`SELECT id AS "taskId", no FROM task WHERE org_id = $1 AND id = ANY ($2::int[]) ORDER BY no`, [
    orgId,
    taskIds,
  ])
}
