import { readMeasure } from './progress.ts'
import { type Reading, saysAny } from './reading.ts'
import type { Sentence } from './sentence.ts'

/** A later day is asked for: "xin gia hạn", "cho em nộp muộn đến thứ hai được không". */
export function wishesMoreTime({ has, reports, isAsked, own, task, sentence }: Reading): boolean {
  if (!reports || has('who', 'count', 'what', 'when')) return false
  const wishes = has('wish') || has('show', 'no')
  if (has('extend')) return !isAsked || wishes
  if (has('move') && !has('talk')) return wishes || own || task
  const isLater =
    (has('more') && (has('time') || saysSpan(sentence))) || (has('time') && saysAny(sentence, 'sang'))
  if (has('wish', 'show') && isLater && (!has('to') || saysAny(sentence, 'xin'))) return true
  if (has('late', 'more') && (own || task) && saysAny(sentence, 'xin')) return true
  return has('late') && has('wish', 'no') && has('submit', 'finish', 'late') && isPermission(sentence)
}

/** "thêm ba ngày", "chậm vài hôm". */
const saysSpan = (sentence: Sentence) =>
  saysAny(sentence, 'ngày', 'ngay', 'hôm', 'hom', 'tuần', 'tuan', 'tháng', 'thang', 'bữa')

/** "được không", or "cho em …". */
function isPermission({ tokens, marks }: Sentence): boolean {
  return (
    marks.some(mark => mark.cue === 'wish') ||
    tokens.some(
      ({ text }, at) =>
        ['được', 'duoc', 'đc', 'dc'].includes(text) &&
        ['không', 'khong', 'ko', 'k'].includes(tokens[at + 1]?.written ?? ''),
    )
  )
}

/** These tell of trouble whatever it is about; other words for it are said of traffic and of lessons as well. */
const ofWork = /(?:vướng mắc|vuong mac|khó khăn|kho khan|bất cập|bat cap|ách tắc|ach tac)/iu

/** Something keeps the work from going on: "vướng vì chưa có biểu mẫu", "chưa niêm yết được". */
export function tellsTrouble({
  has,
  reports,
  isAsked,
  isOthersTrouble,
  task,
  own,
  sentence,
}: Reading): boolean {
  if (!reports || isAsked || isOthersTrouble || has('who', 'count', 'what', 'howfar')) return false
  if (has('trouble'))
    return ofWork.test(sentence.text.normalize('NFC')) || task || has('reason', 'lacking', 'work', 'own')
  if (has('unable') || isUnable(sentence)) return task || own || has('reason', 'lacking')
  const work = task || has('work', 'finish', 'doing')
  return has('lacking', 'failed') && work && (has('reason', 'notyet') || has('lacking'))
}

/** "chưa niêm yết được", "không rà soát được": the deed stands between. */
function isUnable({ marks, tokens, taskTokens }: Sentence): boolean {
  return marks.some(mark => {
    if (mark.cue !== 'notyet' && mark.cue !== 'no') return false
    let at = mark.to
    while (
      taskTokens.has(at) ||
      marks.some(one => one.from === at && ['doing', 'submit', 'finish'].includes(one.cue))
    )
      at += 1
    return at > mark.to && ['được', 'duoc', 'đc', 'dc'].includes(tokens[at]?.written ?? '')
  })
}

/** How far the own unit is: "xong rồi", "được 12/20", "chưa xong". */
export function tellsProgress(reading: Reading): boolean {
  const { has, isAsked, isDenied, isOfOthers, reports, task, own, unit, sentence } = reading
  if (!reports || isAsked || isOfOthers || has('place', 'best')) return false
  const measure = readMeasure(sentence.text) !== null
  const about = task || own || unit
  const isMeasureAlone = measure && sentence.unknown.length === 0 && sentence.times.length === 0
  const done = has('finish') && (about || has('already') || measure)
  const isDone = isTaskDone(reading)
  if (measure && (about || has('finish', 'status') || isMeasureAlone)) return true
  if (isDenied) return has('finish', 'submit', 'doing') || task
  if (done || isDone) return true
  if (has('submit') && has('already') && (task || has('own', 'work') || unit || saysReport(sentence)))
    return !has('must')
  if (task && ((has('own') && has('partly')) || (own && has('doing')))) return true
  return has('doing') && (task || (own && has('work'))) && has('already', 'partly')
}

const saysReport = ({ text }: Sentence) => /(?:báo cáo|bao cao|\bbc\b)/iu.test(text.normalize('NFC'))

/** "đã rà soát rồi", "niêm yết rồi": the task's own verb. */
function isTaskDone({ has, task, own, sentence }: Reading): boolean {
  return (
    task &&
    has('already') &&
    (own || sentence.marks.some(mark => mark.cue === 'already')) &&
    !has('howfar', 'late')
  )
}
