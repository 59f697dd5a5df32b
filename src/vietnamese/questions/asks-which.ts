import { phrases, stands } from '../deadlines/phrases.ts'
import type { Mark } from './marks.ts'
import { isOnly, type Reading, says } from './reading.ts'
import type { Sentence } from './sentence.ts'

const most = phrases('nhất', 'thứ tự')
const place = phrases('thứ', 'hạng')
const ahead = phrases('trước')
const owe = phrases('nợ')
const must = phrases('phải', 'cần')
/** Of tasks, when nothing else says so. */
const deadlineWords = phrases('hạn', 'tiến độ', 'qh', 'tồn đọng')

/** Who is first or last: "xếp hạng", "đơn vị nào nhanh nhất". */
export function asksRanking({ has, sentence }: Reading): boolean {
  if (has('rank')) return !tellsRank(sentence)
  if (!has('best') || has('when', 'deadline')) return false
  const isMost = says(sentence, most)
  // "ai xong trước về trước" ranks nobody.
  const goesHome = has('to') && says(sentence, ahead)
  return (has('who', 'count') && !goesHome) || (isMost && has('units', 'group', 'noun'))
}

/** "xếp thứ 3" tells. */
function tellsRank({ marks, tokens }: Sentence): boolean {
  const rank = marks.find(mark => mark.cue === 'rank')!
  return stands(place, tokens, rank.to - 1) && tokens[rank.to]?.kind === 'number'
}

/** Who has not done or sent it: "ai chưa nộp", "còn phường nào chưa xong". */
export function asksWhoIsMissing(reading: Reading): boolean {
  const { has, isDenied, isAsked, reports, unit, own, task, sentence } = reading
  if (has('screen')) return false
  const owes = says(sentence, owe) && (has('submit') || task)
  const lacks = has('remaining', 'lacking') && (has('submit') || !has('reason'))
  if (has('who') && (owes || lacks)) return true
  const about = has('who', 'count', 'units', 'group') || (has('noun') && (has('show') || !reports))
  if (about && (isDenied || saysWhoHasNot(sentence)))
    return isAsked || has('show') || !reports || sentence.unknown.length === 0
  if (!isDenied || own) return false
  if (unit) return has('submit') && isAsked && has('what', 'tag')
  // A leader's headline: "chưa nộp", "chưa xong rà soát".
  const opens = ['notyet', 'show'].includes(sentence.marks[0]?.cue ?? '')
  return !reports && !has('what') && (task || (opens && has('submit')))
}

const isDeed = (cue: Mark['cue']) => ['finish', 'submit', 'doing', 'polite'].includes(cue)

/** "ai chưa", "phường nào rà soát chưa", "chưa ai nộp". */
function saysWhoHasNot({ marks }: Sentence): boolean {
  const at = marks.findIndex(mark => mark.cue === 'notyet')
  if (at === -1) return false
  const isLast = marks.slice(at + 1).every(mark => mark.cue === 'polite' || mark.cue === 'small')
  const deed = marks[at + 2]?.cue
  if (marks[at + 1]?.cue === 'who') return deed === undefined || isDeed(deed)
  return isLast && marks[at - 1]?.cue === 'who'
}

/** What is overdue: "ai chậm", "việc quá hạn". */
export function asksLate({ has, isAsked, reports, unit, task, own, sentence }: Reading): boolean {
  if (!has('late') || has('when')) return false
  // Being late by itself is said of people and of roads.
  const isOfWork = unit || task || has('who', 'what', 'count', 'work', 'noun', 'units', 'group', 'own')
  if (!isOfWork && !says(sentence, deadlineWords)) return false
  if (isAsked || has('who', 'what', 'count', 'show'))
    return !(
      sentence.marks.some(mark => mark.cue === 'me') && !has('own', 'what', 'who', 'work', 'have', 'show')
    )
  if (own && reports) return false
  if (has('already') && !has('work')) return false
  return unit || task || has('work', 'units', 'group', 'status', 'noun') || sentence.size <= 3
}

/** What falls due in some days: "tuần này có gì đến hạn", "sắp đến hạn". */
export function asksDue({ has, isAsked, task, unit, sentence, own }: Reading): boolean {
  if (has('when')) return false
  if (has('soon')) return true
  const items = has('what', 'who', 'count') || (has('work') && (isAsked || !has('already')))
  const window = sentence.times.length > 0 || has('ahead')
  // "em còn phải nộp gì" asks for all that is to be done.
  if (own && !window && says(sentence, must)) return false
  if (has('due', 'deadline') && items && !(task && !window && !has('what'))) return true
  if (has('due') && window) return isAsked || (!task && !has('already'))
  if (has('due', 'deadline') && !task && !unit && isAsked && !has('finish'))
    return has('due') && (own || has('have'))
  if (
    window &&
    has('work') &&
    isOnly(sentence, 'work', 'of', 'time', 'ahead', 'small', 'polite', 'own', 'me', 'show', 'have')
  )
    return true
  const isOfWork =
    has('must', 'have', 'work', 'due') ||
    sentence.marks.some(mark => mark.cue === 'what' && mark.to - mark.from > 1)
  return window && has('what') && !has('already', 'howfar') && isOfWork
}

/** The day of one task: "bao giờ phải nộp quy trình", "hạn rà soát". */
export function asksDay({ has, task, unit, own, isAsked, reports }: Reading): boolean {
  const deadline = has('deadline', 'due')
  if (has('when')) {
    if (unit && !deadline && !has('must')) return false
    return task || deadline || (has('must', 'submit', 'finish') && (has('work', 'submit', 'must') || own))
  }
  if (!has('deadline') || (has('finish') && has('already'))) return false
  return task || (has('work') && isAsked) || (has('own') && isAsked) || (!reports && isAsked && !unit)
}
