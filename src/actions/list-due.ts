import { isUnitsTurn, type UnitKind } from '../domain/assignment.ts'
import { daysBetween, type PlainDate } from '../domain/calendar/plain-date.ts'
import { localOf } from '../domain/calendar/zone.ts'
import { seesTitle } from '../domain/permissions.ts'
import { type SummaryGroupRow, summaryGroups } from '../storage/summary-rows.ts'
import { type ListedView, taskCode } from './assignment-view.ts'
import type { Call } from './call.ts'
import { findAssignments } from './find-assignments.ts'
import type { Me } from './identify-member.ts'

/** A task with a last day, and how many units have not reported it done. */
export type DueTask = {
  taskId: number
  code: string
  title: string | null
  phrase: string
  lastDay: PlainDate
  /** From today to the last day, negative after it. */
  days: number
  unreported: number
  units: number
  /** The unit's own part, where one unit was asked about. */
  own: ListedView | null
}

/** Soonest first. `next` is the first day after the window on which something is due: what one asks then. */
export type DueList = { items: DueTask[]; next: DueTask | null }

/** What falls due in these days, both included, and is not reported done: by one unit, or by all of a kind. */
export async function listDue(
  call: Call,
  me: Me,
  wish: { unitId: number | null; kind: UnitKind | null; from: PlainDate; to: PlainDate },
): Promise<DueList> {
  const coming = (await dueTasks(call, me, wish)).filter(task => task.unreported > 0 && task.days >= 0)
  return {
    items: coming.filter(task => task.lastDay >= wish.from && task.lastDay <= wish.to),
    next: coming.find(task => task.lastDay > wish.to) ?? null,
  }
}

/** The tasks that units have not reported done yet, each with how many of how many; soonest first. */
export async function listUnreported(call: Call, me: Me, kind: UnitKind | null): Promise<DueTask[]> {
  const days = await dueTasks(call, me, { unitId: null, kind })
  const byTask = Map.groupBy(days, task => task.taskId)
  return Array.from(byTask.values(), ([first, ...others]) => ({
    ...first!,
    unreported: others.reduce((sum, one) => sum + one.unreported, first!.unreported),
    units: others.reduce((sum, one) => sum + one.units, first!.units),
  })).filter(task => task.unreported > 0)
}

/** One for each task and last day: units whose deadline was extended stand by themselves. */
async function dueTasks(
  call: Call,
  me: Me,
  { unitId, kind }: { unitId: number | null; kind: UnitKind | null },
): Promise<DueTask[]> {
  const today = localOf(call.now, me.office.zone).date
  const tasks = unitId === null ? await ofAllUnits(call, me, kind) : await ofOneUnit(call, me, unitId)
  return tasks
    .map(task => ({ ...task, days: daysBetween(today, task.lastDay) }))
    .toSorted((a, b) => a.days - b.days || a.taskId - b.taskId)
}

async function ofOneUnit(call: Call, me: Me, unitId: number): Promise<Omit<DueTask, 'days'>[]> {
  const found = await findAssignments(call, me, { unitIds: [unitId], taskIds: [] })
  return found.map(own => ({
    taskId: own.taskId,
    code: own.code,
    title: own.title,
    phrase: own.deadlinePhrase,
    lastDay: own.lastDay,
    unreported: isUnitsTurn(own.state) ? 1 : 0,
    units: 1,
    own,
  }))
}

async function ofAllUnits(call: Call, me: Me, kind: UnitKind | null): Promise<Omit<DueTask, 'days'>[]> {
  const since = `${localOf(call.now, me.office.zone).date.slice(0, 4)}-01-01`
  const scope = { orgId: me.orgId, readerUnitId: me.unitId, since }
  const groups = await summaryGroups(call.db.sql, scope, call.now)
  const byDay = Map.groupBy(
    groups.filter(group => kind === null || group.unitKind === kind),
    group => `${group.taskId} ${group.lastDay}`,
  )
  return Array.from(byDay.values(), rows => {
    const [{ taskId, taskNo, deadlinePhrase, lastDay }] = rows as [SummaryGroupRow]
    return {
      taskId,
      code: taskCode(taskNo),
      title: titleFor(me, rows[0]!),
      phrase: deadlinePhrase,
      lastDay,
      unreported: sizeOf(rows.filter(row => isUnitsTurn(row.state))),
      units: sizeOf(rows),
      own: null,
    }
  })
}

const sizeOf = (rows: readonly SummaryGroupRow[]) => rows.reduce((sum, row) => sum + row.count, 0)

function titleFor(me: Me, { confidential, readersTask, taskTitle }: SummaryGroupRow): string | null {
  const unitIds = readersTask && me.unitId !== null ? [me.unitId] : []
  return seesTitle(me, { confidential, unitIds }) ? taskTitle : null
}
