import { documentKind } from './document-kind.ts'
import { limits } from './limits.ts'
import type { Reading } from './reading.ts'
import { Refused } from './refusal.ts'
import { readText } from './text/read-text.ts'

/**
 * Reads a document (.docx, .pdf with text, .txt, .md) into blocks, in the order of its pages; texts are NFC, with single
 * spaces. Never throws. Hostile files end within a second and bounded memory; the caller's thread is not held up, nothing is
 * fetched and nothing is written. `name` matters for plain text only: the rest is told by its content.
 */
export async function readDocument(file: { bytes: Uint8Array; name: string }): Promise<Reading> {
  if (file.bytes.length > limits.fileBytes) return { ok: false, code: 'too_large' }
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength)
  const found = documentKind(bytes, file.name)
  if ('refused' in found) return { ok: false, code: found.refused }
  if (found.kind === 'text') return readTextHere(bytes)
  // Loaded on first use: a bot that never gets a file starts without it.
  const { readInOwnProcess } = await import('./read-in-own-process.ts')
  return readInOwnProcess({ kind: found.kind, bytes })
}

/** Plain text is cheap and cannot expand: it needs no process of its own. */
function readTextHere(bytes: Buffer): Reading {
  try {
    return { ok: true, blocks: readText(bytes) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, code: error.code }
    throw error
  }
}
