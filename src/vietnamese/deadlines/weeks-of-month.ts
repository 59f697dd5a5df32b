import { month, wholeYear } from './periods.ts'
import { after, meanings, past, phrases, stands } from './phrases.ts'
import type { Parsed, Tokens } from './tokens.ts'
import type { Period, When } from './when.ts'

const of = phrases('của', 'trong')
const stroke = phrases('/')
const weekWord = phrases('tuần')
const weeksOfMonth = meanings([
  [1, phrases('tuần đầu', 'tuần đầu tiên', 'tuần thứ nhất', 'tuần 1')],
  [2, phrases('tuần thứ hai', 'tuần thứ 2', 'tuần 2')],
  [3, phrases('tuần thứ ba', 'tuần thứ 3', 'tuần 3')],
  [4, phrases('tuần thứ tư', 'tuần thứ 4', 'tuần 4')],
  [-1, phrases('tuần cuối', 'tuần cuối cùng')],
])

/** "tuần đầu tháng 12", "tuần 3/12": its Friday; "tuần đầu năm 2012" is of January. */
export function weekOfMonth(tokens: Tokens, at: number): Parsed<When> {
  const short = shortWeek(tokens, at)
  if (short) return short
  const week = weeksOfMonth(tokens, at)
  if (!week) return null
  const start = past(of, tokens, week.next)
  const said = month(tokens, start, 0, true)
  const inYear = said ? null : wholeYear(tokens, start)
  const ofYear: Parsed<Period> = inYear && {
    value: { unit: 'month', month: week.value < 0 ? 12 : 1, year: inYear.value.year, shift: 0 },
    next: inYear.next,
  }
  const found = said ?? ofYear
  return (
    found && {
      value: { kind: 'period', period: found.value, part: { nth: week.value, weekday: 5 } },
      next: found.next,
    }
  )
}

const ordinals = meanings([
  [1, phrases('đầu tiên', 'đầu', 'thứ nhất')],
  [2, phrases('thứ hai', 'thứ 2')],
  [3, phrases('thứ ba', 'thứ 3')],
  [-1, phrases('cuối cùng', 'cuối')],
])

/** "thứ hai đầu tiên của tháng 12", after the weekday. */
export function weekdayOfMonth(tokens: Tokens, at: number, weekday: number): Parsed<When> {
  const nth = ordinals(tokens, at)
  const said = nth && month(tokens, past(of, tokens, nth.next), 0, true)
  return (
    said && {
      value: { kind: 'period', period: said.value, part: { nth: nth.value, weekday } },
      next: said.next,
    }
  )
}

function shortWeek(tokens: Tokens, at: number): Parsed<When> {
  const said = after(weekWord, tokens, at)
  const number = said === -1 ? Number.NaN : tokens[said]?.value
  const month = tokens[said + 2]
  if (!number || number > 5 || !stands(stroke, tokens, said + 1) || month?.kind !== 'number') return null
  const period: Period = { unit: 'month', month: month.value, year: null, shift: 0 }
  return { value: { kind: 'period', period, part: { nth: number, weekday: 5 } }, next: said + 3 }
}
