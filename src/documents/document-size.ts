import type { DocumentBlock } from '../domain/document.ts'
import { limits } from './limits.ts'
import { Refused } from './refusal.ts'

/** Counts what a reader produces, so that it stops as soon as the document is too long. */
export function documentSize() {
  let characters = 0
  let cells = 0
  return {
    addText(text: string): void {
      characters += text.length
      if (characters > limits.characters) throw new Refused('too_long')
    },
    addCells(count: number): void {
      cells += count
      if (cells > limits.cells) throw new Refused('too_long')
    },
  }
}

export type DocumentSize = ReturnType<typeof documentSize>

/** Refuses what holds no letter or digit at all. */
export function refuseEmpty(blocks: DocumentBlock[]): DocumentBlock[] {
  const said = (text: string) => /[\p{L}\p{N}]/u.test(text)
  const holdsText = blocks.some(block =>
    block.kind === 'paragraph' ? said(block.text) : block.rows.flat().some(said),
  )
  if (!holdsText) throw new Refused('empty')
  return blocks
}
