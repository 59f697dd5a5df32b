import { phrases } from '../deadlines/phrases.ts'
import type { Mark } from './marks.ts'
import { type Reading, says } from './reading.ts'
import type { Sentence } from './sentence.ts'
import type { Intent } from './understanding.ts'

/** Whether what is reported is of the asker's own work, and said to the bot; true of what is no report. */
export function isOwnReport({ sentence, task, unit, has }: Reading, intent: Intent): boolean {
  const evidence = evidenceOf[intent]
  if (evidence === undefined) return true
  if (says(sentence, crowd) || isOfSomebodyElse(sentence, evidence)) return false
  return intent !== 'update_progress' || task || unit || has('own') || !countsStrangeThings(sentence)
}

/** Nobody reports to these. */
const crowd = phrases('mọi người', 'cả nhà', 'các bác', 'các chị', 'các bạn', 'mng', 'anh em ơi', 'chị em ơi')

/** What a report says itself: that something is done, hinders, or is wished for. */
const evidenceOf: Partial<Record<Intent, readonly Mark['cue'][]>> = {
  update_progress: ['finish', 'submit', 'doing', 'half'],
  report_obstacle: ['trouble', 'lacking', 'unable', 'failed', 'notyet', 'no', 'late'],
  request_extension: ['extend', 'move', 'wish', 'show', 'late', 'more'],
}

/**
 * A report has the asker, their unit, or nobody for its subject. A word that nothing is known of, in front of what is
 * reported, is most often who else did it: "Hà Nội hoàn thành rà soát", "bác sĩ bảo chờ kết quả".
 */
function isOfSomebodyElse(sentence: Sentence, evidence: readonly Mark['cue'][]): boolean {
  const { marks, taskTokens, unknown } = sentence
  if (isConsequence(sentence)) return false
  const said = marks.find(mark => evidence.includes(mark.cue))
  const isTold = evidence.includes('finish')
  const first = Math.min(said?.from ?? Infinity, ...(isTold ? taskTokens : []))
  const subject = marks.find(mark => mark.cue === 'own' || mark.cue === 'unit')
  return unknown.some(token => token < first && !(subject && subject.from < token))
}

/** "được 7/10 bạn": numbers alone tell of the work only where they count what offices count. */
const countsStrangeThings = ({ marks }: Sentence) =>
  marks.some(({ cue, from, to }) => cue === 'number' && to - from > 1)

/** "máy scan hỏng nên chưa rà soát được", "… nên em xin nộp quy trình chậm": the cause may be anything. */
function isConsequence({ marks, taskTokens }: Sentence): boolean {
  if (taskTokens.size === 0) return false
  return marks.some(({ cue, to }, index) => {
    const next = marks[index + 1]
    if (cue !== 'reason' || next === undefined || next.from !== to) return false
    return (
      ['unable', 'wish', 'show', 'extend'].includes(next.cue) ||
      (next.cue === 'notyet' && taskTokens.has(next.to))
    )
  })
}
