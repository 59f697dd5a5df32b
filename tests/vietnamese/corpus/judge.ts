import { isDeepStrictEqual } from 'node:util'
import type { DeadlineAnswer, DirectiveAnswer, QuestionAnswer, TaskAnswer } from './corpora.ts'

/** Names are compared as people read them: without capitals, diacritics and doubled spaces. */
export const folded = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replace(/\s+/g, ' ').trim()

const sameUnits = (a: readonly string[], b: readonly string[]): boolean =>
  isDeepStrictEqual(new Set(a.map(folded)), new Set(b.map(folded)))

type DeadlineField = keyof DeadlineAnswer

/** The fields in which an answer is wrong. Without a day "before" says nothing, so it is not judged. */
export function wrongInDeadline(expected: DeadlineAnswer, got: DeadlineAnswer): DeadlineField[] {
  const fields: DeadlineField[] = ['date', 'time', 'before', 'recurring']
  return fields.filter(
    field =>
      expected[field] !== got[field] && !(field === 'before' && expected.date === null && got.date === null),
  )
}

const none: DeadlineAnswer = { date: null, time: null, before: null, recurring: null }

/** A task is right when the day, the hour, the kind and the leading units are. */
const isRight = (expected: TaskAnswer, got: TaskAnswer): boolean =>
  rightDay(expected, got) && sameUnits(expected.lead, got.lead)

const rightDay = (expected: TaskAnswer, got: TaskAnswer): boolean =>
  wrongInDeadline(expected.deadline ?? none, got.deadline ?? none).every(field => field === 'recurring')

type Pair = { expected: TaskAnswer; got: TaskAnswer }

export type DirectiveVerdict = {
  pairs: Pair[]
  missed: TaskAnswer[]
  surplus: TaskAnswer[]
  rightCoordinating: number
  rightRecurring: number
  /** Documents on both sides, with the same number and date. */
  documents: { expected: number; got: number; right: number }
}

/**
 * Each expected task takes the first answer that is right and not yet taken, the closest first: two tasks of one unit
 * for one day must not exchange their coordinating units.
 */
export function judgeDirective(expected: DirectiveAnswer, got: DirectiveAnswer): DirectiveVerdict {
  const surplus = [...got.tasks]
  const pairs: Pair[] = []
  const missed: TaskAnswer[] = []
  for (const task of expected.tasks) {
    const candidates = surplus.filter(other => isRight(task, other))
    const best = candidates.toSorted((a, b) => likeness(task, b) - likeness(task, a))[0]
    if (!best) missed.push(task)
    else {
      pairs.push({ expected: task, got: best })
      surplus.splice(surplus.indexOf(best), 1)
    }
  }
  return {
    pairs,
    missed,
    surplus,
    rightCoordinating: pairs.filter(pair => sameUnits(pair.expected.coordinating, pair.got.coordinating))
      .length,
    rightRecurring: pairs.filter(sameRhythm).length,
    documents: judgeDocuments(expected, got),
  }
}

const sameRhythm = ({ expected, got }: Pair): boolean =>
  (expected.deadline?.recurring ?? null) === (got.deadline?.recurring ?? null)

function likeness(expected: TaskAnswer, got: TaskAnswer): number {
  const words = new Set(folded(got.title).split(' '))
  const wanted = folded(expected.title).split(' ')
  const told = wanted.filter(word => words.has(word)).length / wanted.length
  return (
    told + Number(sameUnits(expected.coordinating, got.coordinating)) + Number(sameRhythm({ expected, got }))
  )
}

function judgeDocuments(expected: DirectiveAnswer, got: DirectiveAnswer): DirectiveVerdict['documents'] {
  const key = ({ number, date }: DirectiveAnswer['documents'][number]) => `${folded(number)} ${date}`
  const wanted = new Set(expected.documents.map(key))
  const found = new Set(got.documents.map(key))
  return { expected: wanted.size, got: found.size, right: wanted.intersection(found).size }
}

/** Why an expected task was missed, seen beside the answers that nothing else took. */
export function reasonOfMiss(missed: TaskAnswer, surplus: readonly TaskAnswer[]): string {
  if (surplus.some(other => rightDay(missed, other))) return 'lead wrong'
  const sameLead = surplus.filter(other => sameUnits(missed.lead, other.lead))
  if (sameLead.length === 0) return 'not found'
  if (missed.deadline === null) return 'a day where there is none'
  return sameLead.every(other => other.deadline === null) ? 'deadline not seen' : 'deadline wrong'
}

/** The parts of the answer that are wrong. A wrong intent is all that is said of an answer. */
export function wrongInQuestion(expected: QuestionAnswer, got: QuestionAnswer): string[] {
  if (expected.intent !== got.intent) return [`${expected.intent} taken for ${got.intent}`]
  const slots = ['unit', 'task', 'progress'] as const
  return slots.filter(slot => !isDeepStrictEqual(expected[slot], got[slot])).map(slot => `${slot} wrong`)
}

/** A message that was not for the bot and had an answer all the same. */
export const isActedOn = (expected: QuestionAnswer, got: QuestionAnswer): boolean =>
  expected.intent === 'none' && got.intent !== 'none'

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`

/** Of what was found, the share that is right; of what is there, the share that was found; their harmonic mean. */
export function precisionAndRecall({
  expected,
  got,
  right,
}: {
  expected: number
  got: number
  right: number
}) {
  const precision = got === 0 ? 0 : right / got
  const recall = expected === 0 ? 0 : right / expected
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision: precision.toFixed(3), recall: recall.toFixed(3), f1: f1.toFixed(3) }
}
