import type { PlainDate } from '../../domain/calendar/plain-date.ts'
import type { OfficeCalendar } from '../../domain/calendar/working-days.ts'
import type { DocumentBlock } from '../../domain/document.ts'
import type { DeadlineReading } from '../deadlines/find-deadlines.ts'
import { type CitedDocument, citations, distinct } from './citations.ts'
import { isTask, type Unclear, unclearIn } from './drafts.ts'
import { type DirectiveHead, readHead } from './head.ts'
import { addressedIn, readDrafts } from './read-drafts.ts'
import { type SecretMark, secretMark } from './secrecy.ts'

export type DirectiveTask = {
  title: string
  /** As written; a chief's title is reduced to the unit. Empty when nobody is named. */
  lead: string[]
  coordinating: string[]
  /** `start` and `end` are the phrase's place in `sentence`. */
  deadline: (DeadlineReading & { phrase: string; start: number; end: number }) | null
  sentence: string
  unclear: Unclear[]
}

export type DirectiveReading = {
  head: DirectiveHead
  /** Every numbered document of the text, its own first. */
  documents: CitedDocument[]
  tasks: DirectiveTask[]
} & (
  | { secret: null }
  /** A state secret: nothing of it was read. */
  | { secret: SecretMark }
)

/**
 * Reads a directive: what it is, what it cites, and the tasks it gives. `issued` is the day it was sent, for texts
 * that do not say theirs; without either, a day without a year stays open. Takes time in proportion to the length.
 */
export function readDirective(
  blocks: readonly DocumentBlock[],
  { issued, calendar }: { issued: PlainDate | null; calendar: OfficeCalendar },
): DirectiveReading {
  const secret = secretMark(blocks)
  if (secret) return { secret, head: noHead, documents: [], tasks: [] }
  const head = readHead(blocks, issued)
  const texts = blocks.flatMap(block => (block.kind === 'table' ? block.rows.flat() : [block.text]))
  const own = head.number === null ? [] : [{ number: head.number, date: head.date }]
  const cited = texts.flatMap(text => citations(text.normalize('NFC'), head.date))
  const addressed = addressedIn(head)
  const tasks = readDrafts(blocks, head, calendar)
    .filter(draft => isTask(draft, head.date))
    .map(draft => ({
      title: draft.title,
      lead: draft.leads.every(unit => polite.test(unit)) && addressed.length > 0 ? addressed : draft.leads,
      coordinating: draft.coordinating.filter(unit => !draft.leads.includes(unit)),
      deadline: draft.deadline,
      sentence: draft.sentence,
      unclear: unclearIn(draft, head.date !== null),
    }))
  return { secret, head, documents: distinct([...own, ...cited]), tasks }
}

/** "Quý cơ quan": whoever is written to. */
const polite = /^quý\s/iu

const noHead: DirectiveHead = {
  kind: 'oral',
  isParty: false,
  number: null,
  date: null,
  issuer: null,
  subject: null,
  addressees: [],
}
