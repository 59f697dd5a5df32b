import { daysInMonth, type PlainDate, partsOf, weekday } from './calendar/plain-date.ts'
import type { Recurrence } from './recurrence.ts'

/** The rhythm with its day in each turn, where it names none, as the first day has it: a month's last day is every month's. */
export function rhythmFrom(rhythm: Recurrence, first: PlainDate): Recurrence {
  const { year, month, day } = partsOf(first)
  if (rhythm.every === 'week') return { ...rhythm, weekday: rhythm.weekday ?? weekday(first) }
  const inTurn = { month: null, quarter: ((month - 1) % 3) + 1, year: month }[rhythm.every]
  return {
    ...rhythm,
    month: rhythm.month ?? inTurn,
    day: rhythm.day ?? (day === daysInMonth(year, month) ? 'last' : day),
  }
}
