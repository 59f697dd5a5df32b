import { joinLines } from '../join-lines.ts'
import { asPageLines } from './page-lines.ts'
import { linesOf, type Piece } from './pieces.ts'
import { near, type Rule, type Rules } from './rules.ts'

type Grid = { rows: number[]; columns: number[]; rules: Rules }
export type PageTable = { top: number; rows: string[][] }

/**
 * The tables whose borders are drawn, and the pieces that stand in none. As in Word documents, a cell that spans rows is
 * repeated in each of them, one that spans columns stands in its first.
 */
export function ruledTables(pieces: Piece[], rules: Rules): { tables: PageTable[]; rest: Piece[] } {
  let rest = pieces
  const tables: PageTable[] = []
  for (const grid of gridsOf(rules)) {
    const inside = rest.filter(piece => placeOf(grid, piece) !== undefined)
    const rows = textsOf(grid, inside)
    if (rows.length === 0) continue
    rest = rest.filter(piece => placeOf(grid, piece) === undefined)
    tables.push({ top: grid.rows[0]!, rows })
  }
  return { tables, rest }
}

/** Strokes that cross each other, directly or by others, are one grid; with two columns at the least it is a table. */
function gridsOf(rules: Rules): Grid[] {
  const grids: Grid[] = []
  const free = new Set(rules.vertical)
  for (const first of rules.vertical) {
    if (!free.has(first)) continue
    const found: Rules = { horizontal: [], vertical: [] }
    const seen = new Set<Rule>()
    const open = [first]
    free.delete(first)
    for (let vertical = open.pop(); vertical; vertical = open.pop()) {
      found.vertical.push(vertical)
      for (const horizontal of rules.horizontal) {
        if (seen.has(horizontal) || !cross(horizontal, vertical)) continue
        seen.add(horizontal)
        found.horizontal.push(horizontal)
        for (const other of free)
          if (cross(horizontal, other)) {
            free.delete(other)
            open.push(other)
          }
      }
    }
    const rows = positions(found.horizontal)
    const columns = positions(found.vertical)
    if (rows.length > 1 && columns.length > 2) grids.push({ rows, columns, rules: found })
  }
  return grids
}

const covers = (rule: Rule, place: number) => rule.from - near <= place && place <= rule.to + near
const cross = (horizontal: Rule, vertical: Rule) =>
  covers(horizontal, vertical.at) && covers(vertical, horizontal.at)

function positions(rules: Rule[]): number[] {
  const places: number[] = []
  for (const at of rules.map(rule => rule.at).sort((a, b) => a - b))
    if (places.length === 0 || at - places.at(-1)! > near) places.push(at)
  return places
}

function placeOf(grid: Grid, piece: Piece): { row: number; column: number } | undefined {
  const row = intervalOf(grid.rows, piece.base - piece.size * 0.3)
  const column = intervalOf(grid.columns, (piece.left + piece.right) / 2)
  return row === undefined || column === undefined ? undefined : { row, column }
}

function intervalOf(places: number[], value: number): number | undefined {
  if (value < places[0]! || value > places.at(-1)!) return undefined
  return Math.max(
    places.findLastIndex(place => place <= value),
    0,
  )
}

function textsOf(grid: Grid, pieces: Piece[]): string[][] {
  const width = grid.columns.length - 1
  const height = grid.rows.length - 1
  const owner = cellOwners(grid, height, width)
  const contents = new Map<number, Piece[]>()
  for (const piece of pieces) {
    const place = placeOf(grid, piece)!
    const cell = owner[Math.min(place.row, height - 1) * width + Math.min(place.column, width - 1)]!
    contents.set(cell, [...(contents.get(cell) ?? []), piece])
  }
  const texts = new Map([...contents].map(([cell, inside]) => [cell, cellText(grid, cell % width, inside)]))
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => {
      const cell = owner[row * width + column]!
      return cell % width === column ? (texts.get(cell) ?? '') : ''
    }),
  ).filter(row => row.some(text => text !== ''))
}

/** For each field of the grid, the top left field of its cell: it goes on to the left or above where no stroke parts them. */
function cellOwners(grid: Grid, height: number, width: number): number[] {
  const owner: number[] = []
  for (let row = 0; row < height; row++) {
    const middle = (grid.rows[row]! + grid.rows[row + 1]!) / 2
    for (let column = 0; column < width; column++) {
      const centre = (grid.columns[column]! + grid.columns[column + 1]!) / 2
      const field = row * width + column
      if (column > 0 && !parted(grid.rules.vertical, grid.columns[column]!, middle))
        owner[field] = owner[field - 1]!
      else if (row > 0 && !parted(grid.rules.horizontal, grid.rows[row]!, centre))
        owner[field] = owner[field - width]!
      else owner[field] = field
    }
  }
  return owner
}

const parted = (rules: Rule[], at: number, place: number) =>
  rules.some(rule => Math.abs(rule.at - at) <= near && covers(rule, place))

function cellText(grid: Grid, column: number, pieces: Piece[]): string {
  const lines = linesOf(pieces)
  const left = lines.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY)
  // What is free on the left is free on the right.
  const margin = grid.columns[column + 1]! - Math.max(left - grid.columns[column]!, 0)
  const right = lines.reduce((most, line) => Math.max(most, line.right), margin)
  return joinLines(asPageLines(lines.map(line => ({ ...line, margin: right })))).join('\n')
}
