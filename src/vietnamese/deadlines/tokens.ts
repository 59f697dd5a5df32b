import { canonical } from './spelling.ts'

/** A word, a run of digits, or one other sign of a text, with its place there (UTF-16 offsets). */
export type Token = {
  kind: 'word' | 'number' | 'sign' | 'break'
  /** In small letters, composed (NFC), its tone last, whatever the text was. */
  text: string
  /** In small letters and composed, its tone where it was typed. */
  written: string
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
  /** Begins with a capital letter. */
  capital: boolean
  /** Has no diacritics because it has none: "sau" and "ngay" in a text that is typed with them. */
  asWritten: boolean
}

export type Tokens = readonly Token[]

/** What a rule of the grammar found, and the index of the token after it; null when it found nothing. */
export type Parsed<T> = { value: T; next: number } | null

const piece = /\p{L}[\p{L}\p{M}]*|\d+|[\s\p{Cf}]+|./gsu
const letter = /\p{L}/u
const digit = /\d/
const gap = /[\s\p{Cf}]/u

/** Divides a text in one pass. Empty lines and tabs (between the cells of a table) become tokens of their own. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  const isMarked = withDiacritics.test(text)
  let joined = false
  let firstOnLine = true
  for (const match of text.matchAll(piece)) {
    const [found] = match
    const start = match.index
    const end = start + found.length
    if (gap.test(found)) {
      joined = false
      if (/\n/.test(found)) firstOnLine = true
      if (/\t|\n[^\S\n]*\n/.test(found)) tokens.push({ ...blank, start, end })
      continue
    }
    const kind = letter.test(found) ? 'word' : digit.test(found) ? 'number' : 'sign'
    const composed = found.normalize('NFC')
    const small = composed.toLowerCase()
    const isUpper = kind === 'word' && small !== composed
    const before = tokens.at(-1)
    if (before?.asWritten && isFigureAfter(before.text, kind, small)) before.asWritten = false
    tokens.push({
      kind,
      text: dashes.has(small) ? '-' : canonical(small),
      written: dashes.has(small) ? '-' : small,
      value: kind === 'number' && found.length <= 9 ? Number(found) : Number.NaN,
      start,
      end,
      joined,
      firstOnLine,
      capitals: isUpper && composed === composed.toUpperCase(),
      capital: isUpper && composed[0] !== small[0],
      asWritten: isMarked && ownWords.has(small) && !(small === 'sau' && before?.text === weekdayWord),
    })
    joined = true
    firstOnLine = false
  }
  return tokens
}

/** "ngay 15/11" and "quy IV" in a text with diacritics have lost theirs; "sau 15/11" has not. */
function isFigureAfter(word: string, kind: Token['kind'], small: string): boolean {
  if (word === 'ngay') return kind === 'number' || romanNumber.test(small)
  return word === 'quy' && (/^[1-4]$/.test(small) || romanNumber.test(small))
}

const romanNumber = /^(?:i{1,3}|iv)$/
const weekdayWord = canonical('thứ')
const dashes = new Set(['–', '—', '‑', '−'])
const blank: Omit<Token, 'start' | 'end'> = {
  kind: 'break',
  text: '\n',
  written: '\n',
  value: Number.NaN,
  joined: false,
  firstOnLine: false,
  capitals: false,
  capital: false,
  asWritten: false,
}

/** With other diacritics these mean something else ("sáu", "ngày"), and all stand in front of numbers and days. */
const ownWords = new Set(['sau', 'ngay', 'quy', 'sang'])
const withDiacritics = /[\u00c0-\u1ef9]/
