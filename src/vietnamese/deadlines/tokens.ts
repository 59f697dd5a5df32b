/** A word, a run of digits, or one other sign of a text, with its place there (UTF-16 offsets). */
export type Token = {
  kind: 'word' | 'number' | 'sign' | 'break'
  /** In small letters and composed (NFC), whatever the text was. */
  text: string
  /** Of a run of up to nine digits; NaN for everything else. */
  value: number
  start: number
  end: number
  /** Follows the token before it without a space. */
  joined: boolean
  /** Stands first on its line. A line may end in the middle of a sentence, so this alone divides nothing. */
  firstOnLine: boolean
  /** Has no small letter, as the symbols in document numbers. */
  capitals: boolean
}

export type Tokens = readonly Token[]

/** What a rule of the grammar found, and the index of the token after it; null when it found nothing. */
export type Parsed<T> = { value: T; next: number } | null

const piece = /\p{L}[\p{L}\p{M}]*|\d+|[\s\p{Cf}]+|[^]/gu
const letter = /\p{L}/u
const digit = /\d/
const gap = /[\s\p{Cf}]/u

/** Divides a text in one pass. Empty lines and tabs (between the cells of a table) become tokens of their own. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let joined = false
  let firstOnLine = true
  for (const match of text.matchAll(piece)) {
    const [found] = match
    const start = match.index
    const end = start + found.length
    if (gap.test(found)) {
      joined = false
      if (/\n/.test(found)) firstOnLine = true
      if (/\t|\n[^\S\n]*\n/.test(found)) tokens.push(token('break', '\n', start, end, false, false, false))
      continue
    }
    const kind = letter.test(found) ? 'word' : digit.test(found) ? 'number' : 'sign'
    const composed = found.normalize('NFC')
    const small = composed.toLowerCase()
    const capitals = kind === 'word' && small !== composed && composed === composed.toUpperCase()
    tokens.push(token(kind, dashes.has(small) ? '-' : small, start, end, joined, firstOnLine, capitals))
    joined = true
    firstOnLine = false
  }
  return tokens
}

const dashes = new Set(['–', '—', '‑', '−'])

function token(
  kind: Token['kind'],
  text: string,
  start: number,
  end: number,
  joined: boolean,
  firstOnLine: boolean,
  capitals: boolean,
): Token {
  const value = kind === 'number' && text.length <= 9 ? Number(text) : Number.NaN
  return { kind, text, value, start, end, joined, firstOnLine, capitals }
}
