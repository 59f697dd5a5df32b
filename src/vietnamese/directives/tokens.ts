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
const letter = /^\p{L}/u
const dash = /^[–—‑−]$/u

/**
 * The tokens of a text in composed letters. Where it is written with diacritics, a word without any means itself: the
 * name Nam is not "nắm" there.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let words = 0
  let last = -1
  let marked = 0
  for (const { 0: found, index: start } of text.matchAll(piece)) {
    const code = found.charCodeAt(0)
    const isNumber = code >= 48 && code <= 57
    const small = isNumber ? found : found.toLowerCase()
    const isWord = !isNumber && (small !== found || letter.test(found))
    if (isWord) words += 1
    if (isWord && withMarks.test(small)) marked += 1
    tokens.push({
      kind: isWord ? 'word' : isNumber ? 'number' : 'sign',
      text: code > 0x2000 && dash.test(small) ? '-' : small,
      start,
      end: start + found.length,
      joined: last === start,
      capital: isWord && small[0] !== found[0],
      capitals: isWord && small !== found && found === found.toUpperCase(),
      bare: false,
    })
    last = start + found.length
  }
  // A name or two with diacritics ("Đội", "đ/c") make no marked text.
  if (marked * 6 <= words) for (const token of tokens) token.bare = true
  return tokens
}
