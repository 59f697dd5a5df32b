import type { Rung } from '../domain/ladder.ts'
import type { Reachable } from '../storage/staff-rows.ts'

/** Why a person gets a reminder. `monitor_for_unit`: nobody in the unit can be reached. `snooze`: asked for it. */
export type RecipientRung = Rung | 'monitor_for_unit' | 'snooze'

/** Whom a task names for itself. */
export type Concern = { orgId: number; unitId: number; followedById: number | null; leaderId: number | null }

/**
 * Who is told, and why: one reason per person, the lowest rung on which they stand. A unit in which nobody can be
 * reached is never silent: its part goes to the monitor, where there is none to the administrators, else to the leaders.
 * `people` are those who can be reached.
 */
export function recipientsOf(
  concern: Concern,
  rungs: readonly Rung[],
  people: readonly Reachable[],
): Map<number, RecipientRung> {
  const chosen = new Map<number, RecipientRung>()
  const tell = (them: readonly Reachable[], rung: RecipientRung) => {
    for (const { memberId } of them) if (!chosen.has(memberId)) chosen.set(memberId, rung)
  }
  const unit = people.filter(person => person.unitId === concern.unitId)
  const officers = unit.filter(person => !person.isHead)
  const heads = unit.filter(person => person.isHead)

  if (unit.length === 0) tell(standInsFor(concern, people), 'monitor_for_unit')
  else if (officers.length === 0) tell(heads, 'head')
  else tell(officers, 'officer')

  if (rungs.includes('head')) tell(heads, 'head')
  if (rungs.includes('monitor')) tell(monitorsOf(concern, people), 'monitor')
  if (rungs.includes('leader')) tell(named(concern.leaderId, 'leader', concern, people), 'leader')
  return chosen
}

function standInsFor(concern: Concern, people: readonly Reachable[]): Reachable[] {
  const monitors = monitorsOf(concern, people)
  if (monitors.length > 0) return monitors
  const administrators = withRole('administrator', concern, people)
  return administrators.length > 0 ? administrators : withRole('leader', concern, people)
}

function monitorsOf(concern: Concern, people: readonly Reachable[]): Reachable[] {
  return named(concern.followedById, 'monitor', concern, people)
}

/** The one whom the task names, as long as that one can be reached; else everybody with that role. */
function named(
  memberId: number | null,
  role: 'monitor' | 'leader',
  concern: Concern,
  people: readonly Reachable[],
): Reachable[] {
  const one = people.filter(person => person.memberId === memberId)
  return one.length > 0 ? one : withRole(role, concern, people)
}

function withRole(role: Reachable['role'], { orgId }: Concern, people: readonly Reachable[]): Reachable[] {
  return people.filter(person => person.orgId === orgId && person.role === role)
}
