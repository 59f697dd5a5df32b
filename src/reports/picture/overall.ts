import type { Summary } from '../../domain/summary.ts'
import { bar, overduePill } from './bar.ts'
import { column, type Element, row, text } from './element.ts'
import { barStates, type SummaryLabels } from './labels.ts'
import { colour, stateLook } from './palette.ts'

/** The whole office at a glance: how much is done, the official rate and the states. */
export function overall(summary: Summary, labels: SummaryLabels, width: number): Element {
  return column({ gap: 10 }, [
    row({ gap: 24, alignItems: 'flex-start' }, [completion(summary, labels), rate(summary, labels)]),
    bar(summary.all, width, 40),
    legend(summary, labels),
  ])
}

function completion({ all }: Summary, labels: SummaryLabels): Element {
  return figure(54, `${all.completed}/${all.total}`, labels.completedOfAll)
}

/** Smaller than the completion: early on the official rate is 100 % while nearly everything is still to do. */
function rate({ rate }: Summary, labels: SummaryLabels): Element {
  if (rate.percent === null) return figure(42, '–', labels.noRate)
  return figure(42, labels.percent(rate.percent), labels.rate(rate.numerator, rate.denominator))
}

/** All figures stand on one line of 62 pixels, so that their explanations begin at the same height. */
function figure(size: number, value: string, explanation: string): Element {
  const fontSize = value.length > 8 ? 40 : size
  return column({ flexGrow: 1, flexBasis: 0 }, [
    row({ height: 62, alignItems: 'flex-end' }, [
      text({ fontSize, lineHeight: 1.15, fontWeight: 700 }, value),
    ]),
    text({ fontSize: 26, lineHeight: 1.2, color: colour.faded }, explanation, 3),
  ])
}

/** Names the patterns where they first appear, with their counts, so that no separate key is needed. */
function legend({ all }: Summary, labels: SummaryLabels): Element {
  const entries = barStates
    .filter(state => all[state] > 0)
    .map(state =>
      row({ alignItems: 'center', gap: 8 }, [
        row({ width: 26, height: 26, ...stateLook[state].fill }, []),
        text({ fontSize: 26, lineHeight: 1.2 }, labels.states[state]),
        text({ fontSize: 26, lineHeight: 1.2, fontWeight: 700 }, String(all[state])),
      ]),
    )
  if (all.overdue > 0) entries.push(overduePill(labels.overdue(all.overdue)))
  return row({ flexWrap: 'wrap', alignItems: 'center', columnGap: 22, rowGap: 4 }, entries)
}
