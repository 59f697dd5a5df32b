import { asksOverall, asksOwn, asksStatus, asksSummary } from './asks-status.ts'
import { asksDay, asksDue, asksLate, asksRanking, asksWhoIsMissing } from './asks-which.ts'
import { isForTheBot } from './is-for-the-bot.ts'
import { type Reading, readingOf } from './reading.ts'
import type { Sentence } from './sentence.ts'
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

/** What the message wants, by its cues alone; whether it is for the bot is judged as well (`isForTheBot`). */
export function intentOf(sentence: Sentence, asker: Asker): Intent {
  const reading = readingOf(sentence, asker)
  for (const [intent, holds] of rules)
    if (holds(reading)) return isForTheBot(reading, intent) ? intent : 'none'
  return 'none'
}
