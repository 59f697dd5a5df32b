import type { PlainDate } from './calendar/plain-date.ts'
import { addDays } from './calendar/plain-date.ts'
import { instantOf } from './calendar/zone.ts'
import type { Recurrence } from './recurrence.ts'
import type { OfficeSettings } from './settings.ts'

/** A deadline keeps the words it was given in; `date` is the day that the words name. */
export type Deadline = {
  phrase: string
  /** `before`: exclusive wording (trước). `by`: the day itself still counts. */
  kind: 'before' | 'by'
  date: PlainDate
  /** Local time of day, HH:mm, when the words name one. */
  time: string | null
  /** Work that returns: `date` is its next day. */
  recurrence?: Recurrence | null | undefined
}

/**
 * The last day that still counts as in time. "Trước 15/11" ends with the 14th or the 15th, as the office reads it;
 * with a time of day ("trước 17h00 15/11") the named day is the last one whatever the reading.
 */
export function lastDayOf(deadline: Deadline, settings: Pick<OfficeSettings, 'beforeMeans'>): PlainDate {
  return settings.beforeMeans === 'that_day' ? deadline.date : reminderDayOf(deadline)
}

/** The last day under the earlier reading: people are reminded for it even where the office allows a day more. */
export function reminderDayOf(deadline: Deadline): PlainDate {
  return deadline.kind === 'before' && deadline.time === null ? addDays(deadline.date, -1) : deadline.date
}

/** The first instant that is too late: the named time, or the end of the last day. `zone` is an IANA name. */
export function dueAtOf(
  deadline: Deadline,
  settings: Pick<OfficeSettings, 'beforeMeans'>,
  zone: string,
): Date {
  return instantOf(lastDayOf(deadline, settings), deadline.time ?? '24:00', zone)
}
