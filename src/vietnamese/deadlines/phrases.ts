import { formsOf } from './spelling.ts'
import type { Parsed, Token, Tokens } from './tokens.ts'

/** All that one word may be typed as. */
type Spelling = ReadonlySet<string>

/** Wordings that mean the same, by their first word, longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly Spelling[])[]>

const firstWords = new Set<string>()

/**
 * Wordings to look for, written with their diacritics: each word is met as written or with some or none of them, but
 * never with others, so that "một" is not "mốt".
 */
export function phrases(...wordings: string[]): Phrases {
  const wanted = wordsAround(...wordings)
  for (const first of wanted.keys()) firstWords.add(first)
  return wanted
}

/** As `phrases`, of what only ever stands around a deadline and begins none. */
export function wordsAround(...wordings: string[]): Phrases {
  const byFirst = new Map<string, Spelling[][]>()
  for (const wording of wordings) {
    const words = wording.normalize('NFC').split(' ').map(formsOf)
    for (const text of words[0]!) byFirst.set(text, [...(byFirst.get(text) ?? []), words])
  }
  for (const lists of byFirst.values()) lists.sort((a, b) => b.length - a.length)
  return byFirst
}

/** Whether any wording of the grammar begins with this word. Most words of a text do not, and need no second look. */
export function beginsWording({ text }: Token): boolean {
  return firstWords.has(text)
}

/** The index after the longest of these wordings that stands at `at`, or -1. */
export function after(wanted: Phrases, tokens: Tokens, at: number): number {
  const first = tokens[at]
  const wordings = first && wanted.get(first.text)
  if (!wordings) return -1
  for (const words of wordings) if (stand(words, tokens, at)) return at + words.length
  return -1
}

function stand(words: readonly Spelling[], tokens: Tokens, at: number): boolean {
  return words.every((word, index) => isWord(word, tokens[at + index]))
}

function isWord(spelling: Spelling, token: Token | undefined): boolean {
  return token !== undefined && spelling.has(token.text) && (!token.asWritten || spelling.size === 1)
}

/** As `after`, but `at` itself where none of them stands. */
export function past(wanted: Phrases, tokens: Tokens, at: number): number {
  const next = after(wanted, tokens, at)
  return next === -1 ? at : next
}

/** Whether the token at `at` is one of these single words or signs. */
export function stands(wanted: Phrases, tokens: Tokens, at: number): boolean {
  return after(wanted, tokens, at) !== -1
}

/** Tables of wordings with what they mean: the longest that stands at a token, by one look at its first word. */
export function meanings<T>(table: readonly (readonly [T, Phrases])[]) {
  const byFirst = new Map<string, { words: readonly Spelling[]; value: T }[]>()
  for (const [value, wanted] of table)
    for (const [first, wordings] of wanted)
      byFirst.set(first, [...(byFirst.get(first) ?? []), ...wordings.map(words => ({ words, value }))])
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  return (tokens: Tokens, at: number): Parsed<T> => {
    const first = tokens[at]
    const found = first && byFirst.get(first.text)?.find(({ words }) => stand(words, tokens, at))
    return found ? { value: found.value, next: at + found.words.length } : null
  }
}
