import { addDays, type PlainDate } from '../domain/calendar/plain-date.ts'
import { localOf } from '../domain/calendar/zone.ts'
import { mayDo } from '../domain/permissions.ts'
import { lockOrganization } from '../storage/member-changes.ts'
import { allUnits, saveUnit, type UnitEntry } from '../storage/unit-changes.ts'
import { readName } from '../vietnamese/names.ts'
import { readAliases, unitKindOf } from '../vietnamese/unit-list.ts'
import { bearerOf, fillKindGroups, unitSearchText } from './add-units.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'
import type { Me } from './identify-member.ts'

/** `aliases`: as typed, separated by commas. `lastDay`: the last day on which the unit exists; null: it goes on. */
export type UnitEdit = { name: string } | { aliases: string } | { lastDay: PlainDate | null }

/** Renames a unit, gives it other names, or says until when it exists. No two units can be called alike. */
export async function editUnit(
  call: Call,
  me: Me,
  wish: { unitId: number; edit: UnitEdit },
): Promise<{ ok: true } | Refusal> {
  if (!mayDo(me, 'edit_units')) return refusal('not_allowed')
  return change(call, async tx => {
    await lockOrganization(tx.sql, me.orgId)
    const units = await allUnits(tx.sql, me.orgId)
    const unit = units.find(one => one.id === wish.unitId)
    if (!unit) return refusal('no_such_unit')
    const today = localOf(call.now, me.office.zone).date
    const edited = edit(
      unit,
      units.filter(one => one !== unit),
      wish.edit,
      today,
    )
    if ('code' in edited) return edited
    await saveUnit(tx.sql, me.orgId, { ...edited, searchText: unitSearchText(edited.name, edited.aliases) })
    if (edited.validTo === null) await fillKindGroups(tx, me.orgId, [edited])
    return { ok: true as const }
  })
}

function edit(
  unit: UnitEntry,
  others: readonly UnitEntry[],
  wished: UnitEdit,
  today: PlainDate,
): UnitEntry | Refusal {
  if ('lastDay' in wished) return end(unit, wished.lastDay, today)
  if ('name' in wished) {
    const reading = readName(wished.name)
    if (!reading.ok) return refusal(reading.code)
    const bearer = bearerOf(others, reading.name)
    if (bearer) return refusal('unit_name_taken', { name: reading.name, unit: bearer.name })
    return { ...unit, name: reading.name, kind: unitKindOf(reading.name) }
  }
  const aliases = readAliases(wished.aliases, unit.name)
  for (const alias of aliases) {
    const bearer = bearerOf(others, alias)
    if (bearer) return refusal('unit_name_taken', { name: alias, unit: bearer.name })
  }
  return { ...unit, aliases }
}

function end(unit: UnitEntry, lastDay: PlainDate | null, today: PlainDate): UnitEntry | Refusal {
  // A day before yesterday would rewrite who existed when the work of those days was reported.
  const earliest = [addDays(today, -1), unit.validFrom ?? ''].sort().at(-1)!
  return lastDay !== null && lastDay < earliest ? refusal('unit_end_past') : { ...unit, validTo: lastDay }
}
