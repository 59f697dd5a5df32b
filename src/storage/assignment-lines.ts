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
  a.unit_id AS "unitId", u.name AS "unitName", u.kind AS "unitKind", a.duty, a.state,
  a.progress_done AS "progressDone", a.progress_total AS "progressTotal", a.percent, a.note, a.obstacle,
  a.return_reason AS "returnReason", a.deadline_phrase AS "deadlinePhrase", a.last_day AS "lastDay",
  a.due_at AS "dueAt", a.baseline_due_at AS "baselineDueAt", a.reported_done_at AS "reportedDoneAt",
  a.updated_at AS "updatedAt", a.version`

const source = `FROM assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id`

/** The order of the indexes of 0003_lists: a page is read from its first row to its last, nothing is sorted for it. */
const mostUrgentFirst = 'ORDER BY a.due_at, a.task_id, u.sort, u.name'

/**
 * Owed after its deadline at `instant`, or reported after its deadline and not confirmed yet. The end of the deadline
 * is the first instant that is too late: a report at that very moment is late.
 */
const overdue = (instant: string) => `
  a.due_at <= ${instant} AND (a.state IN ('not_started', 'in_progress', 'returned')
    OR a.state = 'awaiting_confirmation' AND a.reported_done_at >= a.due_at)`

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
  if (filter.only === 'open') parts.push(`a.state NOT IN ('completed', 'withdrawn')`)
  if (filter.only === 'unreported') parts.push(`a.state IN ('not_started', 'in_progress', 'returned')`)
  if (filter.overdueAt) add(`a.state NOT IN ('completed', 'withdrawn') AND ${overdue('?')}`, filter.overdueAt)
  if (filter.dueAfter) add('a.due_at > ?', filter.dueAfter)
  if (filter.dueUntil) add('a.due_at <= ?', filter.dueUntil)
  return { where: parts.join(' AND '), params }
}

/** Every column of a line, from what `filter` finds. The reader has a part in whatever the own unit's list holds. */
function selection(filter: LineFilter): { select: string; from: string } {
  const isOwnList = filter.unitId !== undefined && filter.unitId === filter.readerUnitId
  return isOwnList
    ? { select: `${columns}, a.unit_id = $2 AS "readersTask"`, from: source }
    : {
        select: `${columns}, mine.id IS NOT NULL AS "readersTask"`,
        from: `${source} LEFT JOIN assignment mine ON mine.task_id = a.task_id AND mine.unit_id = $2`,
      }
}

/** All the assignments that fit, most urgent first. */
export function assignmentLines(sql: Sql, filter: LineFilter): Promise<AssignmentLine[]> {
  const { where, params } = conditions(filter)
  const { select, from } = selection(filter)
  return sql<AssignmentLine>(`SELECT ${select} ${from} WHERE ${where} ${mostUrgentFirst}`, params)
}

export type LinePage = { lines: AssignmentLine[]; total: number; overdue: number }

/**
 * One page of the assignments that fit, most urgent first, with how many fit at all and how many of those are
 * overdue at `now`: one question, because every further one would cost as much again. null: the page is past the end.
 */
export async function assignmentPage(
  sql: Sql,
  filter: LineFilter,
  now: Date,
  page: { limit: number; offset: number },
): Promise<LinePage | null> {
  const { where, params } = conditions(filter)
  const { select, from } = selection(filter)
  const rows = await sql<AssignmentLine & { counts: [total: number, overdue: number] }>(
    `SELECT ${select},
            (SELECT ARRAY[count(*), count(*) FILTER (WHERE ${overdue(`$${params.length + 1}`)})]::int[]
               FROM assignment a WHERE ${where}) AS counts
     ${from} WHERE ${where} ${mostUrgentFirst} LIMIT ${Number(page.limit)} OFFSET ${Number(page.offset)}`,
    [...params, now],
  )
  const [first] = rows
  if (!first) return page.offset > 0 ? null : { lines: [], total: 0, overdue: 0 }
  const [total, late] = first.counts
  return { lines: rows.map(({ counts: _, ...line }) => line), total, overdue: late }
}
