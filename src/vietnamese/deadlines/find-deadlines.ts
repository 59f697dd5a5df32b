import type { PlainDate } from '../../domain/calendar/plain-date.ts'
import type { Recurrence } from '../../domain/recurrence.ts'
import { type Candidate, candidates } from './candidates.ts'
import { isDeadlineInPhrase, isDeadlineInText } from './judge.ts'
import { after, phrases } from './phrases.ts'
import type { DeadlineContext } from './resolve.ts'
import { type Tokens, tokenise } from './tokens.ts'

/** What a deadline's words say. Null date: no such day in the calendar, or only a rhythm. */
export type DeadlineReading = {
  /** Exclusive wording (trước). */
  before: boolean
  date: PlainDate | null
  /** 'HH:mm'; '24:00' is the end of the day. */
  time: string | null
  recurring: Recurrence | null
}

export type FoundDeadline = DeadlineReading & {
  phrase: string
  /** Place of the phrase in the text, in UTF-16 units, the end not included. */
  start: number
  end: number
  /** A rhythm said earlier in the sentence, apart from the phrase: "Hằng tháng, các đơn vị …". */
  rhythm: string | null
  /** The words before the day call it a deadline ("trước", "chậm nhất", "xong"), wherever they stand. */
  isFirm: boolean
}

/**
 * The deadlines in a running text, in its order. Days of documents, of meetings and of past periods are left alone.
 * Takes time in proportion to the text's length.
 */
export function findDeadlines(text: string, context: DeadlineContext): FoundDeadline[] {
  const tokens = tokenise(text)
  const found: FoundDeadline[] = []
  for (const candidate of candidates(tokens, context))
    if (isDeadlineInText(candidate, tokens, context.reference)) found.push(foundAt(candidate, tokens, text))
  return found
}

const replacing = phrases('gia hạn', 'lùi', 'dời', 'điều chỉnh', 'thay', 'chuyển', 'đổi')

/**
 * Reads words that are given as a deadline ("trước ngày 15/11", "thứ sáu tuần sau", "báo cáo chậm nhất 17h mai").
 * Null when they name none. Of several the first counts, or the last where the words replace one by another.
 */
export function readDeadline(phrase: string, context: DeadlineContext): DeadlineReading | null {
  const tokens = tokenise(phrase)
  let reading: Candidate | null = null
  const replaces = tokens.some((_, at) => after(replacing, tokens, at) !== -1)
  for (const candidate of candidates(tokens, context)) {
    if (!isDeadlineInPhrase(candidate, tokens)) continue
    if (reading === null || replaces || isFirmer(candidate, reading)) reading = candidate
  }
  return reading && readingOf(reading)
}

/**
 * As `readDeadline`, but null when the words hold anything besides the deadline: a person who types one field means
 * nothing else by it.
 */
export function readWholeDeadline(phrase: string, context: DeadlineContext): DeadlineReading | null {
  const tokens = tokenise(phrase)
  const [candidate] = candidates(tokens, context)
  if (!candidate || !isAll(candidate, tokens)) return null
  // Alone in a field "24/7" and "31/11" are days, though one is no deadline in a sentence and the other no day at all.
  const isFigures = candidate.moment.stroke && candidate.moment.when?.kind === 'date'
  return isFigures || isDeadlineInPhrase(candidate, tokens) ? readingOf(candidate) : null
}

function isAll({ start, end }: Candidate, tokens: Tokens): boolean {
  return tokens.every(
    (token, at) => (at >= start && at < end) || token.kind === 'sign' || token.kind === 'break',
  )
}

/**
 * A rhythm, and then a day with a lead-in, goes before one that only stands there; "chậm nhất 15/6" right behind
 * "trong quý II" says it more closely.
 */
function isFirmer(a: Candidate, b: Candidate): boolean {
  const isCloser = a.start - b.end <= 1 && a.lead.strength === 'firm' && b.moment.when?.kind === 'period'
  if (isCloser && b.lead.strength !== 'firm' && !b.moment.recurrence) return true
  if (a.moment.recurrence && !b.moment.recurrence && b.lead.strength === 'none') return true
  return a.lead.strength !== 'none' && b.lead.strength === 'none' && !b.moment.recurrence
}

function foundAt(candidate: Candidate, tokens: Tokens, text: string): FoundDeadline {
  const start = tokens[candidate.start + candidate.lead.verbs]!.start
  const end = tokens[candidate.end - 1]!.end
  const { rhythm } = candidate
  return {
    ...readingOf(candidate),
    phrase: text.slice(start, end),
    start,
    end,
    rhythm: rhythm && text.slice(tokens[rhythm.start]!.start, tokens[rhythm.end - 1]!.end),
    isFirm: candidate.before || candidate.lead.strength === 'firm' || candidate.lead.strength === 'verb',
  }
}

/** An hour that no clock shows makes the whole no moment of ours. */
function readingOf({ before, date, moment }: Candidate): DeadlineReading {
  const impossible = moment.time === null
  return {
    before,
    date: impossible ? null : date,
    time: impossible || date === null ? null : (moment.time ?? null),
    recurring: moment.recurrence,
  }
}
