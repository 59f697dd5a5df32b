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
  const head = JSON.stringify(before.rows[0])
  const rest = JSON.stringify(rows[0]) === head ? rows.slice(1) : rows
  for (const row of rest) before.rows.push(row)
}
