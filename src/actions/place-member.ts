import { localOf } from '../domain/calendar/zone.ts'
import { mayDo } from '../domain/permissions.ts'
import type { Tx } from '../storage/database.ts'
import { type MemberPlace, savePlace, withdrawInvitationsOf } from '../storage/member-changes.ts'
import { enqueue } from '../storage/outbox.ts'
import { findPerson, type PersonRow } from '../storage/people-rows.ts'
import { unitsOn } from '../storage/unit-rows.ts'
import { readName } from '../vietnamese/names.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'
import type { Me } from './identify-member.ts'
import { lastAdministratorProblem } from './leave-organization.ts'
import { needsUnit, type Placement, placementOf, rightsOf } from './placement.ts'

/** What an administrator changes about a person: the unit (null: none), what they are there as, or what they are called. */
export type PlaceChange = { unitId: number | null } | { placement: Placement } | { title: string }

/**
 * Changes a person's unit, role or title. The person is told of a new unit or role. A title that names the old unit
 * names the new one from then on; who moves is not the head of the new unit until made so.
 */
export async function placeMember(
  call: Call,
  me: Me,
  wish: { memberId: number; change: PlaceChange },
): Promise<{ ok: true } | Refusal> {
  if (!mayDo(me, 'move_people')) return refusal('not_allowed')
  return change(call, async tx => {
    // Before the person is read: whoever else places people waits here, and then sees what was decided.
    const lastAdministrator = await lastAdministratorProblem(tx, me.orgId, wish.memberId)
    const person = await findPerson(tx.sql, me.orgId, wish.memberId)
    if (!person || person.leftAt) return refusal('no_such_person')
    const place = await placeAfter(tx, call, me, person, wish.change)
    if ('code' in place) return place
    const stepsDown = person.role === 'administrator' && place.role !== 'administrator'
    if (stepsDown && lastAdministrator) return lastAdministrator
    await savePlace(tx.sql, me.orgId, person.memberId, place)
    if (stepsDown) await withdrawInvitationsOf(tx.sql, person.memberId)
    if (person.memberId !== me.memberId && isNews(person, place)) {
      const to = { memberId: person.memberId }
      await enqueue(tx, [{ orgId: me.orgId, kind: 'place_changed', importance: 'important', to }], call.now)
    }
    return { ok: true as const }
  })
}

function isNews(before: PersonRow, after: MemberPlace): boolean {
  return before.unitId !== after.unitId || placementOf(before) !== placementOf(after)
}

async function placeAfter(
  tx: Tx,
  call: Call,
  me: Me,
  person: PersonRow,
  wished: PlaceChange,
): Promise<MemberPlace | Refusal> {
  const { unitId, title, role, isHead } = person
  if ('title' in wished) {
    const reading = readName(wished.title)
    return reading.ok ? { unitId, role, isHead, title: reading.name } : refusal(reading.code)
  }
  if ('placement' in wished) {
    if (needsUnit(wished.placement) && unitId === null) return refusal('unit_needed')
    return { unitId, title, ...rightsOf(wished.placement) }
  }
  if (wished.unitId === unitId) return { unitId, title, role, isHead }
  if (wished.unitId === null)
    return role === 'officer' ? refusal('unit_needed') : { unitId: null, title, role, isHead: false }
  const units = await unitsOn(tx.sql, me.orgId, localOf(call.now, me.office.zone).date)
  const unit = units.find(one => one.id === wished.unitId)
  if (!unit) return refusal('no_such_unit')
  const renamed = person.unitName ? title.replace(person.unitName, unit.name) : title
  return { unitId: unit.id, title: renamed, role, isHead: false }
}
