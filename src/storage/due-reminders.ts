import type { WorkState } from '../domain/assignment.ts'
import type { PlainDate } from '../domain/calendar/plain-date.ts'
import type { Deadline } from '../domain/deadline.ts'
import type { Tx } from './database.ts'

/** A reminder whose time has come, with as much of its assignment as deciding about it needs. */
export type DueReminder = {
  id: number
  rule: string
  occurrence: string
  dueAt: Date
  /** Set when one person asked for it. */
  memberId: number | null
  orgId: number
  assignmentId: number
  unitId: number
  state: WorkState
  deadline: Deadline
  lastDay: PlainDate
  assignmentDueAt: Date
  followedById: number | null
  leaderId: number | null
  /** The task's own reminder settings, as stored. */
  ownRules: unknown
  /** When the newest reminder of the same assignment was due: this one, or one that overtook it. null: none by rule. */
  newestDueAt: Date | null
}

/** What falls due for the same unit within so long comes along: one message now, not two within a minute (ms). */
const alongMs = 60_000

/**
 * Takes up to `limit` due reminders, the oldest first, with those of the same units that are about to fall due, and
 * holds them until the transaction ends. Collectors wait for each other: two at once would write two messages to one
 * person. (A row that a change is just removing is skipped, not waited for.)
 */
export async function claimDueReminders(
  at: Pick<Tx, 'sql'>,
  now: Date,
  limit: number,
): Promise<DueReminder[]> {
  await at.sql(`SELECT pg_advisory_xact_lock(hashtextextended('collect due reminders', 0))`)
  return at.sql<DueReminder>(
    `WITH due AS MATERIALIZED (
       SELECT id, assignment_id, rule, occurrence, due_at, member_id FROM reminder
       WHERE state = 'planned' AND due_at <= $1
       ORDER BY due_at, id LIMIT $2 FOR UPDATE SKIP LOCKED
     ), along AS MATERIALIZED (
       SELECT r.id, r.assignment_id, r.rule, r.occurrence, r.due_at, r.member_id
       FROM reminder r JOIN assignment o ON o.id = r.assignment_id
       WHERE r.state = 'planned' AND r.member_id IS NULL AND r.due_at > $1 AND r.due_at <= $3
         AND o.unit_id IN (SELECT a.unit_id FROM due d JOIN assignment a ON a.id = d.assignment_id)
       FOR UPDATE OF r SKIP LOCKED
     ), taken AS (SELECT * FROM due UNION ALL SELECT * FROM along)
     SELECT d.id, d.rule, d.occurrence, d.due_at AS "dueAt", d.member_id AS "memberId", a.org_id AS "orgId",
            a.id AS "assignmentId", a.unit_id AS "unitId",
            (CASE WHEN t.withdrawn_at IS NULL THEN a.state ELSE 'withdrawn' END)::text AS state,
            json_build_object('phrase', a.deadline_phrase, 'kind', a.deadline_kind, 'date', a.deadline_date,
                              'time', a.deadline_time) AS deadline,
            a.last_day AS "lastDay", a.due_at AS "assignmentDueAt", t.followed_by_id AS "followedById",
            t.leader_id AS "leaderId", t.reminders AS "ownRules",
            (SELECT max(n.due_at) FROM reminder n
             WHERE n.assignment_id = d.assignment_id AND n.state <> 'dropped' AND n.member_id IS NULL
               AND n.due_at <= $1) AS "newestDueAt"
     FROM taken d JOIN assignment a ON a.id = d.assignment_id JOIN task t ON t.id = a.task_id
     ORDER BY d.due_at, d.id`,
    [now, limit, new Date(now.getTime() + alongMs)],
  )
}

/** Books claimed reminders as told or as dropped. */
export async function markReminders(at: Pick<Tx, 'sql'>, told: number[], dropped: number[]): Promise<void> {
  await at.sql(
    `UPDATE reminder
     SET state = (CASE WHEN id = ANY ($1::int[]) THEN 'notified' ELSE 'dropped' END)::"ReminderState"
     WHERE id = ANY ($1::int[] || $2::int[])`,
    [told, dropped],
  )
}

/**
 * The one who was to hear of this cannot be reached: its reminders are due again, for whoever is to be told in that
 * person's place. Whoever was told before is not told again.
 */
export async function tellOthers(at: Pick<Tx, 'sql'>, notificationId: number): Promise<void> {
  await at.sql(
    `UPDATE reminder r SET state = 'planned' FROM notification_item i
     WHERE i.notification_id = $1 AND r.assignment_id = i.assignment_id AND r.rule = i.rule
       AND r.occurrence = i.occurrence AND r.state = 'notified' AND r.member_id IS NULL`,
    [notificationId],
  )
}

/** Of these assignments, those for which no reminder of a rule is planned any more. */
export async function withoutPlan(at: Pick<Tx, 'sql'>, assignmentIds: number[]): Promise<Set<number>> {
  const rows = await at.sql<{ id: number }>(
    `SELECT a.id FROM unnest($1::int[]) AS a(id)
     WHERE NOT EXISTS (SELECT 1 FROM reminder r
                       WHERE r.assignment_id = a.id AND r.state = 'planned' AND r.member_id IS NULL)`,
    [assignmentIds],
  )
  return new Set(rows.map(row => row.id))
}
