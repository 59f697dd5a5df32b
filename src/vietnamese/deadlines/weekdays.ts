import { calendarDay } from './days.ts'
import { count } from './numbers.ts'
import { period } from './periods.ts'
import { after, meanings, past, phrases } from './phrases.ts'
import type { Parsed, Tokens } from './tokens.ts'
import { weekdayOfMonth } from './weeks-of-month.ts'
import type { When } from './when.ts'

const sunday = phrases('chủ nhật', 'chúa nhật', 'cn')
const numbered = phrases('thứ', 'ngày thứ', 'thứ :')
const letter = phrases('t', 't .')
const openings = phrases(',', '(')
const closing = phrases(')')
const beforeWeek = phrases(',', 'của', 'đầu', 'cuối', 'trong', '(')
const pointing = meanings<'coming' | 'next_such' | 1>([
  ['coming', phrases('này', 'đầu tuần', 'cuối tuần', 'trong tuần')],
  ['next_such', phrases('tới', 'sắp tới', 'kế tiếp')],
  [1, phrases('sau')],
])

/** "thứ sáu tuần sau", "t6 này", "cn", "thứ Hai, ngày 21/11": a day of the calendar beside it has the last word. */
export function weekdayWords(tokens: Tokens, at: number): Parsed<When> {
  const named = weekdayName(tokens, at)
  if (!named) return null
  const bracket = past(openings, tokens, named.next)
  const day = calendarDay(tokens, bracket)
  if (day) return { value: day.value.when, next: past(closing, tokens, day.next) }
  const inMonth = weekdayOfMonth(tokens, named.next, named.value)
  if (inMonth) return inMonth
  const pointed = pointing(tokens, named.next)
  const week = period(tokens, past(beforeWeek, tokens, named.next))
  if (week?.value.unit === 'week' && (!pointed || week.next > pointed.next))
    return { value: { kind: 'weekday', weekday: named.value, week: week.value.shift }, next: week.next }
  return {
    value: { kind: 'weekday', weekday: named.value, week: pointed?.value ?? 'coming' },
    next: pointed?.next ?? named.next,
  }
}

const weekWords = phrases('tuần này', 'tuần sau', 'tuần tới', 'này', 'tới')

/** After a day that has its date, its weekday adds nothing: "ngày 18/11 (thứ sáu)". The index after it. */
export function pastWeekday(tokens: Tokens, at: number): number {
  const start = past(openings, tokens, at)
  const named = weekdayName(tokens, start)
  // "14/11, thứ ba 15/11" is two days.
  if (start === at || !named || calendarDay(tokens, named.next)) return at
  return past(closing, tokens, past(weekWords, tokens, named.next))
}

/** Monday is 1, Sunday 7; in Vietnamese they are counted from two. */
export function weekdayName(tokens: Tokens, at: number): Parsed<number> {
  const rest = after(sunday, tokens, at)
  if (rest !== -1) return { value: 7, next: rest }
  const named = after(numbered, tokens, at)
  const said = named === -1 ? after(letter, tokens, at) : named
  if (said === -1 || (named === -1 && !(tokens[said]?.joined && tokens[said].kind === 'number'))) return null
  const number = count(tokens, said, 1)
  if (!number || number.value < 2 || number.value > 7) return null
  // "t6/2011" is a month.
  const sign = tokens[number.next]
  if (named === -1 && sign?.joined && /^[/.]$/.test(sign.text) && tokens[number.next + 1]?.kind === 'number')
    return null
  return { value: number.value - 1, next: number.next }
}
