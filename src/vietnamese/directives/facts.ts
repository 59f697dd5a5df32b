import {
  ahead,
  asking,
  daily,
  events,
  expected,
  forecasts,
  gone,
  hearing,
  inviting,
  longSince,
  orderBefore,
  penalties,
  personal,
  persons,
  petitioners,
  pledged,
  pledging,
  reporting,
  results,
  states,
  striving,
  takingPlace,
  units,
  within,
} from './fact-words.ts'
import { isDue, type Mark } from './mark.ts'
import type { Tokens } from './tokens.ts'
import { after, past, stands, standsBefore } from './wordings.ts'
import { beginsWork } from './work.ts'

/**
 * Whether a sentence tells how things are, were or are expected to be: figures that were reached, a forecast, a
 * petition, somebody's personal file. An order that names who must do it is none of these.
 */
export function tellsFacts(tokens: Tokens, marks: readonly Mark[]): boolean {
  if (isPetition(tokens) || isDaily(tokens, marks) || stands(hearing, tokens, 0)) return true
  if (marks.some(mark => mark.kind === 'lead' && mark.by === 'assigning')) return false
  if (isEventsSpan(tokens, marks)) return true
  if (opensInThePast(tokens) || stands(forecasts, tokens, 0)) return true
  const isFirm = marks.some(mark => isDue(mark) && mark.deadline.isFirm)
  const hasLead = marks.some(mark => mark.kind === 'lead' && mark.by !== 'beneficiary')
  const hasDue = marks.some(isDue)
  const isExclusive = marks.some(mark => isDue(mark) && mark.deadline.before)
  if (!hasLead && !isExclusive && marks.some(isDue) && stands(events, tokens, 0)) return true
  let hasPerson = false
  let isPersonal = false
  let isStriving = false
  for (let at = 0; at < tokens.length; at += 1) {
    if (stands(states, tokens, at)) return true
    if (stands(ahead, tokens, at) && endsOrCounts(tokens, past(ahead, tokens, at))) return true
    if (tokens[at]!.text === '%' && !isStriving && !hasDue) return true
    if (stands(penalties, tokens, at)) return true
    if (stands(reporting, tokens, at)) return true
    isStriving ||= stands(striving, tokens, at)
    if (!isFirm && !isStriving && reaches(tokens, at)) return true
    if (!isFirm && (stands(expected, tokens, at) || (!hasLead && stands(takingPlace, tokens, at))))
      return true
    if (isPledge(tokens, at) || (!isFirm && stands(inviting, tokens, at))) return true
    hasPerson ||= stands(persons, tokens, at) && tokens[at + 1]?.capital === true
    isPersonal ||= stands(personal, tokens, at)
  }
  return hasPerson && isPersonal && !isFirm
}

/** "Kỳ thi học kỳ từ ngày 24/4 đến ngày 28/4": when something is held, and nobody is named and no work. */
function isEventsSpan(tokens: Tokens, marks: readonly Mark[]): boolean {
  const dues = marks.filter(isDue)
  if (dues.length === 0 || marks.some(mark => mark.kind !== 'deadline' && mark.kind !== 'telling'))
    return false
  const isSpan = dues.every(({ deadline }) => !deadline.isFirm && /^(?:từ|tu)\s/iu.test(deadline.phrase))
  return isSpan && dues[0]!.from > 0 && !beginsWork(tokens, 0)
}

/** "báo cáo trước 16 giờ hằng ngày" never ends. */
function isDaily(tokens: Tokens, marks: readonly Mark[]): boolean {
  if (!tokens.some((_, at) => stands(daily, tokens, at))) return false
  return marks.every(mark => !isDue(mark) || !/\d\s*\/|tháng|thứ|tuần|năm|quý/iu.test(mark.deadline.phrase))
}

const isNumber = (tokens: Tokens, at: number) => tokens[at]?.kind === 'number'

/** "20 ngày", or nothing; no day of the calendar. */
function endsOrCounts(tokens: Tokens, at: number): boolean {
  const next = tokens[at]
  return !next || next.kind === 'sign' || (isNumber(tokens, at) && after(units, tokens, at + 1) !== -1)
}

/** "đạt 80%", "thu được 30 tỷ". */
function reaches(tokens: Tokens, at: number): boolean {
  const next = after(results, tokens, at)
  return next !== -1 && isNumber(tokens, next)
}

/** "đăng ký hoàn thành", "cam kết giải ngân": somebody's promise. */
function isPledge(tokens: Tokens, at: number): boolean {
  const next = after(pledging, tokens, at)
  return next !== -1 && stands(pledged, tokens, next) && !standsBefore(orderBefore, tokens, at)
}

function opensInThePast(tokens: Tokens): boolean {
  if (stands(longSince, tokens, 0)) return true
  const start = past(within, tokens, 0)
  const unit = isNumber(tokens, start) ? after(units, tokens, start + 1) : -1
  if (unit === -1) return false
  return stands(gone, tokens, unit) || (start > 0 && /^[,;]$/.test(tokens[unit]?.text ?? ''))
}

/** "Cử tri xã … đề nghị …", "Trưởng thôn … kiến nghị …": asked of the office, not by it. */
function isPetition(tokens: Tokens): boolean {
  if (!stands(petitioners, tokens, 0)) return false
  for (let at = 1; at < tokens.length && at < longestPetitioner; at += 1)
    if (stands(asking, tokens, at)) return true
  return false
}

/** A petitioner's name is no longer (tokens). */
const longestPetitioner = 12
