import type { listUndelivered, Notice } from '../../actions/resend-undelivered.ts'
import { formatDay } from '../../domain/calendar/plain-date.ts'
import { localOf } from '../../domain/calendar/zone.ts'
import type { Texts } from '../../locales/texts.ts'
import { pressData } from '../callback-data.ts'
import type { Screen } from '../message.ts'

type Line = Extract<Awaited<ReturnType<typeof listUndelivered>>, { ok: true }>['lines'][number]

/** More lines than these are not read in a notice. */
const maxLines = 10

/** Tells who cannot be reached, or which messages were given up, and offers to send them again. */
export function noticeScreen(t: Texts, notice: Notice, noticeId: number, zone: string): Screen {
  const { lines } = notice
  const shown = lines.slice(0, maxLines).map(line => lineWords(t, line, zone))
  if (lines.length > maxLines) shown.push(t.html('undelivered-more', { count: lines.length - maxLines }))
  const html = [heading(t, notice), shown.join('\n')].filter(part => part !== '').join('\n\n')
  const again = [
    { text: t.plain('button-resend'), data: pressData('br', noticeId), style: 'primary' as const },
  ]
  const all = [{ text: t.plain('button-undelivered'), data: pressData('bu') }]
  return { html, keys: lines.length > 0 ? [again, all] : [all] }
}

function heading(t: Texts, notice: Notice): string {
  if (notice.about === 'messages') return t.html('undelivered-given-up', { count: notice.lines.length })
  if (notice.about === 'group') return t.html('undelivered-group', { title: notice.title })
  const { title, unitName } = notice
  return t.html('undelivered-member', { who: unitName ? `${title} (${unitName})` : title })
}

/** All that did not arrive lately. */
export function undeliveredScreen(t: Texts, lines: Line[], zone: string): Screen {
  const title = `<b>${t.html('undelivered-title')}</b>`
  if (lines.length === 0) return { html: `${title}\n\n${t.html('undelivered-none')}` }
  return {
    html: [title, lines.map(line => lineWords(t, line, zone)).join('\n'), t.html('undelivered-how')].join(
      '\n\n',
    ),
    keys: [[{ text: t.plain('button-resend-all'), data: pressData('ba') }]],
  }
}

function lineWords(t: Texts, line: Line, zone: string): string {
  const { date, time } = localOf(line.createdAt, zone)
  return t.html('undelivered-line', {
    code: line.shortCode,
    who: line.unitName ? `${line.recipient} (${line.unitName})` : line.recipient,
    state: t.plain(`undelivered-state-${line.state}`),
    time,
    day: formatDay(date),
  })
}
