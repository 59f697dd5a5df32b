import type { DraftedTask, OpenDraft } from '../../actions/directive-draft.ts'
import type { DraftQuestion } from '../../actions/draft-questions.ts'
import type { Office } from '../../actions/identify-member.ts'
import type { OfficeUnits } from '../../actions/office-units.ts'
import type { Recognised } from '../../actions/recognise-directive.ts'
import { formatDay } from '../../domain/calendar/plain-date.ts'
import { localOf } from '../../domain/calendar/zone.ts'
import type { Texts } from '../../locales/texts.ts'
import { pressData } from '../callback-data.ts'
import type { Key, Screen } from '../message.ts'
import { cutLabel } from '../status/list-view.ts'
import {
  dueWords,
  dutyLines,
  questionsOf,
  questionWords,
  rhythmLines,
  shortened,
  sourceLine,
} from './words.ts'

/** What a screen of a draft is drawn with. */
export type DraftDesk = { t: Texts; units: OfficeUnits; office: Office; questions: readonly DraftQuestion[] }

/** With the head, the foot and the buttons' words a page stays below Telegram's 4096 characters. */
const pageBudget = 3_000
const titleRoom = 200
const unitsRoom = 200

/** The whole draft: what the document is, its tasks, and what can be done with them. Pages count from 0. */
export function draftScreen(
  desk: DraftDesk,
  open: OpenDraft,
  page = 0,
  said: readonly string[] = [],
): Screen {
  const { t, questions } = desk
  const { id, draft } = open
  const parts = draft.tasks.map((task, index) => taskPart(desk, task, index + 1))
  const pages = pagesOf(parts)
  const at = Math.min(page, pages.length - 1)
  const shown = pages[at]!
  const foot =
    draft.tasks.length === 0
      ? 'directive-none-left'
      : questions.length > 0
        ? 'directive-open-points'
        : 'directive-ready'
  const head = [
    ...said.map(line => `<i>${line}</i>`),
    `<b>${sourceLine(t, draft)}</b>`,
    t.html('directive-count', { count: draft.tasks.length, page: at + 1, pages: pages.length }),
    ...(draft.source.issuedOn === null ? [`<i>${t.html('open-date')}</i>`] : []),
    ...(draft.given.length > 0 ? [t.html('directive-rest-only', { count: draft.given.length })] : []),
    ...(draft.beyond > 0 ? [t.html('directive-beyond', { count: draft.beyond })] : []),
  ]
  return {
    html: [
      head.join('\n'),
      ...shown.map(index => parts[index]!),
      t.html(foot, { count: questions.length }),
    ].join('\n\n'),
    keys: [
      ...taskKeys(desk, open, shown),
      turnKeys(t, id, at, pages.length),
      [...goOnKeys(desk, open)],
      [
        { text: t.plain('button-directive-add'), data: pressData('da', id) },
        { text: t.plain('button-directive-discard'), data: pressData('dz', id) },
      ],
    ],
  }
}

function taskPart({ t, units, office, questions }: DraftDesk, task: DraftedTask, place: number): string {
  return [
    t.html('directive-task', { place, title: shortened(task.title, titleRoom) }),
    t.html('directive-due', { due: dueWords(t, task, office) }),
    ...rhythmLines(t, task),
    ...dutyLines(t, task, units, unitsRoom),
    ...questionsOf(questions, task.n)
      .slice(0, 3)
      .map(question => `<i>${questionWords(t, question, task)}</i>`),
    ...(task.like === null ? [] : [`<i>${t.html('directive-like', { code: `NV${task.like}` })}</i>`]),
  ].join('\n')
}

/** Which tasks stand on which page; a draft without tasks has one empty page. */
function pagesOf(parts: readonly string[]): number[][] {
  const pages: number[][] = [[]]
  let room = pageBudget
  for (const [index, part] of parts.entries()) {
    if (part.length > room && pages.at(-1)!.length > 0) {
      pages.push([])
      room = pageBudget
    }
    pages.at(-1)!.push(index)
    room -= part.length
  }
  return pages
}

/** A number for each task, marked where something is open; five stand in a row. */
function taskKeys({ t, questions }: DraftDesk, { id, draft }: OpenDraft, shown: readonly number[]): Key[][] {
  const keys = shown.map(index => {
    const { n } = draft.tasks[index]!
    const isOpen = questionsOf(questions, n).length > 0
    return {
      text: t.plain(isOpen ? 'button-directive-task-open' : 'button-directive-task', { place: index + 1 }),
      data: pressData('dt', id, n),
    }
  })
  return Array.from({ length: Math.ceil(keys.length / 5) }, (_, row) => keys.slice(row * 5, row * 5 + 5))
}

function turnKeys(t: Texts, id: number, at: number, pages: number): Key[] {
  const turn: Key[] = []
  if (at > 0) turn.push({ text: t.plain('button-previous'), data: pressData('dl', id, at - 1) })
  if (at + 1 < pages) turn.push({ text: t.plain('button-next'), data: pressData('dl', id, at + 1) })
  return turn
}

/** Giving is offered when nothing is open any more; until then the next open point is. */
function goOnKeys({ t, questions }: DraftDesk, { id, draft }: OpenDraft): Key[] {
  if (draft.tasks.length === 0) return []
  if (questions.length > 0)
    return [
      {
        text: t.plain('button-directive-clear-up', { count: questions.length }),
        data: pressData('dq', id, 0),
        style: 'primary',
      },
    ]
  const text = t.plain('button-directive-give', { count: draft.tasks.length })
  return [{ text, data: pressData('dp', id), style: 'success' }]
}

/** A directive that was entered before: when, by whom, its tasks; and what of it would be new (`open`). */
export function knownScreen(t: Texts, known: Recognised, zone: string, open: OpenDraft | null): Screen {
  const { date, time } = localOf(known.enteredAt, zone)
  const entered = { time, day: formatDay(date, 'year'), count: known.tasks.length }
  const lines = [
    t.html('directive-known'),
    known.enteredBy === null
      ? t.html('directive-entered', entered)
      : t.html('directive-entered-by', { ...entered, who: known.enteredBy }),
    '',
    open ? t.html('directive-known-rest', { count: open.draft.tasks.length }) : t.html('directive-known-all'),
  ]
  const keys: Key[][] = known.tasks
    .slice(0, 20)
    .map(task => [
      { text: cutLabel(`NV${task.no} · ${task.title}`), data: pressData('tk', task.taskId, 'a') },
    ])
  if (open)
    keys.push(
      [
        {
          text: t.plain('button-directive-rest', { count: open.draft.tasks.length }),
          data: pressData('dl', open.id, 0),
          style: 'primary',
        },
      ],
      [{ text: t.plain('button-directive-discard'), data: pressData('dy', open.id) }],
    )
  return { html: lines.join('\n'), keys }
}

/** Thrown away for good? */
export function discardScreen(t: Texts, { id, draft }: OpenDraft): Screen {
  return {
    html: [
      `<b>${sourceLine(t, draft)}</b>`,
      '',
      t.html('directive-discard-ask', { count: draft.tasks.length }),
    ].join('\n'),
    keys: [
      [
        { text: t.plain('button-directive-discard-yes'), data: pressData('dy', id), style: 'danger' },
        { text: t.plain('button-directive-back'), data: pressData('dl', id, 0) },
      ],
    ],
  }
}

/** Which of several drafts? */
export function draftsScreen(t: Texts, drafts: readonly OpenDraft[]): Screen {
  return {
    html: t.html(drafts.length === 0 ? 'directive-drafts-none' : 'directive-drafts', {
      count: drafts.length,
    }),
    keys: drafts.slice(0, 20).map(({ id, draft }) => [
      {
        text: cutLabel(`${draft.source.number || draft.source.subject} (${draft.tasks.length})`),
        data: pressData('dl', id, 0),
      },
    ]),
  }
}
