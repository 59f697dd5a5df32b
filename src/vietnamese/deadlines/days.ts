import { newYear } from './named-days.ts'
import { count, wordNumber } from './numbers.ts'
import { linkedYear, period, startsMonth } from './periods.ts'
import { after, past, phrases, stands } from './phrases.ts'
import { monthOfQuarter } from './quarter-months.ts'
import type { Parsed, Tokens } from './tokens.ts'
import type { When, YearWords } from './when.ts'

/** A day, and whether it was no more than two numbers and the sign between them. */
export type DayWords = { when: When; stroke: boolean }

/** Words that a figure is joined to by a slip: "ngày15/11". */
const glued = phrases('ngày', 'trước', 'đến', 'tới', 'hết', 'hạn', 'nhất')
const dayWord = phrases('ngày', 'ng', 'ng .', 'hôm', 'n')
const firstDays = phrases('mùng', 'mồng', 'ngày mùng', 'ngày mồng')
const counting = phrases('ngày', 'tuần', 'tháng', 'giờ')
const reportMonth = phrases('tháng báo cáo')
const separators = phrases('/', '-', '.')
const ofWord = phrases('của')
const beforeMonth = phrases('của', ',', '/')
const lunar = phrases('âm lịch', '( âm lịch )', 'al', 'chạp')
const pointing = phrases('tới', 'sắp tới', 'tới đây', 'này')
const particles = phrases('nhé', 'nha', 'ạ', 'nhá', 'thì', 'phải', 'để', 'cho', 'đi', 'là', 'hoặc')

/**
 * A day of the calendar in figures or words, with or without month and year. `inSpan` where a dash joins it to the
 * day before: "15-20/11".
 */
export function calendarDay(tokens: Tokens, at: number, inSpan = false): Parsed<DayWords> {
  if (newYear(tokens, at)) return null
  const iso = yearFirst(tokens, at)
  if (iso) return iso
  const early = after(firstDays, tokens, at)
  const said = early === -1 ? after(dayWord, tokens, at) : early
  // "ng" and "n" are the word only before a figure.
  if (said !== -1 && tokens[at]!.text.length < 3 && tokens[said]?.kind !== 'number') return null
  const start = said === -1 ? at : said
  if (!inSpan && !startsChain(tokens, start)) return null
  const found = figures(tokens, start) ?? words(tokens, start)
  if (found) {
    if (stands(lunar, tokens, found.next)) return null
    return {
      value: { when: found.value, stroke: said === -1 && isStroke(tokens, start, found.value) },
      next: found.next,
    }
  }
  const alone = said === -1 ? null : dayAlone(tokens, start, early !== -1)
  return alone && stands(lunar, tokens, alone.next) ? null : alone
}

function isStroke(tokens: Tokens, at: number, when: When): boolean {
  return when.kind === 'date' && when.year === null && stands(separators, tokens, at + 1)
}

/** 2011-11-15 */
function yearFirst(tokens: Tokens, at: number): Parsed<DayWords> {
  const first = tokens[at]
  if (first?.kind !== 'number' || first.text.length !== 4) return null
  const [dash, month, dash2, day] = tokens.slice(at + 1, at + 5)
  if (dash?.text !== '-' || dash2?.text !== '-') return null
  if (month?.kind !== 'number' || day?.kind !== 'number' || !endsChain(tokens, at + 5)) return null
  const when: When = { kind: 'date', day: day.value, month: month.value, year: { year: first.value } }
  return { value: { when, stroke: false }, next: at + 5 }
}

/** 15/11, 15-11-2011, 15.11.11: two or three numbers and the same sign between them. */
function figures(tokens: Tokens, at: number): Parsed<When> {
  const sign = tokens[at + 1]
  if (!sign || !stands(separators, tokens, at + 1)) return null
  const day = shortNumber(tokens, at)
  const month = shortNumber(tokens, at + 2)
  if (day === null || month === null) return null
  const inYear =
    figureYear(tokens, at + 3, sign.text) ??
    (tokens[at + 3]?.text === sign.text ? null : wordYear(tokens, at + 3))
  // "2.3" and "5 - 12" are a section and a span as often as a day: without a year their signs stand close.
  if (sign.text !== '/' && !inYear && !(sign.joined && tokens[at + 2]!.joined)) return null
  const next = inYear?.next ?? at + 3
  // "2-3 ngày"
  if (sign.text === '-' && !inYear && stands(counting, tokens, next)) return null
  if (!endsChain(tokens, next)) return null
  return { value: { kind: 'date', day, month, year: inYear?.value ?? null }, next }
}

function shortNumber(tokens: Tokens, at: number): number | null {
  const token = tokens[at]
  return token?.kind === 'number' && token.text.length <= 2 ? token.value : null
}

function figureYear(tokens: Tokens, at: number, sign: string): Parsed<YearWords> {
  const digits = tokens[at + 1]
  if (tokens[at]?.text !== sign || digits?.kind !== 'number') return null
  if (digits.text.length === 4) return { value: { year: digits.value }, next: at + 2 }
  if (digits.text.length !== 2 || !digits.joined || !tokens[at]!.joined) return null
  return { value: { year: 2000 + digits.value }, next: at + 2 }
}

function wordYear(tokens: Tokens, at: number): Parsed<YearWords> {
  return tokens[at]?.text === '/' || tokens[at]?.kind === 'number' ? null : linkedYear(tokens, at)
}

/** "15 tháng 11 năm 2011", "mười lăm tháng mười một", "ngày 5 tháng sau", "ngày 20 tháng cuối quý". */
function words(tokens: Tokens, at: number): Parsed<When> {
  const day = count(tokens, at, 2)
  if (!day) return null
  const inQuarter = monthOfQuarter(tokens, day.next)
  if (inQuarter && !inQuarter.value.every)
    return {
      value: {
        kind: 'quarter_day',
        month: inQuarter.value.month,
        day: day.value,
        period: inQuarter.value.period,
      },
      next: inQuarter.next,
    }
  const monthAt = past(beforeMonth, tokens, day.next)
  if (!startsMonth(tokens, monthAt)) return null
  const said = period(tokens, monthAt)
  if (said?.value.unit !== 'month') return null
  const { month, year: inYear } = said.value
  if (month !== null) return { value: { kind: 'date', day: day.value, month, year: inYear }, next: said.next }
  // After a comma only a month with its number belongs to the day.
  if (monthAt > day.next && !stands(ofWord, tokens, day.next)) return null
  // "số liệu 9 tháng báo cáo trước …": nine months, which are reported.
  if (stands(reportMonth, tokens, monthAt) && !stands(dayWord, tokens, at - 1)) return null
  // "ngày 25 tháng" without saying which is no month at all.
  if (said.next === monthAt + 1) return null
  return { value: { kind: 'period', period: said.value, part: { day: day.value } }, next: said.next }
}

/** "ngày 15", "mùng năm"; in words only up from eleven, since "ngay sau" may be "ngay sau" without diacritics. */
function dayAlone(tokens: Tokens, at: number, early: boolean): Parsed<DayWords> {
  const number = tokens[at]?.kind === 'number' ? shortDay(tokens, at) : wordNumber(tokens, at)
  if (!number || startsMonth(tokens, number.next)) return null
  if (tokens[at]!.kind === 'word' && !early && number.value < 10) return null
  const coming = after(pointing, tokens, number.next)
  const when: When = { kind: 'day', day: number.value, ...(coming === -1 ? {} : { coming: 'next_such' }) }
  return { value: { when, stroke: false }, next: coming === -1 ? number.next : coming }
}

/** "25" after "nộp trước", when it counts nothing that follows. */
export function bareDay(tokens: Tokens, at: number): Parsed<When> {
  const number = tokens[at]?.kind === 'number' ? shortDay(tokens, at) : null
  if (!number || number.value < 1 || number.value > 31 || tokens[at]!.firstOnLine) return null
  const next = tokens[number.next]
  const isLast = !next || next.kind === 'break' || /^[.,;)!?]$/.test(next.text)
  return isLast || stands(particles, tokens, number.next)
    ? { value: { kind: 'day', day: number.value }, next: number.next }
    : null
}

function shortDay(tokens: Tokens, at: number): Parsed<number> {
  const value = shortNumber(tokens, at)
  return value !== null && endsChain(tokens, at + 1) ? { value, next: at + 1 } : null
}

/** Nothing is joined to the front that makes this number a part of another: "1,5/11", "0912.345". */
export function startsChain(tokens: Tokens, at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (!token?.joined || !before) return true
  if (before.kind === 'number') return false
  if (before.kind === 'word') return before.text.length <= 3 || stands(glued, tokens, at - 1)
  if (!['/', '.', ',', '-', ':'].includes(before.text) || !before.joined) return true
  return tokens[at - 2]?.kind === 'word' && before.text !== '/' && before.text !== '-'
}

/** Nothing is joined to the end either: "15/11/2011/QĐ", "18/2016/QĐ-UBND", "5/12%". */
export function endsChain(tokens: Tokens, at: number): boolean {
  const sign = tokens[at]
  const next = tokens[at + 1]
  if (!sign?.joined) return true
  if (sign.kind === 'word' || sign.text === '%') return false
  if (!next?.joined || !['/', '.', ',', '-'].includes(sign.text)) return true
  if (next.kind === 'number') return sign.text === '-' && tokens[at - 2]?.text !== '-'
  return sign.text !== '/' && !(sign.text === '-' && next.capitals)
}
