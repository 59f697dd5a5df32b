import type { ExtensionView } from '../../actions/show-extension.ts'
import { formatDay } from '../../domain/calendar/plain-date.ts'
import { localOf } from '../../domain/calendar/zone.ts'
import type { Texts } from '../../locales/texts.ts'
import { pressData } from '../callback-data.ts'
import type { Key, Screen } from '../message.ts'
import { cardLines } from '../progress/card-view.ts'
import { cutLabel } from '../status/list-view.ts'
import { titleWords } from '../status/words.ts'

/** One request: the assignment, what is wanted and why, and the decision where there is one. */
export function extensionScreen(t: Texts, extension: ExtensionView, zone: string): Screen {
  const { request, view, mayDecide } = extension
  const decided = request.decidedAt && localOf(request.decidedAt, zone)
  const asked = localOf(request.requestedAt, zone)
  const lines = [
    t.html('extension-heading'),
    // A note of a thousand characters more would not fit beside the reason.
    ...cardLines(t, { ...view, note: null, returnReason: null }, zone),
    '',
    t.html('extension-wanted', { day: formatDay(request.wantedDate, 'year') }),
    t.html('extension-reason', { reason: request.reason }),
    t.html('extension-by', { who: request.requestedBy, time: asked.time, day: formatDay(asked.date) }),
  ]
  if (decided)
    lines.push(
      t.html(`extension-${request.state}`, {
        who: request.decidedBy ?? '',
        time: decided.time,
        day: formatDay(decided.date),
      }),
    )
  const rows: Key[][] = []
  if (mayDecide && request.state === 'pending') rows.push(decisionKeys(t, request.extensionId))
  rows.push([{ text: t.plain('button-card'), data: pressData('as', view.assignmentId) }])
  if (mayDecide) rows.push([{ text: t.plain('button-pending-extensions'), data: pressData('xp', 0) }])
  return { html: lines.join('\n'), keys: rows }
}

function decisionKeys(t: Texts, extensionId: number): Key[] {
  return [
    { text: t.plain('button-extension-grant'), data: pressData('xy', extensionId), style: 'success' },
    { text: t.plain('button-extension-refuse'), data: pressData('xn', extensionId), style: 'danger' },
  ]
}

/** How much of a title or a reason a list quotes; the request itself shows all of it. */
const maxQuote = 150

const cut = (text: string) => (text.length > maxQuote ? `${text.slice(0, maxQuote - 1)}…` : text)

/** The requests that wait, each with a button to it. */
export function pendingScreen(
  t: Texts,
  list: { items: ExtensionView[]; total: number; page: number; pages: number },
  hasUnit: boolean,
): Screen {
  const own: Key[] = hasUnit ? [{ text: t.plain('button-own-extension'), data: pressData('xo', 0) }] : []
  if (list.total === 0) return { html: t.html('extension-pending-none'), keys: [own] }
  const lines = list.items.map(({ request, view }) =>
    t.html('extension-line', {
      unit: view.unitName,
      code: view.code,
      title: cut(titleWords(t, view.title)),
      day: formatDay(request.wantedDate, 'year'),
      reason: cut(request.reason),
    }),
  )
  const turn: Key[] = []
  if (list.page > 0) turn.push({ text: t.plain('button-previous'), data: pressData('xp', list.page - 1) })
  if (list.page + 1 < list.pages)
    turn.push({ text: t.plain('button-next'), data: pressData('xp', list.page + 1) })
  return {
    html: [t.html('extension-pending-title', { count: list.total }), ...lines].join('\n\n'),
    keys: [
      ...list.items.map(({ request, view }): Key[] => [
        { text: cutLabel(`${view.code} · ${view.unitName}`), data: pressData('xr', request.extensionId) },
      ]),
      turn,
      own,
    ],
  }
}
