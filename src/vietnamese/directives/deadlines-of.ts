import type { PlainDate } from '../../domain/calendar/plain-date.ts'
import type { OfficeCalendar } from '../../domain/calendar/working-days.ts'
import { type FoundDeadline, findDeadlines, readDeadline } from '../deadlines/find-deadlines.ts'

/** How the deadlines of one document are found. */
export type DeadlineFinder = {
  /** Every deadline of a text. */
  in: (text: string) => FoundDeadline[]
  /**
   * The deadline of an order whose words may mean something else elsewhere: the span of days in which it is carried
   * out ("từ ngày 7/9 đến ngày 14/9"), "ký trước 26/4", "trong chiều nay". Only days to come.
   */
  inOrder: (sentence: string) => FoundDeadline | null
  /** What "Thời gian: …" or "Tiến độ thực hiện: …" names under an item; null for every other text. */
  labelled: (text: string) => FoundDeadline | null
  /** The new day of a sentence that moves a deadline. */
  moved: (sentence: string) => FoundDeadline | null
  isPast: (found: FoundDeadline) => boolean
  /** Whether a sentence begins with a year that has passed: "Năm 2010 xã tổ chức …". */
  opensBefore: (sentence: string) => boolean
}

/** Two days long ago, in different years, months and weekdays: what both agree on was written out. */
const longAgo = ['1901-03-05', '1904-06-18']
const day = String.raw`\d{1,2}(?:\s*[/.-]\s*\d{1,2}|\s*tháng\s*\d{1,2})?(?:(?:\s*[/.-]\s*|,?\s*năm\s*)\d{4})?`
const spanOfDays = new RegExp(
  String.raw`(?<![\p{L}])(?:từ|tu)\s+(?:ngày\s+|ngay\s+)?${day}\s*(?:đến|tới|den|-)\s*(?:hết\s+)?(?:ngày\s+|ngay\s+)?${day}`,
  'giu',
)
/** Words of a deadline with what follows them in the clause; whether it is a day is read there. */
const saidDay =
  /(?<![\p{L}])(?:trước|truoc|chậm nhất|cham nhat|trong|vào|vao|đến hết|den het|hạn)\s+(?=[\p{L}\d])[^,;.()]{2,40}?(?=$|[,;.()]|\s(?:để|nhé|nhe|theo|gửi|báo cáo|và)(?!\p{L}))/giu

const occasion = /\s(?:buổi|cuộc|phiên|kỳ|hội nghị|đợt)\s/iu
const firmWords = /^(?:chậm nhất|cham nhat|hạn)(?!\p{L})/iu

const label = /^(?:thời gian|thời hạn|tiến độ|thoi gian|thoi han|tien do)[^:.;]{0,25}:\s*/iu
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
    inOrder: sentence => agreed(one.inOrder(sentence), other.inOrder(sentence)),
    labelled: text => agreed(one.labelled(text), other.labelled(text)),
    moved: sentence => agreed(one.moved(sentence), other.moved(sentence)),
    isPast: () => false,
    opensBefore: () => false,
  }
}

/** "hồ sơ đã giải quyết trong quý I" */
function isTold(sentence: string, at: number): boolean {
  return /(?<!\p{L})(?:đã|da)(?!\p{L})[^,;.]*$/iu.test(sentence.slice(Math.max(0, at - 40), at))
}

function finderOn(reference: PlainDate, calendar: OfficeCalendar): DeadlineFinder {
  const context = { reference, calendar }
  const whole = (phrase: string, start: number): FoundDeadline | null => {
    const reading = readDeadline(phrase, context)
    return reading?.date
      ? {
          ...reading,
          phrase,
          start,
          end: start + phrase.length,
          rhythm: null,
          isFirm: reading.before || firmWords.test(phrase),
        }
      : null
  }
  return {
    in: text => findDeadlines(text, context),
    isPast: ({ date, recurring }) => recurring === null && date !== null && date < reference,
    opensBefore: sentence => {
      const [, year] = /^(?:trong\s+)?năm\s+(?:học\s+)?(\d{4})(?!\d)/iu.exec(sentence) ?? []
      return year !== undefined && year < reference.slice(0, 4)
    },
    inOrder: sentence => {
      for (const pattern of [spanOfDays, saidDay])
        for (const match of sentence.matchAll(pattern)) {
          // "trong buổi giao ban tuần sau" names an occasion.
          if (occasion.test(match[0])) continue
          const found = whole(match[0].trimEnd(), match.index)
          if (found?.date && !isTold(sentence, match.index) && (found.recurring || found.date >= reference))
            return found
        }
      return null
    },
    labelled: text => {
      const rest = label.exec(text)
      return rest && whole(text.slice(rest[0].length), rest[0].length)
    },
    moved: sentence => {
      const match = [...sentence.matchAll(newDay)].at(-1)
      return match ? whole(match[0], match.index) : null
    },
  }
}
