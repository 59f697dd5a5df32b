import { type Token, tokenise } from '../deadlines/tokens.ts'
import { plainLetters } from '../plain-letters.ts'

/** A word or number of the message; signs are left to `tokens`. */
export type Word = {
  /** In small letters, as it was written. */
  text: string
  plain: string
  /** Index of its token. */
  token: number
  /** A sign that parts sentences stands between it and the word before. */
  apart: boolean
}

export type Message = { tokens: readonly Token[]; words: readonly Word[] }

const inside = new Set(['-', '.', '/', '&', '_'])

/** The message as tokens, and as plain words for names. */
export function messageOf(text: string): Message {
  const tokens = tokenise(text)
  const words: Word[] = []
  let apart = false
  tokens.forEach((token, index) => {
    if (token.kind === 'word' || token.kind === 'number') {
      words.push({ text: token.written, plain: plainLetters(token.written), token: index, apart })
      apart = false
    } else if (!inside.has(token.written)) apart = true
    // A full stop parts sentences where a space follows, and abbreviates where none does: "p.thanh cong".
    else if (token.written === '.' && index + 1 < tokens.length && !tokens[index + 1]!.joined)
      apart = words.at(-1) !== undefined && words.at(-1)!.plain.length > 2
  })
  return { tokens, words }
}

/** The keys that begin at a word: its letters joined with those of up to `most` words, with the word after the last. */
export function* keysAt(
  words: readonly Word[],
  at: number,
  most: number,
): Generator<{ key: string; next: number }> {
  let key = ''
  for (let next = at; next < words.length && next < at + most; next += 1) {
    const word = words[next]!
    if (next > at && word.apart) return
    key += word.plain
    yield { key, next: next + 1 }
  }
}

/** The indices from one to another, that one not included. */
export const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index)
