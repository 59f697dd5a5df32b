import type { PlainDate } from '../domain/calendar/plain-date.ts'
import type { DocumentBlock } from '../domain/document.ts'
import { type DirectiveHead, isFormal } from './directives/head.ts'
import type { DirectiveTask } from './directives/read-directive.ts'

/** What a text is, as it is cited from then on. */
export type DirectiveSource = {
  document: DirectiveHead['kind']
  /** Empty where there is none. */
  number: string
  issuer: string
  subject: string
  /** null: it has a date of its own, which the text does not show. */
  issuedOn: PlainDate | null
}

/** A subject is a line, not a page (characters). */
const maxSubject = 300
/** A headline stands among the first of a text's paragraphs. */
const headlineWithin = 6

/** `sentOn` is the day of what was only said: a message, a meeting without a paper. */
export function directiveSource(
  head: DirectiveHead,
  isDated: boolean,
  {
    blocks,
    tasks,
    sentOn,
  }: { blocks: readonly DocumentBlock[]; tasks: readonly DirectiveTask[]; sentOn: PlainDate },
): DirectiveSource {
  const isPaper = head.number !== null || (head.kind !== 'oral' && head.kind !== 'conclusion')
  return {
    document: head.kind,
    number: head.number ?? '',
    issuer: head.issuer ?? '',
    subject: (head.subject ?? headline(blocks, tasks) ?? firstWork(head, tasks)).slice(0, maxSubject),
    issuedOn: isDated || !isPaper ? (head.date ?? sentOn) : null,
  }
}

/** The first line that says what the text is about, and does not give a task already. */
function headline(blocks: readonly DocumentBlock[], tasks: readonly DirectiveTask[]): string | null {
  for (const block of blocks.slice(0, headlineWithin)) {
    if (block.kind === 'table') continue
    const line = block.text.trim()
    const isTitle =
      line.length <= 160 &&
      line.split(' ').length >= 4 &&
      !/[.:;!?…]$/.test(line) &&
      !/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/.test(line)
    if (isTitle && !isFormal(line) && !tasks.some(task => task.sentence.includes(line))) return line
  }
  return null
}

/** Two orders of one day are two sources: each is known by the work that it begins with. */
function firstWork(head: DirectiveHead, tasks: readonly DirectiveTask[]): string {
  const what = head.kind === 'conclusion' ? 'Kết luận họp' : 'Chỉ đạo'
  return tasks[0] ? `${what}: ${tasks[0].title.slice(0, 80)}` : what
}
