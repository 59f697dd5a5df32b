import type { Summary } from '../../domain/summary.ts'
import { column, type Element, text } from './element.ts'
import { fontFamily } from './fonts.ts'
import { heading } from './heading.ts'
import type { SummaryLabels } from './labels.ts'
import { overall } from './overall.ts'
import { colour } from './palette.ts'
import { tasks } from './tasks.ts'

/** All sizes are for this width; shown 360 wide in a chat, text of 26 reads like 12. */
export const layoutWidth = 800
const margin = 28

/** The whole picture as an element tree; its height follows from its content. */
export function summaryLayout(summary: Summary, labels: SummaryLabels): Element {
  const paper = { width: layoutWidth, backgroundColor: colour.paper, color: colour.ink, fontFamily }
  return column(paper, [
    heading(labels),
    column({ padding: `8px ${margin}px 18px`, gap: 14 }, content(summary, labels)),
  ])
}

function content(summary: Summary, labels: SummaryLabels): Element[] {
  if (summary.all.total === 0) return [text({ fontSize: 32 }, labels.noTasks, 2)]
  const width = layoutWidth - 2 * margin
  return [overall(summary, labels, width), tasks(summary.tasks, labels, width)]
}
