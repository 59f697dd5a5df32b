import type { Sql } from './database.ts'

/** A task that people may speak of. `isOpen`: it is unfinished in some unit. */
export type NamedTaskRow = {
  id: number
  no: number
  title: string
  slug: string | null
  confidential: boolean
  deadlineDate: string
  isOpen: boolean
}

/** More tasks than anybody keeps apart by their words; of more, those whose day is the latest. */
const maxTasks = 500

/** The live tasks that are unfinished anywhere, or whose day is `since` or later; the latest day first. */
export function namedTasks(sql: Sql, orgId: number, since: string): Promise<NamedTaskRow[]> {
  return sql<NamedTaskRow>(
    `WITH open AS MATERIALIZED (
       SELECT DISTINCT a.task_id AS id FROM assignment a
        WHERE a.org_id = $1 AND a.state NOT IN ('completed', 'withdrawn'))
     SELECT t.id, t.no, t.title, t.slug, t.confidential, t.deadline_date AS "deadlineDate",
            o.id IS NOT NULL AS "isOpen"
       FROM task t LEFT JOIN open o ON o.id = t.id
      WHERE t.org_id = $1 AND t.withdrawn_at IS NULL AND (o.id IS NOT NULL OR t.deadline_date >= $2)
      ORDER BY t.deadline_date DESC, t.no DESC LIMIT ${maxTasks}`,
    [orgId, since],
  )
}

/** Those of the tasks in which the unit has a part. */
export async function tasksWithUnit(
  sql: Sql,
  orgId: number,
  unitId: number,
  taskIds: readonly number[],
): Promise<number[]> {
  const rows = await sql<{ taskId: number }>(
    `SELECT task_id AS "taskId" FROM assignment
      WHERE org_id = $1 AND unit_id = $2 AND task_id = ANY($3) AND state <> 'withdrawn'`,
    [orgId, unitId, taskIds],
  )
  return rows.map(row => row.taskId)
}
