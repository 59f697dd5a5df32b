import type { Recurrence } from '../../domain/recurrence.ts'
import { count } from './numbers.ts'
import { after, meanings, past, phrases, stands } from './phrases.ts'
import type { Parsed, Tokens } from './tokens.ts'
import type { When } from './when.ts'

/** `every` is null for "định kỳ" alone: the day beside it tells. */
export type Rhythm = { every: Recurrence['every'] | null; interval: number }

const unit = meanings<Recurrence['every']>([
  ['week', phrases('tuần')],
  ['month', phrases('tháng')],
  ['quarter', phrases('quý', 'quí', 'qúy')],
  ['year', phrases('năm')],
])
const each = phrases('hằng', 'hàng', 'mỗi', 'từng')
const periodic = phrases('định kỳ', 'định kì', 'đk')
const by = phrases('theo', 'vào', ':', ',', 'là', 'cứ', '(')
const every = phrases('cứ', 'mỗi', 'cứ mỗi')
const once = phrases('một lần', '1 lần', '/ lần', '/ 1 lần', '01 lần', '/ 01 lần', 'lần')
const times = phrases('lần')
const perTurn = phrases('/', 'mỗi', 'trong', 'trong một', 'một', 'trên', 'hằng', 'hàng')
const half = phrases('nửa năm')
/** "ngân hàng năm 2011", "khách hàng tuần qua": the word before belongs to it. */
const hang = phrases('hàng')
const otherHang = phrases(
  'ngân',
  'khách',
  'cửa',
  'mặt',
  'đơn',
  'bán',
  'mua',
  'nhà',
  'xếp',
  'giao',
  'gian',
  'kho',
  'lô',
)

/** "hằng tháng", "mỗi tuần", "định kỳ 6 tháng", "2 tuần một lần", "quý/lần"; without a day. */
export function rhythmWords(tokens: Tokens, at: number): Parsed<Rhythm> {
  const regular = after(periodic, tokens, at)
  if (regular !== -1) {
    const start = past(by, tokens, regular)
    const rhythm = eachTurn(tokens, start) ?? turns(tokens, start, true)
    return rhythm ?? { value: { every: null, interval: 1 }, next: regular }
  }
  return eachTurn(tokens, at) ?? turns(tokens, at, false)
}

function eachTurn(tokens: Tokens, at: number): Parsed<Rhythm> {
  const said = after(each, tokens, at)
  if (said === -1 || (stands(hang, tokens, at) && stands(otherHang, tokens, at - 1))) return null
  const found = unit(tokens, said)
  if (!found) return null
  return { value: { every: found.value, interval: 1 }, next: past(once, tokens, found.next) }
}

/** A count of turns is a rhythm only with "định kỳ" or "cứ" before it or "một lần" after it. */
function turns(tokens: Tokens, at: number, isRegular: boolean): Parsed<Rhythm> {
  const start = past(every, tokens, at)
  const found = halfYears(tokens, start) ?? counted(tokens, start)
  if (!found) return onceIn(tokens, at)
  const ended = after(once, tokens, found.next)
  if (ended === -1 && !isRegular && start === at) return null
  // "cứ" alone needs its count.
  if (ended === -1 && !isRegular && tokens[start]?.kind !== 'number') return null
  return { value: found.value, next: ended === -1 ? found.next : ended }
}

function counted(tokens: Tokens, at: number): Parsed<Rhythm> {
  // "năm/lần" is a year, no five of anything.
  const number = unit(tokens, at) ? null : count(tokens, at, 2)
  const found = unit(tokens, number?.next ?? at)
  if (!found || number?.value === 0) return null
  return { value: { every: found.value, interval: number?.value ?? 1 }, next: found.next }
}

function halfYears(tokens: Tokens, at: number): Parsed<Rhythm> {
  const said = after(half, tokens, at)
  return said === -1 ? null : { value: { every: 'month', interval: 6 }, next: said }
}

/** "1 lần/tuần", "một lần mỗi quý", "2 lần/tháng" */
function onceIn(tokens: Tokens, at: number): Parsed<Rhythm> {
  const number = count(tokens, at, 2)
  const said = number ? after(times, tokens, number.next) : -1
  const link = said === -1 ? -1 : after(perTurn, tokens, said)
  const found = link === -1 ? null : unit(tokens, link)
  return found && { value: { every: found.value, interval: 1 }, next: found.next }
}

/** The rhythm with this day in it; null when they do not belong together. A period is its last day. */
export function recurrenceOf(rhythm: Rhythm, when: When | null): Recurrence | null {
  const every = rhythm.every ?? (when && rhythmOf(when))
  if (every === null) return null
  const none = { every, interval: rhythm.interval, weekday: null, month: null, day: null }
  if (when === null) return none
  if (when.kind === 'weekday') return every === 'week' ? { ...none, weekday: when.weekday } : null
  if (when.kind === 'day') return dayInMonth(none, when.day)
  if (when.kind === 'quarter_day')
    return every === 'quarter' ? { ...none, month: when.month, day: when.day } : null
  if (when.kind === 'date') return dateInTurn(none, when)
  return when.kind === 'period' ? partOfTurn(none, when) : null
}

/** "định kỳ 6 tháng (trước ngày 15/6)" is of June and December. */
function dateInTurn(turn: Recurrence, { month, day }: When & { kind: 'date' }): Recurrence | null {
  if (turn.every === 'year' || (turn.every === 'month' && turn.interval > 1)) return { ...turn, month, day }
  return turn.every === 'quarter' ? { ...turn, month: ((month - 1) % 3) + 1, day } : null
}

/** Several days of one rhythm: "ngày 5 và ngày 20 hằng tháng". */
export function recurrenceOfSeveral(rhythm: Rhythm, days: readonly When[]): Recurrence | null {
  const all = days.map(day => recurrenceOf(rhythm, day))
  const [first, ...others] = all.filter(one => one !== null)
  if (!first || others.length !== days.length - 1) return null
  return { ...first, others: others.map(({ weekday, month, day }) => ({ weekday, month, day })) }
}

function rhythmOf(when: When): Recurrence['every'] | null {
  if (when.kind === 'weekday') return 'week'
  if (when.kind === 'day') return 'month'
  if (when.kind === 'quarter_day') return 'quarter'
  return when.kind === 'date' && when.year === null ? 'year' : null
}

/** In a quarter the day is of its last month, as reports on a quarter are due. */
function dayInMonth(turn: Recurrence, day: Recurrence['day']): Recurrence | null {
  if (turn.every === 'week' || turn.every === 'year') return null
  return turn.every === 'quarter' ? { ...turn, month: 3, day } : { ...turn, day }
}

function partOfTurn(turn: Recurrence, { period, part }: When & { kind: 'period' }): Recurrence | null {
  if (turn.every === 'week') {
    if (period.unit !== 'week') return null
    return { ...turn, weekday: part === 'start' || part === 'first_working' ? 1 : part === 'middle' ? 3 : 5 }
  }
  const day = dayOfPart(part)
  if (period.unit === 'month') {
    if (turn.every === 'year') return period.month === null ? null : { ...turn, month: period.month, day }
    return dayInMonth(turn, day)
  }
  if (period.unit === 'quarter' && turn.every === 'year')
    return period.quarter === null ? null : { ...turn, month: period.quarter * 3, day }
  if (period.unit === 'months') return turn.every === 'year' ? { ...turn, month: period.to, day } : null
  if (period.unit !== turn.every) return null
  const months = period.unit === 'quarter' ? 3 : 12
  return { ...turn, month: part === 'start' ? 1 : part === 'middle' ? Math.ceil(months / 2) : months, day }
}

function dayOfPart(part: (When & { kind: 'period' })['part']): Recurrence['day'] {
  if (typeof part === 'object') return 'day' in part ? part.day : null
  if (part === 'start' || part === 'first_working') return 1
  if (part === 'middle') return 15
  return part === 'last_working' ? 'last_working' : 'last'
}
