import { z } from 'zod'
import { isPlainDate, type PlainDate } from '../../domain/calendar/plain-date.ts'
import type { Progress } from '../../vietnamese/questions/understanding.ts'
import { id, pressData } from '../callback-data.ts'

/**
 * What somebody reported or wished, as a button carries it. `by` is the member who wrote it. The words about an
 * obstacle do not fit into a button: they are kept with the conversation.
 */
export type Report =
  | { kind: 'progress'; by: number; progress: Progress | null }
  | { kind: 'obstacle'; by: number }
  | { kind: 'extension'; by: number; day: PlainDate | null }

/** A button's data that says which assignment the report is about; what would be recorded is shown next. */
export function chosenData(report: Report, assignmentId: number): string {
  switch (report.kind) {
    case 'progress':
      return pressData('hp', assignmentId, report.by, ...measureOf(report.progress))
    case 'obstacle':
      return pressData('hc', assignmentId, report.by)
    case 'extension':
      return pressData('he', assignmentId, report.by, report.day ?? '-')
  }
}

/** A button's data that confirms the report; `version` is that of the assignment as it was shown. */
export function confirmedData(report: Report, assignmentId: number, version: number): string {
  switch (report.kind) {
    case 'progress':
      return pressData('hr', assignmentId, version, report.by, ...measureOf(report.progress))
    case 'obstacle':
      return pressData('ho', assignmentId, version, report.by)
    case 'extension':
      return pressData('hx', assignmentId, report.by, report.day ?? '-')
  }
}

/** A count as two numbers, a share with the letter p in the place of the total, nothing said as two dashes. */
function measureOf(progress: Progress | null): [number | string, number | string] {
  if (progress === null) return ['-', '-']
  return 'total' in progress ? [progress.done, progress.total] : [progress.percent, 'p']
}

/** The arguments that stand for a measure, and the measure that they stand for. */
export const measureArgs = [z.union([id, z.literal('-')]), z.union([id, z.literal(['p', '-'])])] as const

export function progressOf(first: number | '-', second: number | 'p' | '-'): Progress | null {
  if (first === '-' || second === '-') return null
  return second === 'p' ? { percent: first } : { done: first, total: second }
}

/** The argument that stands for a wished day; null: none was named. */
export const dayArg = z.union([
  z.literal('-').transform(() => null),
  z.string().refine(isPlainDate, 'not a day'),
])
