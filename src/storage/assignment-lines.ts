import type { Duty, UnitKind, WorkState } from '../domain/assignment.ts'
import type { Sql } from './database.ts'

/** One assignment as lists and cards show it. */
export type AssignmentLine = {
  assignmentId: number
  taskId: number
  taskNo: number
  taskTitle: string
  confidential: boolean
  /** Whether the reader's own unit has a part in the task. */
  readersTask: boolean
  unitId: number
  unitName: string
  unitKind: UnitKind
  duty: Duty
  state: WorkState
  progressDone: number | null
  progressTotal: number | null
  percent: number | null
  note: string | null
  obstacle: string | null
  returnReason: string | null
  deadlinePhrase: string
  lastDay: string
  dueAt: Date
  baselineDueAt: Date
  reportedDoneAt: Date | null
  updatedAt: Date
  version: number
}

export type LineFilter = {
  orgId: number
  readerUnitId: number | null
  unitId?: number
  taskId?: number
  assignmentIds?: number[]
  /** open: not completed. unreported: the unit owes it. */
  only?: 'open' | 'unreported'
  /** Owed after its deadline at that instant, or reported after its deadline and not confirmed yet. */
  overdueAt?: Date
  dueAfter?: Date
  dueUntil?: Date
}

const columns = `
  a.id AS "assignmentId", a.task_id AS "taskId", t.no AS "taskNo", t.title AS "taskTitle", t.confidential,
  EXISTS (SELECT 1 FROM assignment x WHERE x.task_id = t.id AND x.unit_id = $2) AS "readersTask",
  a.unit_id AS "unitId", u.name AS "unitName", u.kind AS "unitKind", a.duty, a.state,
  a.progress_done AS "progressDone", a.progress_total AS "progressTotal", a.percent, a.note, a.obstacle,
  a.return_reason AS "returnReason", a.deadline_phrase AS "deadlinePhrase", a.last_day AS "lastDay",
  a.due_at AS "dueAt", a.baseline_due_at AS "baselineDueAt", a.reported_done_at AS "reportedDoneAt",
  a.updated_at AS "updatedAt", a.version`

const source = `FROM assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id`

function conditions(filter: LineFilter): { where: string; params: unknown[] } {
  const params: unknown[] = [filter.orgId, filter.readerUnitId]
  const parts = ['a.org_id = $1', `a.state <> 'withdrawn'`]
  const add = (text: string, value: unknown) => {
    params.push(value)
    parts.push(text.replace('?', `$${params.length}`))
  }
  if (filter.unitId !== undefined) add('a.unit_id = ?', filter.unitId)
  if (filter.taskId !== undefined) add('a.task_id = ?', filter.taskId)
  if (filter.assignmentIds) add('a.id = ANY(?)', filter.assignmentIds)
  if (filter.only === 'open')
    parts.push(`a.state IN ('not_started', 'in_progress', 'awaiting_confirmation', 'returned')`)
  if (filter.only === 'unreported') parts.push(`a.state IN ('not_started', 'in_progress', 'returned')`)
  // The end of the deadline is the first instant that is too late: a report at that very moment is late.
  if (filter.overdueAt)
    add(
      `a.due_at <= ? AND (a.state IN ('not_started', 'in_progress', 'returned')
         OR a.state = 'awaiting_confirmation' AND a.reported_done_at >= a.due_at)`,
      filter.overdueAt,
    )
  if (filter.dueAfter) add('a.due_at > ?', filter.dueAfter)
  if (filter.dueUntil) add('a.due_at <= ?', filter.dueUntil)
  return { where: parts.join(' AND '), params }
}

/** The assignments that fit, most urgent first; with `page`, that many after so many. */
export function assignmentLines(
  sql: Sql,
  filter: LineFilter,
  page?: { limit: number; offset: number },
): Promise<AssignmentLine[]> {
  const { where, params } = conditions(filter)
  const cut = page ? `LIMIT ${Number(page.limit)} OFFSET ${Number(page.offset)}` : ''
  return sql<AssignmentLine>(
    `SELECT ${columns} ${source} WHERE ${where} ORDER BY a.due_at, t.no, u.sort, u.name ${cut}`,
    params,
  )
}

/** How many assignments fit. */
export async function countAssignments(sql: Sql, filter: LineFilter): Promise<number> {
  const { where, params } = conditions(filter)
  // The reader's unit is a parameter of the columns only; naming it keeps one numbering for both questions.
  const rows = await sql<{ n: number }>(
    `SELECT count(*)::int AS n FROM assignment a WHERE ${where} AND ($2::int IS NULL OR true)`,
    params,
  )
  return rows[0]?.n ?? 0
}
