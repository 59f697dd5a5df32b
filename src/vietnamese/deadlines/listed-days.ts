import { calendarDay } from './days.ts'
import { count } from './numbers.ts'
import { after, past, phrases } from './phrases.ts'
import type { Parsed, Tokens } from './tokens.ts'
import { weekdayName } from './weekdays.ts'
import type { When } from './when.ts'

const separators = phrases(',', 'và', '&', ', và', 'hoặc', ';')
const dayWord = phrases('ngày', 'thứ')
/** More are a list of something else. */
const longest = 12

/** At least two days of one list, as a rhythm has them: "ngày 5 và ngày 20", "20/3, 20/6 và 20/9", "thứ ba, thứ sáu". */
export function listedDays(tokens: Tokens, at: number): Parsed<When[]> {
  const days: When[] = []
  let next = at
  for (
    let separator = at;
    days.length < longest && separator !== -1;
    separator = after(separators, tokens, next)
  ) {
    const day = oneDay(tokens, separator, days[0])
    if (!day) break
    days.push(day.value)
    next = day.next
  }
  return days.length > 1 ? { value: days, next } : null
}

function oneDay(tokens: Tokens, at: number, first: When | undefined): Parsed<When> {
  const weekday = weekdayName(tokens, at)
  if (weekday)
    return { value: { kind: 'weekday', weekday: weekday.value, week: 'coming' }, next: weekday.next }
  const day = calendarDay(tokens, at)
  if (day) return { value: day.value.when, next: day.next }
  // "thứ 2, 4, 6" and "ngày 5, 15, 25": the word is said once.
  const number = first && count(tokens, past(dayWord, tokens, at), 2)
  if (!number) return null
  if (first.kind === 'weekday')
    return number.value >= 2 && number.value <= 7
      ? { value: { ...first, weekday: number.value - 1 }, next: number.next }
      : null
  return first.kind === 'day' ? { value: { kind: 'day', day: number.value }, next: number.next } : null
}
