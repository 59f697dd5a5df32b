import { localOf } from '../domain/calendar/zone.ts'
import { deletePendingRequests, insertJoinRequest, pendingRequestOf } from '../storage/join-request-rows.ts'
import { lockOrganization } from '../storage/member-changes.ts'
import { findMember } from '../storage/member-rows.ts'
import { loadOffices } from '../storage/office-rows.ts'
import { enqueue } from '../storage/outbox.ts'
import { administratorIds } from '../storage/people-rows.ts'
import { unitsOn } from '../storage/unit-rows.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'

/** What Telegram shows of a person is cut at this length (characters). */
const maxShownName = 80

/**
 * A stranger asks to be let in to an office, for a unit or for none (null). `name`: as Telegram shows the person, for
 * the administrators to recognise. One request at a time; its administrators are told.
 */
export async function requestToJoin(
  call: Call,
  wish: { telegramUserId: bigint; name: string; orgId: number; unitId: number | null },
): Promise<{ ok: true } | Refusal> {
  const { telegramUserId, orgId, unitId } = wish
  return change(call, async tx => {
    if (!(await lockOrganization(tx.sql, orgId))) return refusal('no_such_office')
    const present = await findMember(tx.sql, telegramUserId)
    if (present) return refusal('already_member', { office: present.orgName })
    const pending = await pendingRequestOf(tx.sql, telegramUserId)
    if (pending) return refusal('request_pending', { office: pending.orgName })
    const office = (await loadOffices(tx, [orgId])).get(orgId)!
    const units = await unitsOn(tx.sql, orgId, localOf(call.now, office.zone).date)
    if (unitId !== null && !units.some(unit => unit.id === unitId)) return refusal('no_such_unit')
    const name = [...wish.name.normalize('NFC').replace(/\s+/g, ' ').trim()].slice(0, maxShownName).join('')
    const requestId = await insertJoinRequest(tx.sql, { orgId, unitId, telegramUserId, name }, call.now)
    const administrators = await administratorIds(tx.sql, orgId)
    await enqueue(
      tx,
      administrators.map(memberId => ({
        orgId,
        kind: 'join_requested',
        importance: 'important',
        to: { memberId },
        payload: { requestId },
      })),
      call.now,
    )
    return { ok: true as const }
  })
}

/** The stranger no longer wants to be let in. */
export async function withdrawJoinRequest(
  call: Call,
  telegramUserId: bigint,
): Promise<{ ok: true } | Refusal> {
  return change(call, async tx => {
    await deletePendingRequests(tx.sql, telegramUserId)
    return { ok: true as const }
  })
}
