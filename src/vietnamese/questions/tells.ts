import { phrases, stands } from '../deadlines/phrases.ts'
import { readMeasure } from '../progress-words.ts'
import { type Reading, says } from './reading.ts'
import type { Sentence } from './sentence.ts'

/** A later day is asked for: "xin gia hạn", "cho em nộp muộn đến thứ hai được không". */
export function wishesMoreTime({ has, reports, isAsked, own, task, sentence }: Reading): boolean {
  if (!reports || has('who', 'count', 'what', 'when')) return false
  const wishes = has('wish') || has('show', 'no')
  if (has('extend')) return !isAsked || wishes
  if (has('move') && !has('talk')) return wishes || own || task
  const isLater =
    (has('more') && (has('time') || says(sentence, spans))) || (has('time') && says(sentence, onto))
  if (has('wish', 'show') && isLater && (!has('to') || says(sentence, begging))) return true
  if (has('late', 'more') && (own || task) && says(sentence, begging)) return true
  return has('late') && has('wish', 'no') && has('submit', 'finish', 'late') && isPermission(sentence)
}

const onto = phrases('sang')
/** A promise is no report. */
const future = phrases('sẽ')
const begging = phrases('xin')
/** "thêm ba ngày", "chậm vài hôm". */
const spans = phrases('ngày', 'hôm', 'tuần', 'tháng', 'bữa')
const allowed = phrases(
  ...['được', 'đc', 'dc'].flatMap(may => ['không', 'ko', 'k'].map(no => `${may} ${no}`)),
)
const able = phrases('được', 'đc', 'dc')
const reporting = phrases('báo cáo', 'bc')

/** "được không", or "cho em …". */
const isPermission = (sentence: Sentence) =>
  sentence.marks.some(mark => mark.cue === 'wish') || says(sentence, allowed)

/** These tell of trouble whatever it is about; other words for it are said of traffic and of lessons as well. */
const ofWork = phrases('vướng mắc', 'khó khăn', 'bất cập', 'ách tắc')

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
  if (has('trouble')) return says(sentence, ofWork) || task || has('reason', 'lacking', 'work', 'own')
  if (has('unable') || isUnable(sentence)) return task || own || has('reason', 'lacking')
  if (has('late') && has('reason') && (task || has('own'))) return true
  if (!task && !has('work', 'finish', 'doing')) return false
  return (has('lacking') && (task || has('own'))) || (has('lacking', 'failed') && has('reason', 'notyet'))
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
    return at > mark.to && stands(able, tokens, at)
  })
}

/** How far the own unit is: "xong rồi", "được 12/20", "chưa xong". */
export function tellsProgress(reading: Reading): boolean {
  const { has, isAsked, isDenied, isOfOthers, reports, task, own, unit, sentence } = reading
  if (!reports || isAsked || isOfOthers || has('place', 'best')) return false
  const measure = readMeasure(sentence.text) !== null
  if (!measure && says(sentence, future)) return false
  const about = task || own || unit
  const isMeasureAlone = measure && sentence.unknown.length === 0 && sentence.times.length === 0
  const done = has('finish') && (about || has('already') || measure)
  const isDone = isTaskDone(reading)
  if (measure && (about || has('finish', 'status') || isMeasureAlone)) return true
  if (isDenied) return has('finish', 'submit', 'doing') || task
  if (done || isDone) return true
  if (has('submit') && has('already') && (task || has('own', 'work') || unit || says(sentence, reporting)))
    return !has('must')
  if (task && own && has('partly', 'doing')) return true
  return has('doing') && (task || (own && has('work'))) && has('already', 'partly')
}

/** "đã rà soát rồi", "niêm yết rồi": the task's own verb. */
function isTaskDone({ has, task, own, sentence }: Reading): boolean {
  return (
    task &&
    has('already') &&
    (own || sentence.marks.some(mark => mark.cue === 'already')) &&
    !has('howfar', 'late')
  )
}
