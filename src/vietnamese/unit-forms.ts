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
const joins = new Set(['va', 'cac'])

/** Whether a word only says what a unit is ("phòng", "UBND"), not which. */
export function isKindWord(plain: string): boolean {
  return kindWords.has(plain)
}
const kindWords = new Set(kinds.flatMap(([words, ...short]) => [...words.split(' '), ...short]))

type Parsed = { council: boolean; kind: readonly string[] | null; core: string[] }

function partsOf(words: readonly string[]): Parsed {
  const text = words.join(' ')
  const named = kinds.find(([kind]) => text.startsWith(`${kind} `))
  if (!named) return { council: false, kind: null, core: [...words] }
  const rest = words.slice(named[0].split(' ').length)
  if (!['ubnd', 'uy ban nhan dan'].includes(named[0])) return { council: false, kind: named, core: rest }
  const under = partsOf(rest)
  return under.kind ? { ...under, council: true } : { council: false, kind: named, core: rest }
}

const initials = (words: readonly string[]): string => words.map(word => (/^\d/.test(word) ? word : word[0])).join('')
const isSyllables = (words: readonly string[]) => words.every(word => syllable.test(word) || /^\d+$/.test(word))
/** A syllable of Vietnamese in plain letters; symbols such as "iso", "pnv" and "tckh" are none. */
const syllable =
  /^(?:ngh?|nh|ph|th|tr|ch|kh|gh|gi|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/
export const isSyllable = (plain: string): boolean => syllable.test(plain)

/** Every way to write the unit's name and its aliases that needs no guessing; the same key may come twice. */
export function unitForms(unit: { name: string; aliases: readonly string[] }): UnitForm[] {
  const forms: UnitForm[] = []
  const add: Add = (words, strength, whole) => {
    const key = words.join('').replaceAll(' ', '')
    const core = words.filter(word => !isKindWord(word))
    if (key.length >= 2) forms.push({ key, strength, whole, spelt: core.length > 1 && isSyllables(core) })
  }
  addName(plainWords(unit.name), add)
  for (const alias of unit.aliases) {
    const words = plainWords(alias)
    const { kind, core } = partsOf(words)
    const ordinary = isSyllables(words) && (kind === null || core.length === 0 || words.every(isKindWord))
    add(words, ordinary ? 'bare' : 'full', true)
    if (kind !== null && core.length > 0) addName(words, add)
    // "Nội vụ" as an alias of a phòng is said with the phòng's own word as well.
    else if (ordinary) {
      const { kind, council } = partsOf(plainWords(unit.name))
      addUnderKind({ kind, council, core: words }, words, add, true)
      if (words.length > 1) addUnderKind({ kind, council, core: words }, [initials(words)], add, true)
    }
  }
  return forms
}

type Add = (words: readonly string[], strength: UnitForm['strength'], whole: boolean) => void

function addName(words: readonly string[], add: Add): void {
  const parsed = partsOf(words)
  const { kind, core } = parsed
  add(words, words.length > 1 || !isSyllables(words) ? 'full' : 'bare', true)
  const short = core.filter(word => !joins.has(word))
  if (words.length > 2) add([initials(words)], 'full', true)
  if (words.length > 3) add([initials([...(kind ? kind[0].split(' ') : []), ...short])], 'full', true)
  for (let spelt = 1; spelt <= words.length - 2; spelt += 1)
    add([...words.slice(0, spelt), initials(words.slice(spelt).filter(word => !joins.has(word)))], 'full', true)
  if (kind === null) return
  for (const written of new Set([core.join(' '), short.join(' '), withoutNumberSign(core).join(' ')]))
    addUnderKind(parsed, written.split(' '), add, true)
  for (const part of partsOfCore(core)) addUnderKind(parsed, part, add, false)
  if (core.length >= 2 && isWords(core)) {
    add(core, 'bare', true)
    add(short, 'bare', true)
    if (short.length >= 4) add(short.slice(0, 2), 'bare', false)
  }
  const letters = initials(short)
  if (letters.length >= 3) add([letters], 'full', true)
  if (letters.length >= 2) addUnderKind(parsed, [letters], add, true)
}

const isWords = (core: readonly string[]) => core.some(word => /\p{L}/u.test(word))
const withoutNumberSign = (core: readonly string[]) => (core[0] === 'so' && core.length > 1 ? core.slice(1) : core)

/** "Lao động", "Thương binh", "Xã hội" of "Lao động - Thương binh và Xã hội", and its beginnings. */
function partsOfCore(core: readonly string[]): string[][] {
  const parts: string[][] = []
  for (let length = 1; length < core.length; length += 1) parts.push(core.slice(0, length))
  for (let from = 1; from + 2 <= core.length; from += 1) parts.push(core.slice(from, from + 2), core.slice(from))
  const last = core.at(-1)!
  if (!isSyllable(last)) parts.push([last])
  return parts.filter(part => part.join('').length >= 3 && !joins.has(part.at(-1)!) && !joins.has(part[0]!))
}

function addUnderKind({ kind, council }: Parsed, core: readonly string[], add: Add, whole: boolean): void {
  if (kind === null || core.length === 0) return
  for (const word of kind) {
    add([word, ...core], 'full', whole)
    if (council || isPlace(kind[0])) for (const head of councils) add([head, word, ...core], 'full', whole)
  }
  if (isPlace(kind[0])) for (const head of councils) add([head, ...core], 'full', whole)
}

/** Places have a people's committee: "UBND phường Thành Công" is the phường. */
const isPlace = (kind: string | undefined) => kind === 'phuong' || kind === 'xa' || kind === 'thi tran'
