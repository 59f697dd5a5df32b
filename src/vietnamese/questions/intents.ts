import { phrases, stands } from '../deadlines/phrases.ts'
import { asksOverall, asksOwn, asksStatus, asksSummary } from './asks-status.ts'
import { asksDay, asksDue, asksLate, asksRanking, asksWhoIsMissing } from './asks-which.ts'
import { type Reading, readingOf } from './reading.ts'
import type { Mark, Sentence } from './sentence.ts'
import { tellsProgress, tellsTrouble, wishesMoreTime } from './tells.ts'
import type { Asker, Intent } from './understanding.ts'
import { wantsHelp } from './wants-help.ts'

/** The first rule that holds names the intent; each is written so that those after it need not know of it. */
const rules: readonly (readonly [Intent, (reading: Reading) => boolean])[] = [
  ['help', wantsHelp],
  ['request_extension', wishesMoreTime],
  ['report_obstacle', tellsTrouble],
  ['ranking', asksRanking],
  ['not_reported', asksWhoIsMissing],
  ['overdue', asksLate],
  ['due_soon', asksDue],
  ['task_deadline', asksDay],
  ['update_progress', tellsProgress],
  ['unit_status', reading => reading.unit && asksStatus(reading)],
  ['my_tasks', asksOwn],
  ['summary', asksSummary],
  ['task_status', reading => reading.task && asksStatus(reading)],
  ['summary', asksOverall],
]

/** What the message wants, by its cues alone; whether it is for the bot is judged as well (`isUnderstood`). */
export function intentOf(sentence: Sentence, asker: Asker): Intent {
  const reading = readingOf(sentence, asker)
  for (const [intent, holds] of rules)
    if (holds(reading)) return isUnderstood(reading, intent) ? intent : 'none'
  return 'none'
}

/**
 * Whether enough of the words is known for the message to be about the office's tasks. Talk among people is full of
 * words that these rules do not know, and answering that is worse than not answering a question.
 */
function isUnderstood({ sentence, unit, task, own, has }: Reading, intent: Intent): boolean {
  const { unknown, size } = sentence
  if (intent === 'report_obstacle')
    return task || has('own') || (!has('talk') && unknown.length <= size * 0.3)
  if (has('talk') && !(intent === 'request_extension' && (task || has('extend')))) return false
  if (unknown.length === 0) return true
  if (intent === 'request_extension' && has('reason') && (task || own)) return unknown.length <= size / 2
  if (sentence.marks.some(mark => mark.cue === 'unit' && isAt(sentence, mark))) return false
  if (task) return unknown.length <= 2 && unknown.length / size <= 0.25
  if (!unit || unknown.length > 2 || isOfAnotherDeed(sentence)) return false
  return unknown.length / size <= 0.2 || (unknown.length === 1 && isClear(sentence))
}

const at = phrases('ở', 'tại')

/** "ở Cống Vị": where something is that may be nothing of the office's. */
function isAt({ tokens }: Sentence, unit: Mark): boolean {
  return stands(at, tokens, unit.from - 1)
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
