import type { UnitKind, WorkState } from './assignment.ts'
import type { PlainDate } from './calendar/plain-date.ts'
import { judgedAtOf } from './schedule.ts'

/** One assignment, as much of it as a summary needs. `lastDay` is the last day that still counts as in time. */
export type SummaryRow = {
  assignmentId: number
  taskId: number
  taskCode: string
  taskTitle: string
  deadlinePhrase: string
  unitId: number
  unitName: string
  unitKind: UnitKind
  state: WorkState
  lastDay: PlainDate
  /** End of the last allowed moment. */
  dueAt: Date
  /** The first deadline ever given: extensions move dueAt, never this. */
  baselineDueAt: Date
  /** When the unit said "done" for what was later confirmed, or is waiting to be. */
  reportedDoneAt: Date | null
  progressDone: number | null
  progressTotal: number | null
  percent: number | null
  obstacle: string | null
}

/** Assignments that a summary need not tell apart, and how many they are. Withdrawn ones are in no group. */
export type SummaryGroup = Pick<
  SummaryRow,
  'taskId' | 'taskCode' | 'taskTitle' | 'deadlinePhrase' | 'unitKind' | 'state' | 'lastDay'
> & {
  /** As `isLate` judges each of them. */
  isLate: boolean
  count: number
}

/** Withdrawn work is in none of these; the numbers add up to `total`. */
export type StateCounts = {
  total: number
  completed: number
  awaiting: number
  inProgress: number
  returned: number
  notStarted: number
  /** Of the unfinished ones above, how many are overdue. */
  overdue: number
}

/** The four official buckets; they add up to the number of live assignments. */
export type Buckets = {
  completedOnTime: number
  completedLate: number
  pendingInTime: number
  pendingOverdue: number
}

/** completed ÷ (completed + overdue unfinished); null when the denominator is 0. */
export type Rate = { numerator: number; denominator: number; percent: number | null }

export type TaskSummary = {
  taskId: number
  code: string
  title: string
  deadlinePhrase: string
  lastDay: PlainDate
  all: StateCounts
  byKind: { kind: UnitKind; counts: StateCounts }[]
}

export type LateUnit = {
  assignmentId: number
  unitName: string
  taskCode: string
  taskTitle: string
  days: number
  state: WorkState
  obstacle: string | null
}

export type Summary = {
  asOf: Date
  tasks: TaskSummary[]
  all: StateCounts
  buckets: Buckets
  rate: Rate
  /** Most days overdue first; of very many only the worst, `all.overdue` counts them. */
  late: LateUnit[]
  /** Soonest first: days on which unfinished work falls due, today included. */
  nextDue: { lastDay: PlainDate; days: number; taskCode: string; taskTitle: string; unfinished: number }[]
}

type StandingRow = Pick<SummaryRow, 'state' | 'reportedDoneAt' | 'dueAt'>

/** Past its deadline by the instant that counts for its state; so too for late work that was completed since. */
export function isLate(row: StandingRow, now: Date): boolean {
  return judgedAtOf(row, now).getTime() >= row.dueAt.getTime()
}

/** Late and not yet confirmed as completed. */
export function isOverdue(row: StandingRow, now: Date): boolean {
  return row.state !== 'completed' && row.state !== 'withdrawn' && isLate(row, now)
}

/** How many of these assignments are in each state at `now`; withdrawn ones are skipped. */
export function countStates(rows: Iterable<StandingRow>, now: Date): StateCounts {
  return countGroups(Array.from(rows, row => ({ state: row.state, isLate: isLate(row, now), count: 1 })))
}

/** The same for assignments that were counted before. */
export function countGroups(groups: Iterable<Pick<SummaryGroup, 'state' | 'isLate' | 'count'>>): StateCounts {
  const counts: StateCounts = {
    total: 0,
    completed: 0,
    awaiting: 0,
    inProgress: 0,
    returned: 0,
    notStarted: 0,
    overdue: 0,
  }
  for (const { state, isLate, count } of groups) {
    if (state === 'withdrawn') continue
    counts.total += count
    counts[counterOf[state]] += count
    if (isLate && state !== 'completed') counts.overdue += count
  }
  return counts
}

const counterOf = {
  not_started: 'notStarted',
  in_progress: 'inProgress',
  awaiting_confirmation: 'awaiting',
  completed: 'completed',
  returned: 'returned',
} as const

/** The official rate of four buckets. Only all is 100 and only none is 0: rounding never makes either. */
export function rateOf(buckets: Buckets): Rate {
  const numerator = buckets.completedOnTime + buckets.completedLate
  const denominator = numerator + buckets.pendingOverdue
  if (denominator === 0) return { numerator, denominator, percent: null }
  const rounded = Math.round((1000 * numerator) / denominator) / 10
  const isWhole = numerator === 0 || numerator === denominator
  return { numerator, denominator, percent: isWhole ? rounded : Math.min(99.9, Math.max(0.1, rounded)) }
}
