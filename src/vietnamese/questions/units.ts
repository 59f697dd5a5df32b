import { slipFinder, soundOf } from '../spelling.ts'
import { type UnitForm, unitForms } from '../unit-forms.ts'
import type { NamedUnit } from '../unit-names.ts'
import { keysAt, type Word } from './message.ts'

type Entry = Omit<UnitForm, 'key'> & { ids: number[] }

export type UnitIndex = {
  written: ReadonlyMap<string, Entry>
  bySound: ReadonlyMap<string, string>
  slip: (key: string) => string | null
}

/** Words of a message that may name a unit. Indices of words, `to` not included. */
export type UnitMention = {
  from: number
  to: number
  /** The token it begins with. */
  token: number
  ids: readonly number[]; strength: UnitForm['strength']
}

/** More words than any unit's name, written out. */
const longestName = 12

/** Every way in which the office's units are written. */
export function indexUnits(units: readonly NamedUnit[]): UnitIndex {
  const written = new Map<string, Entry>()
  for (const unit of units) for (const form of unitForms(unit)) add(written, form, unit.id)
  const searched = [...written].filter(
    ([key, { strength, spelt }]) => spelt && key.length >= (strength === 'full' ? 7 : 8),
  )
  const keys = searched.map(([key]) => key)
  return { written, bySound: new Map(keys.map(key => [soundOf(key), key])), slip: slipFinder(keys) }
}

/** A whole name goes before a part of another's: "Thanh tra" is the unit of that name, though two begin so. */
function add(written: Map<string, Entry>, { key, ...form }: UnitForm, id: number): void {
  const known = written.get(key)
  if (!known || (form.whole && !known.whole)) {
    written.set(key, { ids: [id], ...form })
    return
  }
  if (known.whole && !form.whole) return
  if (!known.ids.includes(id)) known.ids.push(id)
  if (form.strength === 'full') known.strength = 'full'
}

/** The places in a message where a unit may be named, from left to right, the longest name at each. */
export function findUnits(words: readonly Word[], index: UnitIndex): UnitMention[] {
  const mentions: UnitMention[] = []
  for (let at = 0; at < words.length; ) {
    const found = mentionAt(words, at, index)
    if (found) mentions.push(found)
    at = found?.to ?? at + 1
  }
  return mentions
}

function mentionAt(words: readonly Word[], from: number, index: UnitIndex): UnitMention | null {
  let exact: UnitMention | null = null
  let near: UnitMention | null = null
  for (const { key, next } of keysAt(words, from, longestName)) {
    const entry = index.written.get(key)
    if (entry) exact = mention(words, from, next, entry)
    else if (next - from <= 5 && key.length >= 6) {
      const slip = index.bySound.get(soundOf(key)) ?? index.slip(key)
      if (slip) near = mention(words, from, next, index.written.get(slip)!)
    }
  }
  // A slip only counts where nothing is spelt right, or where it says which of several is meant.
  if (near && (!exact || (exact.ids.length > 1 && near.to > exact.to))) return near
  return exact
}

function mention(words: readonly Word[], from: number, to: number, { ids, strength }: Entry): UnitMention {
  return { from, to, token: words[from]!.token, ids, strength }
}
