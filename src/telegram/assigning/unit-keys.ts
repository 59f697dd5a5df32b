import type { OfficeUnits } from '../../actions/office-units.ts'
import type { Texts } from '../../locales/texts.ts'
import type { Key } from '../message.ts'
import { cutLabel } from '../status/list-view.ts'

/** Two columns of seven: all departments of a district, or all its wards, on one page. */
const pageSize = 14

/** Buttons for one page of units, two in a row, with what turns the page. Pages count from 0. */
export function unitKeys(
  t: Texts,
  units: OfficeUnits['units'],
  page: number,
  press: { unit: (unitId: number) => string; page: (page: number) => string; chosen?: ReadonlySet<number> },
): Key[][] {
  const pages = Math.max(1, Math.ceil(units.length / pageSize))
  const at = Math.min(page, pages - 1)
  const rows = inTwos(
    units.slice(at * pageSize, (at + 1) * pageSize).map(unit => ({
      text: cutLabel(press.chosen?.has(unit.id) ? `✓ ${unit.name}` : unit.name),
      data: press.unit(unit.id),
    })),
  )
  const turn: Key[] = []
  if (at > 0) turn.push({ text: t.plain('button-previous'), data: press.page(at - 1) })
  if (at + 1 < pages) turn.push({ text: t.plain('button-next'), data: press.page(at + 1) })
  return [...rows, turn]
}

/** Keys in rows of two. */
export function inTwos(keys: Key[]): Key[][] {
  return keys.flatMap((_, index) => (index % 2 === 0 ? [keys.slice(index, index + 2)] : []))
}

/** How many names a message lists before it says how many more there are. */
const maxNames = 20

/**
 * Units in few words: collective names where all their units are meant, then single names. The leading unit may be
 * the one that a collective name lacks.
 */
export function unitsInWords(
  t: Texts,
  unitIds: readonly number[],
  { units, groups }: OfficeUnits,
  leadUnitId?: number | null,
): string {
  const wanted = new Set([...unitIds, leadUnitId])
  const left = new Set(unitIds)
  const names: string[] = []
  for (const group of groups.toSorted((a, b) => b.unitIds.length - a.unitIds.length)) {
    if (group.unitIds.length < 2 || !group.unitIds.every(unitId => wanted.has(unitId))) continue
    if (!group.unitIds.some(unitId => left.has(unitId))) continue
    names.push(`${group.name} (${group.unitIds.length})`)
    for (const unitId of group.unitIds) left.delete(unitId)
  }
  names.push(...units.filter(unit => left.has(unit.id)).map(unit => unit.name))
  return namesInWords(t, names)
}

/** The first names, and how many more there are. */
export function namesInWords(t: Texts, names: readonly string[]): string {
  if (names.length <= maxNames) return names.join(', ')
  const shown = names.slice(0, maxNames).join(', ')
  return t.plain('assign-more-units', { shown, count: names.length - maxNames })
}
