import type { PlainDate } from '../../domain/calendar/plain-date.ts'
import { type DeadlineContext, dateOf } from '../deadlines/resolve.ts'
import type { Sentence } from './sentence.ts'
import type { Understanding, Window } from './understanding.ts'

/** The days that are asked about: "tuần này", "trước 20/11" (that day included, for so tasks are dated), else soon. */
export function windowOf({ times }: Sentence, context: DeadlineContext): Window {
  const [time] = times
  if (!time) return { kind: 'soon' }
  const { when } = time.moment
  const to = dateOf(time.moment, false, context) ?? time.date!
  if (when?.kind === 'period' && when.part === 'whole') {
    const first = dateOf(time.moment, true, context)
    return { kind: 'days', from: later(first, context.reference), to: time.before ? (first ?? to) : to }
  }
  const isUntil = time.before || time.lead.toEnd || when?.kind === 'range' || when?.kind === 'period'
  return { kind: 'days', from: isUntil ? context.reference : to, to }
}

const later = (day: PlainDate | null, reference: PlainDate) =>
  day !== null && day > reference ? day : reference

/** What an extension asks for: the last day that is named, or so much more time; neither where nothing is said. */
export function wishOf({ times }: Sentence): Pick<Understanding, 'wishedDay' | 'wishedTime'> {
  const time = times.at(-1)
  const when = time?.moment.when
  if (when?.kind !== 'amount' || when.from !== null)
    return { wishedDay: time?.date ?? null, wishedTime: null }
  return { wishedDay: null, wishedTime: { count: when.count, unit: when.unit } }
}
