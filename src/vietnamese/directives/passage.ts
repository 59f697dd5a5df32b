import { type Token, type Tokens, tokenise } from './tokens.ts'

/** A stretch of text with its tokens; their places are of this text. */
export type Passage = { text: string; tokens: Tokens }

export function passage(text: string): Passage {
  return { text, tokens: tokenise(text) }
}

/** The words from one token to another (not included) as they were written, on one line. */
export function wordsOf({ text, tokens }: Passage, from: number, to: number): string {
  if (from >= to) return ''
  return text.slice(tokens[from]!.start, tokens[to - 1]!.end).replace(/\s+/g, ' ')
}

/** The index of the first token that begins at or after this place in the text. */
export function tokenFrom(tokens: readonly Token[], place: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.start < place) low = middle + 1
    else high = middle
  }
  return low
}
