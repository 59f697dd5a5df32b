/** How far one unit is with all that it was given. */
export type UnitStanding = {
  unitId: number
  unitName: string
  /** Live assignments, at least one. */
  total: number
  /** Confirmed as completed. */
  completed: number
  /** Of the completed ones, those reported after their deadline. */
  completedLate: number
  /** Unfinished and past the deadline. */
  overdue: number
}

export type RankedUnit = UnitStanding & { place: number }

/**
 * Units by the share of their work that is completed; of equals the one with the larger share of it in time, then the
 * one with the smaller share overdue. Units that are equal in all three have the same place, and the places after them
 * are left out (1, 1, 3). Shares are compared as fractions: nothing is rounded.
 */
export function rankUnits(standings: readonly UnitStanding[]): RankedUnit[] {
  const sorted = standings.toSorted(compare)
  const ranked: RankedUnit[] = []
  for (const [index, standing] of sorted.entries()) {
    const before = ranked.at(-1)
    const isEqual = before !== undefined && compare(before, standing) === 0
    ranked.push({ ...standing, place: isEqual ? before.place : index + 1 })
  }
  return ranked
}

function compare(a: UnitStanding, b: UnitStanding): number {
  return (
    b.completed * a.total - a.completed * b.total ||
    a.completedLate * Math.max(b.completed, 1) - b.completedLate * Math.max(a.completed, 1) ||
    a.overdue * b.total - b.overdue * a.total
  )
}
