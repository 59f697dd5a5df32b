import { expect, test } from 'vitest'
import { publicCalendar } from '../../src/domain/calendar/working-days.ts'
import { firstOccurrence, nextOccurrence, type Recurrence, rhythmName } from '../../src/domain/recurrence.ts'

const rhythm = (every: Recurrence['every'], rest: Partial<Recurrence> = {}): Recurrence => ({
  every,
  interval: 1,
  weekday: null,
  month: null,
  day: null,
  ...rest,
})

test.each([
  [rhythm('week', { weekday: 5 }), '2011-11-10', '2011-11-11', '2011-11-18'],
  [rhythm('week', { weekday: 4 }), '2011-11-10', '2011-11-10', '2011-11-17'],
  [rhythm('week', { weekday: 5, interval: 2 }), '2011-11-10', '2011-11-11', '2011-11-25'],
  [rhythm('month', { day: 25 }), '2011-11-10', '2011-11-25', '2011-12-25'],
  [rhythm('month', { day: 10 }), '2011-11-10', '2011-11-10', '2011-12-10'],
  [rhythm('month', { day: 31 }), '2012-02-01', '2012-02-29', '2012-03-31'],
  [rhythm('month', { day: 'last' }), '2011-12-31', '2011-12-31', '2012-01-31'],
  [rhythm('month', { day: 'last_working' }), '2011-12-01', '2011-12-30', '2012-01-31'],
  [rhythm('month', { day: 15, interval: 6 }), '2011-11-10', '2011-11-15', '2012-05-15'],
  [rhythm('quarter', { month: 3, day: 20 }), '2011-12-21', '2012-03-20', '2012-06-20'],
  [rhythm('year', { month: 12, day: 15 }), '2011-11-10', '2011-12-15', '2012-12-15'],
  [rhythm('year', { month: 1, day: 5 }), '2011-11-10', '2012-01-05', '2013-01-05'],
  [rhythm('month', { interval: 6, month: 6, day: 15 }), '2011-11-10', '2011-12-15', '2012-06-15'],
  [
    rhythm('month', { day: 5, others: [{ weekday: null, month: null, day: 20 }] }),
    '2011-11-10',
    '2011-11-20',
    '2011-12-05',
  ],
  [
    rhythm('week', { weekday: 2, others: [{ weekday: 5, month: null, day: null }] }),
    '2011-11-10',
    '2011-11-11',
    '2011-11-15',
  ],
  [
    rhythm('year', { month: 6, day: 15, others: [{ weekday: null, month: 12, day: 15 }] }),
    '2011-11-10',
    '2011-12-15',
    '2012-06-15',
  ],
])('%o from %s', (recurrence, from, first, second) => {
  expect(firstOccurrence(recurrence, from, publicCalendar)).toBe(first)
  expect(nextOccurrence(recurrence, first, publicCalendar)).toBe(second)
})

test('a rhythm without a day has no next one', () => {
  for (const every of ['week', 'month', 'quarter', 'year'] as const)
    expect(nextOccurrence(rhythm(every), '2011-11-10', publicCalendar)).toBeNull()
})

test.each([
  [rhythm('week', { interval: 2 }), 'weekly'],
  [rhythm('month'), 'monthly'],
  [rhythm('month', { interval: 3 }), 'quarterly'],
  [rhythm('month', { interval: 6 }), 'monthly'],
  [rhythm('month', { interval: 12 }), 'yearly'],
  [rhythm('quarter'), 'quarterly'],
  [rhythm('year'), 'yearly'],
])('in a word: %o is %s', (recurrence, name) => {
  expect(rhythmName(recurrence)).toBe(name)
})
