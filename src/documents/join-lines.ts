/** A line as it stands on a page. */
export type PageLine = {
  text: string
  /** It reaches the right margin: the next line may go on with it. */
  full: boolean
  /** It begins to the right of its neighbours, or after a gap: a new paragraph. */
  begins: boolean
}

/** "-", "1.", "2.1.", "a)", "IV.", "Điều 5.": what begins an item, and so a paragraph. */
const itemMark =
  /^(?:[-–—+*•●○▪]\s*\p{L}|\(?\d{1,3}(?:\.\d{1,3})*[.)]\s|\(?\p{Ll}[.)]\s|[IVXLC]{1,6}[.)]\s|(?:Điều|Chương|Mục|Phần)\s+[\dIVXLC]+\s*[.:])/u

/** Lines of a page as paragraphs: a line is joined to the one before it when that one was cut by the margin. */
export function joinLines(lines: PageLine[]): string[] {
  const paragraphs: string[] = []
  let before: PageLine | undefined
  for (const line of lines) {
    if (before !== undefined && goesOn(before, line)) paragraphs.push(`${paragraphs.pop()} ${line.text}`)
    else paragraphs.push(line.text)
    before = line
  }
  return paragraphs
}

function goesOn(before: PageLine, line: PageLine): boolean {
  if (line.begins || /[.:;!?…]$/u.test(before.text) || itemMark.test(line.text)) return false
  return before.full || /^\p{Ll}/u.test(line.text)
}
