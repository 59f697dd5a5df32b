/** The words of one obligation: a task given to a unit. See docs/glossary.md. */

/** Where the work stands. Verification (awaiting, returned) is part of it; lateness is not: see schedule.ts. */
export const workStates = [
  'not_started',
  'in_progress',
  'awaiting_confirmation',
  'completed',
  'returned',
  'withdrawn',
] as const
export type WorkState = (typeof workStates)[number]

/** `lead`: chủ trì. `coordinating`: phối hợp. `equal`: all units carry the same duty. */
const duties = ['lead', 'coordinating', 'equal'] as const
export type Duty = (typeof duties)[number]

export const unitKinds = ['department', 'ward', 'other'] as const
export type UnitKind = (typeof unitKinds)[number]

/** How far the work is: a count of things, a share, or nothing said yet. */
export type Progress = { done: number; total: number } | { percent: number } | null

/** Work that no longer asks anything of the unit. */
export function isSettled(state: WorkState): boolean {
  return state === 'completed' || state === 'withdrawn'
}

/** Work for which the unit still owes something today: waiting for the monitor is not the unit's turn. */
export function isUnitsTurn(state: WorkState): boolean {
  return state === 'not_started' || state === 'in_progress' || state === 'returned'
}
