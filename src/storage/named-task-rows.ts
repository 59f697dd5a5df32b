import type { Sql } from './database.ts'

/** A task that people may speak of. `readersTask`: the reader's own unit has a part in it. */
export type NamedTaskRow = {
  id: number
  no: number
  title: string
  slug: string | null
  confidential: boolean
  readersTask: boolean
}

/** More tasks than anybody keeps apart by their words. */
const maxTasks = 500

/**
 * The tasks that can be meant by words: those that are unfinished anywhere, and those finished whose day is `since` or
 * later, unless an unfinished one has the same title (last month's report is not this month's).
 */
export function namedTasks(
  sql: Sql,
  orgId: number,
  readerUnitId: number | null,
  since: string,
): Promise<NamedTaskRow[]> {
  return sql<NamedTaskRow>(
    `WITH open AS MATERIALIZED (
       SELECT DISTINCT a.task_id AS id FROM assignment a
        WHERE a.org_id = $1 AND a.state NOT IN ('completed', 'withdrawn')),
     named AS (
       SELECT t.* FROM task t WHERE t.id IN (SELECT id FROM open) AND t.withdrawn_at IS NULL
       UNION ALL
       SELECT t.* FROM task t
        WHERE t.org_id = $1 AND t.withdrawn_at IS NULL AND t.deadline_date >= $3
          AND t.id NOT IN (SELECT id FROM open)
          AND t.search_text NOT IN (SELECT o.search_text FROM task o WHERE o.id IN (SELECT id FROM open)))
     SELECT n.id, n.no, n.title, n.slug, n.confidential, m.id IS NOT NULL AS "readersTask"
       FROM named n LEFT JOIN assignment m ON m.task_id = n.id AND m.unit_id = $2 AND m.state <> 'withdrawn'
      ORDER BY n.deadline_date, n.no LIMIT ${maxTasks}`,
    [orgId, readerUnitId, since],
  )
}
