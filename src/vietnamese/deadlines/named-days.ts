import { count } from './numbers.ts'
import { linkedYear } from './periods.ts'
import { after, meanings, past, phrases, stands } from './phrases.ts'
import type { Parsed, Tokens } from './tokens.ts'
import type { When } from './when.ts'

const daysAhead = meanings([
  [0, phrases('hôm nay', 'ngày hôm nay', 'ngày nay', 'bữa nay', 'hnay', 'h nay', 'bây giờ')],
  [1, phrases('mai', 'ngày mai', 'hôm mai', 'bữa mai', 'ng mai', 'ngày hôm sau', 'hôm sau', 'bữa sau')],
  [2, phrases('mốt', 'ngày mốt', 'ng mốt', 'ng kia', 'bữa mốt', 'ngày kia', 'hôm kia tới')],
])
/** "trong nay mai" is some time soon. */
const nearly = phrases('nay mai')
const todayShort = phrases('hn')
const todayAfterPart = meanings([
  [0, phrases('nay')],
  [2, phrases('kia')],
])
const countable = phrases(
  'ngày',
  'tuần',
  'tháng',
  'quý',
  'năm',
  'giờ',
  'tiếng',
  'lần',
  'số',
  'phần',
  'vài',
  'nửa',
  'cách',
)
const tet = phrases('tết', 'tết nguyên đán', 'tết âm lịch', 'tết âm', 'tết ta', 'tết cổ truyền')
const eve = phrases('30', 'ngày 30', '30 tháng chạp', 'giao thừa')
const firstDays = phrases('mùng', 'mồng', 'ngày mùng', 'ngày mồng')

/** Today, tomorrow and the day after; "nay" and "kia" only after a part of the day ("chiều nay"). */
export function dayAhead(tokens: Tokens, at: number, afterPart: boolean): Parsed<When> {
  // Without diacritics "mot tuan" is one week.
  if (tokens[at]?.text === 'mot' && stands(countable, tokens, at + 1)) return null
  if (stands(nearly, tokens, at - 1)) return null
  const found =
    daysAhead(tokens, at) ?? shortToday(tokens, at) ?? (afterPart ? todayAfterPart(tokens, at) : null)
  return found && { value: { kind: 'days_ahead', days: found.value }, next: found.next }
}

/** "hn" is today in a chat; in capitals it is Hà Nội. */
function shortToday(tokens: Tokens, at: number): Parsed<number> {
  return stands(todayShort, tokens, at) && !tokens[at]!.capitals ? { value: 0, next: at + 1 } : null
}

/** Tết Nguyên đán of a year. */
export function newYear(tokens: Tokens, at: number): Parsed<When> {
  const counted = dayOfNewYear(tokens, at)
  const said = after(tet, tokens, counted?.next ?? at)
  if (said === -1) return null
  const inYear = linkedYear(tokens, said)
  const value: When = { kind: 'new_year', year: inYear?.value ?? null, offset: counted?.value ?? 0 }
  return { value, next: inYear?.next ?? said }
}

/** "mùng 6 Tết" is five days after its first, "30 Tết" the day before. */
function dayOfNewYear(tokens: Tokens, at: number): Parsed<number> {
  const evening = after(eve, tokens, at)
  if (evening !== -1) return { value: -1, next: evening }
  const early = after(firstDays, tokens, at)
  const number = early === -1 ? null : count(tokens, early, 2)
  return number && { value: number.value - 1, next: number.next }
}

/** Days with a name, as day and month. Tết Nguyên đán follows the moon and stands with the days. */
const named = meanings<readonly [number, number]>([
  [[1, 1], phrases('tết dương lịch', 'tết dương', 'tết tây', 'năm mới', 'đầu năm mới')],
  [[3, 2], phrases('ngày thành lập đảng')],
  [[8, 3], phrases('quốc tế phụ nữ', 'ngày quốc tế phụ nữ')],
  [[30, 4], phrases('giải phóng miền nam', 'ngày giải phóng miền nam')],
  [[1, 5], phrases('quốc tế lao động', 'ngày quốc tế lao động')],
  [[1, 6], phrases('quốc tế thiếu nhi', 'ngày quốc tế thiếu nhi')],
  [[2, 9], phrases('quốc khánh', 'ngày quốc khánh')],
  [[20, 10], phrases('phụ nữ việt nam', 'ngày phụ nữ việt nam')],
  [[20, 11], phrases('nhà giáo việt nam', 'ngày nhà giáo việt nam')],
  [[25, 12], phrases('giáng sinh', 'noel', 'nô en', 'ngày giáng sinh')],
])
const openings = phrases('(', ',')
const closing = phrases(')')

/** "Quốc khánh", "ngày Nhà giáo Việt Nam 20/11": the day in figures may stand behind its name. */
export function holiday(tokens: Tokens, at: number): Parsed<When> {
  const said = named(tokens, at)
  if (!said) return null
  const [day, month] = said.value
  const figures = past(openings, tokens, said.next)
  const repeats =
    tokens[figures]?.value === day &&
    tokens[figures + 1]?.text === '/' &&
    tokens[figures + 2]?.value === month
  const next = repeats ? past(closing, tokens, figures + 3) : said.next
  const year = linkedYear(tokens, next)
  return { value: { kind: 'date', day, month, year: year?.value ?? null }, next: year?.next ?? next }
}
