/** A calendar day without a zone, 'YYYY-MM-DD', years 0001 to 9999: it compares and sorts as text. */
export type PlainDate = string

const dayMs = 86_400_000
const shape = /^\d{4}-\d{2}-\d{2}$/

/** True for a day that exists: '2011-02-29' is not one. */
export function isPlainDate(text: string): boolean {
  if (!shape.test(text)) return false
  return plainDate(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))) === text
}

/** The day of these numbers (month 1 to 12), or null when the calendar has no such day. */
export function plainDate(year: number, month: number, day: number): PlainDate | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null
  if (!Number.isInteger(month) || month < 1 || month > 12) return null
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null
  return text(year, month, day)
}

/** How many days the month (1 to 12) has in that year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Year, month (1 to 12) and day as numbers. */
export function partsOf(date: PlainDate): { year: number; month: number; day: number } {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  }
}

/** Days since 1970-01-01, negative before it: the number on which all day arithmetic is done. */
export function dayNumberOf(date: PlainDate): number {
  return Date.parse(date) / dayMs
}

/** The reverse of `dayNumberOf`. Throws a RangeError outside the years 0001 to 9999. */
export function dayOfNumber(dayNumber: number): PlainDate {
  const utc = new Date(dayNumber * dayMs)
  const year = utc.getUTCFullYear()
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`no plain date has the day number ${dayNumber}`)
  return text(year, utc.getUTCMonth() + 1, utc.getUTCDate())
}

/** The day that many days later; earlier when negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dayOfNumber(dayNumberOf(date) + days)
}

/** The same day that many months later, or the month's last day where it has no such day (31/1 → 28/2). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const from = partsOf(date)
  const count = from.year * 12 + from.month - 1 + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  const moved = plainDate(year, month, Math.min(from.day, daysInMonth(year, month)))
  if (moved === null) throw new RangeError(`${date} and ${months} months leave the years 0001 to 9999`)
  return moved
}

/** Calendar days from one day to another: 1 from a day to the next, negative backwards. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumberOf(to) - dayNumberOf(from)
}

/** Monday is 1, Sunday 7. */
export function weekday(date: PlainDate): number {
  return weekdayOfNumber(dayNumberOf(date))
}

/** As `weekday`, for a day number. */
export function weekdayOfNumber(dayNumber: number): number {
  // 1970-01-01 was a Thursday; the double remainder keeps days before it positive.
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1
}

/** As Vietnamese offices write it: '15/11', or with its year '15/11/2011'. */
export function formatDay(date: PlainDate, withYear?: 'year'): string {
  const dayMonth = `${date.slice(8, 10)}/${date.slice(5, 7)}`
  return withYear === undefined ? dayMonth : `${dayMonth}/${date.slice(0, 4)}`
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function text(year: number, month: number, day: number): PlainDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
