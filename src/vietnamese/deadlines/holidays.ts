import { linkedYear } from './periods.ts'
import { meanings, past, phrases } from './phrases.ts'
import type { Parsed, Tokens } from './tokens.ts'
import type { When } from './when.ts'

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
