import type { SummaryView } from '../../actions/summarise.ts'
import { unitKinds } from '../../domain/assignment.ts'
import { formatDay, weekday } from '../../domain/calendar/plain-date.ts'
import { localOf } from '../../domain/calendar/zone.ts'
import type { Texts } from '../../locales/texts.ts'
import { barStates, type SummaryLabels } from '../../reports/picture/labels.ts'

function wordsFor<Key extends string>(keys: readonly Key[], word: (key: Key) => string): Record<Key, string> {
  return Object.fromEntries(keys.map(key => [key, word(key)])) as Record<Key, string>
}

/** "14:00 thứ Năm, ngày 10/11/2011" */
export function momentWords(t: Texts, instant: Date, zone: string): string {
  const { date, time } = localOf(instant, zone)
  return t.plain('summary-moment', {
    time,
    weekday: t.plain(`weekday-${weekday(date)}`),
    day: formatDay(date, 'year'),
  })
}

/** "100%", "93,5%": as the reader's language writes it. */
export function percentWords(t: Texts, value: number): string {
  return `${value.toLocaleString(t.locale, { maximumFractionDigits: 1 })}%`
}

/** Every word on the picture of a summary. */
export function summaryLabels(t: Texts, { summary, office, kind }: SummaryView): SummaryLabels {
  return {
    office: office.name,
    title: kind
      ? `${t.plain('summary-title')} – ${t.plain(`summary-kind-${kind}`)}`
      : t.plain('summary-title'),
    asOf: t.plain('summary-as-of', { moment: momentWords(t, summary.asOf, office.zone) }),
    completedOfAll: t.plain('summary-completed-of-all'),
    rate: (numerator, denominator) =>
      t.plain('summary-rate-note', { numerator: String(numerator), denominator: String(denominator) }),
    percent: value => percentWords(t, value),
    noRate: t.plain('summary-no-rate'),
    states: wordsFor(barStates, state => t.plain(`summary-state-${state}`)),
    kinds: wordsFor(unitKinds, one => t.plain(`summary-kind-${one}`)),
    overdue: count => t.plain('summary-overdue', { count }),
    moreTasks: count => t.plain('summary-more-tasks', { count }),
    noTasks: t.plain('summary-no-tasks'),
  }
}
