import { withdrawalOf } from '../storage/task-changes.ts'
import { findTask } from '../storage/task-rows.ts'
import { taskCode } from './assignment-view.ts'
import type { Call } from './call.ts'
import type { Me } from './identify-member.ts'

/** Why the reader's own unit no longer carries this task; null while it does, or never did. */
export async function showWithdrawal(
  call: Call,
  me: Me,
  taskId: number,
): Promise<{ code: string; title: string; reason: string | null } | null> {
  if (me.unitId === null) return null
  const task = await findTask(call.db.sql, me.orgId, taskId)
  const withdrawal = task && (await withdrawalOf(call.db.sql, me.orgId, taskId, me.unitId))
  return withdrawal && { code: taskCode(task.no), title: task.title, reason: withdrawal.reason }
}
