import { plainWords } from './plain-letters.ts'

/** One way in which people write a unit's name. */
export type UnitForm = {
  /** Plain letters without spaces: "TC-KH", "tc kh" and "TCKH" are one. */
  key: string
  /**
   * `full` names the unit wherever it stands. `bare` may be an ordinary word as well ("kinh tế", "thanh tra",
   * "thành công"): whether it names the unit, what stands around it must say.
   */
  strength: 'full' | 'bare'
  /** The name with all its words, or an alias: goes before a part of another unit's name. */
  whole: boolean
  /** All its syllables are written out: a letter more or less in it is a slip. Symbols have none to spare. */
  spelt: boolean
}

/** What a unit is, without diacritics, and how that is abbreviated; longer ones first. */
const kinds: readonly (readonly [words: string, ...short: string[]])[] = [
  ['uy ban nhan dan', 'ubnd', 'ub'],
  ['to dan pho', 'tdp', 'to'],
  ['van phong', 'vp'],
  ['thi tran', 'tt'],
  ['trung tam', 'tt'],
  ['thanh tra', 'ttr'],
  ['khu pho', 'kp'],
  ['chi cuc', 'cc'],
  ['cong an', 'ca'],
  ['bo phan', 'bp'],
  ['dac khu', 'dk'],
  ['ubnd', 'ub', 'uy ban'],
  ['phuong', 'p', 'f', 'ph'],
  ['phong', 'p', 'ph'],
  ['truong', 'th'],
  ['thon'],
  ['tram', 'tr'],
  ['ban'],
  ['xa', 'x'],
  ['so', 's'],
  ['ap'],
  ['hoi'],
  ['doi'],
  ['to'],
]
const councils = ['ubnd', 'ub']
const committees = new Set(['ubnd', 'uy ban nhan dan'])
/** Places have a people's committee: "UBND phường Thành Công" is the phường. */
const places = new Set(['phuong', 'xa', 'thi tran', 'dac khu'])
const joins = new Set(['va', 'cac'])

/** Whether a word only says what a unit is ("phòng", "UBND"), not which. */
export function isKindWord(plain: string): boolean {
  return kindWords.has(plain)
}
const kindWords = new Set(kinds.flatMap(([words, ...short]) => [...words.split(' '), ...short]))

/** A name by its parts: what the unit is (null: nothing says it), which it is, and all words. */
type Parts = {
  written: readonly string[]
  council: boolean
  kind: readonly [string, ...string[]] | null
  core: readonly string[]
}

function partsOf(written: readonly string[]): Parts {
  const text = written.join(' ')
  const kind = kinds.find(([words]) => text.startsWith(`${words} `)) ?? null
  if (!kind) return { written, council: false, kind, core: written }
  const core = written.slice(kind[0].split(' ').length)
  const under = committees.has(kind[0]) ? partsOf(core) : null
  return under?.kind ? { ...under, written, council: true } : { written, council: false, kind, core }
}

const initials = (words: readonly string[]): string =>
  words.map(word => (/^\d/.test(word) ? word : word.charAt(0))).join('')
const isWordOrNumber = (word: string) => syllable.test(word) || /^\d+$/.test(word)
/** A syllable of Vietnamese in plain letters; symbols such as "iso", "pnv" and "tckh" are none. */
const syllable = /^(?:ngh?|nh|ph|th|tr|ch|kh|gh|gi|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/
export const isSyllable = (plain: string): boolean => syllable.test(plain)

/** Every way to write the unit's name and its aliases that needs no guessing; the same key may come twice. */
export function unitForms(unit: { name: string; aliases: readonly string[] }): UnitForm[] {
  const forms: UnitForm[] = []
  const add: Add = (head, core, strength, whole) => {
    const key = [...head, ...core].join('')
    if (key.length >= 2)
      forms.push({ key, strength, whole, spelt: core.length > 1 && core.every(isSyllable) })
  }
  const name = partsOf(plainWords(unit.name))
  addName(name, add)
  for (const alias of unit.aliases) addAlias(partsOf(plainWords(alias)), name, add)
  return forms
}

/** Adds a form: words that say what the unit is, and words that say which. */
type Add = (
  head: readonly string[],
  core: readonly string[],
  strength: UnitForm['strength'],
  whole: boolean,
) => void

function addAlias(alias: Parts, name: Parts, add: Add): void {
  if (alias.kind !== null && !alias.core.every(isKindWord)) {
    addName(alias, add)
    return
  }
  const words = alias.written
  const isOrdinary = words.every(isWordOrNumber)
  add([], words, isOrdinary ? 'bare' : 'full', true)
  // "Nội vụ" as an alias of a phòng is said with the phòng's own word as well.
  if (!isOrdinary || alias.kind !== null) return
  addUnderKind(name, words, add, true)
  if (words.length > 1) addUnderKind(name, [initials(words)], add, true)
}

function addName(name: Parts, add: Add): void {
  const { written, kind, core } = name
  const short = core.filter(word => !joins.has(word))
  const isOneWord = written.length === 1 && written.every(isWordOrNumber)
  add(written.slice(0, written.length - core.length), core, isOneWord ? 'bare' : 'full', true)
  addInitials(written, add)
  if (kind === null) return
  // An office has one "Văn phòng", and calls it just that.
  if (kind[0].includes(' ') && !committees.has(kind[0])) add([], kind[0].split(' '), 'bare', false)
  // "Ng. Trung Trực": this surname alone is always shortened so.
  const named = core[0] === 'nguyen' && core.length > 1 ? ['ng', ...core.slice(1)] : core
  if (named !== core) add([], named, 'full', true)
  for (const one of [core, short, named, withoutNumberSign(core)]) addUnderKind(name, one, add, true)
  for (const part of partsOfCore(core)) addUnderKind(name, part, add, false)
  if (core.length >= 2 && core.some(word => /\p{L}/u.test(word))) {
    add([], core, 'bare', true)
    add([], short, 'bare', true)
    if (short.length >= 4) add([], short.slice(0, 2), 'bare', false)
    for (let from = 1; from + 3 <= short.length; from += 1) add([], short.slice(from), 'bare', false)
  }
  const letters = initials(short)
  if (letters.length >= 3) add([], [letters], 'full', true)
  if (letters.length >= 2) addUnderKind(name, [letters], add, true)
}

/** "PTCKH", and words with the others' initials after them: "thanh tra xd", "phòng vh tt". */
function addInitials(words: readonly string[], add: Add): void {
  const short = words.filter(word => !joins.has(word))
  if (words.length > 2) add([], [initials(words)], 'full', true)
  if (short.length > 2) add([], [initials(short)], 'full', true)
  for (let spelt = 1; spelt <= short.length - 2; spelt += 1)
    add(short.slice(0, spelt), [initials(short.slice(spelt))], 'full', true)
}

const withoutNumberSign = (core: readonly string[]) =>
  core[0] === 'so' && core.length > 1 ? core.slice(1) : core

/** "Lao động", "Thương binh", "Xã hội" of "Lao động - Thương binh và Xã hội", its beginnings and its ends. */
function partsOfCore(core: readonly string[]): (readonly string[])[] {
  const parts: (readonly string[])[] = []
  for (let length = 1; length < core.length; length += 1) parts.push(core.slice(0, length))
  for (let from = 1; from + 2 <= core.length; from += 1)
    parts.push(core.slice(from, from + 2), core.slice(from))
  const last = core.at(-1)
  if (last !== undefined && !isSyllable(last)) parts.push([last])
  return parts.filter(part => part.join('').length >= 3 && !joins.has(part.at(-1)!) && !joins.has(part[0]!))
}

function addUnderKind({ kind, council }: Parts, core: readonly string[], add: Add, whole: boolean): void {
  if (kind === null || core.length === 0) return
  const isPlace = places.has(kind[0])
  for (const word of kind) {
    add([word.replaceAll(' ', '')], core, 'full', whole)
    if (council || isPlace)
      for (const head of councils) add([head, word.replaceAll(' ', '')], core, 'full', whole)
  }
  if (isPlace) for (const head of councils) add([head], core, 'full', whole)
}
