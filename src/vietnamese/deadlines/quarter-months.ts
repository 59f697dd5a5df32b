import { count } from './numbers.ts'
import { quarter } from './periods.ts'
import { meanings, past, phrases } from './phrases.ts'
import type { Parsed, Tokens } from './tokens.ts'
import type { Period } from './when.ts'

const of = phrases('của', 'trong')
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

const dayWord = phrases('ngày')

/** "ngày 20 tháng cuối quý", of no quarter of its own and so of every one. */
export function everyQuarterDay(tokens: Tokens, at: number): Parsed<{ month: number; day: number }> {
  const day = count(tokens, past(dayWord, tokens, at), 2)
  const found = day && monthOfQuarter(tokens, day.next)
  return found?.value.every
    ? { value: { month: found.value.month, day: day!.value }, next: found.next }
    : null
}
