import type { PlainDate } from '../../domain/calendar/plain-date.ts'
import { numberEnd } from './documents.ts'
import type { Lead } from './lead-words.ts'
import { leadWords } from './leads.ts'
import { moment } from './moments.ts'
import { beginsWording } from './phrases.ts'
import { type DeadlineContext, dateOf } from './resolve.ts'
import { recurrenceOf } from './rhythms.ts'
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
  /** Where a rhythm stands that was said before, apart from the day. */
  rhythm: { start: number; end: number } | null
}

/** Further on than this a rhythm is of something else (tokens). */
const rhythmReach = 30

/**
 * Every day that the text names, from left to right and none inside another, numbers of documents left out. A rhythm
 * said earlier in the sentence ("Hằng tháng, các đơn vị báo cáo trước ngày 20") comes with the day that follows it.
 */
export function* candidates(tokens: Tokens, context: DeadlineContext): Generator<Candidate> {
  let waiting: Candidate | null = null
  for (const found of separateCandidates(tokens, context)) {
    const joined: Candidate | null = waiting && withRhythm(found, waiting, tokens, context)
    if (waiting && !joined) yield waiting
    waiting = isRhythmAlone(found) ? found : null
    if (!waiting) yield joined ?? found
  }
  if (waiting) yield waiting
}

function isRhythmAlone({ moment }: Candidate): boolean {
  const { recurrence, when } = moment
  return recurrence !== null && when === null && recurrence.day === null && recurrence.weekday === null
}

function withRhythm(
  found: Candidate,
  rhythm: Candidate,
  tokens: Tokens,
  context: DeadlineContext,
): Candidate | null {
  if (found.start - rhythm.end > rhythmReach) return null
  for (let at = rhythm.end; at < found.start; at += 1) if (sentenceEnds.has(tokens[at]!.text)) return null
  const said = rhythm.moment.recurrence!
  const own = found.moment.recurrence
  const recurrence = own ?? (found.moment.when && recurrenceOf(said, found.moment.when))
  if (!recurrence || recurrence.every !== said.every) return null
  const moment = { ...found.moment, recurrence, from: found.moment.from ?? rhythm.moment.from }
  const { start, end } = rhythm
  return { ...found, moment, date: dateOf(moment, found.before, context), rhythm: { start, end } }
}

const sentenceEnds = new Set(['.', ';', '\n'])

function* separateCandidates(tokens: Tokens, context: DeadlineContext): Generator<Candidate> {
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!
    if (token.kind !== 'number' && !beginsWording(token)) {
      at += 1
      continue
    }
    const number = numberEnd(tokens, at)
    const found = number === -1 ? candidateAt(tokens, at, context) : null
    if (found) yield found
    at = found?.end ?? (number === -1 ? at + 1 : number)
  }
}

function candidateAt(tokens: Tokens, at: number, context: DeadlineContext): Candidate | null {
  const lead = leadWords(tokens, at)
  if (lead.next > at && numberEnd(tokens, lead.next) !== -1) return null
  const found = moment(tokens, lead.next, lead)
  if (!found) return null
  const before = lead.before || found.value.before
  return {
    lead,
    moment: found.value,
    date: dateOf(found.value, before && !lead.toEnd, context),
    before,
    start: at,
    end: found.next,
    rhythm: null,
  }
}
