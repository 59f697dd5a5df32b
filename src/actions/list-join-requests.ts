import { mayDo } from '../domain/permissions.ts'
import { findJoinRequest, type JoinRequestRow, pendingRequests } from '../storage/join-request-rows.ts'
import { type Call, type Refusal, refusal } from './call.ts'
import type { Me } from './identify-member.ts'

/** The requests to be let in that nobody has decided, oldest first. */
export async function listJoinRequests(
  call: Call,
  me: Me,
): Promise<{ ok: true; requests: JoinRequestRow[] } | Refusal> {
  if (!mayDo(me, 'decide_join_request')) return refusal('not_allowed')
  return { ok: true, requests: await pendingRequests(call.db.sql, me.orgId) }
}

/** One request, decided or not. */
export async function showJoinRequest(
  call: Call,
  me: Me,
  requestId: number,
): Promise<{ ok: true; request: JoinRequestRow } | Refusal> {
  if (!mayDo(me, 'decide_join_request')) return refusal('not_allowed')
  const request = await findJoinRequest(call.db.sql, me.orgId, requestId)
  return request ? { ok: true, request } : refusal('no_such_request')
}
