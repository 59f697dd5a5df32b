import { z } from 'zod'
import type { UnitKind } from '../../domain/assignment.ts'
import { isPlainDate, type PlainDate } from '../../domain/calendar/plain-date.ts'
import { id, pressData } from '../callback-data.ts'

/** What is asked for, by the letter that stands for it in a button. */
const abouts = {
  u: 'unit',
  t: 'task',
  d: 'deadline',
  q: 'overdue',
  s: 'due',
  n: 'unreported',
  r: 'ranking',
} as const
type About = (typeof abouts)[keyof typeof abouts]

const kinds = { a: null, d: 'department', w: 'ward', o: 'other' } as const satisfies Record<
  string,
  UnitKind | null
>

/** A question with nothing left open. It fits into a button, so that it can be asked again with a choice made. */
export type Question = {
  about: About
  unitId: number | null
  taskId: number | null
  /** All units of a kind: "các phường". */
  kind: UnitKind | null
  /** The days in which something falls due, both included; null: soon. */
  days: { from: PlainDate; to: PlainDate } | null
}

const letterIn = <T>(table: Record<string, T>, value: T) =>
  Object.keys(table).find(letter => table[letter] === value)!

/** A button's data that asks the question; pages count from 0. */
export function questionData(question: Question, page = 0): string {
  const { about, unitId, taskId, kind, days } = question
  const letters = [letterIn<About>(abouts, about), letterIn<UnitKind | null>(kinds, kind)]
  return pressData('qq', ...letters, unitId ?? 0, taskId ?? 0, compact(days?.from), compact(days?.to), page)
}

const compact = (day: PlainDate | undefined) => day?.replaceAll('-', '') ?? '0'

const day = z.union([
  z.literal('0').transform(() => null),
  z
    .string()
    .transform(text => text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'))
    .refine(isPlainDate, 'not a day'),
])

/** The arguments of such a button. */
export const questionArgs = z.tuple([
  z.enum(Object.keys(abouts) as [keyof typeof abouts]),
  z.enum(Object.keys(kinds) as [keyof typeof kinds]),
  id,
  id,
  day,
  day,
  id,
])

/** The question that a button asks, and which page of the answer. */
export function questionOf(args: z.output<typeof questionArgs>): { question: Question; page: number } {
  const [about, kind, unitId, taskId, from, to, page] = args
  const days = from && to ? { from, to } : null
  const question = {
    about: abouts[about],
    kind: kinds[kind],
    unitId: unitId || null,
    taskId: taskId || null,
    days,
  }
  return { question, page }
}
