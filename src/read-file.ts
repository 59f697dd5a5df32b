import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { blocksOfFile } from './actions/blocks-of-file.ts'
import { publicCalendar } from './domain/calendar/working-days.ts'
import { readDirective } from './vietnamese/directives/read-directive.ts'

const rhythms = { week: 'weekly', month: 'monthly', quarter: 'quarterly', year: 'yearly' } as const

/** What `npm run read -- FILE` prints, or why it prints nothing. */
type FileAnswer = { ok: true; json: object } | { ok: false; code: 'unreadable' | 'secret'; detail: string }

/** Reads a directive's file (.docx, .pdf, .txt; '-' for standard input); `issued` is its day where it does not say so. */
export async function readDirectiveFile(file: string, issued: string | null): Promise<FileAnswer> {
  let bytes: Uint8Array
  try {
    bytes = file === '-' ? await buffer(process.stdin) : await readFile(file)
  } catch (error) {
    return { ok: false, code: 'unreadable', detail: (error as NodeJS.ErrnoException).code ?? String(error) }
  }
  const reading = await blocksOfFile({ bytes, name: file === '-' ? '' : file })
  if (!reading.ok) return { ok: false, code: 'unreadable', detail: reading.code }
  const { blocks } = reading
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
