import type { OPS, PDFPageProxy } from 'unpdf/pdfjs'

/** A horizontal or vertical stroke: where it runs (`at`), and from where to where. Points, as for pieces. */
export type Rule = { at: number; from: number; to: number }
export type Rules = { horizontal: Rule[]; vertical: Rule[] }

type Matrix = readonly number[]
type OperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>
type Operators = typeof OPS

/** Of a page with more strokes than a table needs, the first ones. */
const most = 20_000
/** Shorter strokes are parts of letters and signs. */
const shortest = 8
/** Strokes that end this near to each other meet. */
export const near = 3

/** The strokes of a page that can be borders of a table: lines, and the edges of the thin boxes that Word draws instead. */
export function rulesOf(list: OperatorList, operators: Operators, view: Matrix): Rules {
  const rules: Rules = { horizontal: [], vertical: [] }
  const saved: Matrix[] = []
  let matrix = view
  for (const [index, operator] of list.fnArray.entries()) {
    const values = list.argsArray[index]
    if (operator === operators.save) saved.push(matrix)
    else if (operator === operators.restore) matrix = saved.pop() ?? view
    else if (operator === operators.transform) matrix = multiplied(matrix, values)
    else if (operator === operators.paintFormXObjectBegin) {
      saved.push(matrix)
      if (values?.[0]) matrix = multiplied(matrix, values[0])
    } else if (operator === operators.paintFormXObjectEnd) matrix = saved.pop() ?? view
    else if (operator === operators.constructPath && values[0] !== operators.endPath && values[1]?.[0])
      addEdges(rules, values[1][0], matrix)
    if (rules.horizontal.length + rules.vertical.length > most) break
  }
  return { horizontal: merged(rules.horizontal), vertical: merged(rules.vertical) }
}

export const multiplied = (a: Matrix, b: Matrix): Matrix => [
  a[0]! * b[0]! + a[2]! * b[1]!,
  a[1]! * b[0]! + a[3]! * b[1]!,
  a[0]! * b[2]! + a[2]! * b[3]!,
  a[1]! * b[2]! + a[3]! * b[3]!,
  a[0]! * b[4]! + a[2]! * b[5]! + a[4]!,
  a[1]! * b[4]! + a[3]! * b[5]! + a[5]!,
]

/** How many numbers follow each of pdf.js's path codes: move, line, curve, quadratic curve, close. */
const pathSteps = [2, 2, 6, 4, 0]

function addEdges(rules: Rules, path: Float32Array, matrix: Matrix): void {
  let start: [number, number] = [0, 0]
  let last: [number, number] = [0, 0]
  for (let index = 0; index < path.length; ) {
    const code = path[index]!
    const count = pathSteps[code]
    if (count === undefined) return
    const x = path[index + count - 1] ?? 0
    const y = path[index + count] ?? 0
    const end: [number, number] =
      count === 0
        ? start
        : [matrix[0]! * x + matrix[2]! * y + matrix[4]!, matrix[1]! * x + matrix[3]! * y + matrix[5]!]
    if (code === 0) start = end
    else if (code !== 2 && code !== 3) addEdge(rules, last, end)
    last = end
    index += count + 1
  }
}

function addEdge(rules: Rules, [x1, y1]: [number, number], [x2, y2]: [number, number]): void {
  const width = Math.abs(x1 - x2)
  const height = Math.abs(y1 - y2)
  if (height < 1 && width > shortest)
    rules.horizontal.push({ at: y1, from: Math.min(x1, x2), to: Math.max(x1, x2) })
  else if (width < 1 && height > shortest)
    rules.vertical.push({ at: x1, from: Math.min(y1, y2), to: Math.max(y1, y2) })
}

/** Strokes on one line that touch or overlap, as one. */
function merged(rules: Rule[]): Rule[] {
  const lines: Rule[][] = []
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const line = lines.at(-1)
    if (line && rule.at - line[0]!.at < near) line.push(rule)
    else lines.push([rule])
  }
  return lines.flatMap(line => {
    const joined: Rule[] = []
    for (const rule of line.toSorted((a, b) => a.from - b.from)) {
      const last = joined.at(-1)
      if (last && rule.from <= last.to + near) last.to = Math.max(last.to, rule.to)
      else joined.push({ at: line[0]!.at, from: rule.from, to: rule.to })
    }
    return joined
  })
}
