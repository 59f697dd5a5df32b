import type { showHistory } from '../../actions/show-assignment.ts'
import { formatDay } from '../../domain/calendar/plain-date.ts'
import { localOf } from '../../domain/calendar/zone.ts'
import type { Texts } from '../../locales/texts.ts'
import { pressData } from '../callback-data.ts'
import type { Screen } from '../message.ts'
import { cutLabel } from '../status/list-view.ts'
import { titleWords } from '../status/words.ts'

type History = Extract<Awaited<ReturnType<typeof showHistory>>, { ok: true }>

/** How much of a note the history quotes: the whole of it stands on the card. */
const maxQuote = 120

function quote(value: unknown): string {
  const text = String(value ?? '')
  return text.length <= maxQuote ? text : `${text.slice(0, maxQuote - 1)}…`
}

function whatHappened(t: Texts, event: History['events'][number]): string {
  const { detail } = event
  switch (event.type) {
    case 'progress':
      return 'total' in detail
        ? t.plain('history-progress-count', { done: String(detail.done), total: String(detail.total) })
        : t.plain('history-progress-percent', { percent: String(detail.percent) })
    case 'note':
      return t.plain('history-note', { text: quote(detail.note) })
    case 'obstacle':
    case 'returned':
      return t.plain(`history-${event.type}`, { text: quote(detail.reason) })
    default:
      return t.plain(`history-${event.type}`, { text: quote(detail.reason), day: quote(detail.day) })
  }
}

/** Who did what and when, newest first. */
export function historyScreen(t: Texts, history: History, zone: string): Screen {
  const lines = history.events.map(event => {
    const { date, time } = localOf(event.at, zone)
    return t.html('history-line', {
      time,
      day: formatDay(date),
      who: event.who,
      what: whatHappened(t, event),
    })
  })
  const heading = t.html('task-heading', {
    code: history.view.code,
    title: titleWords(t, history.view.title),
  })
  const files = history.evidence.map((file, index) => ({
    text: cutLabel(file.fileName ?? `${t.plain('history-file')} ${index + 1}`),
    data: pressData('rf', history.view.assignmentId, index),
  }))
  return {
    html: `${heading}\n${t.html('unit-heading', { unit: history.view.unitName })} – ${t.html('history-title')}\n\n${lines.join('\n')}`,
    keys: [
      files.slice(0, 3),
      files.slice(3, 6),
      [{ text: t.plain('button-back'), data: pressData('as', history.view.assignmentId) }],
    ],
  }
}
