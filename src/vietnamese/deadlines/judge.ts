import { addDays, type PlainDate } from '../../domain/calendar/plain-date.ts'
import type { Candidate } from './candidates.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'
import type { Tokens } from './tokens.ts'
import type { When } from './when.ts'

/** Longer past than this, "trước ngày" sorts what lies back and asks for nothing (days). */
const longPast = 31

/** Whether a day in a running text is a deadline: by its lead-in, or by where it stands. */
export function isDeadlineInText(candidate: Candidate, tokens: Tokens, reference: PlainDate): boolean {
  const around = surroundingsOf(tokens, candidate)
  if (isNone(candidate, around)) return false
  const { lead, moment, date } = candidate
  if (moment.recurrence) return isRegularDuty(candidate, around)
  if (date === null && lead.strength !== 'firm') return false
  if (
    date !== null &&
    date < (candidate.before ? addDays(reference, -longPast) : reference) &&
    lead.strength !== 'firm'
  )
    return false
  if (date !== null && candidate.before && date < addDays(reference, -longPast)) return false
  if (lead.strength === 'firm' || lead.strength === 'verb') return true
  if (lead.strength === 'loose') return isDueByLooseWords(candidate, around, reference)
  return isDueByPlace(candidate, around)
}

/** Whether a day in a phrase that somebody gives as a deadline is one: every day is, unless it says otherwise. */
export function isDeadlineInPhrase(candidate: Candidate, tokens: Tokens): boolean {
  const around = surroundingsOf(tokens, candidate)
  if (isNone(candidate, around)) return false
  const { lead, moment } = candidate
  if (moment.recurrence) return true
  if (lead.strength !== 'none') return !(lead.needsVerb && around.isMeeting)
  if (around.isWhole) return true
  if (around.isMeeting || around.isCited) return false
  if (around.isBeginning && moment.when?.kind !== 'amount') return false
  if (moment.when === null || !(moment.anchored || around.isBeginning)) return false
  if (moment.when.kind === 'period' && moment.when.part === 'whole')
    return isAhead(moment.when) || (!around.followsReport && (around.startsClause || around.hasVerb))
  return true
}

/** What is no deadline wherever it stands. */
function isNone({ lead, moment, before, date }: Candidate, around: Surroundings): boolean {
  const { when } = moment
  if (around.isFraction || around.isDone || around.isGone || around.isState || when?.kind === 'event')
    return true
  if (isAlways(when) && moment.stroke && lead.strength !== 'firm') return true
  if (when?.kind === 'amount') {
    // "trước 5 ngày" counts back from something unsaid.
    if (before) return true
    if (
      !moment.anchored &&
      !around.isBeginning &&
      !lead.within &&
      lead.strength !== 'firm' &&
      !around.isWhole
    )
      return true
  }
  if (moment.stroke && date === null && lead.strength !== 'firm') return true
  if (before && around.isSorting) return true
  return lead.strength === 'loose' && around.isBeginning
}

/** 24/7 */
function isAlways(when: When | null): boolean {
  return when?.kind === 'date' && when.day === 24 && when.month === 7
}

function isRegularDuty({ lead, moment, date }: Candidate, around: Surroundings): boolean {
  // "từ thứ hai đến thứ sáu hằng tuần" are office hours.
  if (moment.when?.kind === 'range' && lead.strength === 'none') return false
  if (around.isMeeting && lead.strength !== 'firm') return false
  return date !== null || around.hasVerb || around.startsClause
}

function isDueByLooseWords(
  { lead, moment, date }: Candidate,
  around: Surroundings,
  reference: PlainDate,
): boolean {
  if (lead.needsVerb) return around.hasVerb && !around.isMeeting
  const { when } = moment
  if (when?.kind === 'days_ahead' && when.days === 0) return around.hasVerb
  // "kết quả đến hết ngày 10/11" on that very day tells how far things are.
  if (when?.kind === 'date' && date === reference) return false
  if (when?.kind !== 'period' || when.period.unit !== 'year' || when.part !== 'whole') return true
  return !(when.period.year && 'year' in when.period.year) || around.hasVerb
}

function isDueByPlace({ moment }: Candidate, around: Surroundings): boolean {
  if (moment.when === null || around.isMeeting || around.isCited || around.isBeginning) return false
  if (around.isWhole || around.isCell || around.isLabelled || around.isCalledDue || around.isBracketed)
    return true
  const { when } = moment
  if (when.kind === 'weekday') return typeof when.week === 'number' || around.hasVerb
  if (when.kind === 'days_ahead') return when.days > 0 ? around.hasVerb : around.verbBefore
  if (when.kind === 'amount') return moment.anchored && around.hasVerb
  // A span that lies ahead is when something is to be done.
  if (when.kind === 'range') return !isEra(when) && !around.isAway && (around.hasVerb || !around.startsClause)
  if (when.kind !== 'period')
    return around.hasVerb && around.startsClause && around.hasColon && when.kind === 'date'
  return around.startsClause && ((around.hasVerb && isAhead(when)) || around.verbFollows)
}

/** "giai đoạn 2011 - 2015" names a programme more often than its end. */
function isEra({ to }: When & { kind: 'range' }): boolean {
  return to.kind === 'period' && to.period.unit === 'year'
}

function isAhead({ period, part }: When & { kind: 'period' }): boolean {
  if ('shift' in period && period.shift > 0) return true
  return part !== 'whole' && period.unit !== 'year'
}
