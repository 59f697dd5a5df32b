import { localOf } from '../domain/calendar/zone.ts'
import { dueAtOf, lastDayOf } from '../domain/deadline.ts'
import { insertAssignments } from '../storage/assigning-rows.ts'
import { replanAssignments } from '../storage/plan-reminders.ts'
import { unitsOn } from '../storage/unit-rows.ts'
import { deadlineProblem } from './assign-task.ts'
import { type Call, type Refusal, refusal } from './call.ts'
import { changeTask, recordChange, tellUnits } from './change-task.ts'
import type { Me } from './identify-member.ts'

/**
 * Gives a task to further units, with the task's deadline. A unit that was dropped takes it up again where it
 * stood; one that carries it already is left alone.
 */
export async function addToTask(
  call: Call,
  me: Me,
  wish: { taskId: number; unitIds: number[] },
): Promise<{ ok: true; told: number; units: string[] } | Refusal> {
  const { office } = me
  return changeTask(call, me, 'edit_task', wish.taskId, async (tx, task, parts) => {
    const present = await unitsOn(tx.sql, me.orgId, localOf(call.now, office.zone).date)
    const wanted = present.filter(unit => wish.unitIds.includes(unit.id))
    if (wanted.length < new Set(wish.unitIds).size) return refusal('no_such_unit')
    const deadline = {
      phrase: task.deadlinePhrase,
      kind: task.deadlineKind,
      date: task.deadlineDate,
      time: task.deadlineTime,
    }
    const problem = deadlineProblem(office, deadline, call.now)
    if (problem) return refusal('task_overdue_for_new')
    const due = {
      deadline,
      lastDay: lastDayOf(deadline, office.settings),
      dueAt: dueAtOf(deadline, office.settings, office.zone),
    }
    const led = parts.some(part => part.duty === 'lead' && part.state !== 'withdrawn')
    const duty = led ? ('coordinating' as const) : ('equal' as const)
    const made = await insertAssignments(
      tx.sql,
      { orgId: me.orgId, taskId: task.taskId, due },
      wanted.map(unit => ({ unitId: unit.id, duty })),
      call.now,
    )
    if (made.length === 0) return refusal('units_already')
    const dropped = new Set(parts.map(part => part.assignmentId))
    await recordChange(
      tx,
      call,
      me,
      'assigned',
      made.map(one => ({
        assignmentId: one.assignmentId,
        detail: { duty, deadline: deadline.phrase, lastDay: due.lastDay },
        ...(dropped.has(one.assignmentId) ? { from: 'withdrawn' } : {}),
        to: one.state,
      })),
    )
    await replanAssignments(
      tx,
      made.map(one => one.assignmentId),
      call.now,
    )
    const units = made.map(one => ({ unitId: one.unitId, dueAt: due.dueAt }))
    const news = { kind: 'task_assigned', payload: { taskIds: [task.taskId] } }
    const names = wanted.filter(unit => made.some(one => one.unitId === unit.id)).map(unit => unit.name)
    return { ok: true, told: await tellUnits(tx, call, me, units, news), units: names }
  })
}
