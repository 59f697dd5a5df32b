import type { Elements, StoryState } from './story-state.ts'
import { type Cell, gridWidth, type Row, tableGrid } from './table-grid.ts'

export function tableElements(story: StoryState): Elements {
  const lastRow = () => story.place().rows?.at(-1)
  /** The cell whose properties are being read: its own place is already entered. */
  let cells: Cell[] = []
  const cell = () => cells.at(-1)

  return {
    'w:tbl': {
      open() {
        story.place().rows = []
      },
      close: () => endTable(story),
    },
    'w:tr': {
      open() {
        story.context.size.addCells(1)
        story.place().rows?.push({ skipped: 0, cells: [], deleted: false })
      },
    },
    'w:gridBefore': {
      open(attributes) {
        const row = lastRow()
        if (row) row.skipped = columns(attributes('w:val'), 0)
      },
    },
    'w:tc': {
      open() {
        story.context.size.addCells(1)
        cells = lastRow()?.cells ?? []
        cells.push({ blocks: [], span: 1, goesOn: false })
        story.enter(true)
      },
      close() {
        const blocks = story.leave()
        const closing = lastRow()?.cells.at(-1)
        if (closing) closing.blocks = blocks
      },
    },
    'w:gridSpan': {
      open(attributes) {
        const spanning = cell()
        if (spanning) spanning.span = columns(attributes('w:val'), 1)
      },
    },
    'w:vMerge': {
      open(attributes) {
        const merged = cell()
        if (merged) merged.goesOn = attributes('w:val') !== 'restart'
      },
    },
  }
}

function endTable(story: StoryState): void {
  const place = story.place()
  const rows = place.rows?.filter(row => !row.deleted) ?? []
  place.rows = undefined
  // One cell around everything is a frame, no table.
  if (rows.length === 1 && rows[0]!.cells.length === 1) {
    for (const block of rows[0]!.cells[0]!.blocks) place.blocks.push(block)
    return
  }
  // Before the grid is laid out: the columns that a cell claims to span cost memory.
  story.context.size.addCells(rows.length * gridWidth(rows))
  const grid = tableGrid(rows)
  countRepeated(story, rows, grid)
  const filled = grid.filter(row => row.some(text => text !== ''))
  if (filled.length > 0) place.blocks.push({ kind: 'table', rows: filled })
}

/** Texts were counted once, when they were read. */
function countRepeated(story: StoryState, rows: Row[], grid: string[][]): void {
  for (const [index, row] of rows.entries())
    if (row.cells.some(cell => cell.goesOn)) for (const text of grid[index]!) story.context.size.addText(text)
}

const columns = (value: string | undefined, otherwise: number) => {
  const count = Math.trunc(Number(value))
  return count >= 0 ? count : otherwise
}
