import type { Office } from '../../actions/identify-member.ts'
import type { OfficeUnits } from '../../actions/office-units.ts'
import type { TaskView } from '../../actions/show-task.ts'
import type { TaskEdit } from '../../actions/task-edit.ts'
import { isSettled } from '../../domain/assignment.ts'
import type { Texts } from '../../locales/texts.ts'
import { pressData } from '../callback-data.ts'
import type { Key, Screen } from '../message.ts'
import { deadlineWords, titleWords } from '../status/words.ts'
import { deadlineRead } from './deadline-words.ts'
import { unitKeys, unitsInWords } from './unit-keys.ts'

/** The task that is changed, in two lines. */
function heading(t: Texts, { task, assignments }: TaskView): string[] {
  const lastDay = assignments[0]?.lastDay ?? task.deadlineDate
  return [
    t.html('task-heading', { code: task.code, title: titleWords(t, task.title) }),
    t.html('task-deadline', { deadline: deadlineWords(t, task.deadlinePhrase, lastDay) }),
    t.html('news-for-units', { count: assignments.length }),
    '',
  ]
}

/** What of a task can be changed. */
export function menuScreen(t: Texts, view: TaskView, said?: string): Screen {
  const { taskId } = view.task
  const key = (label: string, verb: string, ...args: number[]): Key => ({
    text: t.plain(label),
    data: pressData(verb, taskId, ...args),
  })
  return {
    html: [...(said ? [`<i>${said}</i>`, ''] : []), ...heading(t, view), t.html('edit-ask')].join('\n'),
    keys: [
      [key('button-edit-title', 'gt'), key('button-edit-deadline', 'gh', 0)],
      [key('button-add-unit', 'ga', 0), key('button-drop-unit', 'gr', 0)],
      [
        key('button-task-reminders', 'ct'),
        ...(view.task.recurrence ? [key('button-stop-recurrence', 'gv', 0)] : []),
      ],
      [{ text: t.plain('button-withdraw'), data: pressData('gc', taskId), style: 'danger' }],
      [{ text: t.plain('button-back-to-task'), data: pressData('tk', taskId, 'a') }],
    ],
  }
}

const backKey = (t: Texts, taskId: number): Key[] => [
  { text: t.plain('button-cancel'), data: pressData('gj', taskId) },
]

/** A question whose answer is typed. */
export function askScreen(t: Texts, view: TaskView, text: string, keys: Key[][] = []): Screen {
  return { html: [...heading(t, view), text].join('\n'), keys: [...keys, backKey(t, view.task.taskId)] }
}

/** Whose deadline? All units, or one of them. */
export function deadlineScopeScreen(t: Texts, view: TaskView, units: OfficeUnits, page: number): Screen {
  const { taskId } = view.task
  const open = new Map(
    view.assignments.filter(one => !isSettled(one.state)).map(one => [one.unitId, one.assignmentId]),
  )
  return askScreen(t, view, t.html('edit-deadline-whose'), [
    [{ text: t.plain('button-all-of-task'), data: pressData('gm', taskId, 0) }],
    ...unitKeys(
      t,
      units.units.filter(unit => open.has(unit.id)),
      page,
      {
        unit: unitId => pressData('gm', taskId, open.get(unitId)!),
        page: other => pressData('gh', taskId, other),
      },
    ),
  ])
}

/** More time, or a mistake put right? The two are kept apart in the record. */
export function deadlineModeScreen(t: Texts, view: TaskView, assignmentId: number): Screen {
  const { taskId } = view.task
  return askScreen(t, view, t.html('edit-deadline-why'), [
    [{ text: t.plain('button-extend'), data: pressData('gn', taskId, assignmentId, 'e') }],
    [{ text: t.plain('button-correct'), data: pressData('gn', taskId, assignmentId, 'c') }],
  ])
}

/** Which unit is added (those that do not carry the task yet), or dropped (those that carry it and are not done). */
export function unitScreen(
  t: Texts,
  view: TaskView,
  units: OfficeUnits,
  wish: { what: 'add' | 'drop'; page: number },
): Screen {
  const { taskId } = view.task
  const carrying = new Map(view.assignments.map(one => [one.unitId, one.state]))
  const offered = units.units.filter(unit => {
    const state = carrying.get(unit.id)
    return wish.what === 'add' ? state === undefined : state !== undefined && !isSettled(state)
  })
  const [choose, turn] = wish.what === 'add' ? ['gi', 'ga'] : ['gq', 'gr']
  const text = t.html(offered.length === 0 ? `edit-${wish.what}-none` : `edit-${wish.what}-which`)
  const press = {
    unit: (unitId: number) => pressData(choose, taskId, unitId),
    page: (page: number) => pressData(turn, taskId, page),
  }
  return askScreen(t, view, text, unitKeys(t, offered, wish.page, press))
}

/** What is about to be done, for a last look. */
export function confirmScreen(
  t: Texts,
  view: TaskView,
  { no, edit }: TaskEdit,
  units: OfficeUnits,
  office: Office,
): Screen {
  const unitOf = (assignmentId: number) =>
    view.assignments.find(one => one.assignmentId === assignmentId)?.unitName ?? ''
  const text = () => {
    switch (edit.part) {
      case 'title':
        return t.html('edit-confirm-title', { title: edit.title ?? '' })
      case 'deadline':
        return [
          t.html(`edit-confirm-${edit.mode}`),
          edit.assignmentId === null
            ? t.html('edit-confirm-all')
            : t.html('edit-confirm-one', { unit: unitOf(edit.assignmentId) }),
          ...(edit.deadline ? [deadlineRead(t, edit.deadline, office)] : []),
        ].join('\n')
      case 'add':
        return t.html('edit-confirm-add', { units: unitsInWords(t, edit.unitIds, units) })
      case 'withdraw':
        return t.html('edit-confirm-withdraw', { reason: edit.reason ?? '' })
    }
  }
  return askScreen(t, view, text(), [
    [
      {
        text: t.plain('button-agree'),
        data: pressData('gw', no),
        style: edit.part === 'withdraw' ? 'danger' : 'success',
      },
    ],
  ])
}

/** The work is about to return no more, for a last look. */
export function confirmStopScreen(t: Texts, view: TaskView): Screen {
  return askScreen(t, view, t.html('edit-confirm-stop'), [
    [{ text: t.plain('button-agree'), data: pressData('gv', view.task.taskId, 1), style: 'danger' }],
  ])
}

/** The unit that is about to be dropped, for a last look. */
export function confirmDropScreen(
  t: Texts,
  view: TaskView,
  unit: { unitId: number; unitName: string },
): Screen {
  return askScreen(t, view, t.html('edit-confirm-drop', { unit: unit.unitName }), [
    [
      {
        text: t.plain('button-agree'),
        data: pressData('gz', view.task.taskId, unit.unitId),
        style: 'danger',
      },
    ],
  ])
}
