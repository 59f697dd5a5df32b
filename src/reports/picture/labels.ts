import type { UnitKind } from '../../domain/assignment.ts'
import type { StateCounts } from '../../domain/summary.ts'

/** The parts of a bar, in the order in which they are drawn. */
export const barStates = ['completed', 'awaiting', 'inProgress', 'returned', 'notStarted'] as const
export type BarState = (typeof barStates)[number] & keyof StateCounts

/** Every word on the picture, in the reader's language. Counts come as numbers: plurals are the locale's affair. */
export type SummaryLabels = {
  office: string
  title: string
  /** The moment for which the picture holds, written out. */
  asOf: string
  /** Below the count of completed assignments out of all. */
  completedOfAll: string
  /** Below the official rate: what its numerator and denominator are. */
  rate: (numerator: number, denominator: number) => string
  percent: (value: number) => string
  /** Stands for the rate as long as nothing is completed or overdue. */
  noRate: string
  states: Record<BarState, string>
  kinds: Record<UnitKind, string>
  /** In the legend; beside the bars stands the number alone. */
  overdue: (count: number) => string
  moreTasks: (count: number) => string
  noTasks: string
}
