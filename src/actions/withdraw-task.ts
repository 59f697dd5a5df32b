import { isSettled } from '../domain/assignment.ts'
import { maxNoteLength } from '../domain/progress.ts'
import { replanAssignments } from '../storage/plan-reminders.ts'
import { withdrawParts } from '../storage/task-changes.ts'
import { type Call, type Refusal, refusal } from './call.ts'
import { changeTask, recordChange, tellUnits } from './change-task.ts'
import type { Me } from './identify-member.ts'

/** The whole task is no longer to be carried out, for a reason that its units will read. What was completed stays so. */
export async function withdrawTask(
  call: Call,
  me: Me,
  wish: { taskId: number; reason: string },
): Promise<{ ok: true; told: number } | Refusal> {
  const problem = reasonProblem(wish.reason)
  if (problem) return problem
  const reason = wish.reason.trim()
  return changeTask(call, me, 'withdraw_task', wish.taskId, async (tx, task, parts) => {
    const live = parts.filter(part => !isSettled(part.state))
    const ids = live.map(part => part.assignmentId)
    await tx.prisma.task.update({ where: { id: task.taskId }, data: { withdrawnAt: call.now } })
    await withdrawParts(tx.sql, ids, call.now)
    await recordChange(
      tx,
      call,
      me,
      'task_withdrawn',
      live.map(part => ({
        assignmentId: part.assignmentId,
        detail: { reason },
        from: part.state,
        to: 'withdrawn',
      })),
    )
    await replanAssignments(tx, ids, call.now)
    const news = { kind: 'task_withdrawn', payload: { taskId: task.taskId } }
    return { ok: true, told: await tellUnits(tx, call, me, live, news) }
  })
}

/** A reason must be given, and short enough to be read on a phone. */
export function reasonProblem(reason: string): Refusal | null {
  if (reason.trim() === '') return refusal('text_missing')
  return reason.trim().length > maxNoteLength ? refusal('text_too_long') : null
}
