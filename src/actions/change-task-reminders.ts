import { mayDo } from '../domain/permissions.ts'
import { type TaskReminderSettings, taskReminderSettings } from '../domain/settings.ts'
import { replanAssignments } from '../storage/plan-reminders.ts'
import { findTaskReminders, lockTaskReminders, saveTaskReminders } from '../storage/settings-rows.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'
import type { Me } from './identify-member.ts'

/** What one task has set for itself; what is absent follows the office. */
export async function readTaskReminders(
  call: Call,
  me: Me,
  taskId: number,
): Promise<{ ok: true; own: TaskReminderSettings } | Refusal> {
  if (!mayDo(me, 'edit_task')) return refusal('not_allowed')
  const found = await findTaskReminders(call.db.sql, me.orgId, taskId)
  return found
    ? { ok: true, own: taskReminderSettings.parse(found.reminders ?? {}) }
    : refusal('no_such_task')
}

/** Changes when the units of one task are reminded. `patch` sees the task's own settings; what it leaves out follows the office. */
export async function changeTaskReminders(
  call: Call,
  me: Me,
  wish: { taskId: number; patch: (own: TaskReminderSettings) => TaskReminderSettings },
): Promise<{ ok: true; own: TaskReminderSettings } | Refusal> {
  if (!mayDo(me, 'edit_task')) return refusal('not_allowed')
  return change(call, async tx => {
    const stored = await lockTaskReminders(tx.sql, me.orgId, wish.taskId)
    if (!stored) return refusal('no_such_task')
    const own = taskReminderSettings.parse(wish.patch(taskReminderSettings.parse(stored.reminders ?? {})))
    const assignmentIds = await saveTaskReminders(tx.sql, wish.taskId, own)
    await replanAssignments(tx, assignmentIds, call.now)
    return { ok: true as const, own }
  })
}
