import { type DraftedTask, dutiesOf, type OpenDraft } from '../../actions/directive-draft.ts'
import type { DraftQuestion } from '../../actions/draft-questions.ts'
import { addDays, addMonths, formatDay, type PlainDate } from '../../domain/calendar/plain-date.ts'
import { workingDayOnOrBefore } from '../../domain/calendar/working-days.ts'
import { lastDayOf } from '../../domain/deadline.ts'
import { inTwos, unitKeys } from '../assigning/unit-keys.ts'
import { pressData } from '../callback-data.ts'
import type { Key, Screen } from '../message.ts'
import { cutLabel } from '../status/list-view.ts'
import type { DraftDesk } from './draft-view.ts'
import { backKeys, taskHeading } from './task-view.ts'
import { dutyLines, questionWords, sourceLine } from './words.ts'

/** How many units an open name may be offered as single buttons. */
const maxCandidates = 8

function asking(desk: DraftDesk, open: OpenDraft, task: DraftedTask, lines: string[], keys: Key[][]): Screen {
  return {
    html: [...taskHeading(desk, open, task), '', ...lines].join('\n'),
    keys: [...keys, backKeys(desk, open, task)],
  }
}

/** The title is typed anew. */
export function titleScreen(desk: DraftDesk, open: OpenDraft, task: DraftedTask): Screen {
  return asking(desk, open, task, [desk.t.html('edit-ask-title')], [])
}

/** The deadline is typed, or chosen: among the days of the sentence, else among days that offices often mean. */
export function deadlineScreen(
  desk: DraftDesk,
  open: OpenDraft,
  task: DraftedTask,
  today: PlainDate,
  question?: DraftQuestion,
): Screen {
  const { t, office } = desk
  const keys =
    task.choices.length > 0
      ? task.choices.map((choice, index) => [
          {
            text: cutLabel(`${choice.phrase} (${formatDay(lastDayOf(choice, office.settings), 'year')})`),
            data: pressData('dk', open.id, task.n, index),
          },
        ])
      : inTwos(
          usualDays(desk, open, task, today).map(day => ({
            text: formatDay(day, 'year'),
            data: pressData('ds', open.id, task.n, Number(day.replaceAll('-', ''))),
          })),
        )
  const why = question ? [questionWords(t, question, task)] : []
  return asking(desk, open, task, [...why, t.html('draft-ask-deadline')], keys)
}

/** The last day that another task of the document names, the ends of this and the next month. */
function usualDays(
  { office }: DraftDesk,
  { draft }: OpenDraft,
  task: DraftedTask,
  today: PlainDate,
): PlainDate[] {
  const others = draft.tasks.flatMap(one => (one.n !== task.n && one.deadline ? [one.deadline.date] : []))
  const ends = [1, 2].map(months => addDays(addMonths(`${today.slice(0, 8)}01`, months), -1))
  const days = [others.toSorted().at(-1), ...ends, addDays(today, 7)]
    .filter(day => day !== undefined)
    .map(day => workingDayOnOrBefore(day, office.calendar))
  return [...new Set(days)].filter(day => day >= today).toSorted()
}

/** Which unit leads? Those in question first, where the document names several. */
export function leadScreen(
  desk: DraftDesk,
  open: OpenDraft,
  task: DraftedTask,
  page: number,
  question?: DraftQuestion,
): Screen {
  const { t, units } = desk
  const { id } = open
  const choose = (unitId: number) => pressData('dw', id, task.n, unitId)
  const named = units.units.filter(unit => task.leadIds.includes(unit.id))
  const keys = question
    ? named.map(unit => [{ text: cutLabel(unit.name), data: choose(unit.id) }])
    : unitKeys(t, units.units, page, { unit: choose, page: other => pressData('dc', id, task.n, other) })
  return asking(
    desk,
    open,
    task,
    [question ? questionWords(t, question, task) : t.html('draft-ask-lead')],
    [...keys, [{ text: t.plain('button-no-lead'), data: choose(0) }]],
  )
}

/** Which units? By collective names and one by one; the leading one is in already. */
export function unitsScreen(
  desk: DraftDesk,
  open: OpenDraft,
  task: DraftedTask,
  page: number,
  question?: DraftQuestion,
): Screen {
  const { t, units } = desk
  const { id } = open
  const { n } = task
  const { leadUnitId, unitIds } = dutiesOf(task)
  const chosen = new Set(unitIds)
  const groups = units.groups.map(group => {
    const isChosen = group.unitIds.every(unitId => chosen.has(unitId) || unitId === leadUnitId)
    return {
      text: cutLabel(isChosen ? `✓ ${group.name}` : group.name),
      data: pressData('dg', id, n, group.id, page),
    }
  })
  const done: Key = {
    text: t.plain('button-units-chosen', { count: unitIds.length }),
    data: pressData('do', id, n),
    style: 'primary',
  }
  const others = units.units.filter(unit => unit.id !== leadUnitId)
  return asking(
    desk,
    open,
    task,
    [
      ...(question ? [questionWords(t, question, task)] : dutyLines(t, task, units, 1_000)),
      t.html('draft-ask-units'),
    ],
    [
      ...inTwos(groups),
      ...unitKeys(t, others, page, {
        chosen,
        unit: unitId => pressData('dv', id, n, unitId, page),
        page: other => pressData('du', id, n, other),
      }),
      ...(unitIds.length > 0 || leadUnitId !== null ? [[done]] : []),
    ],
  )
}

/** Whom does this name mean? The units that it fits, or all of them. */
export function nameScreen(
  desk: DraftDesk,
  open: OpenDraft,
  task: DraftedTask,
  question: Extract<DraftQuestion, { about: 'name' }>,
  page: number,
): Screen {
  const { t, units } = desk
  const { id } = open
  const { n } = task
  const name = task.names.find(one => one.key === question.key)
  const candidates = units.units.filter(unit => name?.unitIds.includes(unit.id))
  const choose = (unitId: number) => pressData('di', id, n, question.key, unitId)
  const isFew = candidates.length > 0 && candidates.length <= maxCandidates && page === 0
  const keys = isFew
    ? [
        ...candidates.map(unit => [{ text: cutLabel(unit.name), data: choose(unit.id) }]),
        [{ text: t.plain('button-directive-other-unit'), data: pressData('dj', id, n, question.key, 1) }],
      ]
    : unitKeys(t, units.units, Math.max(0, page - 1), {
        unit: choose,
        page: other => pressData('dj', id, n, question.key, other + 1),
      })
  return asking(
    desk,
    open,
    task,
    [questionWords(t, question, task), t.html('directive-ask-name')],
    [
      ...keys,
      [{ text: t.plain('button-directive-several-units'), data: pressData('du', id, n, 0) }],
      [{ text: t.plain('button-directive-no-unit'), data: choose(0) }],
    ],
  )
}

/** When was the document issued? The years of its deadlines follow from it. */
export function dateScreen(desk: DraftDesk, open: OpenDraft): Screen {
  const { t } = desk
  const { id, draft } = open
  return {
    html: [`<b>${sourceLine(t, draft)}</b>`, '', t.html('open-date'), t.html('directive-ask-date')].join(
      '\n',
    ),
    keys: [
      [
        {
          text: t.plain('button-directive-sent-on', { day: formatDay(draft.sentOn, 'year') }),
          data: pressData('dd', id),
        },
      ],
      backKeys(desk, open, null),
    ],
  }
}

/** A task that the document does not hold is typed in one line. */
export function addScreen(desk: DraftDesk, open: OpenDraft): Screen {
  return { html: desk.t.html('directive-ask-add'), keys: [backKeys(desk, open, null)] }
}
