import type { UnitRow } from '../storage/unit-rows.ts'
import type { Call } from './call.ts'
import type { Me } from './identify-member.ts'
import { unitsToday } from './office-units.ts'

export type UnitPage = { items: UnitRow[]; total: number; page: number; pages: number }

const unitPageSize = 28

/** The units that exist today, departments before wards, a page of them. */
export async function listUnits(call: Call, me: Me, wishedPage: number): Promise<UnitPage> {
  const units = await unitsToday(call, me)
  const pages = Math.max(1, Math.ceil(units.length / unitPageSize))
  const page = Math.min(wishedPage, pages - 1)
  return {
    items: units.slice(page * unitPageSize, (page + 1) * unitPageSize),
    total: units.length,
    page,
    pages,
  }
}

/** One unit of this organisation, or null. */
export async function findUnit(call: Call, me: Me, unitId: number): Promise<UnitRow | null> {
  const units = await unitsToday(call, me)
  return units.find(unit => unit.id === unitId) ?? null
}
