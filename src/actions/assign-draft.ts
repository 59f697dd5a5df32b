import { mayDo } from '../domain/permissions.ts'
import { endConversation } from '../storage/conversation-rows.ts'
import type { AssignedTask } from './announce-tasks.ts'
import { placeTasks } from './assign-task.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'
import { lockDraft } from './change-draft.ts'
import type { Me } from './identify-member.ts'

/** Gives the task that the draft describes. The draft ends with it, so that a second press gives nothing twice. */
export async function assignDraft(
  call: Call,
  me: Me,
  no: number,
): Promise<({ ok: true } & AssignedTask) | Refusal> {
  if (!mayDo(me, 'assign_task')) return refusal('not_allowed')
  return change<({ ok: true } & AssignedTask) | Refusal>(call, async tx => {
    const found = await lockDraft(tx, me, no)
    if (!found.ok) return found
    const { title, deadline, leadUnitId = null, unitIds, directive, confidential } = found.draft
    if (title === undefined || deadline === undefined) return refusal('draft_incomplete')
    const wish = { title, deadline, leadUnitId, unitIds, confidential, ...(directive ? { directive } : {}) }
    const placed = await placeTasks(tx, call, me, [wish])
    if (!placed.ok) return placed
    await endConversation(tx.sql, me.telegramUserId, me.telegramUserId)
    return { ok: true, ...placed.tasks[0]! }
  })
}
