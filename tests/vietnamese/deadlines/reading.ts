import { publicCalendar } from '../../../src/domain/calendar/working-days.ts'
import { type DeadlineReading, readDeadline } from '../../../src/vietnamese/deadlines/find-deadlines.ts'

/** The Thursday on which the phrases of the corpus are said. */
export const thursday = { reference: '2011-11-10', calendar: publicCalendar }

/** A reading as the corpus writes it: '<2011-11-15 17:00', '- month', 'none'. */
export function asWritten(reading: DeadlineReading | null): string {
  if (reading === null || (reading.date === null && reading.recurring === null)) return 'none'
  const { before, date, time, recurring } = reading
  return [`${before ? '<' : ''}${date ?? '-'}`, time, recurring?.every].filter(part => part).join(' ')
}

export function saidOn(words: string, reference = thursday.reference): string {
  return asWritten(readDeadline(words, { ...thursday, reference }))
}
