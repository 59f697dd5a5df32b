import { amountAfterAnchor, amountWords } from './amounts.ts'
import { bareDay, calendarDay, endsChain, startsChain } from './days.ts'
import { listedDays } from './listed-days.ts'
import { dayAhead, holiday, newYear } from './named-days.ts'
import { count, quarterNumber } from './numbers.ts'
import { periodWords } from './period-parts.ts'
import { linkedYear } from './periods.ts'
import { after, past, phrases, stands } from './phrases.ts'
import { clock } from './times.ts'
import type { Parsed, Tokens } from './tokens.ts'
import { pastWeekday, weekdayWords } from './weekdays.ts'
import type { Period, When } from './when.ts'

/** What is said before the day. */
export type Setting = {
  /** "trong", after which "ngày" alone is today. */
  within: boolean
  /** A part of the day, as in "chiều nay". */
  partSaid: boolean
  /** "trước", after which no amount can stand. */
  before: boolean
  /** Words after which two figures alone are a day: "nộp trước 25". */
  bareDay: boolean
  /** A sign joins it to what stands before: "15-20/11", "17h-15/11". */
  inSpan?: boolean
}
export const noSetting: Setting = { within: false, partSaid: false, before: false, bareDay: false }
export type Day = { when: When; stroke: boolean; anchored: boolean }

/** "trong hai ngày 23 và 24/9" */
const countedDays = phrases(
  'các ngày',
  ...['hai', '2', '02', 'ba', '3', '03', 'bốn', '4', '04'].flatMap(number => [
    `${number} ngày`,
    `${number} buổi`,
  ]),
)
const from = phrases('từ', 'bắt đầu từ', 'kể từ', 'tính từ', 'trong các ngày')
const now = phrases('nay', 'giờ', 'bây giờ', 'ngày ký', 'ngày ban hành')
const until = phrases('-', 'đến', 'tới', 'đến hết', 'tới hết', 'cho đến', 'cho đến hết', 'đến trước')
const moved = phrases('sang', 'thành')
const listed = phrases('và', ',', '&', 'và ngày')
const afterToday = phrases('để', 'và', 'phải', 'cho', 'gửi', 'về', 'báo')
const dayWord = phrases('ngày', 'ng')

/** One day, or the last of a span or a short list: "từ 10/11 đến hết 15/11", "15, 16/11", "tháng 11-12/2011". */
export function dayOrSpan(tokens: Tokens, at: number, setting: Setting): Parsed<Day> {
  const counted = daysCounted(tokens, at)
  const several = counted === -1 ? null : listedDays(tokens, counted)
  if (several) return { value: plain(several.value.at(-1)!), next: several.next }
  const opened = Math.max(counted, after(from, tokens, at))
  const amount = opened === -1 ? null : (amountAfterAnchor(tokens, at) ?? amountFrom(tokens, at, opened))
  if (amount) return { value: plain(amount.value.when), next: amount.next }
  const start = opened === -1 ? at : opened
  const first = singleDay(tokens, start, setting) ?? (opened === -1 ? null : today(tokens, start))
  const ends = (first && spanEnd(tokens, first, opened !== -1)) ?? numbersBefore(tokens, start)
  if (ends) return ends
  // "từ ngày 15/11" alone is when something begins.
  return opened === -1 || first?.value.when.kind === 'range' ? first : null
}

/** Where the days themselves begin that are counted first; -1 where only their number is said. */
function daysCounted(tokens: Tokens, at: number): number {
  const next = after(countedDays, tokens, at)
  return tokens[next]?.kind === 'number' ? next : -1
}

/** "từ 3 đến 5 ngày"; without diacritics "tu" alone is four as well. */
function amountFrom(tokens: Tokens, at: number, opened: number) {
  return tokens[opened]?.kind === 'number' ? amountWords(tokens, at) : null
}

function today(tokens: Tokens, at: number): Parsed<Day> {
  const said = after(now, tokens, at)
  return said === -1 ? null : { value: plain({ kind: 'days_ahead', days: 0 }), next: said }
}

function spanEnd(tokens: Tokens, first: NonNullable<Parsed<Day>>, opened: boolean): Parsed<Day> {
  const link = after(until, tokens, first.next)
  const change = opened ? after(moved, tokens, first.next) : -1
  const list = after(listed, tokens, first.next)
  const next = Math.max(link, change, list)
  if (next === -1) return null
  const { when } = first.value
  if (when.kind === 'amount' || when.kind === 'event') return null
  // A comma before another full day begins another deadline, not the end of this one.
  const last =
    (link === -1 && change === -1 && !isOpen(when)
      ? null
      : singleDay(tokens, next, { ...noSetting, inSpan: true })) ?? sameUnit(tokens, next, when)
  if (!last || last.value.when.kind === 'amount') return null
  if (link === -1 && change === -1 && last.value.when.kind !== when.kind && when.kind !== 'day') return null
  const to = last.value.when
  return { value: plain(change === -1 ? { kind: 'range', from: when, to } : to), next: last.next }
}

/** A day or a period that waits for its month or year. */
function isOpen(when: When): boolean {
  return (
    when.kind === 'day' ||
    when.kind === 'weekday' ||
    (when.kind === 'period' && (when.period.unit === 'month' || when.period.unit === 'quarter'))
  )
}

/** "tháng 11, 12", "quý III và IV/2011": the second without its word. */
function sameUnit(tokens: Tokens, at: number, first: When): Parsed<Day> {
  // "tháng 12, 8 giờ 30" goes on with an hour.
  if (first.kind !== 'period' || clock(tokens, at)) return null
  const { period, part } = first
  if (period.unit === 'month' && period.month !== null) {
    const month = count(tokens, at, 2)
    if (!month || month.value <= period.month || month.value > 12) return null
    const year = linkedYear(tokens, month.next)
    const said = { ...period, month: month.value, year: year?.value ?? period.year }
    return { value: plain({ kind: 'period', period: said, part }), next: year?.next ?? month.next }
  }
  if (period.unit !== 'quarter' || period.quarter === null) return null
  const quarter = quarterNumber(tokens, at)
  if (!quarter || quarter.value <= period.quarter) return null
  const year = linkedYear(tokens, quarter.next)
  const said = { ...period, quarter: quarter.value, year: year?.value ?? period.year }
  return { value: plain({ kind: 'period', period: said, part }), next: year?.next ?? quarter.next }
}

/** "10 - 15/11", "14, 15 và 16/11": days that share the month said last. */
function numbersBefore(tokens: Tokens, at: number): Parsed<Day> {
  let next = past(dayWord, tokens, at)
  const first = tokens[next]
  if (first?.kind !== 'number' || first.text.length > 2) return null
  for (let taken = 0; taken < 5; taken += 1) {
    const number = tokens[next]
    if (number?.kind !== 'number' || number.text.length > 2) return null
    const link = Math.max(after(until, tokens, next + 1), after(listed, tokens, next + 1))
    if (link === -1) return null
    const day = calendarDay(tokens, link, true)
    if (day && day.value.when.kind !== 'day') {
      const range: When = { kind: 'range', from: { kind: 'day', day: first.value }, to: day.value.when }
      return { value: plain(range), next: day.next }
    }
    next = past(dayWord, tokens, link)
  }
  return null
}

function singleDay(tokens: Tokens, at: number, setting: Setting): Parsed<Day> {
  const ahead = setting.before ? null : monthsAhead(tokens, at, setting.within)
  if (ahead) return ahead
  const calendar = calendarDay(tokens, at, setting.inSpan)
  if (calendar)
    return { value: { ...calendar.value, anchored: true }, next: pastWeekday(tokens, calendar.next) }
  const other =
    monthOfYear(tokens, at) ??
    holiday(tokens, at) ??
    weekdayWords(tokens, at) ??
    periodWithWeekday(tokens, at) ??
    dayAhead(tokens, at, setting.partSaid) ??
    newYear(tokens, at)
  if (other) return { value: plain(other.value), next: other.next }
  const amount = amountWords(tokens, at) ?? amountAfterAnchor(tokens, at)
  if (amount)
    return {
      value: { when: amount.value.when, stroke: false, anchored: amount.value.anchored },
      next: amount.next,
    }
  const bare = setting.bareDay ? bareDay(tokens, at) : null
  if (bare) return { value: plain(bare.value), next: bare.next }
  return isToday(tokens, at, setting) ? { value: plain({ kind: 'days_ahead', days: 0 }), next: at + 1 } : null
}

function isToday(tokens: Tokens, at: number, { within }: Setting): boolean {
  if (!within || !stands(dayWord, tokens, at) || tokens[at + 1]?.kind === 'number') return false
  return tokens[at + 1]?.kind !== 'word' || stands(afterToday, tokens, at + 1)
}

/** "trong 3 tháng tới" are three months, where "trước 3 tháng tới" is the third. */
function monthsAhead(tokens: Tokens, at: number, within: boolean): Parsed<Day> {
  const found = amountWords(tokens, at)
  const { when, anchored } = found?.value ?? {}
  const isMonths = when?.kind === 'amount' && when.unit === 'month' && anchored && when.from === null
  // "3 tháng sau hội nghị" is no third of the next month either.
  return (isMonths && within) || when?.kind === 'event' ? { value: plain(when), next: found!.next } : null
}

const comma = phrases(',')

/** "12/2011" */
function monthOfYear(tokens: Tokens, at: number): Parsed<When> {
  const month = tokens[at]?.kind === 'number' && tokens[at].text.length <= 2 ? tokens[at].value : 0
  const year = tokens[at + 2]
  if (month < 1 || month > 12 || tokens[at + 1]?.text !== '/' || year?.kind !== 'number') return null
  if (year.text.length !== 4 || !startsChain(tokens, at) || !endsChain(tokens, at + 3)) return null
  const period: Period = { unit: 'month', month, year: { year: year.value }, shift: 0 }
  return { value: { kind: 'period', period, part: 'whole' }, next: at + 3 }
}

/** "tuần sau, thứ sáu" is a weekday as much as "thứ sáu tuần sau". */
function periodWithWeekday(tokens: Tokens, at: number): Parsed<When> {
  const said = periodWords(tokens, at)
  if (said?.value.kind !== 'period' || said.value.period.unit !== 'week' || said.value.part !== 'whole')
    return said
  const weekday = weekdayWords(tokens, past(comma, tokens, said.next))
  if (weekday?.value.kind !== 'weekday' || weekday.value.week !== 'coming') return said
  return { value: { ...weekday.value, week: said.value.period.shift }, next: weekday.next }
}

function plain(when: When): Day {
  return { when, stroke: false, anchored: true }
}
