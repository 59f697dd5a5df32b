import { mayDo } from '../domain/permissions.ts'
import { deleteInvitation } from '../storage/invitation-rows.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'
import type { Me } from './identify-member.ts'

/** Makes an unused invitation void: its link was sent to the wrong person, or is no longer wanted. */
export async function withdrawInvitation(
  call: Call,
  me: Me,
  invitationId: number,
): Promise<{ ok: true } | Refusal> {
  if (!mayDo(me, 'invite_people')) return refusal('not_allowed')
  return change(call, async tx =>
    (await deleteInvitation(tx.sql, me.orgId, invitationId))
      ? { ok: true as const }
      : refusal('no_such_invitation'),
  )
}
