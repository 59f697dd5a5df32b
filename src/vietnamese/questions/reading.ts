import { type Phrases, stands } from '../deadlines/phrases.ts'
import type { Mark } from './marks.ts'
import { asks, deniesDeed } from './question-form.ts'
import type { Sentence } from './sentence.ts'
import { unitsAskedAbout } from './subjects.ts'
import type { Asker } from './understanding.ts'

/** What a rule may ask about a message. */
export type Reading = {
  sentence: Sentence
  /** Whether one of these is said. */
  has: (...cues: readonly Mark['cue'][]) => boolean
  isAsked: boolean
  /** "chưa xong", "chưa nộp". */
  isDenied: boolean
  /** A unit is named that is no recipient. */
  unit: boolean
  /** An officer names other units than their own. */
  isOfOthers: boolean
  isOthersTrouble: boolean
  /** A task is named by words that mean nothing else. */
  task: boolean
  /** The asker speaks of themselves or their unit. */
  own: boolean
  /** Leaders ask; everybody else also reports. */
  reports: boolean
}

/** What the rules ask about, found once. */
export function readingOf(sentence: Sentence, asker: Asker): Reading {
  const cues = new Set(sentence.marks.map(mark => mark.cue))
  const has = (...wanted: readonly Mark['cue'][]) => wanted.some(cue => cues.has(cue))
  const reports = asker.role !== 'leader'
  const unitIds = unitsAskedAbout(sentence, asker, 'none')
  const isOther = (ids: readonly number[]) =>
    asker.role === 'officer' && ids.length > 0 && !ids.includes(asker.unitId ?? 0)
  return {
    sentence,
    has,
    isAsked: asks(sentence, !reports),
    isDenied: sentence.marks.some(mark => mark.cue === 'notyet' && deniesDeed(sentence, mark)),
    unit: unitIds.length > 0,
    isOfOthers: isOther(unitIds),
    isOthersTrouble: isOther(unitsAskedAbout(sentence, asker, 'report_obstacle')),
    task: sentence.task.named !== null && !sentence.task.weak,
    own: has('own') || (reports && speaksOfSelf(sentence)),
    reports,
  }
}

/** "em còn việc gì" and not "có việc gì đấy em": who is spoken to stands at the end. */
function speaksOfSelf({ marks, tokens }: Sentence): boolean {
  return marks.some(
    mark =>
      mark.cue === 'me' &&
      tokens.some((token, at) => at >= mark.to && token.kind !== 'sign' && !isPolite(marks, at)),
  )
}

const isPolite = (marks: readonly Mark[], at: number) =>
  marks.some(({ cue, from, to }) => cue === 'polite' && from <= at && at < to)

/** Whether one of these wordings stands in the message. */
export const says = ({ tokens }: Sentence, wanted: Phrases) =>
  tokens.some((_, at) => stands(wanted, tokens, at))

/** Whether the message says nothing besides these. */
export const isOnly = ({ marks, unknown }: Sentence, ...cues: readonly Mark['cue'][]) =>
  unknown.length === 0 && marks.every(mark => cues.includes(mark.cue))
