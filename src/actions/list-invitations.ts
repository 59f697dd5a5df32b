import { mayDo } from '../domain/permissions.ts'
import { type InvitationRow, openInvitations } from '../storage/invitation-rows.ts'
import { type Call, type Refusal, refusal } from './call.ts'
import type { Me } from './identify-member.ts'

/** The invitations of this office that can still be used. */
export async function listInvitations(
  call: Call,
  me: Me,
): Promise<{ ok: true; invitations: InvitationRow[] } | Refusal> {
  if (!mayDo(me, 'invite_people')) return refusal('not_allowed')
  return { ok: true, invitations: await openInvitations(call.db.sql, me.orgId, call.now) }
}
