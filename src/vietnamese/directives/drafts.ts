import type { PlainDate } from '../../domain/calendar/plain-date.ts'
import type { FoundDeadline } from '../deadlines/find-deadlines.ts'
import type { Work } from './read-sentence.ts'

/** What a person has to decide, because the words do not. */
export type Unclear = 'no_year' | 'no_such_day' | 'two_deadlines' | 'no_lead' | 'past'

/** A task as the reading goes on; what is still undated may get the deadline of all. */
export type Draft = {
  title: string
  leads: string[]
  coordinating: string[]
  deadline: FoundDeadline | null
  otherDeadline: FoundDeadline | null
  sentence: string
  work: Work
  isBinding: boolean
  /** Restates what another document asked for. */
  isRestated: boolean
  /** Of an item of a list or a row, in which all is asked for. */
  item: number
}

/** A deadline that was moved takes the place of the one it moves; a restated one falls when a new one is set. */
export function replaced(drafts: readonly Draft[], moved: Draft): Draft[] {
  const old = oldOf(drafts, moved)
  if (!old) return [...drafts, moved]
  const leads = moved.leads.length > 0 ? moved.leads : old.leads
  return [...drafts.filter(draft => draft !== old), { ...moved, leads }]
}

function oldOf(drafts: readonly Draft[], moved: Draft): Draft | null {
  const dated = drafts.filter(draft => draft.deadline !== null)
  return (
    dated.findLast(draft => draft.isRestated && likeness(draft.title, moved.title) > 0) ??
    dated.findLast(draft => draft.isRestated) ??
    dated.findLast(draft => likeness(draft.title, moved.title) >= 0.6) ??
    null
  )
}

/** How much of the shorter title's words the other has, 0 to 1. */
function likeness(a: string, b: string): number {
  const [x, y] = [a, b].map(title => new Set(title.toLowerCase().match(/\p{L}+/gu)))
  const shorter = x!.size < y!.size ? x! : y!
  const other = shorter === x ? y! : x!
  let common = 0
  for (const word of shorter) if (other.has(word)) common += 1
  return shorter.size === 0 ? 0 : common / shorter.size
}

/** A task, or only words: a day makes one, or a delivery that somebody is bound to. */
export function isTask(draft: Draft, reference: PlainDate | null): boolean {
  const { deadline } = draft
  if (deadline === null) return draft.work === 'delivery' && draft.isBinding && draft.leads.length > 0
  if (
    deadline.recurring === null &&
    deadline.date !== null &&
    reference !== null &&
    deadline.date < reference
  )
    return false
  return true
}

export function unclearIn(draft: Draft): Unclear[] {
  const unclear: Unclear[] = []
  if (draft.leads.length === 0) unclear.push('no_lead')
  if (draft.otherDeadline) unclear.push('two_deadlines')
  return unclear
}
