import { meanings, past, phrases, stands } from './phrases.ts'
import type { Parsed, Tokens } from './tokens.ts'

const units: readonly (readonly [number, string])[] = [
  [1, 'một'],
  [2, 'hai'],
  [3, 'ba'],
  [4, 'bốn'],
  [5, 'năm'],
  [6, 'sáu'],
  [7, 'bảy'],
  [7, 'bẩy'],
  [8, 'tám'],
  [9, 'chín'],
]
const unit = meanings([...units, [4, 'tư'] as const].map(([value, word]) => [value, phrases(word)] as const))
/** After "mươi" and "mười" five is "lăm"; "năm" there begins the year: "tháng mười năm hai nghìn". */
const lastDigit = meanings(
  [
    ...units.filter(([value]) => value !== 5),
    [1, 'mốt'] as const,
    [4, 'tư'] as const,
    [5, 'lăm'] as const,
    [5, 'nhăm'] as const,
  ].map(([value, word]) => [value, phrases(word)] as const),
)
const ten = phrases('mười')
const tens = phrases('mươi')
const thousand = phrases('nghìn', 'ngàn')
const noHundred = phrases('không trăm', 'không trăm linh', 'không trăm lẻ')
const inBrackets = { open: phrases('('), close: phrases(')') }

/** One to ninety-nine in words: "mười lăm", "hai mươi mốt", "ba mươi". */
export function wordNumber(tokens: Tokens, at: number): Parsed<number> {
  if (stands(ten, tokens, at)) {
    // Without diacritics "muoi" is both; as the first word it is ten.
    const last = lastDigit(tokens, at + 1)
    return last ? { value: 10 + last.value, next: last.next } : { value: 10, next: at + 1 }
  }
  const first = unit(tokens, at)
  if (!first || !stands(tens, tokens, first.next)) return first
  const last = lastDigit(tokens, first.next + 1)
  return last
    ? { value: first.value * 10 + last.value, next: last.next }
    : { value: first.value * 10, next: first.next + 1 }
}

/** A number of at most `digits` digits, or in words; "10 (mười)" counts once. */
export function count(tokens: Tokens, at: number, digits = 3): Parsed<number> {
  const token = tokens[at]
  if (token?.kind !== 'number') return wordNumber(tokens, at)
  if (token.text.length > digits) return null
  if (!stands(inBrackets.open, tokens, at + 1)) return { value: token.value, next: at + 1 }
  const again = wordNumber(tokens, at + 2)
  const closes = again?.value === token.value && stands(inBrackets.close, tokens, again.next)
  return { value: token.value, next: closes ? again.next + 1 : at + 1 }
}

/** A year of four digits, or in words: "hai nghìn không trăm mười một". */
export function year(tokens: Tokens, at: number): Parsed<number> {
  const token = tokens[at]
  if (token?.kind === 'number') return token.text.length === 4 ? { value: token.value, next: at + 1 } : null
  const thousands = unit(tokens, at)
  if (!thousands || !stands(thousand, tokens, thousands.next)) return null
  const rest = wordNumber(tokens, past(noHundred, tokens, thousands.next + 1))
  return rest && { value: thousands.value * 1000 + rest.value, next: rest.next }
}

const romans = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
])

/** One to four as quarters are numbered: "IV", "4", "tư". */
export function quarterNumber(tokens: Tokens, at: number): Parsed<number> {
  const roman = romans.get(tokens[at]?.text ?? '')
  const found = roman === undefined ? count(tokens, at, 2) : { value: roman, next: at + 1 }
  return found && found.value >= 1 && found.value <= 4 ? found : null
}
