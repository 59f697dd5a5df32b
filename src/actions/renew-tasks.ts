import { formatDay } from '../domain/calendar/plain-date.ts'
import { localOf } from '../domain/calendar/zone.ts'
import { type Deadline, dueAtOf } from '../domain/deadline.ts'
import { nextOccurrence, type Recurrence, recurrence } from '../domain/recurrence.ts'
import { taskReminderSettings } from '../domain/settings.ts'
import type { Database, Tx } from '../storage/database.ts'
import { loadOffices, type Office } from '../storage/office-rows.ts'
import { claimTaskToRenew, endRenewal, type TaskToRenew } from '../storage/renewal-rows.ts'
import { unitsOn } from '../storage/unit-rows.ts'
import { createTask } from './create-task.ts'

/** Who gives the next one of a recurring task, in its history. */
const byItself = 'Giao Ban'

/**
 * Gives the next one of every recurring task whose time is over, to the units that still carry it. Nobody gets a
 * message: the reminders of the new one are its announcement. Occurrences that were missed while no process ran are
 * left out: a deadline in the past helps nobody.
 * @returns how many were given
 */
export async function renewTasks(db: Database, now: Date): Promise<number> {
  let given = 0
  for (;;) {
    const one = await db.transaction(tx => renewOne(tx, now))
    if (one === 'none') return given
    if (one === 'given') given += 1
  }
}

async function renewOne(tx: Tx, now: Date): Promise<'given' | 'ended' | 'none'> {
  const task = await claimTaskToRenew(tx.sql, now)
  if (!task) return 'none'
  await endRenewal(tx.sql, task.taskId)
  const office = (await loadOffices(tx, [task.orgId])).get(task.orgId)!
  const present = new Map(
    (await unitsOn(tx.sql, task.orgId, localOf(now, office.zone).date)).map(unit => [unit.id, unit]),
  )
  const duties = task.units.flatMap(({ unitId, duty }) => {
    const unit = present.get(unitId)
    return unit ? [{ unit, duty }] : []
  })
  const deadline = nextDeadline(task, office, now)
  if (deadline === null || duties.length === 0) return 'ended'
  const { orgId, title, confidential, directiveId, followedById, leaderId, createdById } = task
  await createTask(
    tx,
    {
      orgId,
      office,
      event: { orgId, type: 'assigned', memberId: null, who: byItself, chatId: null, messageId: null },
      followedById,
      leaderId,
      createdById,
    },
    {
      title,
      deadline,
      confidential,
      ...(directiveId === null ? {} : { directiveId }),
      ...(task.reminders ? { reminders: taskReminderSettings.parse(task.reminders) } : {}),
    },
    duties,
    now,
  )
  return 'given'
}

/** Behind the words of the rhythm stands the day of this turn, so that lists tell one from the other. */
const dayBehind = / \(\d{2}\/\d{2}\/\d{4}\)$/

/** The next day of the rhythm that is not over yet; null where the rhythm names none. */
function nextDeadline(task: TaskToRenew, office: Office, now: Date): Deadline | null {
  const rhythm: Recurrence = recurrence.parse(task.recurrence)
  const { deadlineKind: kind, deadlineTime: time } = task
  const words = task.deadlinePhrase.replace(dayBehind, '')
  let date = nextOccurrence(rhythm, task.deadlineDate, office.calendar)
  for (; date !== null; date = nextOccurrence(rhythm, date, office.calendar)) {
    const phrase = `${words} (${formatDay(date, 'year')})`
    const deadline: Deadline = { phrase, kind, date, time, recurrence: rhythm }
    if (dueAtOf(deadline, office.settings, office.zone) > now) return deadline
  }
  return null
}
