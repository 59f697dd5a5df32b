import type { Recurrence } from '../../domain/recurrence.ts'
import { clockOrSpan, lateClock, links } from './hours-of-day.ts'
import type { Lead } from './lead-words.ts'
import { leadWords } from './leads.ts'
import { listedDays } from './listed-days.ts'
import { count } from './numbers.ts'
import { partBeforeRhythm, sectionWords } from './period-parts.ts'
import { after, past, phrases } from './phrases.ts'
import { everyQuarterDay } from './quarter-months.ts'
import { type Rhythm, recurrenceOf, recurrenceOfSeveral, rhythmWords } from './rhythms.ts'
import { type Day, dayOrSpan, noSetting, type Setting } from './spans.ts'
import { type ClockWords, type DayPartWords, dayPart, timeOf } from './times.ts'
import type { Parsed, Tokens } from './tokens.ts'
import { weekdayName } from './weekdays.ts'
import type { Moment, Period, When } from './when.ts'

/** Between an hour and its day a sign may stand: "17h-15/11", "17h/15/11". */
const afterClock = phrases('-', '/', ', -')
const duty = phrases('đều', 'phải', 'đều phải', 'cần', 'báo cáo', 'nộp', 'gửi', 'bc')
const closing = phrases(')')
const begins = phrases('bắt đầu từ', ', bắt đầu từ', 'kể từ', ', kể từ', 'từ', ', từ', 'tính từ')
const each = phrases('mỗi', 'các', 'vào các')
const empty: Moment = {
  when: null,
  time: undefined,
  recurrence: null,
  from: null,
  before: false,
  stroke: false,
  anchored: true,
}

/** What the words before a day let it be. */
export type MomentSetting = Pick<Setting, 'within' | 'before' | 'bareDay'>

/** A day and all that is said of it: an hour before or after, a rhythm, the end of a span. */
export function moment(tokens: Tokens, at: number, setting: MomentSetting): Parsed<Moment> {
  const found = beginningFirst(tokens, at) ?? rhythmFirst(tokens, at) ?? dayWithTime(tokens, at, setting)
  return found?.value.recurrence ? withBeginning(tokens, found) : found
}

/** "từ tháng 12/2011, hằng tháng trước ngày 25" */
function beginningFirst(tokens: Tokens, at: number): Parsed<Moment> {
  const said = after(begins, tokens, at)
  const from = said === -1 ? null : dayOrSpan(tokens, said, noSetting)
  const found = from && rhythmFirst(tokens, past(links, tokens, from.next))
  return found && { value: { ...found.value, from: from.value.when }, next: found.next }
}

/** "hằng tháng, trước ngày 25", "mỗi thứ sáu", "định kỳ hằng quý". */
function rhythmFirst(tokens: Tokens, at: number): Parsed<Moment> {
  const turn = rhythmWords(tokens, at)
  const rhythm = turn ?? eachWeekday(tokens, at)
  if (!rhythm) return null
  const lead = leadWords(tokens, past(links, tokens, past(duty, tokens, past(links, tokens, rhythm.next))))
  const day = dayInRhythm(tokens, rhythm.value, lead)
  if (day)
    return {
      value: { ...day.value, before: lead.before || day.value.before },
      next: past(closing, tokens, day.next),
    }
  // "mỗi" is a rhythm by its weekday only.
  const alone = turn && recurrenceOf(turn.value, null)
  return alone && { value: { ...empty, recurrence: alone }, next: rhythm.next }
}

function dayInRhythm(tokens: Tokens, rhythm: Rhythm, lead: Lead): Parsed<Moment> {
  const several = listedDays(tokens, lead.next)
  const listed = several && recurrenceOfSeveral(rhythm, several.value)
  if (listed) return { value: { ...empty, recurrence: listed }, next: several.next }
  const day = dayWithTime(tokens, lead.next, lead)
  const recurrence = day && (day.value.recurrence ?? recurrenceOf(rhythm, day.value.when))
  if (day && recurrence) return { value: { ...day.value, recurrence }, next: day.next }
  const { every } = rhythm
  const part = every && sectionWords(tokens, lead.next)
  const turn = part && recurrenceOf(rhythm, { kind: 'period', period: thisPeriod(every), part: part.value })
  return turn && { value: { ...empty, recurrence: turn }, next: part.next }
}

function eachWeekday(tokens: Tokens, at: number): Parsed<Rhythm> {
  const said = after(each, tokens, at)
  if (said === -1 || !weekdayName(tokens, dayPart(tokens, said)?.next ?? said)) return null
  return { value: { every: 'week', interval: 1 }, next: said }
}

function dayWithTime(tokens: Tokens, at: number, setting: MomentSetting): Parsed<Moment> {
  const early = clockOrSpan(tokens, at)
  const part = dayPart(tokens, early?.next ?? at, setting.within)
  const timed = part?.next ?? early?.next
  const partSaid = part !== null || (early !== null && early.value.part !== 'unsaid')
  const sign = early ? past(afterClock, tokens, early.next) : at
  const isSigned = early !== null && part === null && sign > early.next
  const day =
    recurringDay(tokens, timed ?? at) ??
    (isSigned
      ? anyDay(tokens, sign, { ...setting, partSaid, inSpan: true })
      : anyDay(tokens, timed === undefined ? at : past(links, tokens, timed), { ...setting, partSaid }))
  // "trong 24 giờ" is an amount, though "24 giờ" is a time as well.
  const amount = early && setting.within ? dayOrSpan(tokens, at, { ...setting, partSaid: false }) : null
  if (amount && isCounted(amount.value.when) && !day)
    return { value: { ...empty, ...amount.value }, next: amount.next }
  if (!day) return timeAlone(early, part)
  return withTime(tokens, day, early, part)
}

function isCounted(when: When): boolean {
  return when.kind === 'amount' || when.kind === 'event'
}

function withTime(
  tokens: Tokens,
  day: NonNullable<Parsed<Moment>>,
  early: Parsed<ClockWords>,
  part: Parsed<DayPartWords>,
): Parsed<Moment> {
  const late =
    early || (isCounted(day.value.when ?? { kind: 'event' }) && !day.value.recurrence)
      ? null
      : lateClock(tokens, day.next)
  const said = early ?? late
  const time = said ? timeOf(said.value, part?.value.part) : undefined
  const stroke = day.value.stroke && said === null && part === null
  const before = day.value.before || (late?.before ?? false)
  return { value: { ...day.value, time, stroke, before }, next: late?.next ?? day.next }
}

/** An hour without a day, or a part of the working day, is today's. */
function timeAlone(early: Parsed<ClockWords>, part: Parsed<DayPartWords>): Parsed<Moment> {
  if (early)
    return {
      value: { ...empty, time: timeOf(early.value, part?.value.part) },
      next: part?.next ?? early.next,
    }
  if (!part?.value.ofWork) return null
  return { value: { ...empty, when: { kind: 'days_ahead', days: 0 } }, next: part.next }
}

/** Days that are repeated by their own words: "ngày 20 tháng cuối quý", "25 hằng tháng". */
function recurringDay(tokens: Tokens, at: number): Parsed<Moment> {
  const several = listedDays(tokens, at)
  const turns = several && rhythmWords(tokens, past(links, tokens, several.next))
  const listed = turns && recurrenceOfSeveral(turns.value, several.value)
  if (listed) return { value: { ...empty, recurrence: listed }, next: turns.next }
  const inQuarter = everyQuarterDay(tokens, at)
  if (inQuarter) {
    const { month, day } = inQuarter.value
    const recurrence: Recurrence = { every: 'quarter', interval: 1, weekday: null, month, day }
    const again = rhythmWords(tokens, past(links, tokens, inQuarter.next))
    return {
      value: { ...empty, recurrence },
      next: again?.value.every === 'quarter' ? again.next : inQuarter.next,
    }
  }
  const part = partBeforeRhythm(tokens, at)
  const turn = part && rhythmWords(tokens, part.next)
  if (part && turn?.value.every)
    return repeated(turn, { kind: 'period', period: thisPeriod(turn.value.every), part: part.value })
  const number = tokens[at]?.kind === 'number' ? count(tokens, at, 2) : null
  const rhythm = number && rhythmWords(tokens, number.next)
  return rhythm?.value.every === 'month' ? repeated(rhythm, { kind: 'day', day: number!.value }) : null
}

function thisPeriod(unit: Recurrence['every']): Period {
  if (unit === 'week') return { unit, shift: 0 }
  if (unit === 'month') return { unit, month: null, year: null, shift: 0 }
  return unit === 'quarter' ? { unit, quarter: null, year: null, shift: 0 } : { unit, year: null }
}

function anyDay(tokens: Tokens, at: number, setting: Setting): Parsed<Moment> {
  const day = dayOrSpan(tokens, at, setting)
  if (!day) return null
  const rhythm = rhythmWords(tokens, past(links, tokens, day.next))
  return (rhythm && repeated(rhythm, day.value.when)) ?? { value: momentOf(day.value), next: day.next }
}

function momentOf(day: Day): Moment {
  return { ...empty, when: day.when, stroke: day.stroke, anchored: day.anchored }
}

function repeated(rhythm: NonNullable<Parsed<Rhythm>>, when: When): Parsed<Moment> {
  const recurrence = recurrenceOf(rhythm.value, when.kind === 'range' ? when.to : when)
  return recurrence && { value: { ...empty, when, recurrence }, next: rhythm.next }
}

/** "…, bắt đầu từ tháng 12/2011". */
function withBeginning(tokens: Tokens, found: NonNullable<Parsed<Moment>>): Parsed<Moment> {
  const said = after(begins, tokens, found.next)
  const day = said === -1 ? null : dayOrSpan(tokens, said, noSetting)
  return day ? { value: { ...found.value, from: day.value.when }, next: day.next } : found
}
