import type { Role } from '../domain/permissions.ts'

/**
 * What a person is let in as. An officer may be the head of the unit; the other roles are held by themselves.
 */
export const placements = ['officer', 'head', 'monitor', 'leader', 'administrator'] as const
export type Placement = (typeof placements)[number]

/** The rights that a placement stands for. */
export function rightsOf(placement: Placement): { role: Role; isHead: boolean } {
  return placement === 'head' ? { role: 'officer', isHead: true } : { role: placement, isHead: false }
}

/** The placement that a member has, as it is shown. A monitor who heads a unit is shown as a monitor. */
export function placementOf(member: { role: Role; isHead: boolean }): Placement {
  return member.role === 'officer' && member.isHead ? 'head' : member.role
}

/** Reminders go to officers by their unit: one without a unit would hear of nothing. */
export function needsUnit(placement: Placement): boolean {
  return placement === 'officer' || placement === 'head'
}
