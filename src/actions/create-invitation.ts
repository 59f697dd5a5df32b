import { createHash, randomBytes } from 'node:crypto'
import { localOf } from '../domain/calendar/zone.ts'
import { mayDo } from '../domain/permissions.ts'
import { insertInvitation } from '../storage/invitation-rows.ts'
import { unitsOn } from '../storage/unit-rows.ts'
import { readName } from '../vietnamese/names.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'
import type { Me } from './identify-member.ts'
import { needsUnit, type Placement, rightsOf } from './placement.ts'

/** How long an invitation may be used (ms). */
const invitationLastsMs = 72 * 3_600_000

export type MadeInvitation = {
  ok: true
  invitationId: number
  /** Known here and to whoever gets the link, nowhere else: the database keeps its hash. */
  token: string
  title: string
  unitName: string | null
  expiresAt: Date
}

/** What the database knows a token by. */
export const tokenHashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** An invitation for one person, for a placement, a unit (null: none) and a title; it can be used once, for 72 h. */
export async function createInvitation(
  call: Call,
  me: Me,
  wish: { placement: Placement; unitId: number | null; title: string },
): Promise<MadeInvitation | Refusal> {
  if (!mayDo(me, 'invite_people')) return refusal('not_allowed')
  const reading = readName(wish.title)
  if (!reading.ok) return refusal(reading.code)
  if (wish.unitId === null && needsUnit(wish.placement)) return refusal('unit_needed')
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(call.now.getTime() + invitationLastsMs)
  return change(call, async tx => {
    const units = await unitsOn(tx.sql, me.orgId, localOf(call.now, me.office.zone).date)
    const unit = wish.unitId === null ? null : units.find(one => one.id === wish.unitId)
    if (unit === undefined) return refusal('no_such_unit')
    const invitationId = await insertInvitation(
      tx.sql,
      {
        orgId: me.orgId,
        unitId: wish.unitId,
        ...rightsOf(wish.placement),
        title: reading.name,
        tokenHash: tokenHashOf(token),
        createdBy: me.memberId,
        expiresAt,
      },
      call.now,
    )
    return {
      ok: true as const,
      invitationId,
      token,
      title: reading.name,
      unitName: unit?.name ?? null,
      expiresAt,
    }
  })
}
