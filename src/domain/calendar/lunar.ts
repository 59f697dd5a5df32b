/**
 * The Vietnamese lunar calendar, computed: a month begins on the day of a new moon, the 11th month holds the
 * winter solstice, and of 13 months between two solstices the first without a major solar term is the leap one.
 * Days are counted at UTC+7, the law of the land since 1968; hence the differences from China (UTC+8).
 */
import { newMoonAt, sunLongitudeAt } from './astronomy.ts'
import type { PlainDate } from './plain-date.ts'
import { dayNumberOf, dayOfNumber } from './plain-date.ts'

export type LunarDay = { year: number; month: number; day: number; leapMonth?: boolean }

const vietnamHours = 7
const meanLunation = 29.530588861
/** The new moon of 6 January 2000, number 0 of the series that `newMoonAt` counts. */
const firstNewMoonDay = dayNumberOf('2000-01-06')

/**
 * The solar day of a lunar one (years 1900 to 2100), or null when that year has no such month or day.
 * `hours` is the meridian as hours east of Greenwich: 7 for Vietnam; China's 8 lets a test use its calendar.
 */
export function lunarToSolar(lunar: LunarDay, hours = vietnamHours): PlainDate | null {
  const start = monthsOf(lunar.year, hours).find(
    month => month.number === lunar.month && month.leap === (lunar.leapMonth ?? false),
  )
  if (start === undefined || lunar.day < 1 || lunar.day > start.length) return null
  return dayOfNumber(start.firstDay + lunar.day - 1)
}

/** The first day of the lunar year that begins in that solar year: mùng 1 Tết. */
export function tetOf(year: number, hours = vietnamHours): PlainDate {
  const known = hours === vietnamHours ? tetByYear.get(year) : undefined
  if (known !== undefined) return known
  const tet = lunarToSolar({ year, month: 1, day: 1 }, hours)
  if (tet === null) throw new RangeError(`the lunar year ${year} has no first month`)
  if (hours === vietnamHours) tetByYear.set(year, tet)
  return tet
}
const tetByYear = new Map<number, PlainDate>()

type LunarMonth = { number: number; leap: boolean; firstDay: number; length: number }

/** The 12 or 13 months of a lunar year: the end of one solstice-to-solstice span and the beginning of the next. */
function monthsOf(year: number, hours: number): LunarMonth[] {
  const spring = monthsAfterSolstice(year - 1, hours)
  const winter = monthsAfterSolstice(year, hours)
  const firstMonth = spring.findIndex(month => month.number === 1)
  const nextFirstMonth = winter.findIndex(month => month.number === 1)
  return [...spring.slice(firstMonth), ...winter.slice(0, nextFirstMonth)]
}

/** Months from the 11th of `year` up to, and without, the 11th of the year after. */
function monthsAfterSolstice(year: number, hours: number): LunarMonth[] {
  const from = eleventhMonthOf(year, hours)
  const to = eleventhMonthOf(year + 1, hours)
  const starts = Array.from({ length: to - from + 1 }, (_, index) => newMoonDay(from + index, hours))
  const terms = starts.map(day => majorTermAt(day, hours))
  const isLeapSpan = to - from === 13
  let leapSeen = false
  return starts.slice(0, -1).map((firstDay, index) => {
    // Two month starts in the same twelfth of the sun's path: no major term began in between.
    const leap = isLeapSpan && !leapSeen && terms[index] === terms[index + 1]
    if (leap) leapSeen = true
    const position = leapSeen ? index - 1 : index
    return { number: ((position + 10) % 12) + 1, leap, firstDay, length: starts[index + 1]! - firstDay }
  })
}

/** The lunation in which the winter solstice (sun at 270°, late December) of that year falls. */
function eleventhMonthOf(year: number, hours: number): number {
  const yearEnd = dayNumberOf(`${year}-12-31`)
  let lunation = Math.floor((yearEnd - firstNewMoonDay) / meanLunation) + 1
  while (newMoonDay(lunation, hours) > yearEnd) lunation -= 1
  // Past the solstice already when the month began: the one before holds it.
  return majorTermAt(newMoonDay(lunation, hours), hours) >= 9 ? lunation - 1 : lunation
}

/** The local day (day number) on which that new moon falls. */
function newMoonDay(lunation: number, hours: number): number {
  return Math.floor(newMoonAt(lunation) + hours / 24)
}

/** Which twelfth of the sun's path, 0 to 11 from the spring equinox, the sun is in when that local day begins. */
function majorTermAt(dayNumber: number, hours: number): number {
  return Math.floor(sunLongitudeAt(dayNumber - hours / 24) / 30)
}
