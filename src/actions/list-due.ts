import { isUnitsTurn, type UnitKind } from '../domain/assignment.ts'
import { daysBetween, type PlainDate } from '../domain/calendar/plain-date.ts'
import { localOf } from '../domain/calendar/zone.ts'
import { seesTitle } from '../domain/permissions.ts'
import { type OwedRow, owedByDay, unitsByDay } from '../storage/owed-rows.ts'
import { type ListedView, taskCode } from './assignment-view.ts'
import type { Call } from './call.ts'
import { findAssignments } from './find-assignments.ts'
import type { Me } from './identify-member.ts'

/** A task with a last day, and how many units have not reported it done; 28 units with one day are one of these. */
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

/** Soonest first, at most as many as one message shows; `more` were left out. */
export type DueList = { items: DueTask[]; more: number }

/** More tasks than this are not read on a phone. */
const mostShown = 12

/**
 * What falls due in these days, both included, and is not reported done: by one unit, or by all of a kind. Where that
 * is nothing, `next` is what falls due first after them.
 */
export async function listDue(
  call: Call,
  me: Me,
  wish: { unitId: number | null; kind: UnitKind | null; from: PlainDate; to: PlainDate },
): Promise<DueList & { next: DueTask | null }> {
  const owed = await owedTasks(call, me, wish)
  const within = owed.filter(task => task.lastDay >= wish.from && task.lastDay <= wish.to)
  const after = owed.filter(task => task.lastDay > wish.to)
  const shown = within.length > 0 ? within.slice(0, mostShown) : after.slice(0, 1)
  const counted = wish.unitId === null ? await withUnits(call, me, wish.kind, shown) : shown
  return within.length > 0
    ? { items: counted, more: within.length - shown.length, next: null }
    : { items: [], more: 0, next: counted[0] ?? null }
}

/** What units, or those of one kind, have not reported done, whenever it is due. */
export async function listUnreported(call: Call, me: Me, kind: UnitKind | null): Promise<DueList> {
  const owed = await owedTasks(call, me, { unitId: null, kind })
  const shown = owed.slice(0, mostShown)
  return { items: await withUnits(call, me, kind, shown), more: owed.length - shown.length }
}

async function owedTasks(
  call: Call,
  me: Me,
  { unitId, kind }: { unitId: number | null; kind: UnitKind | null },
): Promise<DueTask[]> {
  const today = localOf(call.now, me.office.zone).date
  if (unitId === null) {
    const rows = await owedByDay(call.db.sql, { orgId: me.orgId, readerUnitId: me.unitId, kind })
    return rows.map(row => fromRow(me, row, today))
  }
  const found = await findAssignments(call, me, { unitIds: [unitId], taskIds: [] })
  return found.filter(own => isUnitsTurn(own.state)).map(own => fromView(own, today))
}

function fromRow(me: Me, row: OwedRow, today: PlainDate): DueTask {
  const { taskId, no, title, confidential, readersTask, deadlinePhrase, lastDay, unreported } = row
  const unitIds = readersTask && me.unitId !== null ? [me.unitId] : []
  return {
    taskId,
    code: taskCode(no),
    title: seesTitle(me, { confidential, unitIds }) ? title : null,
    phrase: deadlinePhrase,
    lastDay,
    days: daysBetween(today, lastDay),
    unreported,
    units: unreported,
    own: null,
  }
}

function fromView(own: ListedView, today: PlainDate): DueTask {
  const { taskId, code, title, deadlinePhrase: phrase, lastDay } = own
  const days = daysBetween(today, lastDay)
  return { taskId, code, title, phrase, lastDay, days, unreported: 1, units: 1, own }
}

/** Counted for what is shown only: of all open work it would take longer than all the rest. */
async function withUnits(
  call: Call,
  me: Me,
  kind: UnitKind | null,
  tasks: readonly DueTask[],
): Promise<DueTask[]> {
  const taskIds = tasks.map(task => task.taskId)
  const counts = await unitsByDay(call.db.sql, { orgId: me.orgId, kind, taskIds })
  return tasks.map(task => {
    const found = counts.find(one => one.taskId === task.taskId && one.lastDay === task.lastDay)
    return { ...task, units: found?.units ?? task.units }
  })
}
