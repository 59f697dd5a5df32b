import { localOf } from '../domain/calendar/zone.ts'
import { mayDo } from '../domain/permissions.ts'
import { openInvitations } from '../storage/invitation-rows.ts'
import { pendingRequests } from '../storage/join-request-rows.ts'
import { countPeople, findPerson, type PersonRow, peopleOf } from '../storage/people-rows.ts'
import { type UnitRow, unitsOn } from '../storage/unit-rows.ts'
import { type Call, type Refusal, refusal } from './call.ts'
import type { Me } from './identify-member.ts'

export type PeoplePage = {
  ok: true
  items: PersonRow[]
  total: number
  page: number
  pages: number
  /** The unit whose people these are; null: everybody. */
  unit: UnitRow | null
  /** Units for which nobody answers; their reminders go to the monitors. */
  emptyUnits: string[]
  requests: number
  invitations: number
}

/** How many people one message lists. */
const peoplePageSize = 10

/** The people of the office or of one unit, a page of them, and what waits for an administrator. Pages count from 0. */
export async function listPeople(
  call: Call,
  me: Me,
  wish: { unitId: number | null; page: number },
): Promise<PeoplePage | Refusal> {
  if (!mayDo(me, 'move_people')) return refusal('not_allowed')
  const { sql } = call.db
  const units = await unitsOn(sql, me.orgId, localOf(call.now, me.office.zone).date)
  const unit = wish.unitId === null ? null : units.find(one => one.id === wish.unitId)
  if (unit === undefined) return refusal('no_such_unit')
  const total = await countPeople(sql, me.orgId, wish.unitId)
  const pages = Math.max(1, Math.ceil(total / peoplePageSize))
  const page = Math.min(wish.page, pages - 1)
  return {
    ok: true,
    items: await peopleOf(sql, me.orgId, wish.unitId, {
      limit: peoplePageSize,
      offset: page * peoplePageSize,
    }),
    total,
    page,
    pages,
    unit,
    emptyUnits: units.filter(one => one.people === 0).map(one => one.name),
    requests: (await pendingRequests(sql, me.orgId)).length,
    invitations: (await openInvitations(sql, me.orgId, call.now)).length,
  }
}

/** One present member of this office. */
export async function showPerson(
  call: Call,
  me: Me,
  memberId: number,
): Promise<{ ok: true; person: PersonRow } | Refusal> {
  if (!mayDo(me, 'move_people')) return refusal('not_allowed')
  const person = await findPerson(call.db.sql, me.orgId, memberId)
  return person && !person.leftAt ? { ok: true, person } : refusal('no_such_person')
}

export type PersonTold = {
  title: string
  unitName: string | null
  present: boolean
  /** Nobody is left to answer for the unit. */
  unitIsEmpty: boolean
}

/** Somebody who is or was a member here, for news that tells of them; null when there was never such a person. */
export async function personTold(call: Call, orgId: number, memberId: number): Promise<PersonTold | null> {
  const person = await findPerson(call.db.sql, orgId, memberId)
  if (!person) return null
  const { title, unitId, unitName, leftAt } = person
  const unitIsEmpty = unitId !== null && (await countPeople(call.db.sql, orgId, unitId)) === 0
  return { title, unitName, present: leftAt === null, unitIsEmpty }
}
