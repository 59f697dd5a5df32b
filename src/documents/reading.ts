import type { DocumentBlock } from '../domain/document.ts'
import type { RefusalCode } from './refusal.ts'

/** What became of a document: its blocks, or why there are none. */
export type Reading = { ok: true; blocks: DocumentBlock[] } | { ok: false; code: RefusalCode }
