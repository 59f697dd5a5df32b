import { localOf } from '../domain/calendar/zone.ts'
import { type UnitGroupRow, type UnitRow, unitGroups, unitsOn } from '../storage/unit-rows.ts'
import type { Call } from './call.ts'
import type { Me } from './identify-member.ts'

/** The units that exist today and the collective names for them, each with only such units. */
export type OfficeUnits = { units: UnitRow[]; groups: UnitGroupRow[] }

export async function officeUnits(call: Call, me: Me): Promise<OfficeUnits> {
  const units = await unitsOn(call.db.sql, me.orgId, localOf(call.now, me.office.zone).date)
  const present = new Set(units.map(unit => unit.id))
  const groups = await unitGroups(call.db.sql, me.orgId)
  return {
    units,
    groups: groups
      .map(group => ({ ...group, unitIds: group.unitIds.filter(unitId => present.has(unitId)) }))
      .filter(group => group.unitIds.length > 0),
  }
}
