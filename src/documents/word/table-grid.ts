import type { DocumentBlock } from '../../domain/document.ts'

export type Cell = {
  blocks: DocumentBlock[]
  /** Columns that it spans. */
  span: number
  /** It belongs to the cell above it. */
  goesOn: boolean
}
export type Row = { skipped: number; cells: Cell[]; deleted: boolean }

/** How many columns the widest row needs. */
export const gridWidth = (rows: Row[]) =>
  rows.reduce(
    (width, row) =>
      Math.max(
        width,
        row.cells.reduce((sum, cell) => sum + cell.span, row.skipped),
      ),
    0,
  )

/**
 * Rows of equal length, each text in the column where it stands. A cell that spans rows is repeated in each of them, so that a
 * row alone says which unit leads it; one that spans columns stands in its first and leaves the others empty, so that no
 * text appears under a heading that is not its own.
 */
export function tableGrid(rows: Row[]): string[][] {
  const width = gridWidth(rows)
  let above: string[] = []
  return rows.map(row => {
    const line = new Array<string>(width).fill('')
    let column = row.skipped
    for (const cell of row.cells) {
      line[column] = cell.goesOn ? (above[column] ?? '') : cellText(cell)
      column += cell.span
    }
    above = line
    return line
  })
}

/** A cell's paragraphs as lines; of a table in the cell, each row as a line. */
const cellText = (cell: Cell) =>
  cell.blocks
    .flatMap(block => (block.kind === 'paragraph' ? [block.text] : block.rows.map(rowText)))
    .join('\n')

const rowText = (row: string[]) => row.filter(text => text !== '').join('\t')
