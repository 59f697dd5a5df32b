import { leadWords } from './leads.ts'
import { count } from './numbers.ts'
import { everyQuarterDay, partBeforeRhythm } from './periods.ts'
import { after, past, phrases } from './phrases.ts'
import type { Recurrence } from './recurrence.ts'
import { type Rhythm, recurrenceOf, rhythmWords } from './rhythms.ts'
import { type Day, dayOrSpan } from './spans.ts'
import { type ClockWords, clock, dayPart, timeOf } from './times.ts'
import type { Parsed, Tokens } from './tokens.ts'
import { weekdayName } from './weekdays.ts'
import type { Moment, Period, When } from './when.ts'

const links = phrases(',', 'của', 'trong', '(', 'vào')
const beforeClock = phrases(
  ',',
  '(',
  'trước',
  ', trước',
  '( trước',
  'chậm nhất',
  ', chậm nhất',
  '( chậm nhất',
  '-',
)
const closing = phrases(')')
const clockStart = phrases('từ')
const clockUntil = phrases('-', 'đến', 'tới')
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

/** A day and all that is said of it: an hour before or after, a rhythm, the end of a span. */
export function moment(tokens: Tokens, at: number, within: boolean): Parsed<Moment> {
  const found = rhythmFirst(tokens, at) ?? dayWithTime(tokens, at, within)
  return found?.value.recurrence ? withBeginning(tokens, found) : found
}

/** "hằng tháng, trước ngày 25", "mỗi thứ sáu", "định kỳ hằng quý". */
function rhythmFirst(tokens: Tokens, at: number): Parsed<Moment> {
  const turn = rhythmWords(tokens, at)
  const rhythm = turn ?? eachWeekday(tokens, at)
  if (!rhythm) return null
  const lead = leadWords(tokens, past(links, tokens, rhythm.next))
  const day = dayWithTime(tokens, lead.next, lead.within)
  const recurrence = day && (day.value.recurrence ?? recurrenceOf(rhythm.value, day.value.when))
  if (day && recurrence)
    return { value: { ...day.value, recurrence, before: lead.before }, next: past(closing, tokens, day.next) }
  // "mỗi" is a rhythm by its weekday only.
  const alone = turn && recurrenceOf(turn.value, null)
  return alone && { value: { ...empty, recurrence: alone }, next: rhythm.next }
}

function eachWeekday(tokens: Tokens, at: number): Parsed<Rhythm> {
  const said = after(each, tokens, at)
  if (said === -1 || !weekdayName(tokens, dayPart(tokens, said)?.next ?? said)) return null
  return { value: { every: 'week', interval: 1 }, next: said }
}

function dayWithTime(tokens: Tokens, at: number, within: boolean): Parsed<Moment> {
  const early = clockOrSpan(tokens, at)
  const part = dayPart(tokens, early?.next ?? at)
  const timed = part?.next ?? early?.next
  const partSaid = part !== null || (early !== null && early.value.part !== 'unsaid')
  const day =
    recurringDay(tokens, timed ?? at) ??
    anyDay(tokens, timed === undefined ? at : past(links, tokens, timed), { within, partSaid })
  // "trong 24 giờ" is an amount, though "24 giờ" is a time as well.
  const amount = early && within ? dayOrSpan(tokens, at, { within, partSaid: false }) : null
  if (amount?.value.when.kind === 'amount' && !day)
    return { value: { ...empty, ...amount.value }, next: amount.next }
  // "trong 24 giờ sau hội nghị" waits for an event: no hour of the clock either.
  if (!day && early && within && early.value.hour >= 24) return null
  if (!day) return timeAlone(early, part)
  const late = early ? null : lateClock(tokens, day.next)
  const said = early ?? late
  const time = said ? timeOf(said.value, part?.value) : undefined
  const stroke = day.value.stroke && said === null && part === null
  return { value: { ...day.value, time, stroke }, next: late?.next ?? day.next }
}

/** An hour without a day, or the end of the working day, is today's. */
function timeAlone(early: Parsed<ClockWords>, part: Parsed<ClockWords['part']>): Parsed<Moment> {
  if (early)
    return { value: { ...empty, time: timeOf(early.value, part?.value) }, next: part?.next ?? early.next }
  if (part?.value !== 'unsaid') return null
  return { value: { ...empty, when: { kind: 'days_ahead', days: 0 } }, next: part.next }
}

function clockOrSpan(tokens: Tokens, at: number): Parsed<ClockWords> {
  const first = clock(tokens, past(clockStart, tokens, at))
  const until = first ? after(clockUntil, tokens, first.next) : -1
  const last = until === -1 ? null : clock(tokens, until)
  if (last) return last
  return after(clockStart, tokens, at) === -1 ? first : null
}

function lateClock(tokens: Tokens, at: number): Parsed<ClockWords> {
  const found = clock(tokens, past(beforeClock, tokens, at))
  return found && { value: found.value, next: past(closing, tokens, found.next) }
}

/** Days that are repeated by their own words: "ngày 20 tháng cuối quý", "25 hằng tháng". */
function recurringDay(tokens: Tokens, at: number): Parsed<Moment> {
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

function anyDay(tokens: Tokens, at: number, setting: { within: boolean; partSaid: boolean }): Parsed<Moment> {
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
  const day = said === -1 ? null : dayOrSpan(tokens, said, { within: false, partSaid: false })
  return day ? { value: { ...found.value, from: day.value.when }, next: day.next } : found
}
