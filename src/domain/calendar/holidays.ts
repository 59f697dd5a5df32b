/**
 * Vietnam's public holidays, computed by the law of the year. What the government announces for one year
 * (swapped days, another choice where the law leaves one) is the office's to enter: see working-days.ts.
 */
import { lunarToSolar, tetOf } from './lunar.ts'
import type { PlainDate } from './plain-date.ts'
import { addDays, daysBetween, weekday } from './plain-date.ts'

/** `substitute`: nghỉ bù, the working day given back for a holiday that fell on a weekend. */
export type PublicHoliday = { date: PlainDate; name: string; kind: 'holiday' | 'substitute' }

/** The holidays of a solar year (1900 to 2100) with their substitutes, in order, each day once. */
export function publicHolidays(year: number): readonly PublicHoliday[] {
  const known = holidaysByYear.get(year)
  if (known !== undefined) return known
  const byDate = new Map<PlainDate, PublicHoliday>()
  for (const { date, name } of namedHolidays(year)) {
    // Giỗ Tổ can fall on 30/4; the law then gives one day, and so do we.
    if (!byDate.has(date)) byDate.set(date, { date, name, kind: 'holiday' })
  }
  const holidays = withSubstitutes([...byDate.values()])
  holidaysByYear.set(year, holidays)
  return holidays
}
const holidaysByYear = new Map<number, readonly PublicHoliday[]>()

/** The name of the public holiday on that day, or null. */
export function holidayNameOf(date: PlainDate): string | null {
  const year = Number(date.slice(0, 4))
  let names = namesByYear.get(year)
  if (names === undefined) {
    names = new Map(publicHolidays(year).map(holiday => [holiday.date, holiday.name]))
    namesByYear.set(year, names)
  }
  return names.get(date) ?? null
}
const namesByYear = new Map<number, Map<PlainDate, string>>()

type NamedDay = { date: PlainDate; name: string }

/** Labour Code 1994 art. 73 (amended 2007), 2012 art. 115, 2019 art. 112: each from the year it applied. */
function namedHolidays(year: number): NamedDay[] {
  const days: NamedDay[] = [{ date: `${year}-01-01`, name: 'Tết Dương lịch' }]
  days.push(...tetDays(year).map(date => ({ date, name: 'Tết Nguyên đán' })))
  const hungKings = year >= 2007 ? lunarToSolar({ year, month: 3, day: 10 }) : null
  if (hungKings !== null) days.push({ date: hungKings, name: 'Giỗ Tổ Hùng Vương' })
  days.push({ date: `${year}-04-30`, name: 'Ngày Chiến thắng' })
  days.push({ date: `${year}-05-01`, name: 'Ngày Quốc tế lao động' })
  days.push(...nationalDays(year).map(date => ({ date, name: 'Quốc khánh' })))
  // Politburo resolution 80-NQ/TW of 7/1/2026; an office where it is not yet law marks it as a working day.
  if (year >= 2026) days.push({ date: `${year}-11-24`, name: 'Ngày Văn hóa Việt Nam' })
  return days
}

/**
 * Four days until the code of 2012 came into force (1/5/2013): the eve and three. Five since: two and three,
 * the government's usual choice; where it took one and four (Tết on a Monday or a Tuesday), the substitutes make
 * the free weekdays the same.
 */
function tetDays(year: number): PlainDate[] {
  const tet = tetOf(year)
  const offsets = year >= 2014 ? [-2, -1, 0, 1, 2] : [-1, 0, 1, 2]
  return offsets.map(offset => addDays(tet, offset))
}

/**
 * Since 2021 a second day, before or after 2/9 as the government announces. By default the day before, but the
 * day after when 2/9 is a Thursday, so that the four days join: what was announced for 2021 to 2026.
 */
function nationalDays(year: number): PlainDate[] {
  const day = `${year}-09-02`
  if (year < 2021) return [day]
  return weekday(day) === 4 ? [day, addDays(day, 1)] : [addDays(day, -1), day]
}

/** For each holiday on a Saturday or Sunday, the next weekday that is not free already. */
function withSubstitutes(holidays: PublicHoliday[]): PublicHoliday[] {
  const free = new Set(holidays.map(holiday => holiday.date))
  const byDay = (a: PublicHoliday, b: PublicHoliday) => daysBetween(b.date, a.date)
  const substitutes: PublicHoliday[] = []
  for (const holiday of holidays.toSorted(byDay)) {
    if (weekday(holiday.date) < 6) continue
    let date = addDays(holiday.date, 1)
    while (weekday(date) >= 6 || free.has(date)) date = addDays(date, 1)
    free.add(date)
    substitutes.push({ date, name: `Nghỉ bù ${holiday.name}`, kind: 'substitute' })
  }
  return [...holidays, ...substitutes].sort(byDay)
}
