import { calendarDay } from './days.ts'
import { count } from './numbers.ts'
import { after, meanings, past, phrases } from './phrases.ts'
import type { Parsed, Tokens } from './tokens.ts'
import type { AmountUnit, When } from './when.ts'

/** `anchored`: the words themselves say from when ("3 ngày nữa", "kể từ ngày ký"), so that no "trong" is needed. */
export type AmountWords = { when: When; anchored: boolean }

const units = meanings<AmountUnit>([
  ['day', phrases('ngày', 'hôm', 'bữa')],
  [
    'working_day',
    phrases('ngày làm việc', 'ngày công', 'ngày lv', 'ngày làm việc ( không kể thứ bảy , chủ nhật )'),
  ],
  ['week', phrases('tuần', 'tuần lễ')],
  ['month', phrases('tháng')],
  ['year', phrases('năm')],
  ['hour', phrases('giờ', 'h', 'tiếng', 'giờ đồng hồ', 'tiếng đồng hồ')],
])
const half = phrases('nửa')
const ahead = phrases('nữa', 'tới', 'sắp tới', 'tiếp theo', 'kế tiếp')
const anchors = phrases(
  'kể từ',
  'tính từ',
  'từ',
  'sau',
  'sau khi',
  'kể từ khi',
  'tính từ khi',
  ', kể từ',
  ', tính từ',
  '( kể từ',
  '( tính từ',
)
const anchorWords = phrases('ngày', 'thời điểm', 'lúc', 'khi')
/** What an office dates from the document itself. */
const ownDay = phrases(
  'ký',
  'kí',
  'ký ban hành',
  'ban hành',
  'ra',
  'phát hành',
  'công bố',
  'thông báo',
  'nhận',
  'nhận được',
  'có',
  'nay',
  'hôm nay',
  'ngày hôm nay',
  'họp',
)
const ownDocument = meanings([
  [
    true,
    phrases(
      'văn bản này',
      'công văn này',
      'thông báo này',
      'quyết định này',
      'kế hoạch này',
      'chỉ thị này',
      'kết luận này',
      'yêu cầu này',
    ),
  ],
  [
    true,
    phrases(
      'văn bản',
      'công văn',
      'thông báo',
      'quyết định',
      'kế hoạch',
      'chỉ thị',
      'kết luận',
      'yêu cầu',
      'phiếu giao việc',
    ),
  ],
])
/** Days that only the event will know: "nhận đủ hồ sơ hợp lệ", "hội nghị kết thúc". */
const events = phrases(
  'nhận đủ',
  'nhận hồ sơ',
  'nhận được hồ sơ',
  'nhận được đủ',
  'nhận được đầy đủ',
  'tiếp nhận',
  'có kết quả',
  'kết thúc',
  'hoàn thành',
  'hội nghị',
  'cuộc họp',
  'được phê duyệt',
  'phê duyệt',
  'xảy ra',
  'phát sinh',
)

/** "10 ngày", "05 (năm) ngày làm việc kể từ ngày ký", "2 tuần nữa", "nửa tháng". Null when an event is counted from. */
export function amountWords(tokens: Tokens, at: number): Parsed<AmountWords> {
  const amount = fraction(tokens, at) ?? whole(tokens, at)
  if (!amount) return null
  const soon = after(ahead, tokens, amount.next)
  const next = soon === -1 ? amount.next : soon
  const anchor = after(anchors, tokens, next)
  if (anchor === -1) return { value: { when: amount.value, anchored: soon !== -1 }, next }
  return anchoredAt(tokens, amount.value, anchor)
}

/** What is longer counts something else. */
const longest: Record<AmountUnit, number> = {
  day: 366,
  working_day: 260,
  week: 52,
  month: 60,
  year: 20,
  hour: 240,
}

type Amount = When & { kind: 'amount' }

function whole(tokens: Tokens, at: number): Parsed<Amount> {
  const number = count(tokens, at, 3)
  const unit = number && units(tokens, number.next)
  if (!number || !unit || number.value < 1 || number.value > longest[unit.value]) return null
  // "8h30" and "17 giờ 00" are hours of the clock.
  if (
    unit.value === 'hour' &&
    number.value <= 24 &&
    tokens[unit.next]?.kind === 'number' &&
    tokens[unit.next]?.text.length === 2
  )
    return null
  // "sau ngay 15/11" without diacritics is no six days.
  if (unit.value === 'day' && tokens[unit.next]?.kind === 'number') return null
  return { value: { kind: 'amount', count: number.value, unit: unit.value, from: null }, next: unit.next }
}

function fraction(tokens: Tokens, at: number): Parsed<Amount> {
  const said = after(half, tokens, at)
  const unit = said === -1 ? null : units(tokens, said)
  if (unit?.value === 'month')
    return { value: { kind: 'amount', count: 15, unit: 'day', from: null }, next: unit.next }
  if (unit?.value === 'year')
    return { value: { kind: 'amount', count: 6, unit: 'month', from: null }, next: unit.next }
  return null
}

function anchoredAt(tokens: Tokens, amount: Amount, at: number): Parsed<AmountWords> {
  const day = calendarDay(tokens, at)
  if (day) return { value: { when: { ...amount, from: day.value.when }, anchored: true }, next: day.next }
  const event = past(anchorWords, tokens, at)
  if (after(events, tokens, event) !== -1) return null
  const own = after(ownDay, tokens, event)
  if (own === -1) return { value: { when: amount, anchored: event > at }, next: event }
  const document = ownDocument(tokens, own)
  const signed = calendarDay(tokens, own)
  if (signed)
    return { value: { when: { ...amount, from: signed.value.when }, anchored: true }, next: signed.next }
  return { value: { when: amount, anchored: true }, next: document?.next ?? own }
}
