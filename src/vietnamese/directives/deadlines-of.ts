import type { PlainDate } from '../../domain/calendar/plain-date.ts'
import type { OfficeCalendar } from '../../domain/calendar/working-days.ts'
import { type FoundDeadline, findDeadlines, readDeadline } from '../deadlines/find-deadlines.ts'

/** How the deadlines of one document are found. */
export type DeadlineFinder = {
  /** Every deadline of a text. */
  in: (text: string) => FoundDeadline[]
  /** The span of days in which an order is carried out ("từ ngày 7/9 đến ngày 14/9"), and so its end. */
  span: (sentence: string) => FoundDeadline | null
  /** The new day of a sentence that moves a deadline. */
  moved: (sentence: string) => FoundDeadline | null
  isPast: (found: FoundDeadline) => boolean
}

/** Two days long ago, in different years, months and weekdays: what both agree on was written out. */
const longAgo = ['1901-03-05', '1904-06-18']
const day = String.raw`\d{1,2}(?:\s*[/.-]\s*\d{1,2}|\s*tháng\s*\d{1,2})?(?:(?:\s*[/.-]\s*|,?\s*năm\s*)\d{4})?`
const spanOfDays = new RegExp(
  String.raw`(?<![\p{L}])(?:từ|tu)\s+(?:ngày\s+|ngay\s+)?${day}\s*(?:đến|tới|den|-)\s*(?:hết\s+)?(?:ngày\s+|ngay\s+)?${day}`,
  'iu',
)

const newDay = new RegExp(
  String.raw`(?<![\p{L}])(?:sang|đến|tới|thành|den)\s+(?:hết\s+|het\s+)?(?:ngày\s+|ngay\s+)?${day}`,
  'giu',
)

/** Finds deadlines as seen on the day of the document; without one, only days that are the same whatever the day. */
export function deadlineFinder(reference: PlainDate | null, calendar: OfficeCalendar): DeadlineFinder {
  if (reference !== null) return finderOn(reference, calendar)
  const [one, other] = longAgo.map(day => finderOn(day, calendar)) as [DeadlineFinder, DeadlineFinder]
  const agreed = (found: FoundDeadline | null, again: FoundDeadline | null | undefined) =>
    found && (found.date === again?.date ? found : { ...found, date: null, time: null })
  return {
    in: text => {
      const again = other.in(text)
      return one.in(text).map((found, index) => agreed(found, again[index])!)
    },
    span: sentence => agreed(one.span(sentence), other.span(sentence)),
    moved: sentence => agreed(one.moved(sentence), other.moved(sentence)),
    isPast: () => false,
  }
}

function finderOn(reference: PlainDate, calendar: OfficeCalendar): DeadlineFinder {
  const context = { reference, calendar }
  const whole = (phrase: string, start: number): FoundDeadline | null => {
    const reading = readDeadline(phrase, context)
    return reading?.date ? { ...reading, phrase, start, end: start + phrase.length, rhythm: null } : null
  }
  return {
    in: text => findDeadlines(text, context),
    isPast: ({ date, recurring }) => recurring === null && date !== null && date < reference,
    span: sentence => {
      const match = spanOfDays.exec(sentence)
      return match && whole(match[0], match.index)
    },
    moved: sentence => {
      const match = [...sentence.matchAll(newDay)].at(-1)
      return match ? whole(match[0], match.index) : null
    },
  }
}
