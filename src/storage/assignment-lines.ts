import type { Duty, UnitKind, WorkState } from '../domain/assignment.ts'
import type { Sql } from './database.ts'
import { type Columns, packedRows } from './packed-rows.ts'

/** One assignment as lists show it. */
export type ListedLine = {
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
  obstacle: string | null
  deadlinePhrase: string
  lastDay: string
  dueAt: Date
  baselineDueAt: Date
  reportedDoneAt: Date | null
}

/** One assignment as its card shows it: with what was said about it, and the version that buttons carry. */
export type AssignmentLine = ListedLine & {
  note: string | null
  returnReason: string | null
  updatedAt: Date
  version: number
}

export type LineFilter = {
  orgId: number
  /** The unit whose part in a task is told of; null: it does not matter to the reader. */
  readerUnitId: number | null
  unitId?: number
  taskId?: number
  assignmentIds?: number[]
  /** open: not completed. unreported: the unit owes it. */
  only?: 'open' | 'unreported' | 'completed'
  /** Owed after its deadline at that instant, or reported after its deadline and not confirmed yet. */
  overdueAt?: Date
  dueAfter?: Date
  dueUntil?: Date
}

type LineColumns<L> = Columns<Omit<L, 'readersTask'>>

export const listed: LineColumns<ListedLine> = {
  assignmentId: 'a.id',
  taskId: 'a.task_id',
  taskNo: 't.no',
  taskTitle: 't.title',
  confidential: 't.confidential',
  unitId: 'a.unit_id',
  unitName: 'u.name',
  unitKind: 'u.kind',
  duty: 'a.duty',
  state: 'a.state',
  progressDone: 'a.progress_done',
  progressTotal: 'a.progress_total',
  percent: 'a.percent',
  obstacle: 'a.obstacle',
  deadlinePhrase: 'a.deadline_phrase',
  lastDay: 'a.last_day',
  dueAt: 'a.due_at',
  baselineDueAt: 'a.baseline_due_at',
  reportedDoneAt: 'a.reported_done_at',
}
const whole: LineColumns<AssignmentLine> = {
  ...listed,
  note: 'a.note',
  returnReason: 'a.return_reason',
  updatedAt: 'a.updated_at',
  version: 'a.version',
}
const instants = new Set(['dueAt', 'baselineDueAt', 'reportedDoneAt', 'updatedAt'])

/** The order of the indexes of 0003_lists: a page is read from its first row to its last, nothing is sorted for it. */
const mostUrgentFirst = 'ORDER BY a.due_at, a.task_id, u.sort, u.name'
/** Of one unit, each task comes once. */
const mostUrgentOfUnit = 'ORDER BY a.due_at, a.task_id'

export const orderFor = ({ unitId }: LineFilter): string =>
  unitId === undefined ? mostUrgentFirst : mostUrgentOfUnit

/**
 * Of work that is still open: owed after its deadline at `instant`, or reported after its deadline and not confirmed
 * yet. The end of the deadline is the first instant that is too late: a report at that very moment is late.
 */
export const overdue = (instant: string) =>
  `a.due_at <= ${instant} AND (a.state <> 'awaiting_confirmation' OR a.reported_done_at >= a.due_at)`

/** What a filter asks of an assignment `a`; $1 is the office, $2 the reader's unit, $3 the unit where one is given. */
export function conditions(filter: LineFilter): { where: string; params: unknown[] } {
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
  if (filter.only === 'completed') parts.push(`a.state = 'completed'`)
  if (filter.only === 'unreported') parts.push(`a.state IN ('not_started', 'in_progress', 'returned')`)
  if (filter.overdueAt) add(`a.state NOT IN ('completed', 'withdrawn') AND ${overdue('?')}`, filter.overdueAt)
  if (filter.dueAfter) add('a.due_at > ?', filter.dueAfter)
  if (filter.dueUntil) add('a.due_at <= ?', filter.dueUntil)
  return { where: parts.join(' AND '), params }
}

/**
 * A question for lines, as part of a larger one, and how its value is read. `lines` are those that fit, cut to a page;
 * `linesOfTask` are all that fit in a question that has the task `t` already.
 */
export function asking<L extends ListedLine>(columns: LineColumns<L>, filter: LineFilter, where: string) {
  // The reader has a part in whatever the own unit's list holds.
  const isOwnList = filter.unitId !== undefined && filter.unitId === filter.readerUnitId
  const isAnybodys = filter.readerUnitId === null
  const readersTask = isOwnList
    ? 'a.unit_id = $2'
    : isAnybodys
      ? '$2::int IS NOT NULL'
      : 'mine.id IS NOT NULL'
  const mine =
    isOwnList || isAnybodys
      ? ''
      : 'LEFT JOIN assignment mine ON mine.task_id = a.task_id AND mine.unit_id = $2'
  const { packed, unpack } = packedRows<L>({ ...columns, readersTask } as Columns<L>, instants)
  const unit = 'JOIN unit u ON u.id = a.unit_id'
  return {
    lines: (order: string, cut: string) =>
      `(SELECT ${packed(order)}
          FROM (SELECT a.* FROM assignment a ${filter.unitId === undefined ? unit : ''} WHERE ${where} ${order} ${cut}) a
          JOIN task t ON t.id = a.task_id ${unit} ${mine})`,
    linesOfTask: `(SELECT ${packed(mostUrgentFirst)} FROM assignment a ${unit} ${mine} WHERE ${where})`,
    unpack,
  }
}

/** All the assignments that fit, most urgent first, as their cards show them. */
export function assignmentLines(sql: Sql, filter: LineFilter): Promise<AssignmentLine[]> {
  return linesOf(sql, whole, filter)
}

/** All the assignments that fit, most urgent first, as lists show them. */
export function listedLines(sql: Sql, filter: LineFilter): Promise<ListedLine[]> {
  return linesOf(sql, listed, filter)
}

async function linesOf<L extends ListedLine>(sql: Sql, columns: LineColumns<L>, filter: LineFilter) {
  const { where, params } = conditions(filter)
  const { lines, unpack } = asking(columns, filter, where)
  const [row] = await sql<{ lines: unknown[][] }>(`SELECT ${lines(orderFor(filter), '')} AS lines`, params)
  return unpack(row!.lines)
}
