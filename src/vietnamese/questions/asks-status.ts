import { phrases, stands } from '../deadlines/phrases.ts'
import type { Cue } from './cue-words/cue.ts'
import { type Reading, says } from './reading.ts'
import type { Sentence } from './sentence.ts'

/** Something is asked of a unit or a task whose name is said elsewhere in the message, or it is only named. */
export function asksStatus(reading: Reading): boolean {
  const { has, isAsked, reports, sentence } = reading
  if (has('howto', 'place', 'best') || (has('order') && !isAsked)) return false
  if (has('howfar')) return true
  if (
    isAsked &&
    (has('finish', 'submit', 'doing', 'status', 'trouble', 'lacking', 'summary') ||
      (reading.task && !has('what', 'who')))
  )
    return true
  if (
    isAsked &&
    has('what') &&
    (has('work', 'must', 'doing', 'have') || reading.unit) &&
    sentence.unknown.length === 0
  )
    return true
  if (has('status') || has('summary')) return !has('already')
  if (has('count', 'who') && has('finish', 'submit', 'already')) return true
  if (!reports && has('finish') && !has('already') && sentence.unknown.length === 0) return true
  return isOnlyNamed(reading)
}

const aside: readonly Cue[] = ['polite', 'small', 'of', 'show', 'work', 'tag', 'units', 'have']

function isOnlyNamed({ sentence, isAsked, has, reports }: Reading): boolean {
  if (sentence.unknown.length > 0 || sentence.size > 12) return false
  const rest = sentence.marks.filter(
    mark =>
      !['unit', 'task', 'number'].includes(mark.cue) &&
      !(aside as readonly string[]).includes(mark.cue) &&
      // "bc Thành Công", of a leader; an officer who says as much tells of their work.
      !(
        !reports &&
        (['me', 'doing'].includes(mark.cue) || (mark.cue === 'submit' && mark === sentence.marks[0]))
      ) &&
      !sentence.taskTokens.has(mark.from),
  )
  if (rest.some(mark => mark.cue !== 'already')) return false
  // "Thành công nhé" wishes success, and "Kim Mã rà soát lại đi" orders.
  const isUrged = !has('show') && says(sentence, urging)
  return isAsked || (rest.length === 0 && !isUrged && !isCalled(sentence))
}

const please = ['nhé', 'nha', 'nhá']
const promising = phrases(...please)
const urging = phrases(...please, 'đi', 'ngay', 'gấp', 'lại', '!')
const calling = phrases('ơi')

/** "Thành Công ơi" speaks to the unit. */
function isCalled({ marks, tokens }: Sentence): boolean {
  return marks.some(mark => mark.cue === 'unit' && stands(calling, tokens, mark.to))
}

/** The work of the asker or their unit: "em còn việc gì", "bên mình xong chưa". */
export function asksOwn(reading: Reading): boolean {
  const { has, own, isAsked, sentence } = reading
  if (!own || has('howto', 'place')) return false
  const hasWords = has('work', 'what')
  if (
    has('own') &&
    (asksStatus(reading) ||
      (isAsked && has('finish', 'submit', 'doing', 'have', 'must', 'remaining', 'lacking')))
  )
    return true
  if (has('own') && has('work', 'overall')) return !has('already', 'finish')
  if (hasWords && has('have', 'must', 'due', 'show', 'status')) return true
  return isAsked && reading.task && has('finish', 'submit', 'doing') && isSubject(sentence)
}

/** "em đã nộp rà soát chưa": em is who does it, not who is spoken to. */
function isSubject({ marks }: Sentence): boolean {
  const at = marks.findIndex(mark => mark.cue === 'me')
  const next = marks[at + 1]
  return (
    at !== -1 &&
    next !== undefined &&
    ['already', 'finish', 'submit', 'doing', 'must', 'have', 'partly'].includes(next.cue)
  )
}

/** The summary by its name: "tổng hợp", "tình hình chung". */
export function asksSummary({ has, task, isAsked, reports, sentence }: Reading): boolean {
  if (!has('summary') || has('place', 'order')) return false
  // An officer who sends or promises one asks for none.
  if (reports && (says(sentence, promising) || has('submit', 'already'))) return false
  if (
    sentence.task.named !== null &&
    sentence.task.weak &&
    !has('overall') &&
    (has('howfar') || (isAsked && has('finish', 'submit')))
  )
    return false
  return !task || !has('howfar', 'finish')
}

/** How far everything is, neither unit nor task being named: "các phường đến đâu rồi". */
export function asksOverall(reading: Reading): boolean {
  const { has, isAsked, unit, sentence } = reading
  if (unit || has('place', 'howto')) return false
  if (sentence.task.named !== null && sentence.task.weak) return asksStatus(reading)
  const everybody = has('units', 'group', 'overall')
  if (has('status')) return has('howfar', 'show') || everybody || has('work') || sentence.unknown.length === 0
  if (everybody) return has('howfar') || (isAsked && has('finish', 'submit', 'doing'))
  if (has('count', 'who')) return has('finish', 'submit') && has('already')
  return (has('work') && has('howfar')) || (has('what') && has('finish') && has('notyet'))
}
