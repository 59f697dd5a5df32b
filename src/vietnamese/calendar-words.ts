import { addDays, daysBetween, type PlainDate } from '../domain/calendar/plain-date.ts'
import { readDeadlineWords } from './deadlines/deadline-words.ts'
import { plainLetters } from './plain-letters.ts'

export type CalendarReading =
  | { ok: true; days: PlainDate[]; working: boolean; name: string }
  | { ok: false; code: 'not_a_calendar_day' | 'no_such_day' | 'too_many_days'; words: string }

const date = String.raw`\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?`
const dates = String.raw`(?:tu )?(?:ngay )?(?<from>${date})(?:\s*(?:-|den|toi)\s*(?:ngay )?(?<to>${date}))?`
const deed = String.raw`(?<deed>nghi(?: bu)?|lam bu|lam viec|di lam|lam)\b`
const patterns = [
  new RegExp(String.raw`^${dates}\s*:?\s*${deed}`),
  new RegExp(String.raw`^${deed}\s*:?\s*${dates}`),
]

/** The words that say what the day is, as they may be typed; what follows them is the day's name. */
const deedWords =
  /(?:nghỉ bù|nghi bu|nghỉ|nghi|làm bù|lam bu|làm việc|lam viec|đi làm|di lam|làm|lam)(?![\p{L}])/iu

/** A run longer than this is a slip of the pen, not a holiday (days). */
const longestRun = 31

/**
 * Reads what an office enters into its calendar: "2/9/2011 nghỉ", "17/12 làm bù", "từ 14/2 đến 20/2 nghỉ Tết".
 * `reference` gives the year where none is written.
 */
export function readCalendarWords(words: string, reference: PlainDate): CalendarReading {
  const text = words.normalize('NFC').replace(/[–—]/g, '-').trim().replace(/\s+/g, ' ')
  const plain = plainLetters(text)
  const groups = patterns.map(pattern => pattern.exec(plain)?.groups).find(found => found !== undefined)
  if (!groups?.from) return { ok: false, code: 'not_a_calendar_day', words: text }
  const to = groups.to ? readDeadlineWords(groups.to, reference) : null
  // "14/2 - 20/2/2012": the year written once stands for both.
  const from = readDeadlineWords(
    groups.from,
    to?.ok && !/\d{4}/.test(groups.from) ? to.deadline.date : reference,
  )
  if (!from.ok || (to && !to.ok)) return { ok: false, code: 'no_such_day', words: text }
  const first = from.deadline.date
  const count = to?.ok ? daysBetween(first, to.deadline.date) + 1 : 1
  if (count < 1 || count > longestRun) return { ok: false, code: 'too_many_days', words: text }
  const days = Array.from({ length: count }, (_, index) => addDays(first, index))
  return { ok: true, days, working: !groups.deed?.startsWith('nghi'), name: nameIn(text) }
}

function nameIn(text: string): string {
  const after = text.split(deedWords)[1] ?? ''
  const name = after.replace(/^[\s:,.–-]+/, '')
  return /^(?:từ|ngày|tu|ngay)?\s*\d/iu.test(name) ? '' : name
}
