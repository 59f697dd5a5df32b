import type { LateUnit } from '../../domain/summary.ts'
import { column, type Element, row, text } from './element.ts'
import type { SummaryLabels } from './labels.ts'
import { colour } from './palette.ts'

const mostLate = 5

/** The units that are late by most days, each with its reason where it gave one. Expects the worst first. */
export function lateUnits(late: LateUnit[], labels: SummaryLabels): Element {
  const lines = late.slice(0, mostLate).map(unit => line(unit, labels))
  const hidden = late.length - lines.length
  if (hidden > 0) lines.push(text({ fontSize: 26, color: colour.faded }, labels.moreLate(hidden)))
  return column({ gap: 8, paddingTop: 12, borderTop: `2px solid ${colour.rule}` }, [
    text({ fontSize: 30, fontWeight: 700, color: colour.overdue }, labels.latest),
    ...lines,
  ])
}

function line(unit: LateUnit, labels: SummaryLabels): Element {
  const first = row({ justifyContent: 'space-between', gap: 20 }, [
    row({ gap: 12, flexShrink: 1 }, [
      text({ fontSize: 28, lineHeight: 1.25, flexShrink: 1 }, unit.unitName, 2),
      text({ fontSize: 26, lineHeight: 1.35, color: colour.faded, flexShrink: 0 }, unit.taskCode),
    ]),
    text(
      { fontSize: 28, lineHeight: 1.25, fontWeight: 700, color: colour.overdue, flexShrink: 0 },
      labels.daysLate(unit.days),
    ),
  ])
  if (!unit.obstacle) return first
  return column({}, [first, text({ fontSize: 26, color: colour.faded }, labels.obstacle(unit.obstacle), 2)])
}
