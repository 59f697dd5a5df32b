import type { OfficeSettings } from './settings.ts'

const rungs = ['officer', 'head', 'monitor', 'leader'] as const
export type Rung = (typeof rungs)[number]

/**
 * Who is told about work that many days overdue (0: not overdue), lowest first. The officer always is; each other
 * rung from its own number of days, whatever the order in which an office set them.
 */
export function rungsFor(daysOverdue: number, ladder: OfficeSettings['ladder']): Rung[] {
  return rungs.filter(rung => rung === 'officer' || daysOverdue >= ladder[rung])
}
