import type { StateCounts } from '../../domain/summary.ts'
import { column, type Element, row, text } from './element.ts'
import { type BarState, barStates } from './labels.ts'
import { colour, stateLook } from './palette.ts'

export type Segment = { state: BarState; count: number; width: number }

/** A single unit among hundreds stays visible: a hidden return is worse than a bar that is a hair out of scale. */
const leastWidth = 8
const gap = 3

/**
 * Shares `width` pixels among the states in proportion to their counts; states without work are left out.
 * The widths are whole and add up to `width`.
 */
export function segmentsOf(counts: StateCounts, width: number): Segment[] {
  const segments: Segment[] = []
  let before = 0
  for (const state of barStates) {
    const count = counts[state]
    if (count === 0) continue
    const from = Math.round((before / counts.total) * width)
    before += count
    const to = Math.round((before / counts.total) * width)
    segments.push({ state, count, width: Math.max(leastWidth, to - from) })
  }
  const widest = segments.reduce((a, b) => (b.width > a.width ? b : a), segments[0]!)
  widest.width -= segments.reduce((sum, segment) => sum + segment.width, 0) - width
  return segments
}

/**
 * A stacked bar `width` pixels wide. Overdue work is underlined from the right, where the unfinished states are:
 * the line is as long as the share of units that are overdue.
 */
export function bar(counts: StateCounts, width: number, height: number): Element {
  const segments = segmentsOf(counts, width)
  const drawn = segments.map((segment, i) => drawSegment(segment, height, i === segments.length - 1))
  const parts = [row({ width, height }, drawn)]
  if (counts.overdue > 0) {
    const length = Math.max(leastWidth, Math.round((counts.overdue / counts.total) * width))
    parts.push(
      row(
        { width: length, height: 7, marginTop: 3, alignSelf: 'flex-end', backgroundColor: colour.overdue },
        [],
      ),
    )
  }
  return column({ width }, parts)
}

/** How much overdue work there is, said in the same way beside a bar and in the legend. */
export function overduePill(words: string): Element {
  const style = { ...figureStyle, backgroundColor: colour.overdue, color: colour.onOverdue }
  return row({ flexShrink: 0 }, [text({ ...style, padding: '1px 7px 2px', borderRadius: 8 }, words)])
}

/** How many pixels a figure takes at most, and the same figure as a pill. */
export const figureRoom = (figure: string) => figure.length * 18
export const pillRoom = (figure: string) => figureRoom(figure) + 14

const figureStyle = { fontSize: 26, lineHeight: 1.15, fontWeight: 700 }

function drawSegment({ state, count, width }: Segment, height: number, last: boolean): Element {
  const look = stateLook[state]
  const visible = last ? width : width - gap
  const figure = text({ ...look.figure, ...figureStyle, padding: '0 4px' }, String(count))
  return row(
    {
      width: visible,
      height,
      marginRight: width - visible,
      alignItems: 'center',
      justifyContent: 'center',
      ...look.fill,
    },
    visible >= figureRoom(String(count)) + 12 ? [figure] : [],
  )
}
