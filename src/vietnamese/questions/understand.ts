import type { PlainDate } from '../../domain/calendar/plain-date.ts'
import type { OfficeCalendar } from '../../domain/calendar/working-days.ts'
import { readMeasure } from '../progress-words.ts'
import { intentOf } from './intents.ts'
import type { Office } from './office.ts'
import { readSentence, type Sentence } from './sentence.ts'
import { unitsAskedAbout } from './subjects.ts'
import {
  type Asker,
  type Intent,
  type Named,
  nothing,
  type Progress,
  type Understanding,
} from './understanding.ts'
import { windowOf, wishOf } from './window.ts'

export type QuestionContext = {
  asker: Asker
  office: Office
  /** The day of the conversation. */
  reference: PlainDate
  calendar: OfficeCalendar
}

/** What people ask and report fits into this; longer messages are directives, news and letters (characters). */
const longestQuestion = 600

/**
 * What a message wants of the bot: rules only, no service. Anything that is not clearly for it is `none`. Never throws;
 * texts longer than a question can be are not read at all.
 */
export function understand(text: string, context: QuestionContext): Understanding {
  if (text.length > longestQuestion) return nothing
  const sentence = readSentence(text, context.office, context)
  const intent = intentOf(sentence, context.asker)
  if (intent === 'none') return nothing
  const task = taskOf(sentence, intent)
  return {
    ...nothing,
    intent: intent === 'summary' && task !== null && sentence.task.weak ? 'task_status' : intent,
    unit: unitOf(sentence, intent, context.asker),
    ofAsker: sentence.marks.some(mark => mark.cue === 'own' || mark.cue === 'me'),
    groupIds: [...sentence.groupIds],
    task,
    progress: progressOf(sentence, intent),
    window: intent === 'due_soon' ? windowOf(sentence, context) : null,
    obstacle: intent === 'report_obstacle' ? text.trim() : null,
    ...(intent === 'request_extension' ? wishOf(sentence) : {}),
  }
}

function unitOf(sentence: Sentence, intent: Intent, asker: Asker): Named | null {
  if (intent === 'help') return null
  const ids = unitsAskedAbout(sentence, asker, intent)
  return ids.length === 0 ? null : ids.length === 1 ? { kind: 'one', id: ids[0]! } : { kind: 'many', ids }
}

function taskOf({ task, marks }: Sentence, intent: Intent): Named | null {
  if (intent === 'help' || task.named === null) return null
  if (!task.weak) return task.named
  // "tổng hợp xem toàn quận đến đâu" wants one, and asks nothing of that task.
  if (marks.some(mark => mark.cue === 'overall')) return null
  const asked = marks.some(mark =>
    ['howfar', 'finish', 'deadline', 'when', 'notyet', 'late', 'extend', 'move'].includes(mark.cue),
  )
  return asked ? task.named : null
}

function progressOf(sentence: Sentence, intent: Intent): Progress | null {
  if (intent !== 'update_progress' && intent !== 'report_obstacle') return null
  const measure = readMeasure(sentence.text)
  if (measure || intent === 'report_obstacle') return measure
  const says = (cue: string) => sentence.marks.some(mark => mark.cue === cue)
  if (
    says('notyet') ||
    says('partly') ||
    says('ahead') ||
    says('number') ||
    (says('doing') && !says('finish'))
  )
    return null
  return { percent: 100 }
}
