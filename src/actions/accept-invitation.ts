import { formatDay } from '../domain/calendar/plain-date.ts'
import { localOf } from '../domain/calendar/zone.ts'
import type { Sql } from '../storage/database.ts'
import {
  findInvitation,
  type InvitationRow,
  noteInvited,
  takeInvitation,
} from '../storage/invitation-rows.ts'
import { deletePendingRequests } from '../storage/join-request-rows.ts'
import { insertMember } from '../storage/member-changes.ts'
import { findMember } from '../storage/member-rows.ts'
import { enqueue } from '../storage/outbox.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'
import { tokenHashOf } from './create-invitation.ts'

/**
 * Lets the person in by an invitation's token. Of two people with one link the first comes in. A member does not use
 * it up; one of another organisation must leave that one first. The inviter is told.
 */
export async function acceptInvitation(
  call: Call,
  wish: { telegramUserId: bigint; token: string },
): Promise<{ ok: true; memberId: number } | Refusal> {
  return change(call, async tx => {
    const invitation = await findInvitation(tx.sql, tokenHashOf(wish.token))
    if (!invitation) return refusal('invitation_unknown')
    const problem =
      (await membershipProblem(tx.sql, wish.telegramUserId, invitation.orgId)) ??
      problemOf(invitation, call.now)
    if (problem) return problem
    if (!(await takeInvitation(tx.sql, invitation.invitationId, call.now))) return refusal('invitation_used')
    const { orgId, unitId, role, isHead, title } = invitation
    const { telegramUserId } = wish
    const memberId = await insertMember(
      tx.sql,
      { orgId, unitId, role, isHead, title, telegramUserId },
      call.now,
    )
    // Let in by another way in this very moment: thrown, so that the invitation stays unused.
    if (memberId === null) throw new Error('became a member while accepting an invitation')
    await noteInvited(tx.sql, invitation.invitationId, memberId)
    await deletePendingRequests(tx.sql, telegramUserId)
    const to = { memberId: invitation.createdBy }
    await enqueue(
      tx,
      [{ orgId, kind: 'person_joined', importance: 'routine', to, payload: { memberId } }],
      call.now,
    )
    return { ok: true as const, memberId }
  })
}

async function membershipProblem(sql: Sql, telegramUserId: bigint, orgId: number): Promise<Refusal | null> {
  const present = await findMember(sql, telegramUserId)
  if (!present) return null
  return refusal(present.orgId === orgId ? 'already_member' : 'member_elsewhere', { office: present.orgName })
}

function problemOf(invitation: InvitationRow, now: Date): Refusal | null {
  if (invitation.usedAt) return refusal('invitation_used')
  if (invitation.expiresAt <= now) {
    const { date, time } = localOf(invitation.expiresAt, invitation.zone)
    return refusal('invitation_expired', { time, day: formatDay(date, 'year') })
  }
  const today = localOf(now, invitation.zone).date
  const { unitValidTo } = invitation
  return unitValidTo !== null && unitValidTo < today ? refusal('invitation_unit_ended') : null
}
