import type { Duty } from '../domain/assignment.ts'
import { formatDay } from '../domain/calendar/plain-date.ts'
import { localOf } from '../domain/calendar/zone.ts'
import { type Deadline, dueAtOf, lastDayOf } from '../domain/deadline.ts'
import { mayDo } from '../domain/permissions.ts'
import type { Tx } from '../storage/database.ts'
import { type UnitRow, unitGroups, unitsOn } from '../storage/unit-rows.ts'
import { type AssignedTask, announceTasks } from './announce-tasks.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'
import { createTask, giverOf, type MadeTask, type TaskWish, type UnitDuty } from './create-task.ts'
import type { Me } from './identify-member.ts'

/** Longer titles are not titles (characters). */
const maxTitleLength = 500

/** Gives one task to units. */
export async function assignTask(
  call: Call,
  me: Me,
  wish: TaskWish,
): Promise<({ ok: true } & AssignedTask) | Refusal> {
  const result = await assignTasks(call, me, [wish])
  return result.ok ? { ok: true, ...result.tasks[0]! } : result
}

/**
 * Gives several tasks at once, all or none: the parts of one directive. Every person concerned gets one message
 * about all of them.
 */
export async function assignTasks(
  call: Call,
  me: Me,
  wishes: TaskWish[],
): Promise<{ ok: true; tasks: AssignedTask[] } | Refusal> {
  if (!mayDo(me, 'assign_task')) return refusal('not_allowed')
  return change(call, tx => placeTasks(tx, call, me, wishes))
}

/** The same within a transaction of the caller, who has checked the right to assign. */
export async function placeTasks(
  tx: Tx,
  call: Call,
  me: Me,
  wishes: TaskWish[],
): Promise<{ ok: true; tasks: AssignedTask[] } | Refusal> {
  const problem = wishes.map(wish => problemOf(me, wish, call.now)).find(found => found !== null)
  if (problem) return problem
  const units = await unitsOn(tx.sql, me.orgId, localOf(call.now, me.office.zone).date)
  const groups = await unitGroups(tx.sql, me.orgId)
  const plan: { wish: TaskWish; duties: UnitDuty[] }[] = []
  for (const wish of wishes) {
    const duties = dutiesOf(wish, units, groups)
    if (!Array.isArray(duties)) return duties
    plan.push({ wish, duties })
  }
  const made: MadeTask[] = []
  for (const { wish, duties } of plan)
    made.push(await createTask(tx, giverOf(call, me), wish, duties, call.now))
  return { ok: true, tasks: await announceTasks(tx, call, me, made) }
}

function problemOf(me: Me, wish: TaskWish, now: Date): Refusal | null {
  return titleProblem(wish.title) ?? deadlineProblem(me.office, wish.deadline, now)
}

/** A title must be there, and short enough to be one. */
export function titleProblem(title: string): Refusal | null {
  if (title.trim() === '') return refusal('text_missing')
  return title.trim().length > maxTitleLength ? refusal('title_too_long', { max: maxTitleLength }) : null
}

/** A deadline that is over when it is given helps nobody: it is a slip of the pen. */
export function deadlineProblem(office: Me['office'], deadline: Deadline, now: Date): Refusal | null {
  if (dueAtOf(deadline, office.settings, office.zone) > now) return null
  return refusal('deadline_past', { day: formatDay(lastDayOf(deadline, office.settings), 'year') })
}

/** Each unit once, the leading one first. A unit of another office, or one that is no more, is refused. */
function dutiesOf(
  wish: TaskWish,
  units: UnitRow[],
  groups: { id: number; unitIds: number[] }[],
): UnitDuty[] | Refusal {
  const ids = new Set(wish.leadUnitId === null ? [] : [wish.leadUnitId])
  for (const unitId of wish.unitIds) ids.add(unitId)
  const byId = new Map(units.map(unit => [unit.id, unit]))
  if ([...ids].some(unitId => !byId.has(unitId))) return refusal('no_such_unit')
  for (const groupId of wish.groupIds ?? []) {
    const group = groups.find(one => one.id === groupId)
    if (!group) return refusal('no_such_unit')
    // A group may still name a unit that has been merged away.
    for (const unitId of group.unitIds) if (byId.has(unitId)) ids.add(unitId)
  }
  if (ids.size === 0) return refusal('units_missing')
  const others: Duty = wish.leadUnitId === null ? 'equal' : 'coordinating'
  return [...ids].map(unitId => ({
    unit: byId.get(unitId)!,
    duty: unitId === wish.leadUnitId ? 'lead' : others,
  }))
}
