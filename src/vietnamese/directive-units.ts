import type { UnitKind } from '../domain/assignment.ts'
import { plainWords } from './plain-letters.ts'
import { findListedUnits, type NamedGroup } from './unit-list-words.ts'
import type { NamedUnit } from './unit-names.ts'

export type KindUnit = NamedUnit & { kind: UnitKind }

/** Who a directive means by some words, in an office with these units. */
export type MeantUnits = {
  unitIds: number[]
  /** A collective name is among the words: nobody of them leads. */
  isCollective: boolean
  /** Words that a person must decide on: they fit several units, or none (`unitIds` empty). */
  open: { words: string; unitIds: number[] }[]
}

/**
 * Finds the units that the words of a directive name: "Phòng Nội vụ", "các phòng, ban thuộc quận", "UBND các phường",
 * "các đơn vị" (all of them). An office's own collective names go first. What "các đơn vị liên quan" are, only a person knows.
 */
export function readDirectiveUnits(
  words: string,
  units: readonly KindUnit[],
  groups: readonly NamedGroup[],
): MeantUnits {
  const list = findListedUnits(words, units, groups)
  const isWhole = list.groupIds.length === 1 && list.units.length + list.unknown.length === 0
  const meant = isWhole ? null : collective(words, units, groups)
  if (meant) return { unitIds: meant, isCollective: true, open: [] }
  const ofGroups = groups.filter(group => list.groupIds.includes(group.id)).flatMap(group => group.unitIds)
  const found: MeantUnits = {
    unitIds: [...list.units.map(unit => unit.id), ...ofGroups],
    isCollective: list.groupIds.length > 0,
    open: list.unclear.map(({ words, units }) => ({ words, unitIds: units.map(unit => unit.id) })),
  }
  for (const piece of list.unknown) {
    const many = collective(piece, units, groups)
    if (many) {
      found.unitIds.push(...many)
      found.isCollective = true
    } else found.open.push({ words: piece, unitIds: [] })
  }
  return { ...found, unitIds: [...new Set(found.unitIds)] }
}

const chiefs = '(?:(?:dong chi )?(?:thu truong|truong|lanh dao|chu tich|giam doc|nguoi dung dau)(?: cac)? )?'
const every = '(?:tat ca |toan bo |toan the |cac |moi |tung )*'
/** "thuộc UBND quận", "trên địa bàn": whose they are, which is this office. */
const ours =
  /\s(?:truc thuoc|thuoc|tren dia ban|trong (?:toan )?(?:quan|huyen|thanh pho|phuong|xa)|cua (?:quan|huyen|thanh pho|phuong|xa))\b.*$/
const beginning = new RegExp(`^${chiefs}${every}`)
const noun =
  /^(?:ubnd|uy ban nhan dan|cac|va|co quan|don vi|dia phuong|phong|ban|nganh|doan the|chuyen mon|phuong|xa|thi tran|dac khu|quan|huyen)(?:\s|$)/

/** The units of a collective name, or null when the words are none. */
function collective(
  words: string,
  units: readonly KindUnit[],
  groups: readonly NamedGroup[],
): number[] | null {
  const plain = plainWords(words).join(' ').replace(ours, '')
  if (/\blien quan\b/.test(plain)) return null
  const isMany =
    /\b(?:cac|moi|tung|toan the|tat ca|toan bo)\b/.test(plain) || /^ubnd (?:phuong|xa)$/.test(plain)
  if (!isMany) return null
  let rest = plain.replace(beginning, '')
  const nouns = new Set<string>()
  while (rest !== '') {
    const next = noun.exec(rest)?.[0]
    if (!next) return null
    nouns.add(next.trim())
    rest = rest.slice(next.length)
  }
  const has = (...wanted: string[]) => wanted.some(one => nouns.has(one))
  const departments = has('phong', 'ban', 'nganh', 'chuyen mon')
  const wards = has('phuong', 'xa', 'thi tran', 'dac khu', 'dia phuong')
  if (has('don vi', 'co quan') && !departments && !wards) return units.map(unit => unit.id)
  const meant = [
    ...(departments ? ofKind('department', units, groups) : []),
    ...(wards ? ofKind('ward', units, groups) : []),
    ...(has('don vi', 'co quan') ? units.filter(unit => unit.kind === 'other').map(unit => unit.id) : []),
  ]
  return meant.length > 0 ? [...new Set(meant)] : null
}

/** The office's own group of this kind, if it has one: it may leave somebody out. */
function ofKind(kind: UnitKind, units: readonly KindUnit[], groups: readonly NamedGroup[]): number[] {
  const all = new Set(units.filter(unit => unit.kind === kind).map(unit => unit.id))
  const group = groups
    .filter(one => one.unitIds.length > 1 && one.unitIds.every(unitId => all.has(unitId)))
    .toSorted((a, b) => b.unitIds.length - a.unitIds.length)[0]
  return group ? [...group.unitIds] : [...all]
}
