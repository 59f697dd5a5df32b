import { plainLetters } from '../plain-letters.ts'
import type { Tokens } from './tokens.ts'

/** Wordings that mean the same, by their first word, longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly ReadonlySet<string>[])[]>

/**
 * Wordings to look for, written with their diacritics: each word is met as written or with none at all, but never
 * with others, so that "ngay sau" is not "ngày sáu" and "một" is not "mốt".
 */
export function phrases(...wordings: string[]): Phrases {
  const byFirst = new Map<string, ReadonlySet<string>[][]>()
  for (const wording of wordings) {
    const words = wording.normalize('NFC').split(' ').map(spellings)
    for (const first of words[0]!) byFirst.set(first, [...(byFirst.get(first) ?? []), words])
  }
  for (const lists of byFirst.values()) lists.sort((a, b) => b.length - a.length)
  return byFirst
}

/** The index after the longest of these wordings that stands at `at`, or -1. */
export function after(wanted: Phrases, tokens: Tokens, at: number): number {
  const first = tokens[at]
  if (!first) return -1
  for (const words of wanted.get(first.text) ?? []) {
    if (words.every((spelled, index) => spelled.has(tokens[at + index]?.text ?? ''))) return at + words.length
  }
  return -1
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

/** Each wording with what it means, for tables of words. */
export function meanings<T>(table: readonly (readonly [T, Phrases])[]) {
  return (tokens: Tokens, at: number): { value: T; next: number } | null => {
    let best: { value: T; next: number } | null = null
    for (const [value, wanted] of table) {
      const next = after(wanted, tokens, at)
      if (next > (best?.next ?? at)) best = { value, next }
    }
    return best
  }
}

function spellings(word: string): ReadonlySet<string> {
  return new Set([word, plainLetters(word) || word])
}
