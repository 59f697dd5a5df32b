import { isSettled } from '../domain/assignment.ts'
import { replanAssignments } from '../storage/plan-reminders.ts'
import { withdrawParts } from '../storage/task-changes.ts'
import { type Call, type Refusal, refusal } from './call.ts'
import { changeTask, recordChange, tellUnits } from './change-task.ts'
import type { Me } from './identify-member.ts'

/**
 * One unit no longer carries the task (thôi thực hiện); its history stays. The last unit cannot be dropped: a task
 * of nobody would be forgotten, so the whole is withdrawn instead.
 */
export async function dropUnit(
  call: Call,
  me: Me,
  wish: { taskId: number; unitId: number },
): Promise<{ ok: true; told: number } | Refusal> {
  return changeTask(call, me, 'edit_task', wish.taskId, async (tx, task, parts) => {
    const part = parts.find(one => one.unitId === wish.unitId)
    if (!part) return refusal('no_such_assignment')
    if (part.state === 'withdrawn') return refusal('withdrawn')
    if (isSettled(part.state)) return refusal('already_completed')
    if (parts.every(one => one === part || one.state === 'withdrawn')) return refusal('last_unit')
    await withdrawParts(tx.sql, [part.assignmentId], call.now)
    const line = { assignmentId: part.assignmentId, detail: {}, from: part.state, to: 'withdrawn' }
    await recordChange(tx, call, me, 'unit_dropped', [line])
    await replanAssignments(tx, [part.assignmentId], call.now)
    const news = { kind: 'task_withdrawn', payload: { taskId: task.taskId } }
    return { ok: true, told: await tellUnits(tx, call, me, [part], news) }
  })
}
