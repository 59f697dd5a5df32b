export type Sentence = { text: string; start: number }

/** A full stop after one of these belongs to it: "TP. Hà Nội", "P. Tư pháp", "tr. 20/11". */
const abbreviation =
  /(?:(?:^|[\s(,/])(?:[Tt][Pp]|[Tt][Xx]|[Tt][Tt]|[Pp]|[Qq]|[Tt]rc?|[ĐDđd]\/[Cc]|Th[Ss]|TS|v\.v|[A-HJ-UW-ZĐ])|^\d{1,2})$/u
const ending = /[.!?;…](?=\s|$)|\n/gu

/** Nobody writes a longer one; what is read sentence by sentence stays linear for a text without any full stop. */
const longest = 3_000

/** Sentences and the parts of one between semicolons, with their places; a full stop inside a deadline ends nothing. */
export function sentences(text: string, kept: readonly { start: number; end: number }[]): Sentence[] {
  const found: Sentence[] = []
  let start = 0
  let span = 0
  for (const match of text.matchAll(ending)) {
    const at = match.index
    while (span < kept.length && kept[span]!.end <= at) span += 1
    if (span < kept.length && kept[span]!.start <= at) continue
    if (match[0] === '.' && abbreviation.test(text.slice(Math.max(start, at - 12), at))) continue
    push(found, text, start, at + 1)
    start = at + 1
  }
  push(found, text, start, text.length)
  return found
}

function push(found: Sentence[], text: string, from: number, to: number): void {
  let start = from
  while (to - start > longest) {
    const space = text.lastIndexOf(' ', start + longest)
    const end = space > start ? space : start + longest
    pushPiece(found, text, start, end)
    start = end
  }
  pushPiece(found, text, start, to)
}

function pushPiece(found: Sentence[], text: string, from: number, to: number): void {
  const piece = text.slice(from, to)
  const lead = piece.length - piece.trimStart().length
  if (/[\p{L}\p{N}]/u.test(piece)) found.push({ text: piece.trim(), start: from + lead })
}
