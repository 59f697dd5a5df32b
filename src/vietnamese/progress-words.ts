import type { Progress } from './questions/understanding.ts'

const number = String.raw`(?<![\d.,/])(\d{1,6})`
const ends = String.raw`(?![\d]|[.,]\d|/\d)`
/** What is counted may stand between: "30 thủ tục trên tổng số 40". */
const things = String.raw`(?: \p{L}+){0,3}?`
const over = String.raw`${things}\s*(?:/|tren|trong)(?: tong| so| tong so)?\s*`

const remainingOf = new RegExp(
  String.raw`(?:con|chua)(?: lai| thieu| xong| lam| no| duoc| ra soat)?\s*${number}${over}(\d{1,6})${ends}|${number}${over}(\d{1,6})${ends}${things} chua`,
  'u',
)
const ratio = new RegExp(`${number}${over}(\\d{1,6})${ends}`, 'u')
const doneAndLeft = new RegExp(
  String.raw`${number}${ends}${things}(?:,|;|\.|-)?\s*(?:va |chi |thi |nhung |hien |van )*con(?: lai| thieu| no)?\s*${number}${ends}`,
  'u',
)
const totalAndDone = new RegExp(
  String.raw`tong(?: so| cong)?(?: la| co)?:?\s*${number}${ends}${things}\s*,?;?\s*.{0,30}?(?:(con)(?: lai)?|xong|duoc|da)\b.{0,20}?\s${number}${ends}`,
  'u',
)
const percent = /(?<![\d.,])(\d{1,3})(?:[.,]\d{1,2})?\s*(?:%|phan tram)/
const half = /\b(?:mot nua|phan nua|duoc nua|1 nua)\b/
/** A day and month, not so many of so many. */
const day =
  /(?:ngay|truoc|han|den|toi|tu|hom|sang|gia han)\s*(?:ngay\s*)?\d{1,2}\s*[/.-]\s*(?:0?[1-9]|1[0-2])(?!\d)(?:\s*[/.-]\s*\d{2,4})?/g

/** As `readProgressWords`, and null for what cannot be: more done than there is, more than 100 %. */
export function readMeasure(text: string): Progress | null {
  const measure = readProgressWords(text)
  if (measure === null) return null
  if ('percent' in measure) return measure.percent <= 100 ? measure : null
  const { done, total } = measure
  return total > 0 && done >= 0 && done <= total ? measure : null
}

/**
 * How much is said to be done, possible or not: "12/20", "30 trên 40", "xong 45, còn 15", "còn 8/20", "tổng số 80, đã
 * xong 65", "60%", "một nửa". Of a percentage its whole part ("62,5%" is 62). Null when nothing is measured.
 */
export function readProgressWords(text: string): Progress | null {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\bdc\b/g, 'duoc')
    .replace(/\s+/g, ' ')
    .replace(day, ' ')
  const share = percent.exec(plain)
  if (share) return { percent: Number(share[1]) }
  const left = remainingOf.exec(plain)
  if (left)
    return counted(Number(left[2] ?? left[4]) - Number(left[1] ?? left[3]), Number(left[2] ?? left[4]))
  const all = totalAndDone.exec(plain)
  if (all) return counted(all[2] ? Number(all[1]) - Number(all[3]) : Number(all[3]), Number(all[1]))
  const part = ratio.exec(plain)
  if (part) return counted(Number(part[1]), Number(part[2]))
  const rest = doneAndLeft.exec(plain)
  if (rest) return counted(Number(rest[1]), Number(rest[1]) + Number(rest[2]))
  return half.test(plain) ? { percent: 50 } : null
}

const counted = (done: number, total: number): Progress => ({ done, total })
