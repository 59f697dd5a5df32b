import type { AssignmentView, ListedView } from '../../actions/assignment-view.ts'
import type { AssignmentCard, AssignmentRights } from '../../actions/show-assignment.ts'
import { formatDay } from '../../domain/calendar/plain-date.ts'
import { localOf } from '../../domain/calendar/zone.ts'
import type { Texts } from '../../locales/texts.ts'
import { pressData } from '../callback-data.ts'
import type { Key, Screen } from '../message.ts'
import { deadlineWords, scheduleWords, stateWords, titleWords } from '../status/words.ts'

/** What the message says of the assignment; shared with the news about it. */
export function cardLines(
  t: Texts,
  view: ListedView & Partial<Pick<AssignmentView, 'note' | 'returnReason'>>,
  zone: string,
  evidence = 0,
): string[] {
  const lines = [
    t.html('task-heading', { code: view.code, title: titleWords(t, view.title) }),
    t.html('card-unit', { unit: view.unitName, duty: t.plain(`duty-${view.duty}`) }),
    t.html('card-deadline', {
      deadline: deadlineWords(t, view.deadlinePhrase, view.lastDay),
      schedule: scheduleWords(t, view.schedule),
    }),
    t.html('card-state', { state: stateWords(t, view) }),
  ]
  if (view.reportedDoneAt) {
    const { date, time } = localOf(view.reportedDoneAt, zone)
    lines.push(t.html('card-done-at', { time, day: formatDay(date) }))
  }
  if (view.state === 'returned' && view.returnReason)
    lines.push(t.html('card-returned', { reason: view.returnReason }))
  if (view.obstacle) lines.push(t.html('card-obstacle', { reason: view.obstacle }))
  if (view.note) lines.push(t.html('card-note', { note: view.note }))
  if (evidence > 0) lines.push(t.html('card-evidence', { count: evidence }))
  return lines
}

/** One assignment with what this reader may do about it. `said` is what has just been noted. */
export function cardScreen(
  t: Texts,
  card: AssignmentCard,
  options: { zone: string; said?: string; privateLink?: string },
): Screen {
  const { view, rights } = card
  const said = options.said ? [`<i>${t.html(options.said)}</i>`, ''] : []
  return {
    html: [...said, ...cardLines(t, view, options.zone, card.evidence)].join('\n'),
    keys: options.privateLink
      ? [
          // A reason for returning is typed, and in a group the bot does not hear what is typed.
          ...(rights.decide ? [decideKeys(t, view).slice(0, 1)] : []),
          [{ text: t.plain('button-private'), url: options.privateLink }],
          [{ text: t.plain('button-task'), data: pressData('tk', view.taskId, 'a') }],
        ]
      : keys(t, view, rights),
  }
}

/** The monitor's two answers to "done". They carry the version, so that they decide only what the monitor saw. */
export function decideKeys(t: Texts, view: AssignmentView): Key[] {
  return [
    {
      text: t.plain('button-confirm'),
      data: pressData('ry', view.assignmentId, view.version),
      style: 'success',
    },
    {
      text: t.plain('button-return'),
      data: pressData('rx', view.assignmentId, view.version),
      style: 'danger',
    },
  ]
}

function keys(t: Texts, view: AssignmentView, rights: AssignmentRights): Key[][] {
  const key = (text: string, verb: string): Key => ({
    text: t.plain(text),
    data: pressData(verb, view.assignmentId),
  })
  const rows: Key[][] = []
  if (rights.decide) rows.push(decideKeys(t, view))
  if (rights.report) {
    const awaiting = view.state === 'awaiting_confirmation'
    const begin = view.state === 'not_started' || view.state === 'returned' ? [key('button-begin', 'rb')] : []
    if (!awaiting)
      rows.push([
        ...begin,
        { text: t.plain('button-done'), data: pressData('rd', view.assignmentId), style: 'success' },
      ])
    if (awaiting) rows.push([key('button-evidence', 'rv'), key('button-note', 'rn')])
    else
      rows.push(
        [key('button-count', 'rc'), key('button-evidence', 'rv')],
        [
          view.obstacle ? key('button-obstacle-cleared', 'rk') : key('button-obstacle', 'ro'),
          key('button-note', 'rn'),
        ],
      )
  }
  if (rights.askExtension && view.state !== 'awaiting_confirmation')
    rows.push([key('button-extension', 'xa')])
  const last: Key[] = [{ text: t.plain('button-task'), data: pressData('tk', view.taskId, 'a') }]
  if (rights.history) last.unshift(key('button-history', 'rh'))
  return [...rows, last]
}
