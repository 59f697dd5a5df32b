/** Who may see and do what: the one place. Every command and every button asks here, in private and in groups. */

export const roles = ['administrator', 'leader', 'monitor', 'officer'] as const
export type Role = (typeof roles)[number]

/** The person who acts, as far as rights are concerned. */
export type Actor = {
  memberId: number
  orgId: number
  unitId: number | null
  role: Role
  isHead: boolean
  /** Asks in a group: whatever is answered, everybody there reads. */
  inGroup?: boolean
}

export type Deed =
  | 'assign_task'
  | 'edit_task'
  | 'withdraw_task'
  | 'confirm_completion'
  | 'decide_extension'
  | 'see_summary'
  | 'invite_people'
  | 'decide_join_request'
  | 'move_people'
  | 'edit_units'
  | 'bind_group'
  | 'change_settings'

const allowed: Record<Deed, readonly Role[]> = {
  assign_task: ['monitor', 'leader', 'administrator'],
  edit_task: ['monitor', 'leader', 'administrator'],
  withdraw_task: ['monitor', 'leader', 'administrator'],
  confirm_completion: ['monitor', 'administrator'],
  decide_extension: ['leader', 'monitor'],
  see_summary: ['leader', 'monitor', 'administrator', 'officer'],
  invite_people: ['administrator'],
  decide_join_request: ['administrator'],
  move_people: ['administrator'],
  edit_units: ['administrator'],
  bind_group: ['administrator'],
  change_settings: ['administrator'],
}

/** May this person do the deed at all, whatever it is done to? */
export function mayDo(actor: Actor, deed: Deed): boolean {
  return allowed[deed].includes(actor.role)
}

/** Reporting is the unit's own affair; a monitor may also enter what a unit said by telephone. */
export function mayReportFor(actor: Actor, unitId: number): boolean {
  return actor.unitId === unitId || actor.role === 'monitor' || actor.role === 'administrator'
}

/** Only the unit itself asks for more time. */
export function mayAskExtensionFor(actor: Actor, unitId: number): boolean {
  return actor.unitId === unitId
}

/**
 * How much of an assignment a person sees. In a group nobody sees more than everybody may. `full`: notes, obstacles, evidence, history.
 * `standing`: the state and the deadline only; a unit sees of the others what a briefing would say aloud.
 */
export function sightOf(actor: Actor, unitId: number): 'full' | 'standing' {
  if (actor.inGroup) return 'standing'
  return actor.role !== 'officer' || actor.unitId === unitId ? 'full' : 'standing'
}

/** A confidential task shows its title only to those who have to do with it; to others just its code. */
export function seesTitle(
  actor: Actor,
  task: { confidential: boolean; unitIds: readonly number[] },
): boolean {
  if (!task.confidential) return true
  if (actor.inGroup) return false
  return actor.role !== 'officer' || (actor.unitId !== null && task.unitIds.includes(actor.unitId))
}
