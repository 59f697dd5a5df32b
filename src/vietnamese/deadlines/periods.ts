import { count, quarterNumber, year } from './numbers.ts'
import { after, meanings, past, phrases, stands } from './phrases.ts'
import type { Parsed, Tokens } from './tokens.ts'
import type { Period, YearWords } from './when.ts'

const shifts = meanings([
  [0, phrases('này', 'nay', 'hiện tại', 'báo cáo')],
  [1, phrases('sau', 'tới', 'kế tiếp', 'tiếp theo', 'sắp tới', 'liền kề')],
  [2, phrases('sau nữa', 'tới nữa')],
])
const next = phrases('sang', 'qua')
const weekWord = phrases('tuần', 'tuần làm việc', 'tuần lễ')
const monthWord = phrases('tháng', 'thg', 'thg .', 'th', 'th .')
/** "QIV" is one word. */
const joinedQuarters = meanings([
  [1, phrases('qi')],
  [2, phrases('qii')],
  [3, phrases('qiii')],
  [4, phrases('qiv')],
])
const monthLetter = phrases('t', 't .')
/** What "quy" begins when it is typed without diacritics. */
const otherQuy = phrases('quy trình', 'quy định', 'quy hoạch', 'quy chế', 'quy mô', 'quý vị', 'quý cơ quan')
const lunarMonths = phrases('giêng', 'chạp')
const quarterWord = phrases('quý', 'quí', 'qúy', 'q', 'q .')
const yearWord = phrases('năm')
const smallerUnits = phrases('ngày', 'tuần', 'tháng', 'giờ')
const yearLink = phrases('/', '-', '.')
/** "năm học" and "năm công tác" end by themselves. */
const otherYears = phrases('năm học', 'năm thứ', 'năm ngoái', 'năm qua', 'năm trước', 'năm công tác')

/** A week, month, quarter or year. `afterPart` lets "cuối t11" be a month where "t6" alone is a Friday. */
export function period(tokens: Tokens, at: number, afterPart = false): Parsed<Period> {
  const toNext = after(next, tokens, at)
  const from = toNext === -1 ? at : toNext
  const shift = toNext === -1 ? 0 : 1
  return (
    week(tokens, from, shift) ??
    month(tokens, from, shift, afterPart) ??
    quarter(tokens, from, shift) ??
    wholeYear(tokens, from, shift)
  )
}

function week(tokens: Tokens, at: number, shift: number): Parsed<Period> {
  const said = after(weekWord, tokens, at)
  if (said === -1) return null
  const moved = shifts(tokens, said)
  return { value: { unit: 'week', shift: moved?.value ?? shift }, next: moved?.next ?? said }
}

/** Its number, or the reference's own; `afterPart` as in `period`. */
export function month(tokens: Tokens, at: number, shift: number, afterPart: boolean): Parsed<Period> {
  const letter = after(monthLetter, tokens, at)
  const said = Math.max(after(monthWord, tokens, at), letter)
  if (said === -1) return null
  const abbreviated = tokens[at]!.text.length < 4
  const moved = shifts(tokens, said)
  // "tháng năm 2012" names no month of May.
  const isYear = stands(yearWord, tokens, said) && tokens[said + 1]?.text.length === 4
  const number = moved || isYear ? null : count(tokens, said, 2)
  if (!number) {
    const isLoose = letter !== -1 || (abbreviated && !moved && !afterPart)
    if (isYear || isLoose || stands(lunarMonths, tokens, said)) return null
    return {
      value: { unit: 'month', month: null, year: null, shift: moved?.value ?? shift },
      next: moved?.next ?? said,
    }
  }
  if (abbreviated && !tokens[said]!.joined && letter !== -1) return null
  const inYear = linkedYear(tokens, number.next)
  if (letter !== -1 && number.value >= 2 && number.value <= 7 && !afterPart && !inYear) return null
  const coming = inYear ? null : shifts(tokens, number.next)
  // "tháng 11 này", "tháng 3 tới" say which year by pointing; the year of the reference's rule is the same.
  return {
    value: { unit: 'month', month: number.value, year: inYear?.value ?? null, shift: 0 },
    next:
      inYear?.next ??
      (coming && coming.value < 2 && tokens[number.next]?.text !== 'sau' ? coming.next : number.next),
  }
}

/** By its number, Roman or not, or the reference's own. */
export function quarter(tokens: Tokens, at: number, shift: number): Parsed<Period> {
  const said = after(quarterWord, tokens, at)
  const number = said === -1 ? joinedQuarters(tokens, at) : quarterNumber(tokens, said)
  if (number) {
    const inYear = linkedYear(tokens, number.next)
    return {
      value: { unit: 'quarter', quarter: number.value, year: inYear?.value ?? null, shift: 0 },
      next: inYear?.next ?? number.next,
    }
  }
  if (said === -1) return null
  if (stands(otherQuy, tokens, at)) return null
  // "quý V" is none, not this one.
  if (tokens[at]!.text === 'q' || /^(?:[ivx]+|\d+)$/.test(tokens[said]?.text ?? '')) return null
  const moved = shifts(tokens, said)
  return {
    value: { unit: 'quarter', quarter: null, year: null, shift: moved?.value ?? shift },
    next: moved?.next ?? said,
  }
}

/** "năm 2012", "năm sau", "năm". */
export function wholeYear(tokens: Tokens, at: number, shift = 0): Parsed<Period & { unit: 'year' }> {
  const said = after(yearWord, tokens, at)
  if (said === -1 || stands(otherYears, tokens, at)) return null
  const inYear = yearAfterWord(tokens, said)
  // "năm ngày" is five of them.
  if (!inYear && stands(smallerUnits, tokens, said)) return null
  return { value: { unit: 'year', year: inYear?.value ?? { after: shift } }, next: inYear?.next ?? said }
}

/** The year that follows a day or a month: "/2011", "năm 2011", "năm sau", " 2011". */
export function linkedYear(tokens: Tokens, at: number): Parsed<YearWords> {
  const said = after(yearWord, tokens, at)
  if (said !== -1) return yearAfterWord(tokens, said)
  const link = past(yearLink, tokens, at)
  const digits = tokens[link]?.kind === 'number' ? year(tokens, link) : null
  return digits && { value: { year: digits.value }, next: digits.next }
}

/** What follows the word: "2012", "nay", "sau". */
export function yearAfterWord(tokens: Tokens, at: number): Parsed<YearWords> {
  const number = year(tokens, at)
  if (number) return { value: { year: number.value }, next: number.next }
  const moved = shifts(tokens, at)
  return moved && { value: { after: moved.value }, next: moved.next }
}

/** Whether the word "năm" or "tháng" begins here, and so no count of them. */
export function startsMonth(tokens: Tokens, at: number): boolean {
  const isLetter =
    stands(monthLetter, tokens, at) && tokens[at + 1]?.joined && tokens[at + 1]!.kind === 'number'
  return isLetter || stands(monthWord, tokens, at)
}
