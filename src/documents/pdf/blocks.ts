import type { DocumentBlock } from '../../domain/document.ts'
import { joinLines } from '../join-lines.ts'
import { tidyText } from '../tidy-text.ts'
import type { PageElement } from './page-elements.ts'
import { asPageLines, type SetLine } from './page-lines.ts'

/** The elements of all pages as blocks: paragraphs and tables go on over the ends of pages. */
export function blocksOf(elements: PageElement[]): DocumentBlock[] {
  const blocks: DocumentBlock[] = []
  const asides: DocumentBlock[] = []
  let lines: SetLine[] = []
  const endText = () => {
    for (const text of joinLines(asPageLines(lines))) addParagraph(blocks, text)
    lines = []
  }
  for (const element of elements) {
    if (element.kind === 'line') lines.push(element.line)
    else if (element.kind === 'aside') addParagraph(asides, element.text)
    else {
      endText()
      addTable(
        blocks,
        element.rows.map(row => row.map(tidyText)),
      )
    }
  }
  endText()
  return [...blocks, ...asides]
}

function addParagraph(blocks: DocumentBlock[], text: string): void {
  const words = tidyText(text)
  if (words !== '') blocks.push({ kind: 'paragraph', text: words })
}

/** A table right after one with as many columns is its rest, from the next page, where its head may be repeated. */
function addTable(blocks: DocumentBlock[], rows: string[][]): void {
  const before = blocks.at(-1)
  if (before?.kind !== 'table' || before.rows[0]?.length !== rows[0]?.length) {
    blocks.push({ kind: 'table', rows })
    return
  }
  const repeatsHead = JSON.stringify(rows[0]) === JSON.stringify(before.rows[0])
  for (const row of repeatsHead ? rows.slice(1) : rows) before.rows.push(row)
  joinCutRow(before.rows, before.rows.length - (repeatsHead ? rows.length - 1 : rows.length))
}

/** A row that the end of the page cut: it goes on without a number, in the middle of a sentence. */
function joinCutRow(rows: string[][], index: number): void {
  const above = rows[index - 1]
  const row = rows[index]
  if (!above || !row || row[0] !== '' || !row.some(text => /^\p{Ll}/u.test(text))) return
  rows.splice(
    index - 1,
    2,
    above.map((text, column) => `${text} ${row[column]}`.trim()),
  )
}
