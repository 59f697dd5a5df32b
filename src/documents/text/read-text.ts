import type { DocumentBlock } from '../../domain/document.ts'
import { documentSize, refuseEmpty } from '../document-size.ts'
import { joinLines } from '../join-lines.ts'
import { limits } from '../limits.ts'
import { Refused } from '../refusal.ts'
import { tidyText } from '../tidy-text.ts'
import { decodeText } from './decode-text.ts'

/** Widths at which programs break lines of plain text; longer lines are paragraphs of their own. */
const wrapped = { from: 50, to: 130 }

/** Plain text (or Markdown, as it is typed) as paragraphs; lines broken at a fixed width are joined again. Throws Refused. */
export function readText(bytes: Uint8Array): DocumentBlock[] {
  // No character takes more than four bytes: what is longer need not be decoded to be too long.
  const mostBytes = 4 * limits.characters
  const text = decodeText(bytes.subarray(0, mostBytes))
  if (text === null) throw new Refused('unsupported')
  if (bytes.length > mostBytes) throw new Refused('too_long')
  documentSize().addText(text)
  const lines = text.split(/\r\n?|\n/u)
  const widest = lines.reduce((width, line) => Math.max(width, line.length), 0)
  const isWrapped = widest >= wrapped.from && widest <= wrapped.to
  const pageLines = lines.map((line, index) => ({
    text: tidyText(line),
    full: isWrapped && line.length >= widest * 0.8,
    begins: /^\s*$/u.test(lines[index - 1] ?? '') || /^\s/u.test(line),
  }))
  const paragraphs = joinLines(pageLines.filter(line => line.text !== ''))
  return refuseEmpty(paragraphs.map(paragraph => ({ kind: 'paragraph', text: paragraph })))
}
