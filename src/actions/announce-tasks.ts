import { peopleOfUnits } from '../storage/assigning-rows.ts'
import type { Tx } from '../storage/database.ts'
import { enqueue } from '../storage/outbox.ts'
import { followersOf } from '../storage/recipients.ts'
import type { Call } from './call.ts'
import type { MadeTask } from './create-task.ts'
import type { Me } from './identify-member.ts'

export type AssignedTask = {
  taskId: number
  code: string
  assignments: { assignmentId: number; unitId: number }[]
  /** People who will get a message. */
  told: number
  /** Units that nobody answers for yet: their reminders go to the monitors. */
  unanswered: string[]
}

/**
 * One message per person about all the new tasks that are theirs: to the people of the units, and to the monitors
 * who will follow what somebody else assigned. Adds to each task who hears of it and who cannot.
 */
export async function announceTasks(tx: Tx, call: Call, me: Me, made: MadeTask[]): Promise<AssignedTask[]> {
  const unitIds = [...new Set(made.flatMap(task => task.units.map(unit => unit.id)))]
  const people = await peopleOfUnits(tx.sql, unitIds)
  const followers = await followersOf(tx.sql, me.orgId, me.role === 'monitor' ? me.memberId : null)
  const listeners = made.map(task => ({
    task,
    memberIds: new Set(
      [...people.filter(one => task.units.some(unit => unit.id === one.unitId)), ...followers]
        .map(one => one.memberId)
        .filter(memberId => memberId !== me.memberId && task.wish.announce !== false),
    ),
  }))
  await enqueue(
    tx,
    [...new Set(listeners.flatMap(one => [...one.memberIds]))].map(memberId => {
      const theirs = listeners.filter(one => one.memberIds.has(memberId)).map(one => one.task)
      return {
        orgId: me.orgId,
        kind: 'task_assigned',
        importance: 'important',
        to: { memberId },
        payload: { taskIds: theirs.map(task => task.taskId) },
        urgentAt: new Date(Math.min(...theirs.map(task => task.dueAt.getTime()))),
      }
    }),
    call.now,
  )
  const answered = new Set(people.map(one => one.unitId))
  return listeners.map(({ task, memberIds }) => ({
    taskId: task.taskId,
    code: task.code,
    assignments: task.assignments,
    told: memberIds.size,
    unanswered: task.units.filter(unit => !answered.has(unit.id)).map(unit => unit.name),
  }))
}
