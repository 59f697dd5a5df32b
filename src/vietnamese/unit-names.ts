import { plainWords } from './plain-letters.ts'

export type NamedUnit = { id: number; name: string; aliases: readonly string[] }

export type UnitMatch<U> =
  | { kind: 'one'; unit: U }
  /** Several fit equally well: ask, never guess. */
  | { kind: 'many'; units: U[] }
  | { kind: 'none' }

/** Words that say what a unit is, not which: left out when names are compared by their core. */
const kindWords = new Set([
  'phong',
  'phuong',
  'ubnd',
  'uy',
  'ban',
  'nhan',
  'dan',
  'p',
  'xa',
  'quan',
  'don',
  'vi',
])

const joined = (words: readonly string[]) => words.join('')
const initials = (words: readonly string[]) => words.map(word => word[0]).join('')
const core = (words: readonly string[]) => words.filter(word => !kindWords.has(word))

/** Edits (insert, delete, replace) between two short words, or `limit + 1` when there are more than `limit`. */
function editsWithin(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}

/** How well the words asked for fit one way of writing a unit's name; 0 is not at all. */
function likeness(asked: readonly string[], name: readonly string[]): number {
  const whole = joined(asked)
  if (whole === joined(name)) return 6
  if (whole === initials(name) && whole.length > 1) return 5
  const askedCore = joined(core(asked))
  const nameCore = joined(core(name))
  if (askedCore === '') return 0
  // "p. thanh cong" is a phường if only the phường exists: the p is compared by its letter.
  const sameKind = asked.length === core(asked).length || asked[0]?.[0] === name[0]?.[0]
  if (askedCore === nameCore) return sameKind ? 5 : 3
  if (!sameKind) return 0
  if (askedCore === initials(core(name)) && askedCore.length > 1) return 4
  if (core(name).length > 1 && nameCore.startsWith(askedCore) && askedCore.length >= 3) return 3
  if (askedCore.length >= 5 && editsWithin(askedCore, nameCore, 2) <= (askedCore.length >= 8 ? 2 : 1))
    return 2
  return nameCore.includes(askedCore) && askedCore.length >= 4 ? 1 : 0
}

/** The unit that `text` names among `units`: with or without diacritics, abbreviated, by alias, or slightly misspelt. */
export function matchUnit<U extends NamedUnit>(text: string, units: readonly U[]): UnitMatch<U> {
  const asked = plainWords(text)
  if (asked.length === 0) return { kind: 'none' }
  let best = 0
  let found: U[] = []
  for (const unit of units) {
    const score = Math.max(...[unit.name, ...unit.aliases].map(name => likeness(asked, plainWords(name))))
    if (score === 0 || score < best) continue
    if (score > best) found = []
    best = score
    found.push(unit)
  }
  const [first] = found
  if (!first) return { kind: 'none' }
  return found.length === 1 ? { kind: 'one', unit: first } : { kind: 'many', units: found }
}
