import type { UnitForm } from '../unit-forms.ts'
import type { UnitIndex } from '../unit-index.ts'
import { isMeaningful } from './cues.ts'
import { keysAt, range, type Word } from './message.ts'

/** Words of a message that may name a unit. Indices of words, `to` not included. */
export type UnitMention = {
  from: number
  to: number
  /** The token it begins with. */
  token: number
  ids: readonly number[]
  strength: UnitForm['strength']
}

/** The words of a mention. */
export const wordsOf = ({ from, to }: UnitMention): number[] => range(from, to)

/** More words than any unit's name, written out; and than one that is misspelt is looked for. */
const longestName = 12
const longestSlip = 5

/** The places in a message where a unit may be named, from left to right, the longest name at each. */
export function findUnits(words: readonly Word[], index: UnitIndex): UnitMention[] {
  const mentions: UnitMention[] = []
  for (let at = 0; at < words.length; ) {
    const found = exactAt(words, at, index)
    const slip = found && found.ids.length === 1 ? null : slipAt(words, at, index)
    // A slip counts where nothing is spelt right, or where it says which of several is meant.
    const mention = slip && slip.to > (found?.to ?? at) ? slip : found
    if (mention) mentions.push(mention)
    at = mention?.to ?? at + 1
  }
  return mentions
}

function exactAt(words: readonly Word[], from: number, index: UnitIndex): UnitMention | null {
  let longest: UnitMention | null = null
  for (const { key, next } of keysAt(words, from, longestName)) {
    const entry = index.named(key)
    if (entry) longest = { from, to: next, token: words[from]!.token, ...entry }
  }
  return longest
}

function slipAt(words: readonly Word[], from: number, index: UnitIndex): UnitMention | null {
  // "của Thành Công" is no slip of "Quán Thánh".
  if (isMeaningful(words[from]!.plain)) return null
  let longest: UnitMention | null = null
  for (const { key, next } of keysAt(words, from, longestSlip)) {
    const entry = index.misspelt(key, words[from]!.plain)
    if (entry) longest = { from, to: next, token: words[from]!.token, ...entry }
  }
  return longest && isCrossed(longest, words, index) ? null : longest
}

/** "tình hình Phúc Xá": a name that is spelt right reaches over the end of what looked like "Vĩnh Phúc". */
function isCrossed({ from, to }: UnitMention, words: readonly Word[], index: UnitIndex): boolean {
  for (let at = from + 1; at < to; at += 1) if ((exactAt(words, at, index)?.to ?? 0) > to) return true
  return false
}
