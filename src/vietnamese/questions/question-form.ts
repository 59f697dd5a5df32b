import type { Cue } from './cue-words/cue.ts'
import type { Mark } from './marks.ts'
import type { Sentence } from './sentence.ts'

const has = (sentence: Sentence, ...cues: readonly Mark['cue'][]): boolean =>
  sentence.marks.some(mark => cues.includes(mark.cue))

/** Words at the end of a message that do not change whether it asks. */
const light = new Set<Mark['cue']>([
  'polite',
  'small',
  'me',
  'own',
  'unit',
  'group',
  'units',
  'time',
  'of',
  'to',
  'with',
])
const asking: readonly Cue[] = ['who', 'count', 'what', 'howfar', 'when']
const deeds: readonly Mark['cue'][] = ['finish', 'submit', 'doing']

/**
 * Whether a message asks. "xong rà soát chưa", "đến đâu rồi", "nộp rồi à" ask; "xong rà soát rồi", "chưa xong rà
 * soát" tell, for there "chưa" stands before what is not done.
 */
export function asks(sentence: Sentence, isLeader: boolean): boolean {
  if (has(sentence, ...asking)) return true
  const { tokens } = sentence
  if (tokens.some(token => token.written === '?') || tokens[0]?.written === 'sao') return true
  const last = sentence.marks.findLast(mark => !light.has(mark.cue))
  // Without diacritics "à" and "ạ" are one; leaders ask.
  if (isLeader && tokens.at(-1)?.written === 'a') return true
  if (last?.cue === 'no' || last?.cue === 'tag') return true
  return sentence.marks.some(mark => mark.cue === 'notyet' && isAfterDeed(sentence, mark))
}

/** "xong chưa", "rà soát chưa", "có kết quả chưa": what is asked about stands before, and nothing to be done after. */
function isAfterDeed(sentence: Sentence, notYet: Mark): boolean {
  if (deniesDeed(sentence, notYet)) return false
  const before = sentence.marks.findLast(
    mark => mark.to <= notYet.from && !['small', 'polite', 'me'].includes(mark.cue),
  )
  const isTask = [...sentence.taskTokens].some(token => token < notYet.from)
  return (
    isTask ||
    (before !== undefined &&
      [...deeds, 'status', 'work', 'already', 'late', 'unit', 'summary', 'have', 'number'].includes(
        before.cue,
      ))
  )
}

/** "chưa xong", "chưa rà soát": what is not done follows. */
export function deniesDeed(sentence: Sentence, notYet: Mark): boolean {
  const next = nextAfter(sentence, notYet)
  if (next === 'end') return false
  if (next === 'task') return !followsDeed(sentence, notYet)
  return deeds.includes(next)
}

function followsDeed(sentence: Sentence, { from }: Mark): boolean {
  const before = sentence.marks.findLast(mark => mark.to <= from)
  return before !== undefined && before.to === from && deeds.includes(before.cue)
}

function nextAfter(sentence: Sentence, { to }: Mark): Mark['cue'] | 'end' {
  const skipped: readonly Mark['cue'][] = ['small', 'polite']
  const mark = sentence.marks.find(one => one.from >= to && !skipped.includes(one.cue))
  const task = [...sentence.taskTokens].filter(token => token >= to).sort((a, b) => a - b)[0]
  if (task !== undefined && (mark === undefined || task <= mark.from)) return 'task'
  return mark?.cue ?? 'end'
}
