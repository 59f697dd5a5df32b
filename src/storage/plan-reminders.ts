import { isSettled, type WorkState } from '../domain/assignment.ts'
import type { Deadline } from '../domain/deadline.ts'
import { planReminders } from '../domain/reminder-rules.ts'
import { taskReminderSettings } from '../domain/settings.ts'
import type { Tx } from './database.ts'
import { loadOffices, type Office } from './office-rows.ts'

type PlannedRow = { orgId: number; assignmentId: number; rule: string; occurrence: string; dueAt: Date }

type Obligation = {
  id: number
  orgId: number
  state: WorkState
  deadline: Deadline
  dueAt: Date
  /** The task's own reminder settings, as stored. */
  ownRules: unknown
}

/**
 * Computes anew when these assignments must be spoken of, and makes the planned rows say that and nothing else.
 * Call it in the transaction of whatever changed them. What was already notified is never planned again; what a
 * person asked to hear later stays until the work is settled.
 */
export async function replanAssignments(
  at: Pick<Tx, 'sql'>,
  assignmentIds: number[],
  now: Date,
): Promise<void> {
  if (assignmentIds.length === 0) return
  await replan(at, await obligations(at, 'a.id = ANY ($1::int[])', [assignmentIds]), now)
}

/** The same for every unsettled assignment of an office, after its settings, zone or calendar changed. */
export async function replanOrganization(at: Pick<Tx, 'sql'>, orgId: number, now: Date): Promise<void> {
  const open = `a.org_id = $1 AND a.state NOT IN ('completed', 'withdrawn')`
  await replan(at, await obligations(at, open, [orgId]), now)
}

/** One person asked to hear of these again at `until`. Settled work is left out; asking twice changes nothing. */
export async function snoozeReminders(
  at: Pick<Tx, 'sql'>,
  { assignmentIds, memberId, until }: { assignmentIds: number[]; memberId: number; until: Date },
): Promise<void> {
  await at.sql(
    `INSERT INTO reminder (org_id, assignment_id, rule, occurrence, due_at, member_id)
     SELECT org_id, id, 'snooze:' || $2::int, to_char($3::timestamptz AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI'), $3, $2
     FROM assignment WHERE id = ANY ($1::int[]) AND state NOT IN ('completed', 'withdrawn')
     ON CONFLICT (assignment_id, rule, occurrence) DO NOTHING`,
    [assignmentIds, memberId, until],
  )
}

async function replan(at: Pick<Tx, 'sql'>, found: Obligation[], now: Date): Promise<void> {
  if (found.length === 0) return
  const offices = await loadOffices(
    at,
    found.map(one => one.orgId),
  )
  const plan = found.flatMap(one => plannedFor(one, offices.get(one.orgId)!, now))
  const ids = found.map(one => one.id)
  const settledIds = found.filter(one => isSettled(one.state)).map(one => one.id)
  await removeWhatNoLongerHolds(at, ids, settledIds, plan)
  await insertPlanned(at, plan)
}

function plannedFor(one: Obligation, office: Office, now: Date): PlannedRow[] {
  const settings = { ...office.settings, ...taskReminderSettings.parse(one.ownRules ?? {}) }
  const { deadline, dueAt, state } = one
  const planned = planReminders(
    { deadline, dueAt, state, settings, calendar: office.calendar, zone: office.zone },
    now,
  )
  return planned.map(reminder => ({ orgId: one.orgId, assignmentId: one.id, ...reminder }))
}

async function obligations(at: Pick<Tx, 'sql'>, condition: string, params: unknown[]): Promise<Obligation[]> {
  return at.sql<Obligation>(
    `SELECT a.id, a.org_id AS "orgId", a.due_at AS "dueAt", t.reminders AS "ownRules",
            (CASE WHEN t.withdrawn_at IS NULL THEN a.state ELSE 'withdrawn' END)::text AS state,
            json_build_object('phrase', a.deadline_phrase, 'kind', a.deadline_kind, 'date', a.deadline_date,
                              'time', a.deadline_time) AS deadline
     FROM assignment a JOIN task t ON t.id = a.task_id
     WHERE ${condition} ORDER BY a.id`,
    params,
  )
}

async function removeWhatNoLongerHolds(
  at: Pick<Tx, 'sql'>,
  ids: number[],
  settledIds: number[],
  plan: PlannedRow[],
): Promise<void> {
  await at.sql(
    `DELETE FROM reminder r
     WHERE r.assignment_id = ANY ($1::int[]) AND r.state = 'planned'
       AND (r.assignment_id = ANY ($2::int[]) OR r.member_id IS NULL AND NOT EXISTS (
         SELECT 1 FROM unnest($3::int[], $4::text[], $5::text[]) AS p(assignment_id, rule, occurrence)
         WHERE p.assignment_id = r.assignment_id AND p.rule = r.rule AND p.occurrence = r.occurrence))`,
    [
      ids,
      settledIds,
      plan.map(row => row.assignmentId),
      plan.map(row => row.rule),
      plan.map(row => row.occurrence),
    ],
  )
}

/** Plans these; one that exists moves to its new instant while it is still planned, and is left alone otherwise. */
export async function insertPlanned(at: Pick<Tx, 'sql'>, plan: PlannedRow[]): Promise<void> {
  if (plan.length === 0) return
  await at.sql(
    `INSERT INTO reminder (org_id, assignment_id, rule, occurrence, due_at)
     SELECT * FROM unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::timestamptz[])
     ON CONFLICT (assignment_id, rule, occurrence) DO UPDATE SET due_at = excluded.due_at
     WHERE reminder.state = 'planned' AND reminder.due_at <> excluded.due_at`,
    [
      plan.map(row => row.orgId),
      plan.map(row => row.assignmentId),
      plan.map(row => row.rule),
      plan.map(row => row.occurrence),
      plan.map(row => row.dueAt),
    ],
  )
}
