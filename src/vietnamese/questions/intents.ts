import type { Asker } from './understand.ts'
import type { Cue } from './cues.ts'
import { readMeasure } from './progress.ts'
import { asks, deniesDeed } from './question-form.ts'
import type { Mark, Sentence } from './sentence.ts'
import type { Intent } from './understanding.ts'

/** What a rule may ask about a message. */
type Reading = {
  sentence: Sentence
  has: (...cues: readonly Mark['cue'][]) => boolean
  /** These follow each other directly. */
  isAsked: boolean
  /** "chưa xong", "chưa nộp". */
  isDenied: boolean
  unit: boolean
  task: boolean
  own: boolean
  reports: boolean
  isShort: boolean
}

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

function readingOf(sentence: Sentence, { role }: Asker): Reading {
  const cues = new Set(sentence.marks.map(mark => mark.cue))
  const has = (...wanted: readonly Mark['cue'][]) => wanted.some(cue => cues.has(cue))
  const reports = role !== 'leader'
  return {
    sentence,
    has,
    isAsked: asks(sentence),
    isDenied: sentence.marks.some(mark => mark.cue === 'notyet' && deniesDeed(sentence, mark)),
    unit: sentence.units.length > 0,
    task: sentence.task.named !== null && !sentence.task.weak,
    own: has('own') || (reports && has('me')),
    reports,
    isShort: sentence.size <= 5,
  }
}

/**
 * Whether enough of the words is known for the message to be about the office's tasks. Talk among people is full of
 * words that these rules do not know, and answering that is worse than not answering a question.
 */
function isUnderstood({ sentence, unit, task, own, has }: Reading, intent: Intent): boolean {
  const { unknown, size } = sentence
  if (intent === 'report_obstacle') return task || own || unknown.length <= size / 2
  if (unknown.length === 0) return true
  if (intent === 'request_extension' && has('reason') && (task || own)) return unknown.length <= size / 2
  return (unit || task) && unknown.length <= 2 && unknown.length / size <= 0.25
}

function wantsHelp({ has, unit, task, isAsked, sentence }: Reading): boolean {
  if (has('bot') && has('howto', 'failed', 'trouble', 'howfar', 'help', 'what')) return true
  if (unit || has('lacking', 'reason')) return false
  if (has('screen') && has('howto', 'failed', 'help')) return true
  const howTo = sentence.marks.find(mark => mark.cue === 'howto')
  if (howTo) {
    const next = sentence.marks.find(mark => mark.from === howTo.to)
    return next?.cue !== 'already' && has('submit', 'extend', 'status', 'screen', 'help', 'bot')
  }
  return has('help') && !task && !(isAsked && has('finish', 'submit', 'doing', 'howfar', 'who', 'count', 'when'))
}

function wishesMoreTime({ has, reports, isAsked, sentence }: Reading): boolean {
  if (!reports || has('who', 'count', 'what', 'when')) return false
  const wishes = has('wish') || has('show', 'no')
  if (has('extend')) return !isAsked || wishes
  const isLater = has('more') && (has('time', 'number') || saysSpan(sentence))
  if (has('wish', 'show') && isLater && !has('to')) return true
  return has('late') && has('wish', 'no') && has('submit', 'finish', 'late') && isPermission(sentence)
}

/** "thêm ba ngày", "chậm vài hôm". */
function saysSpan({ tokens }: Sentence): boolean {
  return tokens.some(({ text }) => ['ngày', 'ngay', 'hôm', 'hom', 'tuần', 'tuan', 'tháng', 'thang'].includes(text))
}

/** "được không", or "cho em …". */
function isPermission({ tokens, marks }: Sentence): boolean {
  return (
    marks.some(mark => mark.cue === 'wish') ||
    tokens.some(({ text }, at) => ['được', 'duoc', 'đc', 'dc'].includes(text) && ['không', 'khong', 'ko', 'k'].includes(tokens[at + 1]?.text ?? ''))
  )
}

/** These tell of trouble whatever it is about; other words for it are said of traffic and of lessons as well. */
const ofWork = /(?:vướng mắc|vuong mac|khó khăn|kho khan|bất cập|bat cap|ách tắc|ach tac)/iu

function tellsTrouble({ has, reports, isAsked, task, own, sentence }: Reading): boolean {
  if (!reports || isAsked || has('who', 'count', 'what', 'howfar')) return false
  if (has('trouble')) return ofWork.test(sentence.text.normalize('NFC')) || task || has('reason', 'lacking', 'work', 'own')
  if (has('unable') || isUnable(sentence)) return task || own || has('reason', 'lacking')
  const work = task || has('work', 'finish', 'doing')
  return (has('lacking', 'failed') && work && (has('reason', 'notyet') || has('lacking'))) 
}

/** "chưa niêm yết được", "không rà soát được": the deed stands between. */
function isUnable({ marks, tokens, taskTokens }: Sentence): boolean {
  return marks.some(mark => {
    if (mark.cue !== 'notyet' && mark.cue !== 'no') return false
    let at = mark.to
    while (taskTokens.has(at) || marks.some(one => one.from === at && ['doing', 'submit', 'finish'].includes(one.cue))) at += 1
    return at > mark.to && ['được', 'duoc', 'đc', 'dc'].includes(tokens[at]?.text ?? '')
  })
}

function asksRanking({ has }: Reading): boolean {
  return has('rank') || (has('best') && has('who', 'count', 'units', 'group') && !has('when', 'deadline'))
}

function asksWhoIsMissing({ has, isDenied, isAsked, reports, unit, own, task, sentence }: Reading): boolean {
  const about = has('who', 'count', 'units', 'group')
  const missing = isDenied || endsWithNotYet(sentence)
  if (has('who') && sentence.tokens.some(token => token.text === 'nợ' || token.text === 'no') && has('submit')) return true
  if (has('who') && has('remaining', 'lacking') && (has('submit') || !has('reason'))) return true
  if (about && missing && !(has('count') && !isDenied)) return isAsked || has('show') || !reports || sentence.unknown.length === 0
  if (!isDenied || !has('submit') || own) return !reports && isDenied && !unit && !own && (task || has('submit', 'finish')) && !has('what')
  return unit ? isAsked && has('what', 'tag') : !reports && !has('what')
}

/** "ai chưa", "phường nào rà soát chưa". */
function endsWithNotYet({ marks }: Sentence): boolean {
  const at = marks.findIndex(mark => mark.cue === 'notyet')
  return at > 0 && marks[at - 1]!.cue === 'who' && marks.slice(at + 1).every(mark => mark.cue === 'polite' || mark.cue === 'small')
}

function asksLate({ has, isAsked, reports, unit, task, own, sentence }: Reading): boolean {
  if (!has('late') || has('when')) return false
  if (isAsked || has('who', 'what', 'count', 'show')) return !(sentence.marks.some(mark => mark.cue === 'me') && !has('own', 'what', 'who', 'work', 'have', 'show'))
  if (own && reports) return false
  if (has('already') && reports) return false
  return unit || task || has('work', 'units', 'group', 'status') || sentence.size <= 3
}

function asksDue({ has, isAsked, task, unit, sentence, own }: Reading): boolean {
  if (has('when')) return false
  if (has('soon')) return true
  const items = has('what', 'who', 'count') || (has('work') && (isAsked || !has('already')))
  const window = sentence.times.length > 0
  if (has('due', 'deadline') && items && !(task && !window && !has('what'))) return true
  if (has('due') && window) return isAsked || (!task && !has('already'))
  if (has('due', 'deadline') && !task && !unit && isAsked && !has('finish')) return has('due') && (own || has('have'))
  return window && has('what') && !has('already') && has('must', 'have', 'work', 'what', 'due') && !has('howfar')
}

function asksDay({ has, task, unit, own, isAsked, reports }: Reading): boolean {
  const deadline = has('deadline', 'due')
  if (has('when')) {
    if (unit && !deadline && !has('must')) return false
    return task || deadline || (has('must', 'submit', 'finish') && (has('work', 'submit', 'must') || own))
  }
  if (!has('deadline') || (has('finish') && has('already'))) return false
  return task || (has('work') && isAsked) || (has('own') && isAsked) || (!reports && isAsked && !unit)
}

function tellsProgress(reading: Reading): boolean {
  const { has, isAsked, isDenied, reports, task, own, unit, sentence } = reading
  if (!reports || isAsked || has('place')) return false
  const measure = readMeasure(sentence.text) !== null
  const about = task || own || unit
  const isMeasureAlone = measure && sentence.unknown.length === 0
  const done = has('finish') && (about || has('already') || measure)
  const isDone = isTaskDone(reading)
  if (measure && (about || has('finish', 'status') || isMeasureAlone)) return true
  if (isDenied) return has('finish', 'submit', 'doing') || task
  if (done || isDone) return true
  if (has('submit') && has('already') && (task || own || unit || has('work'))) return !has('must')
  return has('doing') && (task || (own && has('work'))) && has('already', 'partly')
}

/** "đã rà soát rồi", "niêm yết rồi": the task's own verb. */
function isTaskDone({ has, task, own, sentence }: Reading): boolean {
  return task && has('already') && (own || sentence.marks.some(mark => mark.cue === 'already')) && !has('howfar', 'late')
}

/** Something is asked of a unit or a task whose name is said elsewhere in the message, or it is only named. */
function asksStatus(reading: Reading): boolean {
  const { has, isAsked, reports, sentence } = reading
  if (has('howto', 'place', 'best')) return false
  if (has('howfar')) return true
  if (isAsked && (has('finish', 'submit', 'doing', 'status', 'trouble', 'lacking', 'summary') || reading.task)) return true
  if (isAsked && has('what') && has('have', 'work', 'must')) return true
  if (has('status') || has('summary')) return !has('already')
  if (has('count', 'who') && has('finish', 'submit', 'already')) return true
  if (!reports && has('finish') && !has('already')) return true
  return isOnlyNamed(reading)
}

const aside: readonly Cue[] = ['polite', 'small', 'of', 'show', 'work', 'tag', 'units', 'me', 'doing', 'have']

function isOnlyNamed({ sentence, isAsked, reports }: Reading): boolean {
  if (sentence.unknown.length > 0 || sentence.size > 12) return false
  const rest = sentence.marks.filter(
    mark => !['unit', 'task', 'number'].includes(mark.cue) && !(aside as readonly string[]).includes(mark.cue) && !sentence.taskTokens.has(mark.from),
  )
  if (rest.some(mark => mark.cue !== 'already')) return false
  return isAsked || rest.length === 0 || !reports
}

function asksOwn(reading: Reading): boolean {
  const { has, own, isAsked, sentence } = reading
  if (!own || has('howto', 'place')) return false
  const hasWords = has('work', 'what')
  if (has('own') && (asksStatus(reading) || isAsked && has('finish', 'submit', 'doing', 'have', 'must'))) return true
  if (has('own') && has('work')) return !has('already', 'finish')
  if (hasWords && has('have', 'must', 'show', 'status')) return true
  return isAsked && reading.task && has('finish', 'submit', 'doing') && isSubject(sentence)
}

/** "em đã nộp rà soát chưa": em is who does it, not who is spoken to. */
function isSubject({ marks }: Sentence): boolean {
  const at = marks.findIndex(mark => mark.cue === 'me')
  const next = marks[at + 1]
  return at !== -1 && next !== undefined && ['already', 'finish', 'submit', 'doing', 'must', 'have', 'partly'].includes(next.cue)
}

function asksSummary({ has, task, isAsked, sentence }: Reading): boolean {
  if (!has('summary') || has('place')) return false
  if (sentence.task.named !== null && sentence.task.weak && (has('howfar') || (isAsked && has('finish', 'submit')))) return false
  return !task || !has('howfar', 'finish')
}

function asksOverall(reading: Reading): boolean {
  const { has, isAsked, unit, sentence } = reading
  if (unit || has('place', 'howto')) return false
  if (sentence.task.named !== null && sentence.task.weak) return asksStatus(reading)
  const everybody = has('units', 'group', 'overall')
  if (has('status')) return has('howfar', 'show') || everybody || has('work') || sentence.unknown.length === 0
  if (everybody) return has('howfar') || (isAsked && has('finish', 'submit', 'doing'))
  if (has('count', 'who')) return has('finish', 'submit') && (has('already') || isAsked)
  return has('work') && has('howfar') || (has('what') && has('finish') && has('notyet'))
}
