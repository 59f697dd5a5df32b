import { Temporal } from '@js-temporal/polyfill'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf, localOf } from '../../../src/domain/calendar/zone.ts'
import { anyDate, timeOfDay } from '../arbitraries.ts'

const zones = Intl.supportedValuesOf('timeZone')
const anyZone = fc.constantFrom(...zones)

describe('a local time becomes an instant', () => {
  test.each([
    ['2011-11-15', '08:00', 'Asia/Ho_Chi_Minh', '2011-11-15T01:00:00Z', 'the office'],
    ['2011-11-14', '24:00', 'Asia/Ho_Chi_Minh', '2011-11-14T17:00:00Z', 'the end of a day'],
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00Z', 'a time that is skipped: an hour on'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00Z', 'a time that comes twice: the first'],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00Z', 'half an hour of summer time'],
    ['2018-11-03', '24:00', 'America/Sao_Paulo', '2018-11-04T03:00:00Z', 'a midnight that is skipped'],
    ['2011-12-30', '12:00', 'Pacific/Apia', '2011-12-30T22:00:00Z', 'a day that never was: a day on'],
  ])('%s %s in %s (%#)', (date, time, zone, expected) => {
    expect(instantOf(date, time, zone)).toEqual(new Date(expected))
  })

  test('as an independent calendar says, in every zone', () => {
    fc.assert(
      fc.property(anyDate, timeOfDay, anyZone, (date, time, zone) => {
        expect(instantOf(date, time, zone).getTime()).toBe(oracleInstant(date, time, zone))
      }),
      { numRuns: 600 },
    )
  })

  test('as an independent calendar says, around the changes of the clock', () => {
    fc.assert(
      fc.property(changeOfClock, fc.integer({ min: -180, max: 180 }), (change, minutes) => {
        const near = change.instant.add({ minutes }).toZonedDateTimeISO(change.zone)
        // The wall clock read a little before or after a change is what a person might type.
        const wall = near.toPlainDateTime().add({ minutes: minutes % 61 })
        const [date, time] = wall.toString({ smallestUnit: 'minute' }).split('T') as [string, string]
        expect(instantOf(date, time, change.zone).getTime()).toBe(oracleInstant(date, time, change.zone))
      }),
      { numRuns: 600 },
    )
  })

  test('an unknown zone is refused', () => {
    expect(() => instantOf('2011-11-15', '08:00', 'Asia/Ba_Dinh')).toThrow(RangeError)
  })
})

describe('an instant becomes a local time', () => {
  test('2011-11-10 14:00 in Hà Nội is a Thursday', () => {
    expect(localOf(new Date('2011-11-10T07:00:00Z'), 'Asia/Ho_Chi_Minh')).toEqual({
      date: '2011-11-10',
      time: '14:00',
      weekday: 4,
    })
  })

  test('as an independent calendar says, in every zone', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, zone) => {
        const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone)
        expect(localOf(instant, zone)).toEqual({
          date: local.toPlainDate().toString(),
          time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
          weekday: local.dayOfWeek,
        })
      }),
      { numRuns: 600 },
    )
  })

  test('before and after the clock changes within one day', () => {
    const zone = 'Europe/Paris'
    expect(localOf(new Date('2026-10-25T00:30:00Z'), zone).time).toBe('02:30')
    expect(localOf(new Date('2026-10-25T01:30:00Z'), zone).time).toBe('02:30')
    expect(localOf(new Date('2026-03-29T01:00:00Z'), zone).time).toBe('03:00')
  })
})

const anyInstant = fc.date({
  min: new Date('1900-01-02T00:00:00Z'),
  max: new Date('2099-12-30T00:00:00Z'),
  noInvalidDate: true,
})

const changeOfClock = fc
  .record({ zone: anyZone, from: anyInstant })
  .map(({ zone, from }) => {
    const start = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(zone)
    const change = start.getTimeZoneTransition('next') ?? start.getTimeZoneTransition('previous') ?? start
    return { zone, instant: change.toInstant() }
  })
  // Local mean time ended at odd seconds, which no clock on a wall shows.
  .filter(({ instant }) => instant.epochMilliseconds > Date.parse('1972-01-01'))

function oracleInstant(date: string, time: string, zone: string): number {
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone, {
    disambiguation: 'compatible',
  }).epochMilliseconds
}
