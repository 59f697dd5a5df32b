import { deletePendingRequests } from '../storage/join-request-rows.ts'
import { insertMember, lockOrganization, savePlace } from '../storage/member-changes.ts'
import { findMember } from '../storage/member-rows.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'
import type { Operator } from './found-organization.ts'

/**
 * Lets a person of ADMIN_USER_IDS in as an administrator; somebody who is a member with another role keeps the unit
 * and becomes one. The configuration has the last word: whoever runs the bot can never be locked out of it.
 */
export async function admitAdministrator(
  call: Call,
  person: Operator,
  wish: { orgId: number; title: string },
): Promise<{ ok: true } | Refusal> {
  const { telegramUserId } = person
  if (!person.adminUserIds.includes(telegramUserId)) return refusal('not_allowed')
  return change(call, async tx => {
    if (!(await lockOrganization(tx.sql, wish.orgId))) return refusal('no_such_office')
    const present = await findMember(tx.sql, telegramUserId)
    if (present && present.orgId !== wish.orgId)
      return refusal('member_elsewhere', { office: present.orgName })
    if (present) {
      if (present.role === 'administrator') return refusal('already_member', { office: present.orgName })
      await savePlace(tx.sql, wish.orgId, present.memberId, { ...present, role: 'administrator' })
      return { ok: true as const }
    }
    const row = { orgId: wish.orgId, unitId: null, telegramUserId, title: wish.title, isHead: false }
    await insertMember(tx.sql, { ...row, role: 'administrator' }, call.now)
    await deletePendingRequests(tx.sql, telegramUserId)
    return { ok: true as const }
  })
}
