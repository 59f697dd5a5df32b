import type { Office } from '../../actions/identify-member.ts'
import { formatDay, weekday } from '../../domain/calendar/plain-date.ts'
import { isWorkingDay } from '../../domain/calendar/working-days.ts'
import { type Deadline, lastDayOf } from '../../domain/deadline.ts'
import type { Texts } from '../../locales/texts.ts'
import { rhythmWords } from '../status/words.ts'

/** The deadline as it was written and as the office reads it, so that whoever gives it sees the difference. */
export function deadlineRead(t: Texts, deadline: Deadline, office: Office): string {
  const lastDay = lastDayOf(deadline, office.settings)
  const day = `${t.plain(`weekday-${weekday(lastDay)}`)} ${formatDay(lastDay, 'year')}`
  const read = deadline.time
    ? t.html('deadline-read-time', { phrase: deadline.phrase, day, time: deadline.time })
    : t.html('deadline-read', { phrase: deadline.phrase, day })
  return [
    read,
    ...(deadline.recurrence
      ? [t.html('deadline-recurring', { rhythm: rhythmWords(t, deadline.recurrence) })]
      : []),
    ...(isWorkingDay(lastDay, office.calendar) ? [] : [t.html('deadline-day-off')]),
  ].join('\n')
}
