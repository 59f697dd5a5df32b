// @ts-check

/** The office reads its own wall clock, wherever the browser believes it is. */
const zone = 'Asia/Ho_Chi_Minh'

const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']
const shortWeekdays = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7']
const dayLength = 86_400_000

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** @param {Date} date */
function fields(date) {
  const parts = Object.fromEntries(format.formatToParts(date).map(part => [part.type, part.value]))
  const { year = '', month = '', day = '', hour = '', minute = '' } = parts
  return { year, month, day, hour, minute }
}

/**
 * Days since 1/1/1970 on the office's calendar, so that two dates can be compared as days.
 * @param {Date} date
 */
function dayNumber(date) {
  const { year, month, day } = fields(date)
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / dayLength
}

/** @param {number} number */
const weekdayOf = number => (number + 4) % 7

/**
 * The day as a key, "2011-11-10".
 * @param {Date} date
 */
export function dayKey(date) {
  const { year, month, day } = fields(date)
  return `${year}-${month}-${day}`
}

/**
 * "14:05", 24 hours.
 * @param {Date} date
 */
export function timeOfDay(date) {
  const { hour, minute } = fields(date)
  return `${hour}:${minute}`
}

/**
 * "Thứ Năm, 10/11/2011".
 * @param {Date} date
 */
export function longDate(date) {
  const { year, month, day } = fields(date)
  return `${weekdays[weekdayOf(dayNumber(date))]}, ${day}/${month}/${year}`
}

/**
 * "T5 10/11/2011", for narrow screens.
 * @param {Date} date
 */
export function shortDate(date) {
  const { year, month, day } = fields(date)
  return `${shortWeekdays[weekdayOf(dayNumber(date))]} ${day}/${month}/${year}`
}

/**
 * The heading over one day of a conversation: "Hôm nay", "Hôm qua" or the long date.
 * @param {Date} date
 * @param {Date} now
 */
export function dayLabel(date, now) {
  const age = dayNumber(now) - dayNumber(date)
  if (age === 0) return 'Hôm nay'
  if (age === 1) return 'Hôm qua'
  return longDate(date)
}

/**
 * The short time at the right of a chat in the list: the hour today, the weekday within a week, else the date.
 * @param {Date} date
 * @param {Date} now
 */
export function listTime(date, now) {
  const age = dayNumber(now) - dayNumber(date)
  const { day, month, year } = fields(date)
  if (age === 0) return timeOfDay(date)
  if (age > 0 && age < 7) return shortWeekdays[weekdayOf(dayNumber(date))] ?? ''
  return year === fields(now).year ? `${day}/${month}` : `${day}/${month}/${year.slice(2)}`
}
