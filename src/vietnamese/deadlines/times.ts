import { count } from './numbers.ts'
import { startsMonth } from './periods.ts'
import { after, meanings, past, phrases, stands } from './phrases.ts'
import type { Parsed, Tokens } from './tokens.ts'

export type DayPart = 'morning' | 'noon' | 'afternoon' | 'night' | 'unsaid'

/** Minutes since midnight are not kept: `hour` may be 12-hour until a part of the day is heard. */
export type ClockWords = { hour: number; minute: number; part: DayPart }

const hourWords = phrases('h', 'g', 'giờ', 'giờ đúng', 'h :', 'g :', 'giờ :')
const trailingHour = phrases('h')
const minuteWords = phrases('phút', "'", '’', '′', 'p')
const half = phrases('rưỡi')
const colon = phrases(':')
const partOfDay = meanings<DayPart>([
  ['morning', phrases('sáng', 'buổi sáng', 'sáng sớm', 'am')],
  ['noon', phrases('trưa', 'buổi trưa')],
  ['afternoon', phrases('chiều', 'buổi chiều', 'pm')],
  ['night', phrases('tối', 'buổi tối', 'đêm')],
])
/** Parts of a working day that name no hour: "cuối giờ", "hết buổi làm việc". */
const looseParts = phrases(
  ...['cuối', 'đầu', 'hết', 'trong', 'ngay'].flatMap(edge =>
    ['giờ', 'buổi', 'giờ làm việc', 'giờ hành chính', 'buổi làm việc'].map(part => `${edge} ${part}`),
  ),
  'cuối ngày',
  'cuối ngày làm việc',
  'giờ làm việc',
  'giờ hành chính',
  'tan sở',
  'tan làm',
  'giờ tan sở',
  'khi tan sở',
  'khi tan làm',
  'cob',
  'eod',
)
/** What "hết" and "trong" are said of. */
/** "trong buổi giao ban tuần sau" is no part of today. */
const occasions = phrases(
  ...['giao ban', 'họp', 'lễ', 'tập huấn', 'sinh hoạt', 'tiếp dân', 'tiếp công dân'].map(
    event => `buổi ${event}`,
  ),
)
const looseAfterWithin = phrases('giờ', 'buổi', 'ngày làm việc')
/** Without diacritics "sang" is both the morning and what comes next. */
const nextPeriods = phrases('sang tuần', 'sang tháng', 'sang quý', 'sang năm')
const at = phrases('lúc', 'vào lúc', 'vào hồi', 'hồi')
const midnight = phrases('nửa đêm')
const lacking = phrases('kém')
const shortAfternoon = phrases('ch', 'c')

/** "17h00", "17 giờ 30 phút", "16g30", "17:00", "5 giờ rưỡi chiều", "8h sáng". */
export function clock(tokens: Tokens, start: number): Parsed<ClockWords> {
  const from = past(at, tokens, start)
  const atMidnight = after(midnight, tokens, from)
  if (atMidnight !== -1) return { value: { hour: 24, minute: 0, part: 'unsaid' }, next: atMidnight }
  const hour = count(tokens, from, 2)
  if (!hour) return null
  const minutes =
    signMinutes(tokens, from, hour.next) ??
    hourMinutes(tokens, from, hour.next) ??
    partAfterHour(tokens, hour.next)
  if (!minutes) return null
  const part = partOfDay(tokens, minutes.next) ?? shortPart(tokens, minutes.next)
  const value = { hour: hour.value, minute: minutes.value, part: part?.value ?? ('unsaid' as const) }
  // "5 giờ kém 15" is 4:45.
  if (minutes.value < 0) Object.assign(value, { hour: hour.value - 1, minute: 60 + minutes.value })
  return { value, next: part?.next ?? minutes.next }
}

/** "17:00", and "17.30" where the point can be no month's. */
function signMinutes(tokens: Tokens, from: number, next: number): Parsed<number> {
  const minute = tokens[next + 1]
  const isPoint =
    tokens[next]?.text === '.' && minute !== undefined && !(minute.value >= 1 && minute.value <= 12)
  if (tokens[from]?.kind !== 'number' || !(stands(colon, tokens, next) || isPoint)) return null
  // A list ("7: 30 đơn vị") and a ratio ("3:4") are no times.
  if (minute?.kind !== 'number' || minute.text.length !== 2 || !minute.joined || !tokens[next]!.joined)
    return null
  if (isPoint && tokens[next + 2]?.joined && /^[-/.,]$/.test(tokens[next + 2]!.text)) return null
  return { value: minute.value, next: past(trailingHour, tokens, next + 2) }
}

/** "5 rưỡi chiều", "5pm": the part of the day says that it is an hour. */
function partAfterHour(tokens: Tokens, next: number): Parsed<number> {
  const isHalf = stands(half, tokens, next)
  const part = isHalf || tokens[next]?.joined ? partOfDay(tokens, isHalf ? next + 1 : next) : null
  return part && { value: isHalf ? 30 : 0, next: isHalf ? next + 1 : next }
}

/** "5h ch" */
function shortPart(tokens: Tokens, next: number): Parsed<DayPart> {
  const said = after(shortAfternoon, tokens, next)
  return said === -1 || tokens[next]!.capital ? null : { value: 'afternoon', next: said }
}

function hourMinutes(tokens: Tokens, from: number, next: number): Parsed<number> {
  const said = after(hourWords, tokens, next)
  // "24h/24h", "24 giờ/7 ngày"
  if (said === -1 || (tokens[said]?.text === '/' && isAlways(tokens, said + 1))) return null
  // "5 h" and "5 g" apart from the number are a surname's initial as often as an hour.
  if (tokens[next]!.text.length === 1 && !tokens[next]!.joined && tokens[from]?.kind !== 'number') return null
  if (stands(half, tokens, said)) return { value: 30, next: said + 1 }
  const less = stands(lacking, tokens, said) ? count(tokens, said + 1, 2) : null
  if (less && less.value < 60) return { value: -less.value, next: past(minuteWords, tokens, less.next) }
  const minute = tokens[said]
  if (minute?.kind !== 'number' || minute.text.length !== 2 || !endsMinutes(tokens, said))
    return { value: 0, next: said }
  return { value: minute.value, next: past(minuteWords, tokens, said + 1) }
}

function isAlways(tokens: Tokens, at: number): boolean {
  const { text } = tokens[at] ?? {}
  return (text === '24' || text === '7') && tokens[at + 1]?.text !== '/'
}

/** "17 giờ 30 ngày 15/11" has minutes, "17 giờ 15/11" and "17h15/11" have a day. */
function endsMinutes(tokens: Tokens, at: number): boolean {
  const next = tokens[at + 1]
  const isFirstOfTwo = tokens[at + 2]?.kind === 'number'
  if (tokens[at]!.joined) return !(next?.joined && next.text === '/' && isFirstOfTwo)
  return !startsMonth(tokens, at + 1) && !(isFirstOfTwo && /^[-/.]$/.test(next?.text ?? ''))
}

/** A part of the day; `ofWork` says that it is one of the working day, which without a day is today's. */
export type DayPartWords = { part: DayPart; ofWork: boolean }

/** "chiều", "cuối giờ chiều", "hết giờ làm việc": what may stand before a day without naming an hour. */
export function dayPart(tokens: Tokens, start: number, within = false): Parsed<DayPartWords> {
  if (stands(nextPeriods, tokens, start) || stands(occasions, tokens, start)) return null
  const said = after(looseParts, tokens, start)
  const short = said === -1 && within ? after(looseAfterWithin, tokens, start) : said
  const loose = tokens[short]?.kind === 'number' ? -1 : short
  const part = partOfDay(tokens, loose === -1 ? start : loose)
  if (part) return { value: { part: part.value, ofWork: loose !== -1 || within }, next: part.next }
  return loose === -1 ? null : { value: { part: 'unsaid', ofWork: true }, next: loose }
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
