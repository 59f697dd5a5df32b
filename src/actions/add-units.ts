import { mayDo } from '../domain/permissions.ts'
import type { Tx } from '../storage/database.ts'
import { lockOrganization } from '../storage/member-changes.ts'
import { allUnits, fillKindGroup, insertUnits, saveUnit, type UnitEntry } from '../storage/unit-changes.ts'
import { nameKey } from '../vietnamese/names.ts'
import { plainWords } from '../vietnamese/plain-letters.ts'
import { type ListedUnit, readNewUnits } from '../vietnamese/unit-list.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'
import type { Me } from './identify-member.ts'

/** An office has dozens of units; a list longer than this was pasted by mistake. */
const maxUnits = 200

export type AddedUnits = {
  ok: true
  added: string[]
  /** Had ended, and exist again. */
  reopened: string[]
  /** There already, as a unit's name or alias: left as they are. */
  known: string[]
  /** Lines that are no name. */
  unreadable: string[]
}

/** Collective names that directives use; the units of each kind are put under them as they come. */
const kindGroups = [
  {
    kind: 'department',
    name: 'Các phòng, ban',
    aliases: ['các phòng', 'các phòng chuyên môn', 'các phòng, ban, ngành'],
  },
  { kind: 'ward', name: 'UBND các phường', aliases: ['các phường', 'UBND phường'] },
] as const

/** Words by which a unit is searched. */
export const unitSearchText = (name: string, aliases: readonly string[]): string =>
  plainWords([name, ...aliases].join(' ')).join(' ')

/** Adds the units of a pasted list, one per line; kind by the first word. Pasting a list again adds what is missing. */
export async function addUnits(call: Call, me: Me, wish: { text: string }): Promise<AddedUnits | Refusal> {
  if (!mayDo(me, 'edit_units')) return refusal('not_allowed')
  const { units, unreadable } = readNewUnits(wish.text)
  if (units.length === 0) return refusal('no_units_read')
  if (units.length > maxUnits) return refusal('too_many_units', { most: maxUnits })
  return change(call, async tx => {
    await lockOrganization(tx.sql, me.orgId)
    const there = await allUnits(tx.sql, me.orgId)
    const fresh: ListedUnit[] = []
    const ended: UnitEntry[] = []
    const known: string[] = []
    for (const unit of units) {
      const bearer = bearerOf(there, unit.name)
      if (bearer && bearer.validTo !== null) ended.push(bearer)
      else if (bearer || bearerOf(fresh, unit.name)) known.push(unit.name)
      else fresh.push(withoutTaken(unit, [...there, ...fresh]))
    }
    await insertUnits(
      tx.sql,
      me.orgId,
      fresh.map(unit => ({ ...unit, searchText: unitSearchText(unit.name, unit.aliases) })),
    )
    for (const unit of ended)
      await saveUnit(tx.sql, me.orgId, {
        ...unit,
        validTo: null,
        searchText: unitSearchText(unit.name, unit.aliases),
      })
    await fillKindGroups(tx, me.orgId, [...fresh, ...ended])
    const names = (list: readonly { name: string }[]) => list.map(one => one.name)
    return { ok: true as const, added: names(fresh), reopened: names(ended), known, unreadable }
  })
}

/** Puts units into the groups of their kinds. */
export async function fillKindGroups(
  tx: Tx,
  orgId: number,
  units: readonly Pick<ListedUnit, 'kind'>[],
): Promise<void> {
  for (const group of kindGroups)
    if (units.some(unit => unit.kind === group.kind)) await fillKindGroup(tx.sql, orgId, group)
}

/** The unit that has this name, or is also called so. */
export function bearerOf<U extends { name: string; aliases: readonly string[] }>(
  units: readonly U[],
  name: string,
): U | null {
  const key = nameKey(name)
  return units.find(unit => [unit.name, ...unit.aliases].some(one => nameKey(one) === key)) ?? null
}

function withoutTaken(unit: ListedUnit, units: readonly { name: string; aliases: string[] }[]): ListedUnit {
  return { ...unit, aliases: unit.aliases.filter(alias => !bearerOf(units, alias)) }
}
