import type { UnitKind } from './assignment.ts'
import { unitKinds } from './assignment.ts'
import type { PlainDate } from './calendar/plain-date.ts'
import { daysBetween } from './calendar/plain-date.ts'
import { localOf } from './calendar/zone.ts'
import { daysLate, judgedAtOf } from './schedule.ts'
import type {
  Buckets,
  LateUnit,
  StateCounts,
  Summary,
  SummaryGroup,
  SummaryRow,
  TaskSummary,
} from './summary.ts'
import { countGroups, isLate, isOverdue, rateOf } from './summary.ts'

/**
 * The picture at `now` that a leader asks for, from assignments in any order; withdrawn ones leave no trace in it.
 * `zone` is an IANA name; `filter.kind` keeps the units of one kind.
 */
export function summarise(
  rows: readonly SummaryRow[],
  now: Date,
  zone: string,
  filter: { kind?: UnitKind } = {},
): Summary {
  const live = rows.filter(
    row => row.state !== 'withdrawn' && (filter.kind === undefined || row.unitKind === filter.kind),
  )
  const groups = live.map(row => ({ ...row, isLate: isLate(row, now), count: 1 }))
  return summariseGroups(groups, lateUnits(live, now, zone), now, zone)
}

/**
 * The same from assignments that were counted before, as the database does it for an office with very many. `late`
 * is what `lateUnits` makes of the overdue ones, or of those that are late by most.
 */
export function summariseGroups(
  groups: readonly SummaryGroup[],
  late: LateUnit[],
  now: Date,
  zone: string,
): Summary {
  const all = countGroups(groups)
  const buckets = bucketsOf(groups, all)
  return {
    asOf: now,
    tasks: tasksOf(groups),
    all,
    buckets,
    rate: rateOf(buckets),
    late,
    nextDue: nextDue(groups, now, zone),
  }
}

const sizeOf = (groups: readonly SummaryGroup[]) => groups.reduce((sum, group) => sum + group.count, 0)

function bucketsOf(live: readonly SummaryGroup[], counts: StateCounts): Buckets {
  const completedLate = sizeOf(live.filter(group => group.state === 'completed' && group.isLate))
  return {
    completedOnTime: counts.completed - completedLate,
    completedLate,
    pendingInTime: counts.total - counts.completed - counts.overdue,
    pendingOverdue: counts.overdue,
  }
}

/** Soonest last day first, then by code. */
function tasksOf(live: readonly SummaryGroup[]): TaskSummary[] {
  const byTask = Map.groupBy(live, row => row.taskId)
  const tasks = Array.from(byTask, ([taskId, rows]): TaskSummary => {
    const byKind = Map.groupBy(rows, row => row.unitKind)
    return {
      taskId,
      code: rows[0]!.taskCode,
      title: rows[0]!.taskTitle,
      ...usualDeadline(rows),
      all: countGroups(rows),
      byKind: unitKinds
        .filter(kind => byKind.has(kind))
        .map(kind => ({ kind, counts: countGroups(byKind.get(kind)!) })),
    }
  })
  const rank = rankOf(tasks.map(task => task.code))
  return tasks.sort(
    (a, b) => compareText(a.lastDay, b.lastDay) || rank(a.code) - rank(b.code) || a.taskId - b.taskId,
  )
}

/** The deadline most units of the task have; the sooner of two as frequent. One unit's extension is not the task's. */
function usualDeadline(rows: readonly SummaryGroup[]): { deadlinePhrase: string; lastDay: PlainDate } {
  const { deadlinePhrase, lastDay } = rows[0]!
  if (rows.every(row => row.lastDay === lastDay && row.deadlinePhrase === deadlinePhrase)) {
    return { deadlinePhrase, lastDay }
  }
  const byDeadline = Map.groupBy(rows, row => `${row.lastDay} ${row.deadlinePhrase}`)
  const [usual] = [...byDeadline].sort(
    ([keyA, a], [keyB, b]) => sizeOf(b) - sizeOf(a) || compareText(keyA, keyB),
  )[0]![1]
  return { deadlinePhrase: usual!.deadlinePhrase, lastDay: usual!.lastDay }
}

/** Who is overdue and by how many days, most first; then units and codes in Vietnamese order. */
export function lateUnits(live: readonly SummaryRow[], now: Date, zone: string): LateUnit[] {
  const overdue = live.filter(row => isOverdue(row, now))
  const unitRank = rankOf(overdue.map(row => row.unitName))
  const codeRank = rankOf(overdue.map(row => row.taskCode))
  return overdue
    .map(row => ({
      unit: unitRank(row.unitName),
      code: codeRank(row.taskCode),
      late: asLate(row, now, zone),
    }))
    .sort(
      (a, b) =>
        b.late.days - a.late.days ||
        a.unit - b.unit ||
        a.code - b.code ||
        a.late.assignmentId - b.late.assignmentId,
    )
    .map(({ late }) => late)
}

function asLate(row: SummaryRow, now: Date, zone: string): LateUnit {
  const { assignmentId, unitName, taskCode, taskTitle, state, obstacle } = row
  const days = daysLate(judgedAtOf(row, now), row.dueAt, row.lastDay, zone)
  return { assignmentId, unitName, taskCode, taskTitle, days, state, obstacle }
}

function nextDue(live: readonly SummaryGroup[], now: Date, zone: string): Summary['nextDue'] {
  const today = localOf(now, zone).date
  const coming = live.filter(row => row.state !== 'completed' && row.lastDay >= today && !row.isLate)
  const groups = Map.groupBy(coming, row => `${row.lastDay} ${row.taskId}`)
  const due = Array.from(groups.values(), rows => ({
    lastDay: rows[0]!.lastDay,
    days: daysBetween(today, rows[0]!.lastDay),
    taskCode: rows[0]!.taskCode,
    taskTitle: rows[0]!.taskTitle,
    unfinished: sizeOf(rows),
  }))
  const rank = rankOf(due.map(({ taskCode }) => taskCode))
  return due.sort((a, b) => a.days - b.days || rank(a.taskCode) - rank(b.taskCode))
}

const vietnameseOrder = new Intl.Collator('vi', { numeric: true })

/** The place of each text in Vietnamese order, worked out once: sorting with the collator itself is far slower. */
function rankOf(texts: readonly string[]): (text: string) => number {
  const sorted = [...new Set(texts)].sort((a, b) => vietnameseOrder.compare(a, b) || compareText(a, b))
  const ranks = new Map(sorted.map((text, index) => [text, index]))
  return text => ranks.get(text)!
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
