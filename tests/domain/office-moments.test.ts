import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publicCalendar } from '../../src/domain/calendar/working-days.ts'
import {
  isAllowedMoment,
  nextAllowedMoment,
  nextOfficeMoment,
  officeTimeFor,
} from '../../src/domain/office-moments.ts'
import { defaultSettings } from '../../src/domain/settings.ts'
import { anyCalendar, at, officeDate, timeOfDay, vietnam } from './arbitraries.ts'

describe('the next moment', () => {
  test.each([
    ['2011-11-10 14:00', '2011-11-10 14:00', '2011-11-10 14:00'],
    ['2011-11-10 18:30', '2011-11-10 18:30', '2011-11-11 07:30'],
    ['2011-11-10 20:00', '2011-11-11 07:30', '2011-11-11 07:30'],
    ['2011-11-11 06:59', '2011-11-11 07:30', '2011-11-11 07:30'],
    ['2011-11-11 07:00', '2011-11-11 07:00', '2011-11-11 07:30'],
    ['2011-11-11 21:00', '2011-11-14 07:30', '2011-11-14 07:30'],
    ['2011-11-12 10:00', '2011-11-14 07:30', '2011-11-14 07:30'],
    ['2026-02-15 10:00', '2026-02-23 07:30', '2026-02-23 07:30'],
  ])('from %s: allowed %s, in office hours %s', (instant, allowed, office) => {
    expect(nextAllowedMoment(at(instant), defaultSettings, publicCalendar, vietnam)).toEqual(at(allowed))
    expect(nextOfficeMoment(at(instant), defaultSettings, publicCalendar, vietnam)).toEqual(at(office))
  })

  test('quiet hours at noon end at one', () => {
    const times = { ...defaultSettings, quietHours: { from: '11:30', to: '13:00' } }
    expect(nextAllowedMoment(at('2011-11-10 12:00'), times, publicCalendar, vietnam)).toEqual(
      at('2011-11-10 13:00'),
    )
    expect(officeTimeFor('12:00', times)).toBe('07:30')
  })

  test('no quiet hours at all when both ends are the same', () => {
    const times = { ...defaultSettings, quietHours: { from: '00:00', to: '00:00' } }
    expect(isAllowedMoment(at('2011-11-10 00:00'), times, publicCalendar, vietnam)).toBe(true)
    expect(isAllowedMoment(at('2011-11-10 23:59'), times, publicCalendar, vietnam)).toBe(true)
  })

  test('quiet hours that swallow the office day leave their end', () => {
    const times = { ...defaultSettings, quietHours: { from: '06:00', to: '18:00' } }
    expect(nextAllowedMoment(at('2011-11-10 12:00'), times, publicCalendar, vietnam)).toEqual(
      at('2011-11-10 18:00'),
    )
  })

  test('is never before the instant, always allowed, and stays where it is', () => {
    const anyTimes = fc.record({
      officeHours: fc.record({ from: timeOfDay, to: timeOfDay }),
      quietHours: fc.record({ from: timeOfDay, to: timeOfDay }),
    })
    fc.assert(
      fc.property(officeDate, timeOfDay, anyTimes, anyCalendar, (date, time, times, calendar) => {
        const instant = at(`${date} ${time}`)
        for (const next of [nextAllowedMoment, nextOfficeMoment]) {
          const moment = next(instant, times, calendar, vietnam)
          expect(moment >= instant).toBe(true)
          expect(isAllowedMoment(moment, times, calendar, vietnam)).toBe(true)
          expect(nextAllowedMoment(moment, times, calendar, vietnam)).toEqual(moment)
        }
      }),
      { numRuns: 500 },
    )
  })
})
