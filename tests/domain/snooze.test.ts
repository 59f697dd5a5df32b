import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publicCalendar } from '../../src/domain/calendar/working-days.ts'
import { isAllowedMoment } from '../../src/domain/office-moments.ts'
import { defaultSettings } from '../../src/domain/settings.ts'
import { snoozeChoices, snoozeUntil } from '../../src/domain/snooze.ts'
import { anyCalendar, at, officeDate, timeOfDay, vietnam } from './arbitraries.ts'

describe('a reminder put off', () => {
  test.each([
    ['1h', '2011-11-10 14:00', '2011-11-10 15:00'],
    ['1h', '2011-11-10 16:45', '2011-11-10 17:45'],
    ['1h', '2011-11-10 19:30', '2011-11-11 07:30'],
    ['1h', '2011-11-12 09:00', '2011-11-14 07:30'],
    ['afternoon', '2011-11-10 08:00', '2011-11-10 14:00'],
    ['afternoon', '2011-11-10 14:00', '2011-11-11 14:00'],
    ['afternoon', '2011-11-12 08:00', '2011-11-14 14:00'],
    ['tomorrow', '2011-11-10 14:00', '2011-11-11 08:00'],
    ['tomorrow', '2011-11-11 14:00', '2011-11-14 08:00'],
    ['next_week', '2011-11-10 14:00', '2011-11-14 08:00'],
    ['next_week', '2011-11-14 06:00', '2011-11-21 08:00'],
    ['next_week', '2011-11-13 14:00', '2011-11-14 08:00'],
    ['next_week', '2026-02-11 14:00', '2026-02-23 08:00'],
  ] as const)('%s at %s comes back at %s', (choice, now, expected) => {
    expect(snoozeUntil(choice, at(now), defaultSettings, publicCalendar, vietnam)).toEqual(at(expected))
  })

  test('always comes back later, at an allowed moment', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...snoozeChoices),
        officeDate,
        timeOfDay,
        timeOfDay,
        anyCalendar,
        (choice, date, time, remindAt, calendar) => {
          const now = at(`${date} ${time}`)
          const until = snoozeUntil(choice, now, { ...defaultSettings, remindAt }, calendar, vietnam)
          expect(until > now).toBe(true)
          expect(isAllowedMoment(until, defaultSettings, calendar, vietnam)).toBe(true)
        },
      ),
    )
  })
})
