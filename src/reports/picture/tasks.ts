import type { UnitKind } from '../../domain/assignment.ts'
import type { StateCounts, TaskSummary } from '../../domain/summary.ts'
import { bar } from './bar.ts'
import { column, type Element, row, text } from './element.ts'
import type { SummaryLabels } from './labels.ts'
import { colour } from './palette.ts'

/** More would shrink the picture in a chat until nobody can read it. */
const mostTasks = 6

/** Up to this many, a title may take two lines; beyond, one, so that the picture still fits a phone's screen. */
const fewTasks = 3

const nameWidth = 140
const figureWidth = 156

/** The first tasks, each with a bar per kind of unit, and how many are not shown. */
export function tasks(all: TaskSummary[], labels: SummaryLabels, width: number): Element {
  const shown = all
    .slice(0, mostTasks)
    .map(task => taskBlock(task, all.length > fewTasks ? 1 : 2, labels, width))
  const hidden = all.length - shown.length
  if (hidden > 0) shown.push(text({ fontSize: 28, fontWeight: 700 }, labels.moreTasks(hidden)))
  return column({ gap: 14 }, shown)
}

function taskBlock(task: TaskSummary, titleLines: number, labels: SummaryLabels, width: number): Element {
  const heading = row({ justifyContent: 'space-between', gap: 24 }, [
    text({ fontSize: 26, fontWeight: 700, color: colour.band, flexShrink: 0 }, task.code),
    text({ fontSize: 26, color: colour.faded }, labels.deadline(task)),
  ])
  const bars = task.byKind
    .filter(({ counts }) => counts.total > 0)
    .map(({ kind, counts }) => kindRow(kind, counts, labels, width))
  return column({ gap: 6, paddingTop: 12, borderTop: `2px solid ${colour.rule}` }, [
    heading,
    ...(task.title
      ? [text({ fontSize: 30, lineHeight: 1.25, fontWeight: 700 }, task.title, titleLines)]
      : []),
    ...bars,
  ])
}

function kindRow(kind: UnitKind, counts: StateCounts, labels: SummaryLabels, width: number): Element {
  const figures = [
    text({ fontSize: 30, lineHeight: 1.2, fontWeight: 700 }, `${counts.completed}/${counts.total}`),
  ]
  if (counts.overdue > 0) {
    const overdue = { fontSize: 26, lineHeight: 1.2, fontWeight: 700, color: colour.overdue }
    figures.push(text(overdue, labels.overdue(counts.overdue)))
  }
  return row({ alignItems: 'flex-start' }, [
    text({ width: nameWidth, fontSize: 26, lineHeight: 1.3 }, labels.kinds[kind], 2),
    bar(counts, width - nameWidth - figureWidth, 36),
    column({ width: figureWidth, alignItems: 'flex-end' }, figures),
  ])
}
