/** A word, a run of digits or one sign of a sentence, with its place there (UTF-16 offsets, the end not included). */
export type Token = {
  kind: 'word' | 'number' | 'sign'
  /** In small letters; every dash is '-'. */
  text: string
  start: number
  end: number
  /** Follows the token before it without a space. */
  joined: boolean
  /** Begins with a capital letter. */
  capital: boolean
  /** Has no small letter. */
  capitals: boolean
  /** Of a text typed without diacritics, where "nam" may be "năm". */
  bare: boolean
}

export type Tokens = readonly Token[]

const piece = /\p{L}[\p{L}\p{M}]*|\d+|[^\s\p{Cf}]/gu
const withMarks = /[\u00c0-\u024f\u1ea0-\u1ef9]/u
const dash = /^[–—‑−]$/u

/**
 * The tokens of a text in composed letters. Where it is written with diacritics, a word without any means itself: the
 * name Nam is not "nắm" there.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let words = 0
  let marked = 0
  for (const { 0: found, index: start } of text.matchAll(piece)) {
    const kind = /^\p{L}/u.test(found) ? 'word' : /^\d/.test(found) ? 'number' : 'sign'
    const small = found.toLowerCase()
    const isWord = kind === 'word'
    if (isWord) words += 1
    if (isWord && withMarks.test(small)) marked += 1
    tokens.push({
      kind,
      text: dash.test(small) ? '-' : small,
      start,
      end: start + found.length,
      joined: tokens.at(-1)?.end === start,
      capital: isWord && small[0] !== found[0],
      capitals: isWord && small !== found && found === found.toUpperCase(),
      bare: false,
    })
  }
  // A name or two with diacritics ("Đội", "đ/c") make no marked text.
  if (marked * 6 <= words) for (const token of tokens) token.bare = true
  return tokens
}
