import { mayDo } from '../domain/permissions.ts'
import { endMembership } from '../storage/member-changes.ts'
import { enqueue } from '../storage/outbox.ts'
import { findPerson } from '../storage/people-rows.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'
import type { Me } from './identify-member.ts'
import { lastAdministratorProblem } from './leave-organization.ts'

/** An administrator ends somebody's membership; the person is told, and gets nothing more after that. */
export async function removeMember(
  call: Call,
  me: Me,
  memberId: number,
): Promise<{ ok: true; title: string } | Refusal> {
  if (!mayDo(me, 'move_people')) return refusal('not_allowed')
  return change(call, async tx => {
    const problem = await lastAdministratorProblem(tx, me.orgId, memberId)
    if (problem) return problem
    const person = await findPerson(tx.sql, me.orgId, memberId)
    if (!person || !(await endMembership(tx.sql, me.orgId, memberId, call.now)))
      return refusal('no_such_person')
    const to = { chatId: person.telegramUserId }
    await enqueue(tx, [{ orgId: me.orgId, kind: 'membership_ended', importance: 'important', to }], call.now)
    return { ok: true as const, title: person.title }
  })
}
