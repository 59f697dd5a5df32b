import type { UnitKind } from '../domain/assignment.ts'
import type { Sql } from './database.ts'

/** How many units owe a task by the same day. Reported work is not owed: it waits for the monitor. */
export type OwedRow = {
  taskId: number
  no: number
  title: string
  confidential: boolean
  /** Whether the reader's own unit has a part in it; false too where it does not matter. */
  readersTask: boolean
  deadlinePhrase: string
  lastDay: string
  unreported: number
}

/** What units, or those of one kind, owe; the soonest day first. */
export function owedByDay(
  sql: Sql,
  scope: { orgId: number; readerUnitId: number | null; kind: UnitKind | null },
): Promise<OwedRow[]> {
  return sql<OwedRow>(
    `SELECT o.task_id AS "taskId", t.no, t.title, t.confidential, o.deadline_phrase AS "deadlinePhrase",
            o.last_day AS "lastDay", o.unreported,
            t.confidential AND EXISTS (SELECT 1 FROM assignment m WHERE m.task_id = t.id AND m.unit_id = $2
                                          AND m.state <> 'withdrawn') AS "readersTask"
       FROM (SELECT a.task_id, a.last_day, a.deadline_phrase, count(*)::int AS unreported
               FROM assignment a JOIN unit u ON u.id = a.unit_id
              WHERE a.org_id = $1 AND a.state NOT IN ('completed', 'withdrawn')
                AND a.state <> 'awaiting_confirmation' AND ($3::text IS NULL OR u.kind::text = $3)
              GROUP BY 1, 2, 3) o
       JOIN task t ON t.id = o.task_id
      ORDER BY o.last_day, t.no`,
    [scope.orgId, scope.readerUnitId, scope.kind],
  )
}

/** How many units, or units of one kind, have each of these tasks to do by each day. */
export function unitsByDay(
  sql: Sql,
  { orgId, kind, taskIds }: { orgId: number; kind: UnitKind | null; taskIds: readonly number[] },
): Promise<{ taskId: number; lastDay: string; units: number }[]> {
  return sql(
    `SELECT a.task_id AS "taskId", a.last_day AS "lastDay", count(*)::int AS units
       FROM assignment a JOIN unit u ON u.id = a.unit_id
      WHERE a.org_id = $1 AND a.task_id = ANY($3) AND a.state <> 'withdrawn'
        AND ($2::text IS NULL OR u.kind::text = $2)
      GROUP BY 1, 2`,
    [orgId, kind, taskIds],
  )
}
