/**
 * The only place where a calendar day and a zone become an instant, or an instant becomes a day.
 *
 * It asks Intl for the zone's offset and does the rest with numbers. dayjs's timezone plugin was measured and
 * left out: of a time that comes twice it takes the second in New York and the first in Lord Howe, and it costs
 * 15 to 60 µs a call where this costs a fifth of one.
 */
import type { PlainDate } from './plain-date.ts'
import { dayNumberOf, dayOfNumber, weekdayOfNumber } from './plain-date.ts'

const minuteMs = 60_000
const dayMs = 86_400_000

/**
 * The instant at which clocks in `zone` (an IANA name) show `time` ('HH:mm', or '24:00' for the end of the day)
 * on `date`. Where summer time skips that time, it is moved forward by what was skipped; where the time comes
 * twice, the first is meant. Throws a RangeError for an unknown zone.
 */
export function instantOf(date: PlainDate, time: string, zone: string): Date {
  const wallMs = dayNumberOf(date) * dayMs + minutesOf(time) * minuteMs
  const before = offsetAt(wallMs - dayMs, zone)
  const after = offsetAt(wallMs + dayMs, zone)
  const first = wallMs - before
  if (before === after || offsetAt(first, zone) === before) return new Date(first)
  const second = wallMs - after
  return new Date(offsetAt(second, zone) === after ? second : first)
}

/** What the calendar and the clock on the wall in `zone` show at that instant; Monday is weekday 1. */
export function localOf(instant: Date, zone: string): { date: PlainDate; time: string; weekday: number } {
  const wallMs = instant.getTime() + offsetAt(instant.getTime(), zone)
  const dayNumber = Math.floor(wallMs / dayMs)
  const minute = Math.floor((wallMs - dayNumber * dayMs) / minuteMs)
  return { date: dayOfNumber(dayNumber), time: timeOf(minute), weekday: weekdayOfNumber(dayNumber) }
}

/** Minutes since midnight of 'HH:mm'; 1440 for '24:00'. */
function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** 'HH:mm' of minutes since midnight. */
function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

type ZoneOffsets = { format: Intl.DateTimeFormat; byUtcDay: Map<number, number> }
const zones = new Map<string, ZoneOffsets>()

/** Local minus UTC, in ms. A zone's offset is remembered per UTC day, except for days on which it changes. */
function offsetAt(instantMs: number, zone: string): number {
  const offsets = offsetsOf(zone)
  const utcDay = Math.floor(instantMs / dayMs)
  const known = offsets.byUtcDay.get(utcDay)
  if (known !== undefined) return Number.isNaN(known) ? askIntl(instantMs, offsets.format) : known

  const start = askIntl(utcDay * dayMs, offsets.format)
  const end = askIntl((utcDay + 1) * dayMs, offsets.format)
  offsets.byUtcDay.set(utcDay, start === end ? start : Number.NaN)
  return start === end ? start : askIntl(instantMs, offsets.format)
}

function offsetsOf(zone: string): ZoneOffsets {
  const known = zones.get(zone)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const offsets = { format, byUtcDay: new Map<number, number>() }
  zones.set(zone, offsets)
  return offsets
}

function askIntl(instantMs: number, format: Intl.DateTimeFormat): number {
  const shown: Record<string, number> = {}
  for (const part of format.formatToParts(instantMs)) shown[part.type] = Number(part.value)
  const wall = Date.UTC(shown.year!, shown.month! - 1, shown.day, shown.hour, shown.minute, shown.second)
  return wall - Math.floor(instantMs / 1000) * 1000
}
