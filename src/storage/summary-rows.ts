import type { UnitKind } from '../domain/assignment.ts'
import type { UnitStanding } from '../domain/ranking.ts'
import type { SummaryGroup, SummaryRow } from '../domain/summary.ts'
import type { Sql } from './database.ts'

/** What a summary covers: an office, the unit that is read for, and the first day of the report's year. */
export type SummaryScope = { orgId: number; readerUnitId: number | null; since: string }

type TaskPart = {
  taskNo: number
  confidential: boolean
  /** Whether the reader's own unit has a part in the task. */
  readersTask: boolean
}
export type SummaryGroupRow = Omit<SummaryGroup, 'taskCode'> & TaskPart
export type SummaryLateRow = Omit<SummaryRow, 'taskCode'> & TaskPart

/**
 * The tasks that a summary counts: live ones that are unfinished anywhere, or whose day is in the report's year.
 * What was finished before belongs to an earlier report.
 */
const tasks = `
  WITH live AS MATERIALIZED (
    SELECT t.id, t.no, t.title, t.confidential,
           EXISTS (SELECT 1 FROM assignment x WHERE x.task_id = t.id AND x.unit_id = $3
                                                AND x.state <> 'withdrawn') AS readers_task
      FROM task t
     WHERE t.org_id = $1 AND t.withdrawn_at IS NULL
       AND (t.deadline_date >= $2 OR EXISTS (
             SELECT 1 FROM assignment o WHERE o.task_id = t.id AND o.state NOT IN ('completed', 'withdrawn'))))`

/** The instant by which lateness is judged at `now`; the rule is judgedAtOf in domain/schedule.ts. */
export const judgedAtIn = (now: string) => `
  CASE a.state WHEN 'completed' THEN coalesce(a.reported_done_at, '-infinity')
               WHEN 'awaiting_confirmation' THEN coalesce(a.reported_done_at, ${now})
               ELSE ${now} END`
const judgedAt = judgedAtIn('$4')

/** How many assignments stand alike. Counted here: to fetch 100,000 rows would take seconds, their counts do not. */
export function summaryGroups(sql: Sql, scope: SummaryScope, now: Date): Promise<SummaryGroupRow[]> {
  return sql<SummaryGroupRow>(
    `${tasks}
     SELECT t.id AS "taskId", t.no AS "taskNo", t.title AS "taskTitle", t.confidential,
            t.readers_task AS "readersTask", g.*
       FROM live t
       JOIN (SELECT a.task_id, u.kind AS "unitKind", a.state, a.deadline_phrase AS "deadlinePhrase",
                    a.last_day AS "lastDay", ${judgedAt} >= a.due_at AS "isLate", count(*)::int AS count
               FROM assignment a JOIN unit u ON u.id = a.unit_id
              WHERE a.org_id = $1 AND a.state <> 'withdrawn'
              GROUP BY 1, 2, 3, 4, 5, 6) g ON g.task_id = t.id`,
    [scope.orgId, scope.since, scope.readerUnitId, now],
  )
}

/** The overdue assignments that are late by most, at most `limit`; `kind` keeps the units of one kind. */
export function summaryLate(
  sql: Sql,
  scope: SummaryScope,
  now: Date,
  { kind, limit }: { kind: UnitKind | null; limit: number },
): Promise<SummaryLateRow[]> {
  return sql<SummaryLateRow>(
    `${tasks}
     SELECT a.id AS "assignmentId", a.task_id AS "taskId", t.no AS "taskNo", t.title AS "taskTitle", t.confidential,
            t.readers_task AS "readersTask", a.deadline_phrase AS "deadlinePhrase", a.unit_id AS "unitId",
            u.name AS "unitName", u.kind AS "unitKind", a.state, a.last_day AS "lastDay", a.due_at AS "dueAt",
            a.baseline_due_at AS "baselineDueAt", a.reported_done_at AS "reportedDoneAt",
            a.progress_done AS "progressDone", a.progress_total AS "progressTotal", a.percent, a.obstacle
       FROM live t
       JOIN assignment a ON a.task_id = t.id
       JOIN unit u ON u.id = a.unit_id
      WHERE a.org_id = $1 AND a.state NOT IN ('completed', 'withdrawn') AND a.due_at <= $4
        AND ${judgedAt} >= a.due_at AND ($5::text IS NULL OR u.kind::text = $5)
      ORDER BY ${judgedAt} - a.due_at DESC, u.sort, u.name, t.no
      LIMIT ${Number(limit)}`,
    [scope.orgId, scope.since, scope.readerUnitId, now, kind],
  )
}

/** How far each unit is with the tasks that a summary counts, or with one of them; in the order of the units. */
export function unitStandings(
  sql: Sql,
  scope: SummaryScope,
  now: Date,
  { kind, taskId }: { kind: UnitKind | null; taskId: number | null },
): Promise<UnitStanding[]> {
  return sql<UnitStanding>(
    `${tasks}
     SELECT u.id AS "unitId", u.name AS "unitName", count(*)::int AS total,
            count(*) FILTER (WHERE a.state = 'completed')::int AS completed,
            count(*) FILTER (WHERE a.state = 'completed' AND ${judgedAt} >= a.due_at)::int AS "completedLate",
            count(*) FILTER (WHERE a.state <> 'completed' AND ${judgedAt} >= a.due_at)::int AS overdue
       FROM live t
       JOIN assignment a ON a.task_id = t.id
       JOIN unit u ON u.id = a.unit_id
      WHERE a.org_id = $1 AND a.state <> 'withdrawn' AND ($5::text IS NULL OR u.kind::text = $5)
        AND ($6::int IS NULL OR t.id = $6)
      GROUP BY u.id ORDER BY u.kind, u.sort, u.name`,
    [scope.orgId, scope.since, scope.readerUnitId, now, kind, taskId],
  )
}
