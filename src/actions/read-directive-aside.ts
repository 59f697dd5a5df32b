import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { PlainDate } from '../domain/calendar/plain-date.ts'
import type { OfficeCalendar } from '../domain/calendar/working-days.ts'
import type { DocumentBlock } from '../domain/document.ts'
import { readHead } from '../vietnamese/directives/head.ts'
import { type DirectiveReading, readDirective } from '../vietnamese/directives/read-directive.ts'

export type ReadingWish = { blocks: readonly DocumentBlock[]; issued: PlainDate; calendar: OfficeCalendar }
/** `isDated`: the text says its own day. */
export type ReadText = { reading: DirectiveReading; isDated: boolean }

/** Beyond about ten pages the reading takes long enough to be felt by everybody else (characters). */
const longText = 30_000

/** Reads a directive here and now. */
export function readDirectiveHere({ blocks, issued, calendar }: ReadingWish): ReadText {
  return {
    reading: readDirective(blocks, { issued, calendar }),
    isDated: readHead(blocks, null).date !== null,
  }
}

/** The same for a document of any length: a long one in a thread of its own, so that nobody waits for it. */
export async function readDirectiveAside(wish: ReadingWish): Promise<ReadText> {
  if (lengthOf(wish.blocks) <= longText) return readDirectiveHere(wish)
  const thread = new Worker(new URL('./directive-thread.ts', import.meta.url), { workerData: wish })
  try {
    const [read] = (await once(thread, 'message')) as [ReadText]
    return read
  } finally {
    void thread.terminate()
  }
}

function lengthOf(blocks: readonly DocumentBlock[]): number {
  return blocks
    .flatMap(block => (block.kind === 'table' ? block.rows.flat() : block.text))
    .reduce((length, text) => length + text.length, 0)
}
