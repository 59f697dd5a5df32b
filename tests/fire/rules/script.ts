import type { WorkState } from '../../../src/domain/assignment.ts'
import { addDays } from '../../../src/domain/calendar/plain-date.ts'
import { localOf } from '../../../src/domain/calendar/zone.ts'
import type { Deadline } from '../../../src/domain/deadline.ts'
import type { Role } from '../../../src/domain/permissions.ts'
import { type OfficeSettings, officeSettings } from '../../../src/domain/settings.ts'
import { type Dice, dice } from '../dice.ts'

export const zone = 'Asia/Ho_Chi_Minh'
export const begin = new Date('2011-11-10T07:00:00+07:00')
export const days = 30
export const hourMs = 3_600_000
export const dayMs = 24 * hourMs

/** Members, units and assignments go by their place in these lists. */
export type OfficeScript = {
  seed: number
  settings: OfficeSettings
  units: number
  members: { unit: number | null; role: Role; isHead: boolean }[]
  assignments: { unit: number; deadline: Deadline }[]
  events: SimEvent[]
}

/** What happens in an office; `at` in ms since 1970. What makes no sense at its time does not happen. */
export type SimEvent = { at: number } & (
  | { what: 'begin' | 'done' | 'return' | 'confirm' | 'withdraw'; assignment: number }
  | { what: 'extend'; assignment: number; days: number }
  | { what: 'snooze'; assignment: number; member: number; hours: number }
  | { what: 'leave'; member: number }
  | { what: 'block' | 'unblock'; member: number }
  | { what: 'move group' }
)

/** Nobody ticks in these spans (ms since 1970): the machine is off. */
export type Downtime = [from: number, to: number]

/** A month in the life of one office, out of one number. */
export function writeScript(seed: number): OfficeScript {
  const throws = dice(seed, 'office')
  const units = throws.between(1, 4)
  const members = peopleOf(throws, units)
  const assignments = Array.from({ length: throws.between(1, 5) }, () => ({
    unit: throws.between(0, units),
    deadline: deadlineOf(throws),
  }))
  const events = Array.from({ length: throws.between(2, 14) }, () =>
    eventOf(throws, assignments.length, members.length),
  ).sort((a, b) => a.at - b.at)
  return { seed, settings: settingsOf(throws), units, members, assignments, events }
}

function peopleOf(throws: Dice, units: number): OfficeScript['members'] {
  const ofUnits = Array.from({ length: units }, (_, unit) => [
    ...Array.from({ length: throws.between(0, 3) }, () => ({
      unit,
      role: 'officer' as const,
      isHead: false,
    })),
    ...(throws.next() < 0.5 ? [{ unit, role: 'officer' as const, isHead: true }] : []),
  ]).flat()
  const staff = (['monitor', 'leader'] as const)
    .filter(() => throws.next() < 0.7)
    .map(role => ({ unit: null, role, isHead: false }))
  return [...ofUnits, ...staff, { unit: null, role: 'administrator', isHead: false }]
}

function deadlineOf(throws: Dice): Deadline {
  const date = addDays(localOf(begin, zone).date, throws.between(1, 25))
  return { phrase: 'trước', kind: throws.next() < 0.5 ? 'before' : 'by', date, time: null }
}

function settingsOf(throws: Dice): OfficeSettings {
  const all = [1, 2, 3, 5, 7]
  return officeSettings.parse({
    remindBefore: all.filter(() => throws.next() < 0.4),
    remindOnDay: throws.next() < 0.9,
    remindAt: ['08:00', '08:30', '14:00', '06:00'][throws.between(0, 4)],
    overdueDailyFor: throws.between(0, 8),
    ladder: { head: throws.between(0, 3), monitor: throws.between(0, 6), leader: throws.between(0, 9) },
    beforeMeans: throws.next() < 0.5 ? 'day_before' : 'that_day',
  })
}

function eventOf(throws: Dice, assignments: number, members: number): SimEvent {
  const at = begin.getTime() + throws.between(0, days * 24) * hourMs
  const assignment = throws.between(0, assignments)
  const member = throws.between(0, members)
  const kind = throws.next()
  if (kind < 0.25) return { at, what: 'done', assignment }
  if (kind < 0.4) return { at, what: 'return', assignment }
  if (kind < 0.5) return { at, what: 'confirm', assignment }
  if (kind < 0.6) return { at, what: 'begin', assignment }
  if (kind < 0.65) return { at, what: 'withdraw', assignment }
  if (kind < 0.75) return { at, what: 'extend', assignment, days: throws.between(1, 12) }
  if (kind < 0.83) return { at, what: 'snooze', assignment, member, hours: throws.between(1, 60) }
  if (kind < 0.88) return { at, what: 'leave', member }
  if (kind < 0.93) return { at, what: 'block', member }
  if (kind < 0.97) return { at, what: 'unblock', member }
  return { at, what: 'move group' }
}

/** Two to four times within the month the machine is off, for an hour or for days. */
export function writeDowntimes(seed: number): Downtime[] {
  const throws = dice(seed, 'downtime')
  return Array.from({ length: throws.between(2, 5) }, (): Downtime => {
    const from = begin.getTime() + throws.between(1, days * 24) * hourMs + throws.between(0, 60) * 60_000
    return [from, from + throws.between(1, throws.next() < 0.3 ? 72 : 12) * hourMs]
  })
}

const turns: readonly WorkState[] = ['not_started', 'in_progress', 'returned']

/** What becomes of work by one event; null: nothing. */
export function nextState(state: WorkState, what: SimEvent['what']): WorkState | null {
  if (what === 'begin') return state === 'not_started' ? 'in_progress' : null
  if (what === 'done') return turns.includes(state) ? 'awaiting_confirmation' : null
  if (what === 'return') return state === 'awaiting_confirmation' ? 'returned' : null
  if (what === 'confirm') return state === 'awaiting_confirmation' ? 'completed' : null
  if (what === 'withdraw') return state === 'completed' || state === 'withdrawn' ? null : 'withdrawn'
  return null
}

export const isTurn = (state: WorkState): boolean => turns.includes(state)
