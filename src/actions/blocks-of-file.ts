import { documentKind } from '../documents/document-kind.ts'
import { readDocument } from '../documents/read-document.ts'
import type { Reading } from '../documents/reading.ts'
import { decodeText } from '../documents/text/decode-text.ts'
import { blocksOfText } from '../vietnamese/directives/blocks-of-text.ts'

/**
 * What a directive's file holds (.docx, .pdf with text, .txt), or why it is not read. Plain text is divided as a
 * directive is written: rows with tabs or pipes are a table. Never throws.
 */
export async function blocksOfFile(file: { bytes: Uint8Array; name: string }): Promise<Reading> {
  const reading = await readDocument(file)
  if (!reading.ok) return reading
  const kind = documentKind(
    Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length),
    file.name,
  )
  const text = 'kind' in kind && kind.kind === 'text' ? decodeText(file.bytes) : null
  return text === null ? reading : { ok: true, blocks: blocksOfText(text) }
}
