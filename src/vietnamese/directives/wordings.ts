import { plainLetters } from '../plain-letters.ts'
import type { Token, Tokens } from './tokens.ts'

type Word = { word: string; plain: string }

/** Wordings that count as the same, by their first word, longest first. */
export type Wordings = ReadonlyMap<string, readonly (readonly Word[])[]>

/** Wordings to look for, with their diacritics and a space between words and signs; met without any in a bare text. */
export function wordings(...all: string[]): Wordings {
  const byFirst = new Map<string, Word[][]>()
  for (const one of all) {
    const words = one
      .normalize('NFC')
      .split(' ')
      .map(word => ({ word, plain: plainLetters(word) || word }))
    for (const first of new Set([words[0]!.word, words[0]!.plain]))
      byFirst.set(first, [...(byFirst.get(first) ?? []), words])
  }
  for (const lists of byFirst.values()) lists.sort((a, b) => b.length - a.length)
  return byFirst
}

/** The index after the longest of these wordings that stands at `at`, or -1. */
export function after(wanted: Wordings, tokens: Tokens, at: number): number {
  const first = tokens[at]
  const lists = first && wanted.get(first.text)
  if (!lists) return -1
  for (const words of lists) if (stand(words, tokens, at)) return at + words.length
  return -1
}

/** As `after`, but `at` itself where none of them stands. */
export function past(wanted: Wordings, tokens: Tokens, at: number): number {
  const next = after(wanted, tokens, at)
  return next === -1 ? at : next
}

/** Whether one of them stands at `at`. */
export function stands(wanted: Wordings, tokens: Tokens, at: number): boolean {
  return after(wanted, tokens, at) !== -1
}

/** Whether one of them, of up to three words, ends right before `at`. */
export function standsBefore(wanted: Wordings, tokens: Tokens, at: number): boolean {
  for (let length = 1; length <= 3 && length <= at; length += 1)
    if (after(wanted, tokens, at - length) === at) return true
  return false
}

function stand(words: readonly Word[], tokens: Tokens, at: number): boolean {
  // The list was found by its first word, but by its bare form perhaps in a text that is not bare.
  for (let index = words.length - 1; index >= 0; index -= 1)
    if (!isWord(words[index]!, tokens[at + index])) return false
  return true
}

function isWord({ word, plain }: Word, token: Token | undefined): boolean {
  return token !== undefined && (token.text === word || (token.bare && token.text === plain))
}
