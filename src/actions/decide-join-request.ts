import { mayDo } from '../domain/permissions.ts'
import type { Tx } from '../storage/database.ts'
import { findJoinRequest, type JoinRequestRow, settleJoinRequest } from '../storage/join-request-rows.ts'
import { insertMember } from '../storage/member-changes.ts'
import { enqueue } from '../storage/outbox.ts'
import { titlesIn } from '../storage/people-rows.ts'
import { nameKey } from '../vietnamese/names.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'
import type { Me } from './identify-member.ts'
import { needsUnit, type Placement, rightsOf } from './placement.ts'

/** `title`: what the office calls somebody in this placement; a number is added where two would be called alike. */
export type JoinDecision = { grant: true; placement: Placement; title: string } | { grant: false }

/**
 * Grants or refuses a request to be let in. Of two administrators who decide at once, one decides and the other is
 * told who did. `memberId`: who came in, null when refused.
 */
export async function decideJoinRequest(
  call: Call,
  me: Me,
  wish: { requestId: number; decision: JoinDecision },
): Promise<{ ok: true; memberId: number | null } | Refusal> {
  if (!mayDo(me, 'decide_join_request')) return refusal('not_allowed')
  return change(call, async tx => {
    const request = await findJoinRequest(tx.sql, me.orgId, wish.requestId)
    if (!request) return refusal('no_such_request')
    const { decision } = wish
    if (decision.grant && needsUnit(decision.placement) && request.unitId === null)
      return refusal('unit_needed')
    const state = decision.grant ? 'granted' : 'refused'
    const settled = { state, decidedBy: me.memberId } as const
    if (!(await settleJoinRequest(tx.sql, me.orgId, request.requestId, settled, call.now)))
      return decidedBy(tx, me, request)
    if (decision.grant) return letIn(tx, call, request, decision)
    await enqueue(
      tx,
      [
        {
          orgId: me.orgId,
          kind: 'join_refused',
          importance: 'important',
          to: { chatId: request.telegramUserId },
        },
      ],
      call.now,
    )
    return { ok: true as const, memberId: null }
  })
}

async function letIn(
  tx: Tx,
  call: Call,
  { orgId, unitId, telegramUserId }: JoinRequestRow,
  { placement, title }: Extract<JoinDecision, { grant: true }>,
): Promise<{ ok: true; memberId: number } | Refusal> {
  const member = { orgId, unitId, telegramUserId, title: distinct(title, await titlesIn(tx.sql, orgId)) }
  const memberId = await insertMember(tx.sql, { ...member, ...rightsOf(placement) }, call.now)
  // The request stays granted: the person has come in by another way meanwhile.
  if (memberId === null) return refusal('is_member_already')
  await enqueue(tx, [{ orgId, kind: 'join_granted', importance: 'important', to: { memberId } }], call.now)
  return { ok: true, memberId }
}

async function decidedBy(tx: Tx, me: Me, { requestId }: JoinRequestRow): Promise<Refusal> {
  const now = await findJoinRequest(tx.sql, me.orgId, requestId)
  if (!now || now.state === 'pending') return refusal('no_such_request')
  return refusal(`request_${now.state}_by`, { who: now.decidedBy ?? '' })
}

/** "Cán bộ Phòng Tư pháp", or with the first free number behind it: the history must tell two people apart. */
function distinct(title: string, taken: readonly string[]): string {
  const keys = new Set(taken.map(nameKey))
  if (!keys.has(nameKey(title))) return title
  for (let n = 2; ; n++) if (!keys.has(nameKey(`${title} ${n}`))) return `${title} ${n}`
}
