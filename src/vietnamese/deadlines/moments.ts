import { amountWords } from './amounts.ts'
import { calendarDay, dayAhead, newYear } from './days.ts'
import { leadWords } from './leads.ts'
import { count } from './numbers.ts'
import { period, periodWords } from './periods.ts'
import { after, past, phrases } from './phrases.ts'
import { firstRhythmOf, recurrenceOf, rhythmWords } from './rhythms.ts'
import { clock, dayPart, timeOf } from './times.ts'
import type { Parsed, Tokens } from './tokens.ts'
import { weekdayName, weekdayWords } from './weekdays.ts'
import type { Moment, When } from './when.ts'

const links = phrases(',', 'của', 'trong', '(', 'vào', 'ngay')
const toTime = phrases(',', '(', 'trước', ', trước', '( trước', 'chậm nhất', ', chậm nhất', '( chậm nhất', '-')
const closing = phrases(')')
const rangeStart = phrases('từ', 'bắt đầu từ', 'trong các ngày', 'từ ngày')
const rangeLink = phrases('-', 'đến', 'tới', 'đến hết', 'đến ngày', 'và', ',', '( đến', 'sang', 'đến trước')

/** A day and all that is said of it: an hour before or after, a rhythm, or the end of a span. */
export function moment(tokens: Tokens, at: number, within: boolean): Parsed<Moment> {
  return rhythmFirst(tokens, at) ?? dayWithTime(tokens, at, within)
}

/** "hằng tháng, trước ngày 25", "mỗi thứ sáu", "định kỳ hằng quý". */
function rhythmFirst(tokens: Tokens, at: number): Parsed<Moment> {
  const rhythm = rhythmWords(tokens, at) ?? eachWeekday(tokens, at)
  if (!rhythm) return null
  const lead = leadWords(tokens, past(links, tokens, rhythm.next))
  const day = dayWithTime(tokens, lead.next, lead.within)
  const recurrence = day && recurrenceOf(rhythm.value, day.value.when)
  if (day && recurrence)
    return { value: { ...day.value, recurrence, before: lead.before }, next: past(closing, tokens, day.next) }
  const alone = recurrenceOf(rhythm.value, null)
  const value = { when: null, time: undefined, recurrence: alone, before: false, stroke: false }
  return alone && { value, next: rhythm.next }
}

const each = phrases('mỗi', 'các', 'vào các')

function eachWeekday(tokens: Tokens, at: number) {
  const said = after(each, tokens, at)
  if (said === -1 || !weekdayName(tokens, dayPart(tokens, said)?.next ?? said)) return null
  return { value: { every: 'week' as const, interval: 1 }, next: said }
}

function dayWithTime(tokens: Tokens, at: number, within: boolean): Parsed<Moment> {
  const hours = within ? amountWords(tokens, at) : null
  const early = hours ? null : timeRange(tokens, at)
  const part = dayPart(tokens, early?.next ?? at)
  const start = past(links, tokens, part?.next ?? early?.next ?? at)
  const plainStart = part || early ? start : at
  const day = span(tokens, plainStart, part !== null || early?.value.part === 'afternoon' || early?.value.part === 'morning' || early?.value.part === 'night') ?? one(tokens, plainStart, within, part !== null || (early !== null && early.value.part !== 'unsaid'))
  if (!day) return early || part ? timeAlone(early, part) : null
  const repeated = recurring(tokens, day)
  const late = early ? null : lateTime(tokens, repeated.next)
  const said = early ?? late
  const time = said ? timeOf(said.value, part?.value) : undefined
  return {
    value: { when: day.value.when, time, recurrence: repeated.value, before: false, stroke: day.value.stroke && said === null && part === null },
    next: late?.next ?? repeated.next,
  }
}
