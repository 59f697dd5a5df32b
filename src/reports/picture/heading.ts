import { column, type Element, text } from './element.ts'
import type { SummaryLabels } from './labels.ts'
import { colour } from './palette.ts'

/** Whose summary it is, and for which moment it holds. */
export function heading(labels: SummaryLabels): Element {
  return column({ padding: '22px 32px 24px', backgroundColor: colour.band, color: colour.onBand }, [
    text({ fontSize: 28 }, labels.office, 2),
    text({ fontSize: 46, fontWeight: 700, lineHeight: 1.25 }, labels.title, 2),
    text({ fontSize: 28 }, labels.asOf),
  ])
}
