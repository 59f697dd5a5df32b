import { count, year } from './numbers.ts'
import { period, yearAfterWord } from './periods.ts'
import { after, meanings, past, phrases } from './phrases.ts'
import { monthOfQuarter } from './quarter-months.ts'
import type { Parsed, Tokens } from './tokens.ts'
import { weekOfMonth } from './weeks-of-month.ts'
import type { Period, PeriodPart, When } from './when.ts'

export const sectionWords = meanings<PeriodPart>([
  ['start', phrases('đầu', 'ngày đầu', 'ngày đầu tiên của', 'ngày đầu tiên', 'ngày đầu của')],
  ['middle', phrases('giữa')],
  ['end', phrases('cuối', 'ngày cuối', 'ngày cuối cùng', 'ngày cuối cùng của', 'ngày cuối của')],
  ['whole', phrases('cả', 'trọn', 'suốt', 'toàn bộ')],
  ['first_working', phrases('ngày làm việc đầu tiên của', 'ngày làm việc đầu tiên')],
  [
    'last_working',
    phrases('ngày làm việc cuối cùng của', 'ngày làm việc cuối cùng', 'ngày làm việc cuối của'),
  ],
])
const of = phrases('của', 'trong')
const era = phrases('giai đoạn', 'thời kỳ', 'thời kì', 'giai đoạn từ', 'các năm', 'năm')
const until = phrases('-', 'đến', 'và')
const yearWord = phrases('năm')
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
    monthOfPeriod(tokens, at) ??
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

/** "giai đoạn 2011 - 2015", "các năm 2011 và 2012": the last year. */
function eraOfYears(tokens: Tokens, at: number): Parsed<When> {
  const said = after(era, tokens, at)
  const from = said === -1 ? null : year(tokens, past(yearWord, tokens, said))
  const link = from ? after(until, tokens, from.next) : -1
  const to = link === -1 ? null : year(tokens, past(yearWord, tokens, link))
  if (!from || !to) return null
  const years = [from, to].map(
    (one): When => ({
      kind: 'period',
      period: { unit: 'year', year: { year: one.value } },
      part: 'whole',
    }),
  )
  return { value: { kind: 'range', from: years[0]!, to: years[1]! }, next: to.next }
}

/** "thượng tuần tháng 12", "nửa cuối tháng 11", "10 ngày đầu tháng 12". */
function thirdOfMonth(tokens: Tokens, at: number): Parsed<When> {
  const number = count(tokens, at, 2)
  const side = number && daysOfMonth(tokens, number.next)
  const third = side ? null : thirds(tokens, at)
  const end = side?.next ?? third?.next
  const said = end === undefined ? null : period(tokens, past(of, tokens, end), true)
  // "nửa đầu quý I" ends in its middle.
  if (said?.value.unit === 'quarter' && third)
    return {
      value: { kind: 'period', period: said.value, part: third.value === 'end' ? 'end' : 'middle' },
      next: said.next,
    }
  if (said?.value.unit !== 'month') return null
  const part = third ? third.value : side!.value === 'first' ? { day: number!.value } : 'end'
  return { value: { kind: 'period', period: said.value, part }, next: said.next }
}

/** "tháng cuối quý IV", "tháng đầu năm 2012". */
function monthOfPeriod(tokens: Tokens, at: number): Parsed<When> {
  const ofQuarter = monthOfQuarter(tokens, at)
  if (ofQuarter) {
    const { month, period } = ofQuarter.value
    return { value: { kind: 'quarter_day', month, day: 'last', period }, next: ofQuarter.next }
  }
  const side = monthsOfYear(tokens, at)
  const inYear = side && yearAfterWord(tokens, side.next)
  return (
    side && {
      value: {
        kind: 'period',
        period: {
          unit: 'month',
          month: side.value === 'first' ? 1 : 12,
          year: inYear?.value ?? { after: 0 },
          shift: 0,
        },
        part: 'whole',
      },
      next: inYear?.next ?? side.next,
    }
  )
}

/** "cuối" and "ngày làm việc cuối cùng của" before "mỗi tháng". */
export function partBeforeRhythm(tokens: Tokens, at: number): Parsed<PeriodPart> {
  const part = sectionWords(tokens, at)
  return part && { value: part.value, next: past(of, tokens, part.next) }
}
