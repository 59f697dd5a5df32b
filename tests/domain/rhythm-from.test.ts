import { expect, it } from 'vitest'
import { publicCalendar } from '../../src/domain/calendar/working-days.ts'
import { nextOccurrence, type Recurrence } from '../../src/domain/recurrence.ts'
import { rhythmFrom } from '../../src/domain/rhythm-from.ts'

const rhythm = (every: Recurrence['every']): Recurrence => ({
  every,
  interval: 1,
  weekday: null,
  month: null,
  day: null,
})

it.each([
  ['week', '2011-11-18', '2011-11-25'],
  ['month', '2011-11-25', '2011-12-25'],
  ['month', '2011-11-30', '2011-12-31'],
  ['quarter', '2011-12-20', '2012-03-20'],
  ['year', '2011-11-20', '2012-11-20'],
] as const)(
  'a rhythm by the %s that names no day goes on from its first day %s with %s',
  (every, first, next) => {
    expect(nextOccurrence(rhythmFrom(rhythm(every), first), first, publicCalendar)).toBe(next)
  },
)

it('a day that the rhythm names stays', () => {
  expect(rhythmFrom({ ...rhythm('month'), day: 25 }, '2011-12-01').day).toBe(25)
})
