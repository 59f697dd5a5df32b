import type { UnitKind } from '../domain/assignment.ts'
import { nameKey, readName } from './names.ts'
import { plainWords } from './plain-letters.ts'

export type ListedUnit = { name: string; kind: UnitKind; aliases: string[] }

export type UnitList = {
  units: ListedUnit[]
  /** Lines that are no name, as they were written. */
  unreadable: string[]
}

/** First words of names, without diacritics, that tell what a unit is. */
const firstWords: readonly (readonly [UnitKind, RegExp])[] = [
  ['ward', /^(ubnd |uy ban nhan dan )?(phuong|xa|thi tran|dac khu)\b/],
  ['department', /^(phong|van phong|ban|thanh tra|so|trung tam phuc vu hanh chinh cong)\b/],
]

/** What kind of unit a name names, by its first word: "Phòng Tư pháp", "Văn phòng …", "UBND phường …", "Xã …". */
export function unitKindOf(name: string): UnitKind {
  const words = plainWords(name).join(' ')
  return firstWords.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other'
}

/** "1. ", "2) ", "a) ", "- ", "• ", "+ " in front of a line of a list. */
const bullet = /^\s*(?:\d{1,3}\s*[.)/]\s*|[a-zđ]\)\s*|[-–—•*+·]\s*)+/iu

/**
 * A list of units as it is pasted, one per line, numbered or not: "1. Phòng Nội vụ (PNV, nội vụ);".
 * What stands in brackets at the end are other ways to call the unit. A name that comes twice counts once.
 */
export function readNewUnits(text: string): UnitList {
  const units = new Map<string, ListedUnit>()
  const unreadable: string[] = []
  for (const line of text.normalize('NFC').split(/[\r\n\u2028\u2029]+/)) {
    const bare = line.replace(bullet, '').replace(/[\s.,;:]+$/u, '')
    if (bare === '') continue
    const [, head = bare, brackets = ''] = /^(.+?)\s*\(([^()]*)\)$/u.exec(bare) ?? []
    const reading = readName(head)
    if (!reading.ok) unreadable.push(line.trim())
    else if (!units.has(nameKey(reading.name)))
      units.set(nameKey(reading.name), {
        name: reading.name,
        kind: unitKindOf(reading.name),
        aliases: readAliases(brackets, reading.name),
      })
  }
  return { units: [...units.values()], unreadable }
}

/** Other ways to call a unit, separated by commas or semicolons; its own name is not one of them. */
export function readAliases(text: string, name: string): string[] {
  const aliases = new Map<string, string>()
  for (const part of text.split(/[,;\n]+/)) {
    const reading = readName(part)
    if (reading.ok && nameKey(reading.name) !== nameKey(name))
      aliases.set(nameKey(reading.name), reading.name)
  }
  return [...aliases.values()]
}
