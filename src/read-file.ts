import { readFileSync } from 'node:fs'
import { publicCalendar } from './domain/calendar/working-days.ts'
import type { DocumentBlock } from './domain/document.ts'
import { blocksOfText } from './vietnamese/directives/blocks-of-text.ts'
import { readDirective } from './vietnamese/directives/read-directive.ts'

const rhythms = { week: 'weekly', month: 'monthly', quarter: 'quarterly', year: 'yearly' } as const

/** What `npm run read -- FILE` prints, or why it prints nothing. */
type FileAnswer = { ok: true; json: object } | { ok: false; code: 'unreadable' | 'secret'; detail: string }

/** Reads a directive's file ('-' for standard input); `issued` is its day where it does not say so itself. */
export function readDirectiveFile(file: string, issued: string | null): FileAnswer {
  let blocks: DocumentBlock[]
  try {
    blocks = blocksIn(file)
  } catch (error) {
    return { ok: false, code: 'unreadable', detail: (error as NodeJS.ErrnoException).code ?? String(error) }
  }
  const { secret, documents, tasks } = readDirective(blocks, { issued, calendar: publicCalendar })
  if (secret) return { ok: false, code: 'secret', detail: secret }
  return {
    ok: true,
    json: {
      documents,
      tasks: tasks.map(({ title, deadline, lead, coordinating }) => ({
        title,
        deadline: deadline && {
          phrase: deadline.phrase,
          date: deadline.date,
          time: deadline.time,
          before: deadline.before,
          recurring: deadline.recurring && rhythms[deadline.recurring.every],
        },
        lead,
        coordinating,
      })),
    },
  }
}

/** The one place where bytes become blocks: a reader of .docx and .pdf is called here. */
function blocksIn(file: string): DocumentBlock[] {
  return blocksOfText(readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\uFEFF/, ''))
}
