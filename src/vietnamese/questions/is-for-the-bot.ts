import { phrases, stands } from '../deadlines/phrases.ts'
import type { Mark } from './marks.ts'
import { isOwnReport } from './own-report.ts'
import type { Reading } from './reading.ts'
import type { Sentence } from './sentence.ts'
import type { Intent } from './understanding.ts'

/**
 * Whether enough of the words is known for the message to be about the office's tasks. Talk among people is full of
 * words that these rules do not know, and answering that is worse than not answering a question.
 */
export function isForTheBot(reading: Reading, intent: Intent): boolean {
  const { sentence, unit, task, own, has } = reading
  const { unknown, size } = sentence
  if (isAskedOfColleagues(reading) || !isOwnReport(reading, intent)) return false
  if (sentence.marks.some(mark => mark.cue === 'unit' && isWhereabouts(sentence, mark))) return false
  if (intent === 'report_obstacle')
    return task || has('own') ? unknown.length <= size / 2 : !has('talk') && unknown.length <= size * 0.3
  if (has('talk') && !(intent === 'request_extension' && has('reason', 'extend'))) return false
  if (unknown.length === 0) return true
  if (intent === 'request_extension' && has('reason') && (task || own))
    return unknown.length <= size / 2 && isFew(beforeReason(sentence), sentence)
  if (sentence.marks.some(mark => mark.cue === 'unit' && isAt(sentence, mark))) return false
  if (intent === 'task_status' && !asksClearly(sentence)) return false
  if (task) return isFew(unknown, sentence)
  if (!unit || unknown.length > 2 || isOfAnotherDeed(sentence)) return false
  return unknown.length / size <= 0.2 || (unknown.length === 1 && isClear(sentence))
}

/** "anh nào biết làm quy trình chỉ em với", "cho em xin mẫu rà soát": people help each other with these. */
function isAskedOfColleagues({ has }: Reading): boolean {
  return has('colleague') || (has('paper') && has('wish', 'show', 'have', 'who') && !has('notyet', 'lacking'))
}

/** So few strange words among so many. */
const isFew = (words: readonly number[], { size }: Sentence) =>
  words.length <= 2 && words.length / size <= 0.25

/** Why somebody wants more time may be anything. */
function beforeReason({ marks, unknown }: Sentence): number[] {
  const reason = marks.find(mark => mark.cue === 'reason')
  return unknown.filter(token => token < (reason?.from ?? Infinity))
}

/** "làm rà soát mệt phết các bác nhỉ" has a question's form, and asks for nothing. */
function asksClearly({ marks, taskTokens }: Sentence): boolean {
  // "tổng hợp kết quả": the title's own word.
  return marks.some(({ cue, from }) => clearQuestions.includes(cue) && !taskTokens.has(from))
}
const clearQuestions: readonly Mark['cue'][] = ['howfar', 'status', 'finish', 'submit', 'notyet', 'trouble']

const at = phrases('ở', 'tại')

/** "ở Cống Vị": where something is that may be nothing of the office's. */
function isAt({ tokens }: Sentence, unit: Mark): boolean {
  return stands(at, tokens, unit.from - 1)
}

/** "em chờ ở Kim Mã": a place, not the unit. */
function isWhereabouts(sentence: Sentence, unit: Mark): boolean {
  return isAt(sentence, unit) && sentence.marks.some(mark => mark.cue === 'me' && mark.to <= unit.from)
}

/** The one strange word stands apart from what is asked: "soi giúp anh Cống Vị". */
function isClear({ marks, unknown }: Sentence): boolean {
  const strange = unknown[0]!
  const near = marks.filter(mark => mark.to === strange || mark.from === strange + 1)
  return near.length > 0 && near.every(mark => ['polite', 'small', 'me', 'show', 'time'].includes(mark.cue))
}

/** "in xong", "sửa xong", "nộp tiền": what is done is nothing that the office's tasks speak of. */
function isOfAnotherDeed({ marks, unknown }: Sentence): boolean {
  return marks.some(
    ({ cue, from, to }) =>
      ['finish', 'submit', 'doing'].includes(cue) && (unknown.includes(from - 1) || unknown.includes(to)),
  )
}
