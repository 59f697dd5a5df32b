import { isUnitsTurn } from '../domain/assignment.ts'
import { rungsFor } from '../domain/ladder.ts'
import { nextAllowedMoment } from '../domain/office-moments.ts'
import { isStale, nextWeekly, type ReminderRule } from '../domain/reminder-rules.ts'
import { daysLate } from '../domain/schedule.ts'
import { taskReminderSettings } from '../domain/settings.ts'
import type { Database, Tx } from '../storage/database.ts'
import { claimDueReminders, type DueReminder, markReminders, withoutPlan } from '../storage/due-reminders.ts'
import { loadOffices, type Office } from '../storage/office-rows.ts'
import { insertPlanned } from '../storage/plan-reminders.ts'
import { type ReminderMessage, writeReminderMessages } from '../storage/reminder-messages.ts'
import { findReachable, type Reachable } from '../storage/staff-rows.ts'
import { type RecipientRung, recipientsOf } from './recipients.ts'

/** Reminders told, reminders dropped because they were no longer true or nobody could hear them; is there more? */
export type Collected = { notified: number; dropped: number; more: boolean }

/**
 * Turns reminders that are due into messages: re-checks each against the present state, folds everything that
 * concerns one person into one message, and books the reminders, in one transaction. Doing it twice, or in two
 * processes, or again after a crash changes nothing.
 */
export function collectDue(db: Database, now: Date, { batch = 500 } = {}): Promise<Collected> {
  return db.transaction(async tx => {
    const due = await claimDueReminders(tx, now, batch)
    if (due.length === 0) return { notified: 0, dropped: 0, more: false }

    const offices = await loadOffices(
      tx,
      due.map(one => one.orgId),
    )
    const people = await findReachable(tx, {
      orgIds: [...offices.keys()],
      unitIds: due.map(one => one.unitId),
      memberIds: due.flatMap(one => one.memberId ?? []),
    })
    const told = due
      .filter(one => isStillTrue(one, now, offices.get(one.orgId)!))
      .map(one => ({ one, to: audienceOf(one, now, offices.get(one.orgId)!, people) }))
      .filter(({ to }) => to.size > 0)
    const toldIds = new Set(told.map(({ one }) => one.id))
    const dropped = due.filter(one => !toldIds.has(one.id))

    await writeReminderMessages(tx, fold(told, now, offices), now)
    await markReminders(
      tx,
      [...toldIds],
      dropped.map(one => one.id),
    )
    await planFollowing(tx, due, now, offices)
    return { notified: told.length, dropped: dropped.length, more: due.length >= batch }
  })
}

function isStillTrue(one: DueReminder, now: Date, { zone }: Office): boolean {
  if (!isUnitsTurn(one.state)) return false
  if (one.memberId !== null) return true
  if (one.rule.startsWith('overdue') && daysLate(now, one.assignmentDueAt, one.lastDay, zone) === 0)
    return false
  const siblings = one.newestDueAt ? [{ dueAt: one.newestDueAt }] : []
  return !isStale({ rule: one.rule as ReminderRule, dueAt: one.dueAt }, now, {
    dueAt: one.assignmentDueAt,
    siblings,
  })
}

function audienceOf(
  one: DueReminder,
  now: Date,
  { zone, settings }: Office,
  people: Reachable[],
): Map<number, RecipientRung> {
  const { memberId } = one
  if (memberId !== null) {
    return people.some(person => person.memberId === memberId) ? new Map([[memberId, 'snooze']]) : new Map()
  }
  const days = daysLate(now, one.assignmentDueAt, one.lastDay, zone)
  return recipientsOf(one, rungsFor(days, settings.ladder), people)
}

function fold(
  told: { one: DueReminder; to: Map<number, RecipientRung> }[],
  now: Date,
  offices: Map<number, Office>,
): ReminderMessage[] {
  const messages = new Map<number, ReminderMessage>()
  for (const { one, to } of told) {
    for (const [memberId, rung] of to) {
      const { orgId, assignmentId, rule, occurrence } = one
      let message = messages.get(memberId)
      if (!message) {
        const { settings, calendar, zone } = offices.get(orgId)!
        const notBefore = nextAllowedMoment(now, settings, calendar, zone)
        message = {
          orgId,
          memberId,
          importance: 'routine',
          urgentAt: one.assignmentDueAt,
          notBefore,
          items: [],
        }
        messages.set(memberId, message)
      }
      message.items.push({ assignmentId, rule, occurrence, rung })
      if (one.assignmentDueAt < message.urgentAt) message.urgentAt = one.assignmentDueAt
      if (isImportant(one.rule, rung)) message.importance = 'important'
    }
  }
  return [...messages.values()]
}

/** What a unit must not miss: its last day, and that it is late. The rest can wait for the next message. */
function isImportant(rule: string, rung: RecipientRung): boolean {
  const isForUnit = rung === 'officer' || rung === 'head' || rung === 'monitor_for_unit'
  return isForUnit && (rule === 'day' || rule.startsWith('overdue'))
}

/** Weekly reminders are planned one at a time: late work may stay late for years. */
async function planFollowing(
  at: Pick<Tx, 'sql'>,
  due: DueReminder[],
  now: Date,
  offices: Map<number, Office>,
): Promise<void> {
  const late = new Map(due.filter(one => one.rule.startsWith('overdue')).map(one => [one.assignmentId, one]))
  const last = await withoutPlan(at, [...late.keys()])
  const plan = [...late.values()]
    .filter(one => last.has(one.assignmentId))
    .flatMap(one => {
      const { settings, calendar, zone } = offices.get(one.orgId)!
      const own = taskReminderSettings.parse(one.ownRules ?? {})
      const { deadline, assignmentDueAt: dueAt, state } = one
      const next = nextWeekly(
        { deadline, dueAt, state, settings: { ...settings, ...own }, calendar, zone },
        now,
      )
      return next ? [{ orgId: one.orgId, assignmentId: one.assignmentId, ...next }] : []
    })
  await insertPlanned(at, plan)
}
