import { column, type Element, row, text } from './element.ts'
import type { SummaryLabels } from './labels.ts'
import { colour } from './palette.ts'

/** Whose summary it is, and for which moment it holds: on one line unless the name of the office is a long one. */
export function heading(labels: SummaryLabels): Element {
  return column({ padding: '10px 28px 12px', backgroundColor: colour.band, color: colour.onBand }, [
    row({ flexWrap: 'wrap', justifyContent: 'space-between', columnGap: 24 }, [
      text({ fontSize: 26, lineHeight: 1.3 }, labels.office),
      text({ fontSize: 26, lineHeight: 1.3 }, labels.asOf),
    ]),
    text({ fontSize: 42, lineHeight: 1.2, fontWeight: 700 }, labels.title),
  ])
}
