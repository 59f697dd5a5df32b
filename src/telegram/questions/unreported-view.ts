import type { ListedView } from '../../actions/assignment-view.ts'
import type { DueTask } from '../../actions/list-due.ts'
import type { TaskView } from '../../actions/show-task.ts'
import { isUnitsTurn, type UnitKind, unitKinds } from '../../domain/assignment.ts'
import type { Texts } from '../../locales/texts.ts'
import { pressData } from '../callback-data.ts'
import type { Screen } from '../message.ts'
import { codeRows } from '../status/list-view.ts'
import { deadlineWords, scheduleWords, titleWords } from '../status/words.ts'
import { daysWords } from './deadline-view.ts'
import { questionData } from './question.ts'

const mostTasks = 12

/** Which units have not reported a task done; where some are late, by how many days. */
export function unreportedScreen(t: Texts, view: TaskView, kind: UnitKind | null): Screen {
  const units = view.assignments.filter(one => isUnitsTurn(one.state))
  return unitsOfTask(t, view, units, kind, { heading: 'unreported-title', none: 'unreported-none' })
}

/** Which units are late with a task. */
export function lateInTaskScreen(t: Texts, view: TaskView, kind: UnitKind | null): Screen {
  const units = view.assignments.filter(
    one => one.schedule.kind === 'overdue' || one.schedule.kind === 'reported_late',
  )
  return unitsOfTask(t, view, units, kind, { heading: 'late-in-task-title', none: 'late-in-task-none' })
}

function unitsOfTask(
  t: Texts,
  { task, assignments }: TaskView,
  found: readonly ListedView[],
  kind: UnitKind | null,
  texts: { heading: string; none: string },
): Screen {
  const units = found.filter(one => kind === null || one.unitKind === kind)
  const lastDay = assignments[0]?.lastDay ?? task.deadlineDate
  const groups = unitKinds
    .map(one => ({ one, of: units.filter(unit => unit.unitKind === one) }))
    .filter(({ of }) => of.length > 0)
    .map(({ one, of }) =>
      t.html('unreported-group', {
        kind: t.plain(`kind-${one}-title`),
        count: of.length,
        units: of.map(unit => unitWords(t, unit)).join(', '),
      }),
    )
  return {
    html: [
      `<b>${t.html(texts.heading)}</b>`,
      t.html('task-heading', { code: task.code, title: titleWords(t, task.title) }),
      t.html('task-deadline', { deadline: deadlineWords(t, task.deadlinePhrase, lastDay) }),
      '',
      ...(groups.length > 0 ? groups : [t.html(texts.none)]),
    ].join('\n'),
    keys: [[{ text: t.plain('button-task'), data: pressData('tk', task.taskId, 'a') }]],
  }
}

/** "Phường Kim Mã (12/20)", "Phường Kim Mã (quá hạn 2 ngày)" */
function unitWords(t: Texts, unit: ListedView): string {
  const parts: string[] = []
  if (unit.progressDone !== null && unit.progressTotal !== null)
    parts.push(
      t.plain('progress-count', { done: String(unit.progressDone), total: String(unit.progressTotal) }),
    )
  else if (unit.percent !== null) parts.push(t.plain('progress-percent', { percent: String(unit.percent) }))
  if (unit.state === 'returned') parts.push(t.plain('state-returned'))
  if (unit.schedule.kind === 'overdue' || unit.schedule.kind === 'reported_late')
    parts.push(scheduleWords(t, unit.schedule))
  return parts.length > 0 ? `${unit.unitName} (${parts.join(', ')})` : unit.unitName
}

/** Of which task? Each with how many units have not reported it done. */
export function unreportedTasksScreen(t: Texts, tasks: readonly DueTask[], kind: UnitKind | null): Screen {
  const shown = tasks.slice(0, mostTasks)
  const lines = shown.map(task =>
    t.html('due-line', {
      code: task.code,
      title: titleWords(t, task.title),
      deadline: task.phrase,
      left: daysWords(t, task.days),
      standing: t.plain('unreported-count', {
        unreported: String(task.unreported),
        units: String(task.units),
      }),
    }),
  )
  if (tasks.length === 0) lines.push(t.html('unreported-none'))
  if (tasks.length > shown.length) lines.push(t.html('due-more', { count: tasks.length - shown.length }))
  return {
    html: [`<b>${t.html('unreported-title')}</b>`, ...lines].join('\n\n'),
    keys: codeRows(
      shown.map(({ code, taskId }) => ({
        text: code,
        data: questionData({ about: 'unreported', unitId: null, taskId, kind, days: null }),
      })),
    ),
  }
}
