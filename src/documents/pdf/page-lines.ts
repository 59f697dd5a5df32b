import type { PageLine } from '../join-lines.ts'
import { type Line, lineText } from './pieces.ts'

/** A line, and how far to the right its neighbours reach. */
export type SetLine = Line & { margin: number }

/** Lines of one flow (the pages' text, a cell), told where each goes on. */
export function asPageLines(lines: SetLine[]): PageLine[] {
  const usual = usualLeading(lines)
  return lines.map((line, index) => {
    const before = lines[index - 1]
    const next = lines[index + 1]
    return {
      text: lineText(line),
      full: next !== undefined && isFull(line, next),
      begins: before === undefined || beginsAnew(before, line, usual),
    }
  })
}

/** The next line's first word had no more room here: the margin cut the line, not the writer. */
function isFull(line: SetLine, next: SetLine): boolean {
  const text = lineText(next)
  const firstWord = text.search(/\s/u)
  const share = firstWord < 0 ? 1 : firstWord / text.length
  return line.right + line.size * 0.2 + (next.right - next.left) * share > line.margin - 1
}

function beginsAnew(before: SetLine, line: SetLine, usual: number): boolean {
  if (before.segments.length > 1 || line.segments.length > 1) return true
  const leading = line.base - before.base
  if (leading > usual * 1.25 + 1) return true
  const hangs = /^(?:[-–+*•]|\S{1,5}[.)])\s/u.test(lineText(before))
  return line.left > before.left + line.size * 0.5 && !hangs
}

/** The middle one of the distances between lines. */
function usualLeading(lines: SetLine[]): number {
  const steps = lines
    .map((line, index) => line.base - (lines[index - 1]?.base ?? line.base))
    .filter(step => step > 0)
    .sort((a, b) => a - b)
  return steps[Math.floor(steps.length / 2)] ?? 0
}
