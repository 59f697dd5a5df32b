import type { ListedView } from '../../actions/assignment-view.ts'
import type { TaskView } from '../../actions/show-task.ts'
import { type UnitKind, workStates } from '../../domain/assignment.ts'
import { formatDay } from '../../domain/calendar/plain-date.ts'
import { escapeHtml, type Texts } from '../../locales/texts.ts'
import { pressData } from '../callback-data.ts'
import type { Key, Screen } from '../message.ts'
import { countWords, deadlineWords, rhythmWords, scheduleWords, stateWords, titleWords } from './words.ts'

/** What part of a task's units is shown: d departments, w wards, o others, u unfinished, a the counts alone. */
export const taskParts = ['a', 'd', 'w', 'o', 'u'] as const
export type TaskPart = (typeof taskParts)[number]

const kindOf: Partial<Record<TaskPart, UnitKind>> = { d: 'department', w: 'ward', o: 'other' }

/** One task across its units: the counts, and the units of the part asked for. */
export function taskScreen(t: Texts, view: TaskView, part: TaskPart, ownUnitId: number | null): Screen {
  const head = heading(t, view)
  const counts = view.byKind.map(({ kind, counts }) => escapeHtml(countWords(t, kind, counts)))
  const shown = view.assignments.filter(one => belongs(one, part))
  const html = [
    ...head,
    ...counts,
    ...(part === 'a' ? unfinishedBriefly(t, view.assignments) : groups(t, shown)),
  ].join('\n')
  const rich = [
    `<h3>${escapeHtml(view.task.code)} – ${escapeHtml(titleWords(t, view.task.title))}</h3>`,
    ...head.slice(1).map(line => `<p>${line}</p>`),
    ...counts.map(line => `<p><b>${line}</b></p>`),
    shown.length > 0 && part !== 'a' ? table(t, shown) : '',
  ].join('')
  return { html, ...(part === 'a' ? {} : { rich }), keys: keys(t, view, part, ownUnitId) }
}

function belongs(one: ListedView, part: TaskPart): boolean {
  if (part === 'u') return one.state !== 'completed'
  return part === 'a' || one.unitKind === kindOf[part]
}

function heading(t: Texts, { task, assignments }: TaskView): string[] {
  const lines = [t.html('task-heading', { code: task.code, title: titleWords(t, task.title) })]
  const lastDay = assignments[0]?.lastDay ?? task.deadlineDate
  lines.push(t.html('task-deadline', { deadline: deadlineWords(t, task.deadlinePhrase, lastDay) }))
  if (task.directiveIssuedOn)
    lines.push(
      task.directiveNumber
        ? t.html('task-directive', {
            number: task.directiveNumber,
            day: formatDay(task.directiveIssuedOn, 'year'),
          })
        : t.html('task-directive-plain', {
            subject: task.directiveSubject ?? '',
            day: formatDay(task.directiveIssuedOn, 'year'),
          }),
    )
  if (task.recurrence) lines.push(t.html('task-recurring', { rhythm: rhythmWords(t, task.recurrence) }))
  if (task.withdrawnAt) lines.push(t.html('task-withdrawn'))
  lines.push('')
  return lines
}

/** Units by the state of their work, each with what matters: days late, how far. */
function groups(t: Texts, assignments: readonly ListedView[]): string[] {
  return workStates.flatMap(state => {
    const of = assignments.filter(one => one.state === state)
    if (of.length === 0) return []
    const units = of
      .map(one => {
        const late = one.schedule.kind === 'overdue' ? ` (${scheduleWords(t, one.schedule)})` : ''
        return `${one.unitName}${late}`
      })
      .join(', ')
    const name = t.plain(`state-${state}`)
    return [
      '',
      t.html('task-group', { state: name[0]!.toUpperCase() + name.slice(1), count: of.length, units }),
    ]
  })
}

/** Who is still to be waited for, the late ones first: what a leader asks next. */
function unfinishedBriefly(t: Texts, assignments: readonly ListedView[]): string[] {
  return groups(
    t,
    assignments.filter(one => one.state !== 'completed' && one.state !== 'in_progress'),
  )
}

function table(t: Texts, assignments: readonly ListedView[]): string {
  const head = ['task-table-unit', 'task-table-state', 'task-table-when'].map(
    key => `<th>${t.html(key)}</th>`,
  )
  const rows = assignments.map(one =>
    [one.unitName, stateWords(t, one), scheduleWords(t, one.schedule)].map(
      cell => `<td>${escapeHtml(cell)}</td>`,
    ),
  )
  return `<table bordered striped><tr>${head.join('')}</tr>${rows.map(row => `<tr>${row.join('')}</tr>`).join('')}</table>`
}

function keys(t: Texts, view: TaskView, part: TaskPart, ownUnitId: number | null): Key[][] {
  const { taskId } = view.task
  const parts: Key[] = view.byKind.map(({ kind, counts }) => ({
    text: `${t.plain(`kind-${kind}-title`)} (${counts.total})`,
    data: pressData('tk', taskId, kind === 'department' ? 'd' : kind === 'ward' ? 'w' : 'o'),
  }))
  const unfinished = view.assignments.filter(one => one.state !== 'completed').length
  const narrow: Key[] = [
    { text: `${t.plain('button-unfinished')} (${unfinished})`, data: pressData('tk', taskId, 'u') },
  ]
  if (part !== 'a') narrow.unshift({ text: t.plain('button-whole'), data: pressData('tk', taskId, 'a') })
  const mine = view.assignments.find(one => one.unitId === ownUnitId)
  return [
    parts,
    narrow,
    mine
      ? [{ text: t.plain('button-my-part'), data: pressData('as', mine.assignmentId), style: 'primary' }]
      : [],
    [
      ...(view.mayEdit ? [{ text: t.plain('button-edit-task'), data: pressData('ge', taskId) }] : []),
      { text: t.plain('button-tasks'), data: pressData('tl', 0) },
    ],
  ]
}
