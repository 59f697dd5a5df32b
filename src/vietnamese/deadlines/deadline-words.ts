import type { PlainDate } from '../../domain/calendar/plain-date.ts'
import { type OfficeCalendar, publicCalendar } from '../../domain/calendar/working-days.ts'
import type { Deadline } from '../../domain/deadline.ts'
import { readWholeDeadline } from './find-deadlines.ts'

export type DeadlineReading =
  | { ok: true; deadline: Deadline }
  | { ok: false; code: 'not_a_date' | 'no_such_day'; words: string }

/**
 * Reads words that are a deadline and nothing else: "30/11", "trước 17h00 ngày 30/11", "thứ sáu tuần sau".
 * `reference` is the day of the document (or of the conversation); it gives what is not written, and working days
 * are counted on `calendar`. A day that does not exist is refused, never repaired.
 */
export function readDeadlineWords(
  words: string,
  reference: PlainDate,
  calendar: OfficeCalendar = publicCalendar,
): DeadlineReading {
  const phrase = words.normalize('NFC').trim().replace(/\s+/g, ' ')
  const reading = readWholeDeadline(phrase, { reference, calendar })
  if (reading === null) return { ok: false, code: 'not_a_date', words: phrase }
  const { before, date, time, recurring } = reading
  const rhythm = recurring && { recurrence: recurring }
  // A rhythm that names no day is no deadline of one task.
  if (date === null)
    return { ok: false, code: reading.recurring ? 'not_a_date' : 'no_such_day', words: phrase }
  // The end of the day is what a day without an hour means; exclusive wording then ends with the day itself.
  if (time === '24:00') return { ok: true, deadline: { phrase, kind: 'by', date, time: null, ...rhythm } }
  return { ok: true, deadline: { phrase, kind: before ? 'before' : 'by', date, time, ...rhythm } }
}
