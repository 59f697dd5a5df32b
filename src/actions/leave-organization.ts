import type { Tx } from '../storage/database.ts'
import { endMembership, lockOrganization } from '../storage/member-changes.ts'
import { enqueue } from '../storage/outbox.ts'
import { administratorIds } from '../storage/people-rows.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'
import type { Me } from './identify-member.ts'

/**
 * Ends the person's own membership; what they wrote stays under the title of its day. The last administrator cannot
 * leave: nobody could let anybody in again. The administrators are told.
 */
export async function leaveOrganization(call: Call, me: Me): Promise<{ ok: true } | Refusal> {
  return change(call, async tx => {
    const problem = await lastAdministratorProblem(tx, me.orgId, me.memberId)
    if (problem) return problem
    if (!(await endMembership(tx.sql, me.orgId, me.memberId, call.now))) return refusal('no_such_person')
    const administrators = await administratorIds(tx.sql, me.orgId)
    await enqueue(
      tx,
      administrators.map(memberId => ({
        orgId: me.orgId,
        kind: 'person_left',
        importance: 'routine',
        to: { memberId },
        payload: { memberId: me.memberId },
      })),
      call.now,
    )
    return { ok: true as const }
  })
}

/** Refuses when the member is the only administrator. Holds the office, so that two cannot leave each as the last but one. */
export async function lastAdministratorProblem(
  tx: Tx,
  orgId: number,
  memberId: number,
): Promise<Refusal | null> {
  await lockOrganization(tx.sql, orgId)
  const administrators = await administratorIds(tx.sql, orgId)
  return administrators.length === 1 && administrators[0] === memberId ? refusal('last_administrator') : null
}
