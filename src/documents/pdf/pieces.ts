/** A piece of text on a page; points, from the top left corner as the page is turned for reading. */
export type Piece = { text: string; left: number; right: number; base: number; size: number }

/** A line of the page with what stands in it, from left to right, split where the gap is wider than between words. */
export type Line = {
  segments: Piece[]
  left: number
  right: number
  base: number
  size: number
}

/** Between two words there is less than this, in heights of a letter, even in justified text. */
const columnGap = 2
const wordGap = 0.15

/** Pieces as lines, from the top. */
export function linesOf(pieces: Piece[]): Line[] {
  const lines: Piece[][] = []
  for (const piece of pieces.toSorted((a, b) => a.base - b.base)) {
    const line = lines.at(-1)
    if (line && piece.base - line[0]!.base < Math.max(piece.size, line[0]!.size) * 0.5) line.push(piece)
    else lines.push([piece])
  }
  return lines.map(asLine)
}

export const lineText = (line: Line) => line.segments.map(segment => segment.text).join('\t')

function asLine(pieces: Piece[]): Line {
  const segments: Piece[] = []
  for (const piece of pieces.toSorted((a, b) => a.left - b.left)) {
    const last = segments.at(-1)
    const gap = last ? piece.left - last.right : 0
    if (!last || gap > columnGap * piece.size) {
      segments.push({ ...piece })
      continue
    }
    // To the left of what is there: text set over it.
    const apart = gap > wordGap * piece.size || gap < -piece.size
    last.text += (apart ? ' ' : '') + piece.text
    last.right = Math.max(last.right, piece.right)
    last.size = Math.max(last.size, piece.size)
  }
  return {
    segments,
    left: segments[0]!.left,
    right: segments.at(-1)!.right,
    base: pieces[0]!.base,
    size: segments.reduce((size, segment) => Math.max(size, segment.size), 0),
  }
}
