import { readDocument } from '../../src/documents/read-document.ts'
import type { DocumentBlock } from '../../src/domain/document.ts'

/** The blocks of a document that must be readable. */
async function blocksOf(bytes: Uint8Array, name = 'tep'): Promise<DocumentBlock[]> {
  const reading = await readDocument({ bytes, name })
  if (!reading.ok) throw new Error(`refused: ${reading.code}`)
  return reading.blocks
}

/** Its paragraphs as lines, its tables as arrays of rows. */
export async function contentOf(bytes: Uint8Array, name?: string): Promise<(string | string[][])[]> {
  const blocks = await blocksOf(bytes, name)
  return blocks.map(block => (block.kind === 'paragraph' ? block.text : block.rows))
}

/** Why it is refused; 'read' when it is not. */
export async function refusalOf(bytes: Uint8Array, name = 'tep'): Promise<string> {
  const reading = await readDocument({ bytes, name })
  return reading.ok ? 'read' : reading.code
}
