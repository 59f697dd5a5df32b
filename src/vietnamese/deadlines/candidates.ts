import type { PlainDate } from '../../domain/calendar/plain-date.ts'
import { numberEnd } from './documents.ts'
import { type Lead, leadWords } from './leads.ts'
import { moment } from './moments.ts'
import { type DeadlineContext, dateOf } from './resolve.ts'
import type { Tokens } from './tokens.ts'
import type { Moment } from './when.ts'

/** A day with the words before it, not yet judged to be a deadline. Token indices; `start` is the lead's first. */
export type Candidate = {
  lead: Lead
  moment: Moment
  date: PlainDate | null
  before: boolean
  start: number
  end: number
}

/** Every day that the text names, from left to right and none inside another, numbers of documents left out. */
export function* candidates(tokens: Tokens, context: DeadlineContext): Generator<Candidate> {
  for (let at = 0; at < tokens.length; ) {
    const number = numberEnd(tokens, at)
    const found = number === -1 ? candidateAt(tokens, at, context) : null
    if (found) yield found
    at = found?.end ?? (number === -1 ? at + 1 : number)
  }
}

function candidateAt(tokens: Tokens, at: number, context: DeadlineContext): Candidate | null {
  const lead = leadWords(tokens, at)
  if (lead.next > at && numberEnd(tokens, lead.next) !== -1) return null
  const found = moment(tokens, lead.next, lead.within)
  if (!found) return null
  const before = lead.before || found.value.before
  return {
    lead,
    moment: found.value,
    date: dateOf(found.value, before && !lead.toEnd, context),
    before,
    start: at,
    end: found.next,
  }
}
