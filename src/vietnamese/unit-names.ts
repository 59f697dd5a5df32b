import { plainWords } from './plain-letters.ts'
import { isKindWord } from './unit-forms.ts'
import { indexUnits, type UnitIndex } from './unit-index.ts'

export type NamedUnit = { id: number; name: string; aliases: readonly string[] }

export type UnitMatch<U> =
  | { kind: 'one'; unit: U }
  /** Several fit equally well: ask, never guess. */
  | { kind: 'many'; units: U[] }
  | { kind: 'none' }

/**
 * The unit that the whole of `text` names among `units`: with or without diacritics, abbreviated, by alias, by a part
 * of its name, or slightly misspelt.
 */
export function matchUnit<U extends NamedUnit>(text: string, units: readonly U[]): UnitMatch<U> {
  const asked = plainWords(text)
  if (asked.length === 0) return { kind: 'none' }
  const { named, misspelt } = indexOf(units)
  const key = asked.join('')
  const ids = (named(key) ?? misspelt(key, asked[0]!))?.ids
  const found = units.filter(unit => (ids ? ids.includes(unit.id) : isPart(asked, unit)))
  const [first] = found
  if (!first) return { kind: 'none' }
  return found.length === 1 ? { kind: 'one', unit: first } : { kind: 'many', units: found }
}

/** One list of units is asked many names in a row. */
const indexes = new WeakMap<readonly NamedUnit[], UnitIndex>()

function indexOf(units: readonly NamedUnit[]): UnitIndex {
  const index = indexes.get(units) ?? indexUnits(units)
  indexes.set(units, index)
  return index
}

/** A person who types but a part of a name means the units that have it: "ngoc" is Ngọc Hà and Ngọc Khánh. */
function isPart(asked: readonly string[], { name, aliases }: NamedUnit): boolean {
  const part = asked.join(' ')
  if (part.length < 4 || asked.every(isKindWord)) return false
  return [name, ...aliases].some(written => ` ${plainWords(written).join(' ')}`.includes(` ${part}`))
}
