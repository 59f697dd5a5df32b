import type { Buckets, Summary } from '../../domain/summary.ts'
import { bar, overdueFill } from './bar.ts'
import { column, type Element, row, type Style, text } from './element.ts'
import { barStates, type SummaryLabels } from './labels.ts'
import { colour, stateLook } from './palette.ts'

const bucketRows: (keyof Buckets)[][] = [
  ['completedOnTime', 'completedLate'],
  ['pendingInTime', 'pendingOverdue'],
]

/** The whole office at a glance: how much is done, the official rate, the states and the four buckets. */
export function overall(summary: Summary, labels: SummaryLabels, width: number): Element {
  return column({ gap: 16 }, [
    row({ gap: 24, alignItems: 'flex-start' }, [completion(summary, labels), rate(summary, labels)]),
    bar(summary.all, width, 44),
    legend(summary, labels),
    bucketTable(summary.buckets, labels),
  ])
}

function completion({ all }: Summary, labels: SummaryLabels): Element {
  return figure(60, `${all.completed}/${all.total}`, labels.completedOfAll)
}

/** Smaller than the completion: early on the official rate is 100 % while nearly everything is still to do. */
function rate({ rate }: Summary, labels: SummaryLabels): Element {
  if (rate.percent === null) return figure(44, '–', labels.noRate)
  return figure(44, labels.percent(rate.percent), labels.rate(rate.numerator, rate.denominator))
}

function figure(size: number, value: string, explanation: string): Element {
  const fontSize = value.length > 8 ? 40 : size
  return column({ flexGrow: 1, flexBasis: 0, justifyContent: 'flex-end' }, [
    text({ fontSize, lineHeight: 1.15, fontWeight: 700 }, value),
    text({ fontSize: 26, lineHeight: 1.25, color: colour.faded }, explanation, 3),
  ])
}

/** Names the patterns where they first appear, with their counts, so that no separate key is needed. */
function legend({ all }: Summary, labels: SummaryLabels): Element {
  const entries = barStates
    .filter(state => all[state] > 0)
    .map(state =>
      entry({ height: 28, ...stateLook[state].fill }, [
        text({ fontSize: 26 }, labels.states[state]),
        text({ fontSize: 26, fontWeight: 700 }, String(all[state])),
      ]),
    )
  if (all.overdue > 0)
    entries.push(
      entry({ height: 8, ...overdueFill }, [
        text({ fontSize: 26, fontWeight: 700, color: colour.overdue }, labels.overdue(all.overdue)),
      ]),
    )
  return row({ flexWrap: 'wrap', columnGap: 28, rowGap: 4 }, entries)
}

function entry(swatch: Style, words: Element[]): Element {
  return row({ alignItems: 'center', gap: 10 }, [row({ width: 28, ...swatch }, []), ...words])
}

function bucketTable(counts: Buckets, labels: SummaryLabels): Element {
  const lines = bucketRows.map(buckets =>
    row(
      { gap: 12 },
      buckets.map(bucket => tile(bucket, counts[bucket], labels)),
    ),
  )
  return column({ gap: 12 }, lines)
}

function tile(bucket: keyof Buckets, count: number, labels: SummaryLabels): Element {
  const color = bucket === 'pendingOverdue' && count > 0 ? colour.overdue : colour.ink
  const style = { flexGrow: 1, flexBasis: 0, padding: '8px 14px', alignItems: 'center', gap: 14 }
  return row({ ...style, backgroundColor: colour.panel }, [
    text({ fontSize: 40, lineHeight: 1.1, fontWeight: 700, color, flexShrink: 0 }, String(count)),
    text({ fontSize: 26, lineHeight: 1.2, flexShrink: 1 }, labels.buckets[bucket], 2),
  ])
}
