import { count } from './numbers.ts'
import { after, meanings, past, phrases, stands } from './phrases.ts'
import type { Parsed, Tokens } from './tokens.ts'

type DayPart = 'morning' | 'noon' | 'afternoon' | 'night' | 'unsaid'

/** Minutes since midnight are not kept: `hour` may be 12-hour until a part of the day is heard. */
export type ClockWords = { hour: number; minute: number; part: DayPart }

const hourWords = phrases('h', 'g', 'giờ', 'giờ đúng')
const minuteWords = phrases('phút', "'", '’', '′', 'p')
const half = phrases('rưỡi')
const colon = phrases(':')
const partOfDay = meanings<DayPart>([
  ['morning', phrases('sáng', 'buổi sáng', 'sáng sớm')],
  ['noon', phrases('trưa', 'buổi trưa')],
  ['afternoon', phrases('chiều', 'buổi chiều')],
  ['night', phrases('tối', 'buổi tối', 'đêm')],
])
/** Parts of a working day that name no hour. */
const looseParts = phrases(
  'cuối giờ',
  'cuối ngày',
  'cuối ngày làm việc',
  'cuối giờ làm việc',
  'đầu giờ',
  'hết giờ',
  'hết giờ làm việc',
  'hết giờ hành chính',
  'trong giờ',
  'trong giờ hành chính',
  'giờ làm việc',
  'giờ hành chính',
  'hết buổi',
  'cuối buổi',
  'đầu buổi',
  'trong buổi',
  'đầu giờ làm việc',
)
/** Without diacritics "sang" is both the morning and what comes next. */
const nextPeriods = phrases('sang tuần', 'sang tháng', 'sang quý', 'sang năm')
const at = phrases('lúc', 'vào lúc', 'vào hồi', 'hồi')

/** "17h00", "17 giờ 30 phút", "16g30", "17:00", "5 giờ rưỡi chiều", "8h sáng". */
export function clock(tokens: Tokens, start: number): Parsed<ClockWords> {
  const from = past(at, tokens, start)
  const hour = count(tokens, from, 2)
  if (!hour) return null
  const minutes = colonMinutes(tokens, from, hour.next) ?? hourMinutes(tokens, from, hour.next)
  if (!minutes) return null
  const part = partOfDay(tokens, minutes.next)
  const value = { hour: hour.value, minute: minutes.value, part: part?.value ?? ('unsaid' as const) }
  return { value, next: part?.next ?? minutes.next }
}

function colonMinutes(tokens: Tokens, from: number, next: number): Parsed<number> {
  if (tokens[from]?.kind !== 'number' || !stands(colon, tokens, next)) return null
  const minute = tokens[next + 1]
  // A list ("7: 30 đơn vị") and a ratio ("3:4") are no times.
  if (minute?.kind !== 'number' || minute.text.length !== 2 || !minute.joined || !tokens[next]!.joined)
    return null
  return { value: minute.value, next: next + 2 }
}

function hourMinutes(tokens: Tokens, from: number, next: number): Parsed<number> {
  const said = after(hourWords, tokens, next)
  if (said === -1) return null
  // "5 h" and "5 g" apart from the number are a surname's initial as often as an hour.
  if (tokens[next]!.text.length === 1 && !tokens[next]!.joined && tokens[from]?.kind !== 'number') return null
  if (stands(half, tokens, said)) return { value: 30, next: said + 1 }
  const minute = tokens[said]
  if (
    minute?.kind !== 'number' ||
    minute.text.length !== 2 ||
    (!minute.joined && !followedByMinutes(tokens, said))
  )
    return { value: 0, next: said }
  return { value: minute.value, next: past(minuteWords, tokens, said + 1) }
}

/** "17 giờ 30 ngày 15/11" has minutes, "17 giờ 15/11" has a day. */
function followedByMinutes(tokens: Tokens, at: number): boolean {
  const next = tokens[at + 1]
  return (
    !next ||
    next.kind === 'word' ||
    (next.kind !== 'number' && !['/', '-', '.'].includes(next.text)) ||
    !next.joined
  )
}

/** "chiều", "cuối giờ chiều", "hết giờ làm việc": what may stand before a day without naming an hour. */
export function dayPart(tokens: Tokens, start: number): Parsed<DayPart> {
  if (stands(nextPeriods, tokens, start)) return null
  const loose = past(looseParts, tokens, start)
  const part = partOfDay(tokens, loose)
  if (part) return part
  return loose > start ? { value: 'unsaid', next: loose } : null
}

/** 'HH:mm' in 24-hour form, '24:00' for the end of the day; null for an hour that no clock shows. */
export function timeOf(words: ClockWords, partBefore: DayPart = 'unsaid'): string | null {
  const part = words.part === 'unsaid' ? partBefore : words.part
  const hour = words.hour + (isLater(part, words.hour) ? 12 : 0)
  if (words.minute > 59 || hour > 24 || (hour === 24 && words.minute > 0)) return null
  return `${String(hour).padStart(2, '0')}:${String(words.minute).padStart(2, '0')}`
}

function isLater(part: DayPart, hour: number): boolean {
  if (part === 'afternoon') return hour < 12
  if (part === 'noon') return hour < 10
  // "12 giờ đêm" is the day's end, "2 giờ đêm" the next morning's small hours.
  return part === 'night' && hour >= 5 && hour <= 12
}
