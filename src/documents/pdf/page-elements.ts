import type { SetLine } from './page-lines.ts'
import { type Line, linesOf, lineText, type Piece } from './pieces.ts'
import { ruledTables } from './ruled-tables.ts'
import type { Rules } from './rules.ts'
import { areColumns, twoColumns } from './two-columns.ts'

export type PageElement =
  | { kind: 'line'; line: SetLine }
  | { kind: 'table'; rows: string[][] }
  /** Text that stands across or beside the page's own. */
  | { kind: 'aside'; text: string }

/** A page's lines and tables from top to bottom, without its number. `page` counts from 1. */
export function pageElements(pieces: Piece[], rules: Rules, page: number): PageElement[] {
  const { tables, rest } = ruledTables(pieces, rules)
  const lines = withoutPageNumber(linesOf(rest))
  const margin = lines.reduce((right, line) => Math.max(right, line.right), 0)
  const elements: (PageElement & { top: number })[] = tables.map(({ top, rows }) => ({
    kind: 'table',
    rows,
    top,
  }))
  for (let index = 0; index < lines.length; ) {
    const line = lines[index]!
    const found = line.segments.length === 2 ? twoColumns(lines, index) : null
    const columns = found && areColumns(found.row, index, page) ? found : null
    if (columns) elements.push({ kind: 'table', rows: [columns.row], top: line.base })
    else elements.push({ kind: 'line', line: { ...line, margin }, top: line.base })
    index += columns?.count ?? 1
  }
  return elements.sort((a, b) => a.top - b.top)
}

/** "3", "- 3 -", "Trang 3/10": the number at the top or at the bottom of the page. */
const pageNumber = /^[-–\s]*(?:trang\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?[-–\s]*$/iu

function withoutPageNumber(lines: Line[]): Line[] {
  return lines.filter(
    (line, index) => !((index === 0 || index === lines.length - 1) && pageNumber.test(lineText(line))),
  )
}
