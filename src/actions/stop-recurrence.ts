import { isSettled } from '../domain/assignment.ts'
import { stopRecurrence } from '../storage/renewal-rows.ts'
import type { Call, Refusal } from './call.ts'
import { changeTask, recordChange } from './change-task.ts'
import type { Me } from './identify-member.ts'

/** A recurring task returns no more; what was given stays to be done. Its units learn it from the history. */
export function stopTaskRecurrence(call: Call, me: Me, taskId: number): Promise<{ ok: true } | Refusal> {
  return changeTask(call, me, 'edit_task', taskId, async (tx, task, parts) => {
    await stopRecurrence(tx.sql, task.taskId)
    const live = parts.filter(part => !isSettled(part.state))
    await recordChange(
      tx,
      call,
      me,
      'recurrence_stopped',
      live.map(part => ({ assignmentId: part.assignmentId, detail: {} })),
    )
    return { ok: true }
  })
}
