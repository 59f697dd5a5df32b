import { addToTask } from './add-to-task.ts'
import { type Call, type Refusal, refusal } from './call.ts'
import type { Me } from './identify-member.ts'
import { moveDeadline } from './move-deadline.ts'
import { renameTask } from './rename-task.ts'
import type { TaskEdit } from './task-edit.ts'
import { withdrawTask } from './withdraw-task.ts'

/** Carries out a change that the person has looked at and agreed to. Returns how many people are told. */
export async function applyTaskEdit(
  call: Call,
  me: Me,
  { taskId, edit }: TaskEdit,
): Promise<{ ok: true; told: number } | Refusal> {
  switch (edit.part) {
    case 'title':
      if (edit.title === undefined) return refusal('draft_incomplete')
      return renameTask(call, me, { taskId, title: edit.title, seen: edit.seen })
    case 'deadline': {
      const { assignmentId, deadline, mode, seen } = edit
      if (deadline === undefined) return refusal('draft_incomplete')
      return moveDeadline(call, me, { taskId, assignmentId, deadline, mode, seen })
    }
    case 'add':
      return addToTask(call, me, { taskId, unitIds: edit.unitIds })
    case 'withdraw':
      return edit.reason === undefined
        ? refusal('draft_incomplete')
        : withdrawTask(call, me, { taskId, reason: edit.reason })
  }
}
