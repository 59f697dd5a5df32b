import { localOf } from '../domain/calendar/zone.ts'
import { mayDo } from '../domain/permissions.ts'
import { allUnits, findUnitEntry, tiesOf, type UnitEntry } from '../storage/unit-changes.ts'
import { type Call, type Refusal, refusal } from './call.ts'
import type { Me } from './identify-member.ts'

/** A unit as administrators see it. `unfinished`: work that still hangs on it. `ended`: its last day is over. */
export type UnitCard = { ok: true; unit: UnitEntry; people: number; unfinished: number; ended: boolean }

/** One unit, past ones too, with what still hangs on it. */
export async function showUnit(call: Call, me: Me, unitId: number): Promise<UnitCard | Refusal> {
  if (!mayDo(me, 'edit_units')) return refusal('not_allowed')
  const unit = await findUnitEntry(call.db.sql, me.orgId, unitId)
  if (!unit) return refusal('no_such_unit')
  const today = localOf(call.now, me.office.zone).date
  const ended = unit.validTo !== null && unit.validTo < today
  return { ok: true, unit, ended, ...(await tiesOf(call.db.sql, unitId)) }
}

/** Every unit of the office, those that ended too. */
export async function listUnitEntries(
  call: Call,
  me: Me,
): Promise<{ ok: true; units: UnitEntry[] } | Refusal> {
  if (!mayDo(me, 'edit_units')) return refusal('not_allowed')
  return { ok: true, units: await allUnits(call.db.sql, me.orgId) }
}
