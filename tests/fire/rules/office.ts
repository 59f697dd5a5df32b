import type { WorkState } from '../../../src/domain/assignment.ts'
import { officeCalendar } from '../../../src/domain/calendar/working-days.ts'
import { type Deadline, dueAtOf } from '../../../src/domain/deadline.ts'
import { isAllowedMoment, nextAllowedMoment } from '../../../src/domain/office-moments.ts'
import {
  begin,
  type Downtime,
  dayMs,
  hourMs,
  isTurn,
  nextState,
  type OfficeScript,
  type SimEvent,
  zone,
} from './script.ts'

/** One item of one message as it arrived: which assignment, by which reminder. */
export type Told = { assignment: number; reminder: string; dueAt: number | null }
export type Arrival = {
  at: number
  member: number | null
  notification: number
  silent: boolean
  kind: string
  told: Told[]
}

/** What an office's people know, kept apart from the database: against it the database is judged. */
export type OfficeModel = ReturnType<typeof createModel>

export const calendar = officeCalendar([])
/** Longest way of a message through back-off after refusals (ms). */
const retryBoundMs = 4 * hourMs
/** Overdue work is spoken of at least this often (ms): a week, and what days off, retries and doubt may add. */
const silenceBoundMs = 12 * dayMs

export function createModel(script: OfficeScript, downtimes: readonly Downtime[]) {
  const states: WorkState[] = script.assignments.map(() => 'not_started')
  const deadlines: Deadline[] = script.assignments.map(one => one.deadline)
  const present = script.members.map(() => true)
  const blocked = script.members.map(() => false)
  const arrivals: Arrival[] = []
  const inDoubt = new Map<number, number>()
  const breaches: string[] = []
  /** Since when somebody could have been told of this overdue work, and nobody was. */
  const silentSince = script.assignments.map(() => begin.getTime())

  const upAfter = (at: number): number => {
    let up = at
    for (let again = true; again; ) {
      again = false
      for (const [from, to] of downtimes) if (up >= from && up < to) [up, again] = [to, true]
    }
    return up
  }
  const when = (at: number) => new Date(at).toISOString()
  /** Officers of other units are told of nothing that is not theirs. */
  const somebodyHears = (assignment: number) =>
    script.members.some(
      ({ unit, role }, m) =>
        present[m] && !blocked[m] && (role !== 'officer' || unit === script.assignments[assignment]!.unit),
    )

  /** Whether the event happens, and what changes by it. */
  const apply = (event: SimEvent): boolean => {
    if ('assignment' in event && event.what !== 'extend' && event.what !== 'snooze') {
      const next = nextState(states[event.assignment]!, event.what)
      if (!next) return false
      states[event.assignment] = next
      silentSince[event.assignment] = event.at
      return true
    }
    if (event.what === 'extend') {
      if (!isTurn(states[event.assignment]!)) return false
      silentSince[event.assignment] = event.at
      return true
    }
    if (event.what === 'snooze') return isTurn(states[event.assignment]!) && present[event.member]!
    if (event.what === 'move group') return true
    if (!present[event.member]) return false
    if (event.what === 'leave') present[event.member] = false
    else blocked[event.member] = event.what === 'block'
    return true
  }

  const arrive = (arrival: Arrival) => {
    const { at, member, notification, silent, told } = arrival
    const who = member === null ? 'the group' : `member ${member}`
    if (!silent && !isAllowedMoment(new Date(at), script.settings, calendar, zone))
      breaches.push(`${when(at)} ${who} was rung at when nothing may ring (${arrival.kind} ${notification})`)
    const before = arrivals.filter(one => one.notification === notification)
    if (before.length > 0 && !silent)
      breaches.push(`${when(at)} message ${notification} came twice with sound`)
    if (before.length > (inDoubt.get(notification) ?? 0))
      breaches.push(`${when(at)} message ${notification} came again without need`)
    for (const one of told) tell(arrival, one)
    if (arrival.kind === 'reminder' && told.length === 0)
      breaches.push(`${when(at)} message ${notification} said nothing`)
    arrivals.push(arrival)
  }

  const tell = ({ at, member, notification }: Arrival, { assignment, reminder, dueAt }: Told) => {
    if (!isTurn(states[assignment]!))
      breaches.push(
        `${when(at)} member ${member} was reminded of ${assignment}, which is ${states[assignment]}`,
      )
    silentSince[assignment] = at
    const earlier = arrivals.filter(
      one =>
        one.notification !== notification &&
        one.member === member &&
        one.told.some(item => item.assignment === assignment && item.reminder === reminder),
    )
    if (earlier.some(one => !inDoubt.has(one.notification)))
      breaches.push(`${when(at)} member ${member} was told ${reminder} of ${assignment} twice`)
    const isDoubted = earlier.length > 0 || inDoubt.size > 0
    if (dueAt === null || isDoubted) return
    const may = nextAllowedMoment(new Date(upAfter(dueAt)), script.settings, calendar, zone).getTime()
    const latest = upAfter(may) + retryBoundMs
    if (at > nextAllowedMoment(new Date(latest), script.settings, calendar, zone).getTime() + retryBoundMs)
      breaches.push(`${when(at)} member ${member} was told ${reminder} of ${assignment}, due ${when(dueAt)}`)
    if (at < dueAt - 60_000) breaches.push(`${when(at)} ${reminder} of ${assignment} came early`)
  }

  /** Nobody is forgotten: overdue work of a unit is spoken of as long as there is somebody to hear it. */
  const look = (at: number) => {
    for (const [n, state] of states.entries()) {
      const dueAt = dueAtOf(deadlines[n]!, script.settings, zone).getTime()
      if (!isTurn(state) || !somebodyHears(n) || at < dueAt) {
        silentSince[n] = Math.max(silentSince[n]!, at < dueAt || !somebodyHears(n) ? at : 0)
        continue
      }
      const off = downtimes.reduce(
        (sum, [from, to]) => sum + Math.max(0, Math.min(to, at) - Math.max(from, silentSince[n]!)),
        0,
      )
      if (at - silentSince[n]! - off < silenceBoundMs) continue
      breaches.push(`${when(at)} nobody was told of ${n}, overdue since ${when(dueAt)}`)
      silentSince[n] = at
    }
  }

  return {
    script,
    breaches,
    blocked,
    deadlines,
    states,
    apply,
    arrive,
    look,
    doubt: (notification: number) => inDoubt.set(notification, (inDoubt.get(notification) ?? 0) + 1),
  }
}
