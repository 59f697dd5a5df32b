import type { Line } from './pieces.ts'

/**
 * The two columns at the head of a Vietnamese letter (office and number | national title and date) or at its end (recipients |
 * signature): how many of the lines from `start` on stand in them, and their texts. null when these lines are none.
 */
export function twoColumns(lines: Line[], start: number): { count: number; row: [string, string] } | null {
  let gutter: { from: number; to: number } | undefined
  let count = 0
  let pairs = 0
  for (let index = start; index < lines.length; index++) {
    const line = lines[index]!
    const before = lines[index - 1]
    if (index > start && before && line.base - before.base > 3 * line.size) break
    const [left, right] = line.segments
    if (line.segments.length > 2) break
    if (left && right) {
      const narrowed = {
        from: Math.max(left.right, gutter?.from ?? left.right),
        to: Math.min(right.left, gutter?.to ?? right.left),
      }
      if (narrowed.to - narrowed.from < line.size * 0.5) break
      gutter = narrowed
      pairs += 1
      count = index - start + 1
    } else {
      // A line of one column alone, such as a long name that goes on.
      if (!gutter) break
      if (line.right < gutter.to && line.left < gutter.from) gutter.from = Math.max(gutter.from, line.right)
      else if (line.left > gutter.from) gutter.to = Math.min(gutter.to, line.left)
      else break
      if (before && line.base - before.base > 1.8 * line.size) break
      count = index - start + 1
    }
  }
  if (!gutter || pairs < 2) return null
  const middle = (gutter.from + gutter.to) / 2
  const segments = lines.slice(start, start + count).flatMap(line => line.segments)
  const column = (side: (segment: { left: number }) => boolean) =>
    segments
      .filter(side)
      .map(segment => segment.text)
      .join('\n')
  return { count, row: [column(segment => segment.left < middle), column(segment => segment.left >= middle)] }
}

const headWords = /CỘNG H(?:ÒA|OÀ)|CỘNG SẢN|Độc lập|Số\s*:/iu

/** Where such columns stand: among the first lines of the first page, or from "Nơi nhận" on. Elsewhere each line is a row. */
export const areColumns = ([left, right]: [string, string], index: number, page: number) =>
  (page === 1 && index < 3 && headWords.test(`${left}\n${right}`)) || /^Nơi nhận/iu.test(left)
