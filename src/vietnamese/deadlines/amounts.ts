import { calendarDay } from './days.ts'
import { dayAhead, newYear } from './named-days.ts'
import { count } from './numbers.ts'
import { after, meanings, past, phrases, stands } from './phrases.ts'
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
const start = phrases('từ')
const until = phrases('-', 'đến')
const ahead = phrases('nữa', 'tới', 'sắp tới', 'tiếp theo', 'kế tiếp')
/** From when an amount runs. After these only a day or the document itself will do. */
const anchors = phrases(
  ...['', ', ', '( '].flatMap(sign =>
    ['kể từ', 'tính từ', 'từ', 'kể từ khi', 'tính từ khi'].map(word => `${sign}${word}`),
  ),
  'sau',
  'sau khi',
)
const back = phrases('trước', 'trước khi')
const anchorWords = phrases('ngày', 'thời điểm', 'lúc', 'khi', 'hôm')
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
  'giao',
  'được giao',
)
const documents = [
  'văn bản',
  'công văn',
  'thông báo',
  'quyết định',
  'kế hoạch',
  'chỉ thị',
  'kết luận',
  'yêu cầu',
  'phiếu giao việc',
  'nhiệm vụ',
  'việc',
]
const ownDocument = phrases(...documents, ...documents.map(document => `${document} này`))
/** "kể từ ngày Quyết định này có hiệu lực": that of signing, where no other day is given. */
const ownEffect = phrases(
  ...documents
    .slice(0, 6)
    .flatMap(document =>
      [
        'có hiệu lực',
        'có hiệu lực thi hành',
        'được ban hành',
        'được ký',
        'được ký ban hành',
        'ban hành',
      ].flatMap(event => [`${document} này ${event}`, `${document} ${event}`]),
    ),
)
/** Own only with the document: "có văn bản này" is, "có kết quả" is an event. */
const needsDocument = phrases('có', 'nhận', 'nhận được', 'giao', 'được giao')
/** What is done then: "3 ngày sau nộp". */
const delivery = phrases('nộp', 'gửi', 'báo cáo', 'trình', 'xong')
const clauseGoesOn = phrases(',', '.', ';', ')', 'phải', 'các', 'thì', 'của', 'về', 'nhé', 'ạ', 'và', 'để')

/**
 * "10 ngày", "05 (năm) ngày làm việc kể từ ngày ký", "2 tuần nữa", "nửa tháng", "3 ngày trước Tết". Counted from
 * something that is neither a day nor the document itself ("kể từ khi có hướng dẫn") it is an event's.
 */
export function amountWords(tokens: Tokens, at: number): Parsed<AmountWords> {
  const amount = fraction(tokens, at) ?? whole(tokens, at)
  if (!amount) return null
  const soon = after(ahead, tokens, amount.next)
  const next = soon === -1 ? amount.next : soon
  // "báo cáo 10 tháng trước ngày 25" is the report of ten months.
  const counts = soon === -1 && amount.value.unit !== 'month' && amount.value.unit !== 'year'
  const counted = counts ? after(back, tokens, next) : -1
  if (counted !== -1) return countedBack(tokens, amount.value, counted)
  const anchor = after(anchors, tokens, next)
  if (anchor === -1) return { value: { when: amount.value, anchored: soon !== -1 }, next }
  const from = anchorDay(tokens, anchor)
  if (from) return { value: { when: { ...amount.value, from: from.value }, anchored: true }, next: from.next }
  // "3 ngày sau" ends here; "3 ngày sau hội nghị" waits for the event.
  return endsClause(tokens, anchor) || stands(delivery, tokens, anchor)
    ? { value: { when: amount.value, anchored: true }, next: anchor }
    : { value: { when: { kind: 'event' }, anchored: true }, next: anchor }
}

/** "kể từ ngày ký, trong vòng 10 ngày", "sau khi nhận văn bản 5 ngày": said the other way round. */
export function amountAfterAnchor(tokens: Tokens, at: number): Parsed<AmountWords> {
  const anchor = after(anchors, tokens, at)
  const from = anchor === -1 ? null : anchorDay(tokens, anchor)
  if (!from) return null
  const start = past(within, tokens, from.next)
  const amount = fraction(tokens, start) ?? whole(tokens, start)
  return (
    amount && { value: { when: { ...amount.value, from: from.value }, anchored: true }, next: amount.next }
  )
}

const within = phrases(
  ...['', ', ', ') '].flatMap(sign =>
    ['trong', 'trong vòng', 'trong thời hạn', 'không quá', 'chậm nhất', 'tối đa', 'là'].map(
      word => `${sign}${word}`,
    ),
  ),
  ',',
)

/** "3 ngày trước Tết", "5 ngày làm việc trước ngày 30/11"; before an event it is the event's. */
function countedBack(tokens: Tokens, amount: Amount, at: number): Parsed<AmountWords> {
  const day = calendarDay(tokens, at)
  const from = day
    ? { value: day.value.when, next: day.next }
    : (newYear(tokens, at) ?? dayAhead(tokens, at, false))
  if (from)
    return {
      value: { when: { ...amount, count: -amount.count, from: from.value }, anchored: true },
      next: from.next,
    }
  return endsClause(tokens, at) ? null : { value: { when: { kind: 'event' }, anchored: true }, next: at }
}

function endsClause(tokens: Tokens, at: number): boolean {
  const next = tokens[at]
  return !next || next.kind === 'break' || stands(clauseGoesOn, tokens, at)
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

const age = phrases('tuổi')

type Amount = When & { kind: 'amount' }

function whole(tokens: Tokens, at: number): Parsed<Amount> {
  const number = upTo(tokens, at) ?? count(tokens, at, 3)
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
  // "trẻ từ 6 đến 36 tháng tuổi"
  if (stands(age, tokens, unit.next)) return null
  // "sau ngay 15/11" without diacritics is no six days.
  if (unit.value === 'day' && tokens[unit.next]?.kind === 'number') return null
  return { value: { kind: 'amount', count: number.value, unit: unit.value, from: null }, next: unit.next }
}

/** "3-5 ngày", "từ 3 đến 5 ngày": five. */
function upTo(tokens: Tokens, at: number): Parsed<number> {
  const least = count(tokens, past(start, tokens, at), 3)
  const link = least ? after(until, tokens, least.next) : -1
  const most = link === -1 ? null : count(tokens, link, 3)
  return most && least!.value < most.value ? most : null
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

/** The day that an amount runs from; null as a value is the document's own. */
function anchorDay(tokens: Tokens, at: number): Parsed<When | null> {
  const day = calendarDay(tokens, at)
  if (day) return { value: day.value.when, next: day.next }
  const start = past(anchorWords, tokens, at)
  const effect = after(ownEffect, tokens, start)
  if (effect !== -1) return { value: null, next: effect }
  const own = after(ownDay, tokens, start)
  if (own === -1) return start > at && endsClause(tokens, start) ? { value: null, next: start } : null
  const signed = calendarDay(tokens, own)
  if (signed) return { value: signed.value.when, next: signed.next }
  const document = after(ownDocument, tokens, own)
  if (document !== -1) return { value: null, next: document }
  if (stands(needsDocument, tokens, start) && !endsClause(tokens, own)) return null
  return { value: null, next: own }
}
