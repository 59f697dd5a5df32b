import type { UnitForm } from '../unit-forms.ts'
import type { UnitIndex } from '../unit-index.ts'
import { isMeaningful } from './cues.ts'
import { keysAt, type Word } from './message.ts'

/** Words of a message that may name a unit. Indices of words, `to` not included. */
export type UnitMention = {
  from: number
  to: number
  /** The token it begins with. */
  token: number
  ids: readonly number[]
  strength: UnitForm['strength']
}

/** More words than any unit's name, written out; and than one that is misspelt is looked for. */
const longestName = 12
const longestSlip = 5

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
  const { token, plain } = words[from]!
  // "của Thành Công" is no slip of "Quán Thánh".
  const mayBeSlip = !isMeaningful(plain)
  let exact: UnitMention | null = null
  let near: UnitMention | null = null
  for (const { key, next } of keysAt(words, from, longestName)) {
    const named = index.named(key)
    if (named) exact = { from, to: next, token, ...named }
    else if (mayBeSlip && next - from <= longestSlip) {
      const misspelt = index.misspelt(key)
      if (misspelt) near = { from, to: next, token, ...misspelt }
    }
  }
  // A slip only counts where nothing is spelt right, or where it says which of several is meant.
  if (near && (!exact || (exact.ids.length > 1 && near.to > exact.to))) return near
  return exact
}
