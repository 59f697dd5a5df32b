import type { UnitKind } from '../../domain/assignment.ts'
import type { TaskSummary } from '../../domain/summary.ts'
import { bar, figureRoom, overduePill, pillRoom } from './bar.ts'
import { type Element, row, text } from './element.ts'
import type { SummaryLabels } from './labels.ts'

type KindCounts = TaskSummary['byKind'][number]

/** What one kind of unit takes beside its bar, in pixels. */
type Cell = { name: number; figure: number; overdue: number }
export type KindColumns = { width: number; perLine: 1 | 2; cells: Map<UnitKind, Cell> }

const betweenKinds = 22
/** A shorter bar shows no proportions. */
const leastBar = 75
const longestName = 178

/**
 * The columns that all of these tasks share, so that the bars of one kind stand below each other. Two kinds stand
 * side by side where their names and figures leave enough for the bars.
 */
export function kindColumns(tasks: TaskSummary[], labels: SummaryLabels, width: number): KindColumns {
  const cells = new Map<UnitKind, Cell>()
  for (const { kind, counts } of tasks.flatMap(withWork)) {
    const before = cells.get(kind)
    cells.set(kind, {
      name: Math.min(longestName, 16 * labels.kinds[kind].length + 10),
      figure: Math.max(before?.figure ?? 0, figureRoom(doneOf(counts)) + 8),
      overdue: Math.max(before?.overdue ?? 0, counts.overdue > 0 ? pillRoom(String(counts.overdue)) + 8 : 0),
    })
  }
  const widest = [...cells.values()].sort((a, b) => taken(b) - taken(a)).slice(0, 2)
  return { width, perLine: barWidth(widest, width) >= leastBar ? 2 : 1, cells }
}

/** A task's kinds, at most two on a line with bars of the same length; one alone takes the whole line. */
export function kindLines(task: TaskSummary, columns: KindColumns, labels: SummaryLabels): Element[] {
  const kinds = withWork(task).map(one => ({ ...one, cell: columns.cells.get(one.kind)! }))
  const lines: Element[] = []
  for (let from = 0; from < kinds.length; from += columns.perLine) {
    const side = kinds.slice(from, from + columns.perLine)
    const cells = side.map(({ cell }) => cell)
    const width = barWidth(cells, columns.width)
    const drawn = side.map(({ kind, counts, cell }) => drawCell(labels.kinds[kind], counts, cell, width))
    lines.push(row({ gap: betweenKinds }, drawn))
  }
  return lines
}

function drawCell(name: string, counts: KindCounts['counts'], cell: Cell, width: number): Element {
  const line = { fontSize: 26, lineHeight: 1.3 }
  const toTheRight = { justifyContent: 'flex-end', flexShrink: 0 }
  const pill = counts.overdue > 0 ? [overduePill(String(counts.overdue))] : []
  return row({ alignItems: 'flex-start' }, [
    text({ ...line, width: cell.name }, name),
    bar(counts, width, 34),
    row({ ...toTheRight, width: cell.figure }, [text({ ...line, fontWeight: 700 }, doneOf(counts))]),
    row({ ...toTheRight, width: cell.overdue }, pill),
  ])
}

function barWidth(side: Cell[], width: number): number {
  const forAll = side.reduce((left, cell) => left - taken(cell), width - betweenKinds * (side.length - 1))
  return Math.floor(forAll / side.length)
}

const taken = ({ name, figure, overdue }: Cell) => name + figure + overdue

const withWork = ({ byKind }: TaskSummary) => byKind.filter(({ counts }) => counts.total > 0)

const doneOf = (counts: KindCounts['counts']) => `${counts.completed}/${counts.total}`
