/** The process that reads one document and ends. Started by read-in-own-process.ts; knows nothing of the bot. */
import type { DocumentBlock } from '../domain/document.ts'
import type { DocumentKind } from './document-kind.ts'
import { guardMemory } from './memory-guard.ts'
import { type RefusalCode, Refused } from './refusal.ts'

export type ReadingRequest = { kind: Exclude<DocumentKind, 'text'>; bytes: Uint8Array }
export type ReadingMessage =
  | { sign: 'ready' | 'progress' }
  | { sign: 'done'; blocks: DocumentBlock[] }
  | { sign: 'refused'; code: RefusalCode }

guardMemory()

process.once('message', async ({ kind, bytes }: ReadingRequest) => {
  const read =
    kind === 'word'
      ? (await import('./word/read-word.ts')).readWord
      : (await import('./pdf/read-pdf.ts')).readPdf
  say({ sign: 'ready' })
  try {
    say({ sign: 'done', blocks: await read(Buffer.from(bytes), () => say({ sign: 'progress' })) })
  } catch (error) {
    // What a parser trips over in a hostile file is the file's fault; the caller hears that it cannot be read.
    say({ sign: 'refused', code: error instanceof Refused ? error.code : 'damaged' })
  }
})

function say(message: ReadingMessage): void {
  process.send?.(message)
}
