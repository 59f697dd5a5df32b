import type { UnitKind } from '../domain/assignment.ts'
import type { SummaryGroup } from '../domain/summary.ts'
import type { Sql } from './database.ts'
import { judgedAtIn } from './summary-rows.ts'
import type { TaskRow } from './task-rows.ts'

/** How many units of a kind stand alike with a task; a task has several such rows. */
export type TaskCardRow = Pick<SummaryGroup, 'state' | 'isLate' | 'count'> &
  Omit<
    TaskRow,
    'recurrence' | 'directiveNumber' | 'directiveIssuedOn' | 'directiveSubject' | 'withdrawnAt'
  > & {
    unitKind: UnitKind
  }

/**
 * The live tasks with this number, or whose titles hold every one of the words (without diacritics), unfinished ones
 * first and of those the soonest; at most `limit` tasks. By the words of its title no confidential task is found.
 */
export function taskCardRows(
  sql: Sql,
  orgId: number,
  now: Date,
  { no, words, limit }: { no: number | null; words: readonly string[]; limit: number },
): Promise<TaskCardRow[]> {
  return sql<TaskCardRow>(
    `WITH open AS MATERIALIZED (
       SELECT DISTINCT a.task_id AS id FROM assignment a
        WHERE a.org_id = $1 AND a.state NOT IN ('completed', 'withdrawn')),
     found AS MATERIALIZED (
       SELECT t.*, row_number() OVER (
                ORDER BY (o.id IS NULL), CASE WHEN o.id IS NOT NULL THEN t.deadline_date END, t.deadline_date DESC, t.no
              ) AS place
         FROM task t LEFT JOIN open o ON o.id = t.id
        WHERE t.org_id = $1 AND t.withdrawn_at IS NULL AND ($3::int IS NULL OR t.no = $3)
          AND (NOT t.confidential OR cardinality($4::text[]) = 0)
          AND t.search_text LIKE ALL (SELECT '%' || w || '%' FROM unnest($4::text[]) w)
        ORDER BY place LIMIT ${Number(limit)})
     SELECT f.id AS "taskId", f.no, f.title, f.confidential, f.deadline_phrase AS "deadlinePhrase",
            f.deadline_kind AS "deadlineKind", f.deadline_date AS "deadlineDate", f.deadline_time AS "deadlineTime",
            u.kind AS "unitKind", a.state, ${judgedAtIn('$2')} >= a.due_at AS "isLate", count(*)::int AS count
       FROM found f
       JOIN assignment a ON a.task_id = f.id AND a.state <> 'withdrawn'
       JOIN unit u ON u.id = a.unit_id
      GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, f.place ORDER BY f.place`,
    [orgId, now, no, words],
  )
}
