import { localOf } from '../domain/calendar/zone.ts'
import { type UnitGroupRow, type UnitRow, unitGroups, unitsOn } from '../storage/unit-rows.ts'
import type { Call } from './call.ts'
import type { Me } from './identify-member.ts'

/** The units that exist today and the collective names for them, each with only such units. */
export type OfficeUnits = { units: UnitRow[]; groups: UnitGroupRow[] }

/** The units that exist today, in their order. */
export function unitsToday({ db, now }: Call, { orgId, office }: Me): Promise<UnitRow[]> {
  const today = localOf(now, office.zone).date
  return db.remember(`units:${orgId}:${today}`, () => unitsOn(db.sql, orgId, today))
}

export async function officeUnits(call: Call, me: Me): Promise<OfficeUnits> {
  const { db } = call
  const units = await unitsToday(call, me)
  const present = new Set(units.map(unit => unit.id))
  const groups = await db.remember(`groups:${me.orgId}`, () => unitGroups(db.sql, me.orgId))
  return {
    units,
    groups: groups
      .map(group => ({ ...group, unitIds: group.unitIds.filter(unitId => present.has(unitId)) }))
      .filter(group => group.unitIds.length > 0),
  }
}
