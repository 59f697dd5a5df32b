import { plainWords } from './plain-letters.ts'
import { matchUnit, type NamedUnit } from './unit-names.ts'

export type NamedGroup = NamedUnit & { unitIds: readonly number[] }

type UnitListReading<U> = {
  units: U[]
  groupIds: number[]
  /** Words that fit several units: ask, never guess. */
  unclear: { words: string; units: U[] }[]
  /** Words that name nothing here. */
  unknown: string[]
}

/**
 * Reads the units that people list: "Phòng Tư pháp, p. thanh cong và các phường". Names may hold "và" and commas
 * of their own ("Phòng Văn hóa và Thông tin"), so what names a unit as a whole is never cut.
 */
export function findListedUnits<U extends NamedUnit>(
  words: string,
  units: readonly U[],
  groups: readonly NamedGroup[],
): UnitListReading<U> {
  const reading: UnitListReading<U> = { units: [], groupIds: [], unclear: [], unknown: [] }
  const isName = (piece: string) => groupNamed(piece, groups) !== null || isNamed(piece, units)
  const fits = (piece: string) => groupNamed(piece, groups) !== null || matchUnit(piece, units).kind === 'one'
  const list = words.normalize('NFC').replace(/[.;,\s]+$/, '')
  for (const piece of cutAt(comma, list, isName).flatMap(part => cutAt(and, part, fits))) {
    const groupId = groupNamed(piece, groups)
    const match = groupId === null ? matchUnit(piece, units) : null
    if (groupId !== null) reading.groupIds.push(groupId)
    else if (match?.kind === 'one') reading.units.push(match.unit)
    else if (match?.kind === 'many') reading.unclear.push({ words: piece, units: match.units })
    else reading.unknown.push(piece)
  }
  return reading
}

const comma = /(\s*[,;\n]\s*)/
const and = /(\s+(?:và|va|với|voi|cùng|cung)\s+)/iu

/** Cuts at the separator, taking as much as names something each time: "các phòng, ban, UBND các phường" is two. */
function cutAt(separator: RegExp, text: string, fits: (piece: string) => boolean): string[] {
  const parts = text.split(separator)
  for (let end = parts.length; end > 0; end -= 2) {
    const piece = parts.slice(0, end).join('').trim()
    if (end > 1 && !fits(piece)) continue
    const rest = parts.slice(end + 1).join('')
    return [piece, ...(rest === '' ? [] : cutAt(separator, rest, fits))].filter(one => one !== '')
  }
  return []
}

const together = (text: string) => plainWords(text).join(' ')
const all = /^(?:tat ca |toan bo |toan the )?(?:cac )?(?:ubnd )?(?:cac )?/

function isNamed(piece: string, units: readonly NamedUnit[]): boolean {
  const asked = together(piece)
  return units.some(unit => [unit.name, ...unit.aliases].some(name => together(name) === asked))
}

/** "các phường", "UBND các phường", "tất cả các phường" are one collective name; "phường" alone is none. */
function groupNamed(piece: string, groups: readonly NamedGroup[]): number | null {
  const asked = together(piece)
  const core = asked.replace(all, '')
  const saysAll = core !== asked
  const found = groups.find(group =>
    [group.name, ...group.aliases].some(name => {
      const known = together(name)
      return known === asked || (saysAll && known.replace(all, '') === core)
    }),
  )
  return found?.id ?? null
}
