// What working days, deadlines and reminders are, a second time: on Temporal and on rows of days that are counted, where the
// program walks from day to day on text.
import { Temporal } from '@js-temporal/polyfill'
import type { Deadline } from '../../src/domain/deadline.ts'
import type { OfficeSettings } from '../../src/domain/settings.ts'
import { lunarDay } from './lunar-oracle.ts'

const epoch = Temporal.PlainDate.from('1970-01-01')
const firstYear = 1990
const lastYear = 2105

/** Days since 1970-01-01. */
export const numberOf = remembering(
  (date: string) => epoch.until(Temporal.PlainDate.from(date), { largestUnit: 'day' }).days,
)
export const dateOf = remembering((day: number) => epoch.add({ days: day }).toString())

const weekday = remembering((day: number) => epoch.add({ days: day }).dayOfWeek)

/** Temporal takes its time; a million cases ask for the same days. */
function remembering<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return key => {
    if (!known.has(key)) known.set(key, work(key))
    return known.get(key)!
  }
}

const firstDay = numberOf(`${firstYear}-01-01`)

/** Weekends and public holidays: 1 for a working day, from the first day on. */
const publicDays: Uint8Array = (() => {
  const days: number[] = []
  for (let year = firstYear; year <= lastYear; year++) {
    const off = holidays(year)
    const start = Temporal.PlainDate.from({ year, month: 1, day: 1 })
    for (let i = 0; i < start.daysInYear; i++) {
      const date = start.add({ days: i })
      days.push(date.dayOfWeek <= 5 && !off.has(numberOf(date.toString())) ? 1 : 0)
    }
  }
  return Uint8Array.from(days)
})()

/** Every day off by law in a year, with the days given back for those on a weekend. */
function holidays(year: number): Set<number> {
  const on = (month: number, day: number) =>
    numberOf(Temporal.PlainDate.from({ year, month, day }).toString())
  const tet = lunarDay(year, 1, 1)
  const named = new Set<number>([on(1, 1), on(4, 30), on(5, 1), on(9, 2)])
  for (let i = year >= 2014 ? -2 : -1; i <= 2; i++) named.add(tet + i)
  if (year >= 2007) named.add(lunarDay(year, 3, 10))
  if (year >= 2021) named.add(weekday(on(9, 2)) === 4 ? on(9, 3) : on(9, 1))
  if (year >= 2026) named.add(on(11, 24))
  const off = new Set(named)
  for (const day of [...named].sort((a, b) => a - b).filter(one => weekday(one) >= 6)) {
    let given = day
    while (weekday(given) >= 6 || off.has(given)) given += 1
    off.add(given)
  }
  return off
}

export type Overrides = ReadonlyMap<string, 'holiday' | 'workday'>

export function isWorking(day: number, overrides: Overrides): boolean {
  const own = overrides.size > 0 ? overrides.get(dateOf(day)) : undefined
  return own === undefined ? publicDays[day - firstDay] === 1 : own === 'workday'
}

/** Working days in the half-open span after `from` up to `to`. */
export function workingBetween(from: number, to: number, overrides: Overrides): number {
  if (to < from) return -workingBetween(to, from, overrides)
  return Array.from({ length: to - from }, (_, i) => from + 1 + i).filter(day => isWorking(day, overrides))
    .length
}

/** The n-th working day after a day, or before it. */
export function nthWorking(day: number, n: number, overrides: Overrides): number {
  if (n === 0) return day
  const step = Math.sign(n)
  const row = Array.from({ length: 60 + Math.abs(n) * 4 }, (_, i) => day + step * (i + 1))
  return row.filter(one => isWorking(one, overrides))[Math.abs(n) - 1]!
}

const onOrBefore = (day: number, overrides: Overrides) =>
  isWorking(day, overrides) ? day : nthWorking(day, -1, overrides)
const onOrAfter = (day: number, overrides: Overrides) =>
  isWorking(day, overrides) ? day : nthWorking(day, 1, overrides)

/** The instant (ms) at which clocks show that time on that day. */
export function instantAt(day: number, time: string, zone: string): number {
  const [date, clock] = time === '24:00' ? [day + 1, '00:00'] : [day, time]
  return Temporal.PlainDateTime.from(`${dateOf(date)}T${clock}`).toZonedDateTime(zone).epochMilliseconds
}

export function wallAt(ms: number, zone: string): { day: number; time: string; weekday: number } {
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone)
  return {
    day: numberOf(local.toPlainDate().toString()),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
    weekday: local.dayOfWeek,
  }
}

/** The last day in time, and the first instant that is too late. */
export function dueOf(
  deadline: Deadline,
  beforeMeans: OfficeSettings['beforeMeans'],
  zone: string,
): { lastDay: number; due: number } {
  const named = numberOf(deadline.date)
  const isDayBefore = deadline.kind === 'before' && deadline.time === null && beforeMeans === 'day_before'
  const lastDay = isDayBefore ? named - 1 : named
  return { lastDay, due: instantAt(lastDay, deadline.time ?? '24:00', zone) }
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** For every minute of the day whether the office is open and nobody sleeps. */
function openMinutes({
  officeHours,
  quietHours,
}: Pick<OfficeSettings, 'officeHours' | 'quietHours'>): boolean[] {
  const quiet = Array<boolean>(1_440).fill(false)
  for (let m = minutes(quietHours.from); m !== minutes(quietHours.to); m = (m + 1) % 1_440) quiet[m] = true
  return quiet.map((isQuiet, m) => !isQuiet && m >= minutes(officeHours.from) && m < minutes(officeHours.to))
}

/** The first open moment from an instant on (ms). */
export function nextOpen(
  ms: number,
  settings: Pick<OfficeSettings, 'officeHours' | 'quietHours'>,
  overrides: Overrides,
  zone: string,
): number {
  const open = openMinutes(settings)
  const fallback = minutes(settings.quietHours.to)
  const firstAfter = (minute: number) => {
    const found = open.findIndex((isOpen, m) => isOpen && m > minute)
    if (found >= 0) return found
    return !open.includes(true) && fallback > minute ? fallback : null
  }
  const { day, time } = wallAt(ms, zone)
  if (isWorking(day, overrides)) {
    if (open[minutes(time)]) return ms
    const today = firstAfter(minutes(time))
    if (today !== null) return instantAt(day, clock(today), zone)
  }
  return instantAt(nthWorking(day, 1, overrides), clock(firstAfter(-1)!), zone)
}

export type Planned = { rule: string; occurrence: string; at: number }

/** Every reminder still to come, in the order of their instants. */
export function plan(
  deadline: Deadline,
  settings: OfficeSettings,
  overrides: Overrides,
  zone: string,
  now: number,
): Planned[] {
  const { due } = dueOf(deadline, settings.beforeMeans, zone)
  const open = openMinutes(settings)
  const wished = minutes(settings.remindAt)
  const first = open.indexOf(true)
  const time = clock(open[wished] ? wished : first >= 0 ? first : minutes(settings.quietHours.to))
  const end = wallAt(due - 1, zone)

  const spoken = numberOf(deadline.date) - (deadline.kind === 'before' && deadline.time === null ? 1 : 0)
  const lastWorking = onOrBefore(spoken, overrides)
  const lastChance = onOrBefore(end.time >= time ? end.day : end.day - 1, overrides)
  const warnings = new Map<number, string>()
  for (const n of [...settings.remindBefore].sort((a, b) => b - a))
    warnings.set(Math.min(nthWorking(lastWorking, -n, overrides), lastChance), `before:${n}`)
  if (settings.remindOnDay) warnings.set(Math.min(lastWorking, lastChance), 'day')

  const daily = new Set<number>()
  for (let late = 1; late <= settings.overdueDailyFor; late++) daily.add(onOrAfter(end.day + late, overrides))
  const planned: Planned[] = []
  if (now < due)
    for (const [day, rule] of warnings)
      planned.push({ rule, occurrence: dateOf(spoken), at: instantAt(day, time, zone) })
  for (const day of daily)
    planned.push({ rule: 'overdue:daily', occurrence: dateOf(day), at: instantAt(day, time, zone) })
  for (let week = 1; ; week++) {
    const day = onOrAfter(end.day + settings.overdueDailyFor + 7 * week, overrides)
    const at = instantAt(day, time, zone)
    if (at <= now || daily.has(day)) continue
    planned.push({ rule: 'overdue:weekly', occurrence: dateOf(day), at })
    break
  }
  return planned.filter(one => one.at > now).sort((a, b) => a.at - b.at || a.rule.localeCompare(b.rule))
}
