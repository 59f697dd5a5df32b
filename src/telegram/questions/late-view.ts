import type { SummaryView } from '../../actions/summarise.ts'
import type { UnitKind } from '../../domain/assignment.ts'
import { escapeHtml, type Texts } from '../../locales/texts.ts'
import { pressData } from '../callback-data.ts'
import type { Screen } from '../message.ts'

/** The units of one kind that are late, most days first. */
export function lateScreen(t: Texts, { summary }: SummaryView, kind: UnitKind): Screen {
  const { late, all } = summary
  const heading = t.html('late-title', { kind: t.plain(`kind-${kind}`) })
  const lines = late.map(one =>
    escapeHtml(
      t.plain('late-line', {
        unit: one.unitName,
        code: one.taskCode,
        schedule: t.plain('schedule-overdue', { days: one.days }),
      }),
    ),
  )
  if (all.overdue === 0) lines.push(t.html('list-empty-overdue'))
  if (all.overdue > late.length) lines.push(t.html('summary-more-late', { count: all.overdue - late.length }))
  return {
    html: [`<b>${heading}</b>`, '', ...lines].join('\n'),
    keys: [[{ text: t.plain('button-all-units'), data: pressData('ls', 'q', 0, 0) }]],
  }
}
