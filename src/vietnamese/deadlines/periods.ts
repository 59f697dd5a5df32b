import { count, quarterNumber, year } from './numbers.ts'
import { after, meanings, past, phrases, stands } from './phrases.ts'
import type { Parsed, Tokens } from './tokens.ts'
import type { Period, PeriodPart, When, YearWords } from './when.ts'

const shifts = meanings([
  [0, phrases('này', 'nay', 'hiện tại')],
  [1, phrases('sau', 'tới', 'kế tiếp', 'tiếp theo', 'sắp tới', 'liền kề')],
  [2, phrases('sau nữa', 'tới nữa')],
])
export const sectionWords = meanings<PeriodPart>([
  ['start', phrases('đầu', 'ngày đầu', 'ngày đầu tiên của', 'ngày đầu tiên', 'ngày đầu của')],
  ['middle', phrases('giữa')],
  ['end', phrases('cuối', 'ngày cuối', 'ngày cuối cùng', 'ngày cuối cùng của', 'ngày cuối của')],
  ['first_working', phrases('ngày làm việc đầu tiên của', 'ngày làm việc đầu tiên')],
  [
    'last_working',
    phrases('ngày làm việc cuối cùng của', 'ngày làm việc cuối cùng', 'ngày làm việc cuối của'),
  ],
])
const next = phrases('sang', 'qua')
const weekWord = phrases('tuần', 'tuần làm việc', 'tuần lễ')
const monthWord = phrases('tháng', 'thg', 'thg .', 'th', 'th .')
const monthLetter = phrases('t', 't .')
/** What "quy" begins when it is typed without diacritics. */
const otherQuy = phrases('quy trình', 'quy định', 'quy hoạch', 'quy chế', 'quy mô', 'quý vị', 'quý cơ quan')
const lunarMonths = phrases('giêng', 'chạp')
const quarterWord = phrases('quý', 'quí', 'qúy', 'q', 'q .')
const yearWord = phrases('năm')
const smallerUnits = phrases('ngày', 'tuần', 'tháng', 'giờ')
const yearLink = phrases('/', '-', '.')
const of = phrases('của', 'trong')
const era = phrases('giai đoạn', 'thời kỳ', 'thời kì')
const until = phrases('-', 'đến')
const halves = meanings<readonly [number, number]>([
  [[1, 6], phrases('nửa đầu năm', 'nửa năm đầu', 'nửa đầu của năm')],
  [[7, 12], phrases('nửa cuối năm', 'nửa năm cuối', 'nửa sau năm', 'nửa cuối của năm')],
  [[1, 3], phrases('quý đầu năm')],
  [[10, 12], phrases('quý cuối năm')],
])
const monthsOfYear = meanings<'first' | 'last'>([
  ['first', phrases('tháng đầu năm', 'tháng đầu của năm')],
  ['last', phrases('tháng cuối năm', 'tháng cuối của năm', 'tháng còn lại của năm')],
])
const thirds = meanings<PeriodPart>([
  [{ day: 10 }, phrases('thượng tuần')],
  [{ day: 20 }, phrases('trung tuần')],
  ['end', phrases('hạ tuần')],
  [{ day: 15 }, phrases('nửa đầu', 'nửa tháng đầu')],
  ['end', phrases('nửa cuối', 'nửa tháng cuối', 'nửa sau')],
])
const daysOfMonth = meanings<'first' | 'last'>([
  ['first', phrases('ngày đầu', 'ngày đầu của')],
  ['last', phrases('ngày cuối', 'ngày cuối của')],
])

/** "tháng 11/2011", "cuối tuần sau", "quý IV", "6 tháng cuối năm", "ngày làm việc cuối cùng của tháng". */
export function periodWords(tokens: Tokens, at: number): Parsed<When> {
  return (
    weekOfMonth(tokens, at) ??
    months(tokens, at) ??
    eraOfYears(tokens, at) ??
    thirdOfMonth(tokens, at) ??
    partOfPeriod(tokens, at)
  )
}

function partOfPeriod(tokens: Tokens, at: number): Parsed<When> {
  const part = sectionWords(tokens, at)
  const said = period(tokens, part ? past(of, tokens, part.next) : at, part !== null)
  return (
    said && { value: { kind: 'period', period: said.value, part: part?.value ?? 'whole' }, next: said.next }
  )
}

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

function month(tokens: Tokens, at: number, shift: number, afterPart: boolean): Parsed<Period> {
  const letter = after(monthLetter, tokens, at)
  const said = Math.max(after(monthWord, tokens, at), letter)
  if (said === -1) return null
  const abbreviated = tokens[at]!.text.length < 4
  const moved = shifts(tokens, said)
  const number = moved ? null : count(tokens, said, 2)
  if (!number) {
    if (abbreviated || stands(lunarMonths, tokens, said)) return null
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

function quarter(tokens: Tokens, at: number, shift: number): Parsed<Period> {
  const said = after(quarterWord, tokens, at)
  if (said === -1) return null
  const number = quarterNumber(tokens, said)
  if (number) {
    const inYear = linkedYear(tokens, number.next)
    return {
      value: { unit: 'quarter', quarter: number.value, year: inYear?.value ?? null, shift: 0 },
      next: inYear?.next ?? number.next,
    }
  }
  if (stands(otherQuy, tokens, at)) return null
  // "quý V" is none, not this one.
  if (tokens[at]!.text === 'q' || /^(?:[ivx]+|\d+)$/.test(tokens[said]?.text ?? '')) return null
  const moved = shifts(tokens, said)
  return {
    value: { unit: 'quarter', quarter: null, year: null, shift: moved?.value ?? shift },
    next: moved?.next ?? said,
  }
}

function wholeYear(tokens: Tokens, at: number, shift: number): Parsed<Period> {
  const said = after(yearWord, tokens, at)
  if (said === -1) return null
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

function yearAfterWord(tokens: Tokens, at: number): Parsed<YearWords> {
  const number = year(tokens, at)
  if (number) return { value: { year: number.value }, next: number.next }
  const moved = shifts(tokens, at)
  return moved && { value: { after: moved.value }, next: moved.next }
}

/** "6 tháng cuối năm 2011", "9 tháng đầu năm", "nửa đầu năm sau". */
function months(tokens: Tokens, at: number): Parsed<When> {
  const number = count(tokens, at, 2)
  const side = number && monthsOfYear(tokens, number.next)
  const half = side ? null : halves(tokens, at)
  const end = side?.next ?? half?.next
  if (end === undefined || (number && side && (number.value < 1 || number.value > 11))) return null
  const inYear = yearAfterWord(tokens, end)
  const [from, to] = half
    ? half.value
    : side!.value === 'first'
      ? [1, number!.value]
      : [13 - number!.value, 12]
  const period: Period = { unit: 'months', from, to, year: inYear?.value ?? { after: 0 } }
  return { value: { kind: 'period', period, part: 'whole' }, next: inYear?.next ?? end }
}

/** "giai đoạn 2011 - 2015": its last year. */
function eraOfYears(tokens: Tokens, at: number): Parsed<When> {
  const said = after(era, tokens, at)
  const from = said === -1 ? null : year(tokens, said)
  const link = from ? after(until, tokens, from.next) : -1
  const to = link === -1 ? null : year(tokens, past(yearWord, tokens, link))
  return (
    to && {
      value: { kind: 'period', period: { unit: 'year', year: { year: to.value } }, part: 'whole' },
      next: to.next,
    }
  )
}

/** "thượng tuần tháng 12", "nửa cuối tháng 11", "10 ngày đầu tháng 12". */
function thirdOfMonth(tokens: Tokens, at: number): Parsed<When> {
  const number = count(tokens, at, 2)
  const side = number && daysOfMonth(tokens, number.next)
  const third = side ? null : thirds(tokens, at)
  const end = side?.next ?? third?.next
  const said = end === undefined ? null : period(tokens, past(of, tokens, end), true)
  if (said?.value.unit !== 'month') return null
  const part = third ? third.value : side!.value === 'first' ? { day: number!.value } : 'end'
  return { value: { kind: 'period', period: said.value, part }, next: said.next }
}

const weeksOfMonth = meanings([
  [1, phrases('tuần đầu', 'tuần đầu tiên', 'tuần thứ nhất', 'tuần 1')],
  [2, phrases('tuần thứ hai', 'tuần thứ 2', 'tuần 2')],
  [3, phrases('tuần thứ ba', 'tuần thứ 3', 'tuần 3')],
  [4, phrases('tuần thứ tư', 'tuần thứ 4', 'tuần 4')],
  [-1, phrases('tuần cuối', 'tuần cuối cùng')],
])

/** "tuần đầu tháng 12": its Friday. */
function weekOfMonth(tokens: Tokens, at: number): Parsed<When> {
  const week = weeksOfMonth(tokens, at)
  const said = week && month(tokens, past(of, tokens, week.next), 0, true)
  return (
    said && {
      value: { kind: 'period', period: said.value, part: { friday: week!.value } },
      next: said.next,
    }
  )
}

const quarterMonths = meanings([
  [1, phrases('tháng đầu', 'tháng đầu tiên', 'tháng thứ nhất')],
  [2, phrases('tháng giữa', 'tháng thứ hai')],
  [3, phrases('tháng cuối', 'tháng cuối cùng', 'tháng thứ ba')],
])
const each = phrases('hằng', 'hàng', 'mỗi', 'các')

/** "tháng cuối quý", "tháng đầu của quý I", after the day; `every` when no quarter of its own is meant. */
export function monthOfQuarter(
  tokens: Tokens,
  at: number,
): Parsed<{ month: number; period: Period & { unit: 'quarter' }; every: boolean }> {
  const which = quarterMonths(tokens, past(of, tokens, at))
  if (!which) return null
  const start = past(each, tokens, past(of, tokens, which.next))
  const said = quarter(tokens, start, 0)
  if (said?.value.unit !== 'quarter') return null
  const every = said.value.quarter === null && said.next === start + 1
  return { value: { month: which.value, period: said.value, every }, next: said.next }
}

/** "cuối" and "ngày làm việc cuối cùng của" before "mỗi tháng". */
export function partBeforeRhythm(tokens: Tokens, at: number): Parsed<PeriodPart> {
  const part = sectionWords(tokens, at)
  return part && { value: part.value, next: past(of, tokens, part.next) }
}

const dayWord = phrases('ngày')

/** "ngày 20 tháng cuối quý", of no quarter of its own and so of every one. */
export function everyQuarterDay(tokens: Tokens, at: number): Parsed<{ month: number; day: number }> {
  const day = count(tokens, past(dayWord, tokens, at), 2)
  const found = day && monthOfQuarter(tokens, day.next)
  return found?.value.every
    ? { value: { month: found.value.month, day: day!.value }, next: found.next }
    : null
}

/** Whether the word "năm" or "tháng" begins here, and so no count of them. */
export function startsMonth(tokens: Tokens, at: number): boolean {
  return stands(monthWord, tokens, at)
}
