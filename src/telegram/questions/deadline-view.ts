import type { TaskView } from '../../actions/show-task.ts'
import { daysBetween, type PlainDate } from '../../domain/calendar/plain-date.ts'
import type { Texts } from '../../locales/texts.ts'
import { pressData } from '../callback-data.ts'
import type { Screen } from '../message.ts'
import { deadlineWords, titleWords } from '../status/words.ts'

/** By when a task is to be done: by the unit that is asked about, where it has a part, else by most units. */
export function deadlineScreen(
  t: Texts,
  { task, assignments }: TaskView,
  { unitId, today }: { unitId: number | null; today: PlainDate },
): Screen {
  const own = assignments.find(one => one.unitId === unitId)
  const usual = assignments.find(one => one.deadlinePhrase === task.deadlinePhrase)
  const shown = own ?? usual ?? assignments[0]
  const phrase = shown?.deadlinePhrase ?? task.deadlinePhrase
  const lastDay = shown?.lastDay ?? task.deadlineDate
  const others = assignments.filter(one => one.lastDay !== lastDay).length
  const lines = [
    t.html('task-heading', { code: task.code, title: titleWords(t, task.title) }),
    t.html('answer-deadline', {
      deadline: deadlineWords(t, phrase, lastDay),
      left: daysWords(t, daysBetween(today, lastDay)),
    }),
  ]
  if (others > 0) lines.push(t.html('answer-deadline-others', { count: others }))
  return {
    html: lines.join('\n'),
    keys: [
      own
        ? [{ text: t.plain('button-my-part'), data: pressData('as', own.assignmentId) }]
        : [{ text: t.plain('button-task'), data: pressData('tk', task.taskId, 'a') }],
    ],
  }
}

/** "còn 4 ngày", "đến hạn hôm nay", "quá hạn 3 ngày"; days to the last day. */
export function daysWords(t: Texts, days: number): string {
  if (days === 0) return t.plain('schedule-today')
  return days > 0 ? t.plain('schedule-within', { days }) : t.plain('schedule-overdue', { days: -days })
}
