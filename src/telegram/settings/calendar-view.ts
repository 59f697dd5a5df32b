import { firstYear, lastYear, type YearCalendar } from '../../actions/edit-calendar.ts'
import { addDays, formatDay, type PlainDate } from '../../domain/calendar/plain-date.ts'
import type { Texts } from '../../locales/texts.ts'
import { pressData } from '../callback-data.ts'
import type { Key, Screen } from '../message.ts'
import { cutLabel } from '../status/list-view.ts'

/** Days of the office's own beyond these have no button: they are named, and removed by entering the opposite. */
const maxKeys = 12

type Span = { from: PlainDate; to: PlainDate; name: string }

/** A year of the office's calendar. `said` tells what was just done. */
export function calendarScreen(t: Texts, calendar: YearCalendar, said?: string): Screen {
  const { year, holidays, own, mayEdit } = calendar
  const off = own.filter(day => !day.working).map(({ day, name }) => ({ date: day, name }))
  const worked = own.filter(day => day.working).map(({ day, name }) => ({ date: day, name }))
  const parts = [
    ...(said ? [said] : []),
    `<b>${t.html('calendar-title', { year: String(year) })}</b>`,
    part(t, 'calendar-public', holidays),
    ...(off.length > 0 ? [part(t, 'calendar-off', off)] : []),
    ...(worked.length > 0 ? [part(t, 'calendar-worked', worked)] : []),
    `<i>${t.html(mayEdit ? 'calendar-note' : 'calendar-read-only')}</i>`,
  ]
  return { html: parts.join('\n\n'), keys: keys(t, calendar) }
}

function part(t: Texts, title: string, days: { date: PlainDate; name: string }[]): string {
  return [`<b>${t.html(title)}</b>`, ...spansOf(days).map(one => line(t, one))].join('\n')
}

function line(t: Texts, { from, to, name }: Span): string {
  const day = from === to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`
  return name === '' ? day : t.html('calendar-line', { day, name })
}

/** Days that follow one another under one name are one line. */
function spansOf(days: { date: PlainDate; name: string }[]): Span[] {
  const spans: Span[] = []
  for (const { date, name } of days) {
    const last = spans.at(-1)
    if (last && last.name === name && addDays(last.to, 1) === date) last.to = date
    else spans.push({ from: date, to: date, name })
  }
  return spans
}

function keys(t: Texts, { year, own, mayEdit }: YearCalendar): Key[][] {
  const turn: Key[] = []
  if (year > firstYear) turn.push({ text: `‹ ${year - 1}`, data: pressData('cl', year - 1) })
  if (year < lastYear) turn.push({ text: `${year + 1} ›`, data: pressData('cl', year + 1) })
  if (!mayEdit) return [turn]
  const remove = own.slice(0, maxKeys).map(({ day, name, working }): Key => {
    const text = t.plain(working ? 'button-calendar-remove-worked' : 'button-calendar-remove-off', {
      day: formatDay(day),
      name,
    })
    return { text: cutLabel(text.trim()), data: pressData('cx', day.replaceAll('-', '')) }
  })
  const rows = Array.from({ length: Math.ceil(remove.length / 2) }, (_, row) =>
    remove.slice(2 * row, 2 * row + 2),
  )
  return [
    [{ text: t.plain('button-calendar-add'), data: pressData('ca', year), style: 'primary' }],
    ...rows,
    turn,
  ]
}
