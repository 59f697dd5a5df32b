import { type PlainDate, plainDate } from '../domain/calendar/plain-date.ts'
import type { Deadline } from '../domain/deadline.ts'
import { plainLetters } from './plain-letters.ts'

export type DeadlineReading =
  | { ok: true; deadline: Deadline }
  | { ok: false; code: 'not_a_date' | 'no_such_day'; words: string }

const pattern =
  /^(?<lead>(?:xong |hoan thanh )?(?:truoc|tr\.?|cham nhat(?: la)?|khong qua|den het|den|het|trong|vao)?)\s*(?:(?<hour>\d{1,2})(?:h|:| gio ?)(?<minute>\d{2})?\s*)?(?:ngay\s*)?(?<day>\d{1,2})\s*[/.-]\s*(?<month>\d{1,2})(?:\s*[/.-]\s*(?<year>\d{4}))?$/

/** The year that a bare day and month belong to: the reference's own, or the next one when written late for early. */
function yearFor(month: number, reference: PlainDate): number {
  const year = Number(reference.slice(0, 4))
  return Number(reference.slice(5, 7)) >= 10 && month <= 3 ? year + 1 : year
}

/**
 * Reads a deadline written as a day: "30/11", "30/11/2011", "trước 15/11", "trước 17h00 ngày 30/11".
 * `reference` is the day of the document (or of the conversation); it gives the year where none is written.
 * A day that does not exist is refused, never repaired.
 */
export function readDeadlineWords(words: string, reference: PlainDate): DeadlineReading {
  const phrase = words.normalize('NFC').trim().replace(/\s+/g, ' ')
  const groups = pattern.exec(plainLetters(phrase))?.groups
  if (!groups) return { ok: false, code: 'not_a_date', words: phrase }
  const month = Number(groups.month)
  const date = plainDate(
    groups.year ? Number(groups.year) : yearFor(month, reference),
    month,
    Number(groups.day),
  )
  if (date === null) return { ok: false, code: 'no_such_day', words: phrase }
  const hour = groups.hour === undefined ? null : Number(groups.hour)
  const minute = Number(groups.minute ?? 0)
  if (hour !== null && (hour > 23 || minute > 59)) return { ok: false, code: 'no_such_day', words: phrase }
  return {
    ok: true,
    deadline: {
      phrase,
      kind: /truoc|tr\b/.test(groups.lead ?? '') ? 'before' : 'by',
      date,
      time: hour === null ? null : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
    },
  }
}
