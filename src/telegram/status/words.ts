import type { ListedView } from '../../actions/assignment-view.ts'
import type { UnitKind } from '../../domain/assignment.ts'
import { formatDay } from '../../domain/calendar/plain-date.ts'
import type { Recurrence } from '../../domain/recurrence.ts'
import type { StateCounts } from '../../domain/summary.ts'
import type { Texts } from '../../locales/texts.ts'

/** "đang thực hiện 12/20" */
export function stateWords(t: Texts, view: ListedView): string {
  const state = t.plain(`state-${view.state}`)
  if (view.progressDone !== null && view.progressTotal !== null)
    return `${state} ${t.plain('progress-count', { done: String(view.progressDone), total: String(view.progressTotal) })}`
  return view.percent === null
    ? state
    : `${state} ${t.plain('progress-percent', { percent: String(view.percent) })}`
}

/** "quá hạn 3 ngày" */
export function scheduleWords(t: Texts, schedule: ListedView['schedule']): string {
  return t.plain(`schedule-${schedule.kind}`, 'days' in schedule ? { days: schedule.days } : {})
}

/** "hằng tháng", "2 tuần một lần" */
export function rhythmWords(t: Texts, { every, interval }: Recurrence): string {
  return t.plain(`rhythm-${every}`, { interval })
}

/** The title, or the stand-in for a confidential one. */
export function titleWords(t: Texts, title: string | null): string {
  return title ?? t.plain('confidential-title')
}

/** The phrase of the deadline, with the day it is read as where the two differ: "trước 15/11 (ngày cuối: 14/11)". */
export function deadlineWords(t: Texts, phrase: string, lastDay: string): string {
  const day = formatDay(lastDay)
  return phrase.includes(day) && !/trước|tr\./i.test(phrase)
    ? phrase
    : `${phrase} (${t.plain('task-last-day', { day })})`
}

/** "7/14 phòng hoàn thành, 4 đang thực hiện, 3 chưa thực hiện" */
export function countWords(t: Texts, kind: UnitKind, counts: StateCounts): string {
  const parts = [
    t.plain('task-count', {
      completed: String(counts.completed),
      total: String(counts.total),
      kind: t.plain(`kind-${kind}`),
    }),
  ]
  const add = (key: string, count: number) => {
    if (count > 0) parts.push(t.plain(`task-count-${key}`, { count: String(count) }))
  }
  add('awaiting', counts.awaiting)
  add('in_progress', counts.inProgress)
  add('returned', counts.returned)
  add('not_started', counts.notStarted)
  add('overdue', counts.overdue)
  return parts.join(', ')
}
