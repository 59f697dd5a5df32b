import type { Duty, WorkState } from '../domain/assignment.ts'
import type { DueRow } from './assigning-rows.ts'
import type { Sql } from './database.ts'

export type LockedTask = {
  taskId: number
  no: number
  title: string
  deadlinePhrase: string
  deadlineKind: 'before' | 'by'
  deadlineDate: string
  deadlineTime: string | null
  directiveNumber: string
  followedById: number | null
  leaderId: number | null
  withdrawnAt: Date | null
}

/** The task, held until the transaction ends; null: not in this office. */
export async function lockTask(sql: Sql, orgId: number, taskId: number): Promise<LockedTask | null> {
  const rows = await sql<LockedTask>(
    `SELECT t.id AS "taskId", t.no, t.title, t.deadline_phrase AS "deadlinePhrase",
            t.deadline_kind AS "deadlineKind", t.deadline_date AS "deadlineDate", t.deadline_time AS "deadlineTime",
            coalesce((SELECT d.number FROM directive d WHERE d.id = t.directive_id), '') AS "directiveNumber",
            t.followed_by_id AS "followedById", t.leader_id AS "leaderId", t.withdrawn_at AS "withdrawnAt"
       FROM task t WHERE t.id = $1 AND t.org_id = $2 FOR UPDATE`,
    [taskId, orgId],
  )
  return rows[0] ?? null
}

export type LockedPart = {
  assignmentId: number
  unitId: number
  duty: Duty
  state: WorkState
  deadlinePhrase: string
  deadlineKind: 'before' | 'by'
  deadlineDate: string
  deadlineTime: string | null
  lastDay: string
  dueAt: Date
  reportedDoneAt: Date | null
}

/** Every assignment of the task, held until the transaction ends, always in the same order. */
export function lockParts(sql: Sql, taskId: number): Promise<LockedPart[]> {
  return sql<LockedPart>(
    `SELECT id AS "assignmentId", unit_id AS "unitId", duty, state, deadline_phrase AS "deadlinePhrase",
            deadline_kind AS "deadlineKind", deadline_date AS "deadlineDate", deadline_time AS "deadlineTime",
            last_day AS "lastDay", due_at AS "dueAt", reported_done_at AS "reportedDoneAt"
       FROM assignment WHERE task_id = $1 ORDER BY id FOR UPDATE`,
    [taskId],
  )
}

/** The task's own deadline: what units that join later get. */
export async function saveTaskDeadline(sql: Sql, taskId: number, { deadline, dueAt }: DueRow): Promise<void> {
  // A rhythm stays unless the new deadline brings its own; where the next task has been given, it is given only once.
  await sql(
    `UPDATE task SET deadline_phrase = $2, deadline_kind = $3::text::"DeadlineKind", deadline_date = $4,
                     deadline_time = $5, recurrence = coalesce($6::jsonb, recurrence),
                     renew_at = CASE WHEN renew_at IS NOT NULL OR recurrence IS NULL AND $6::jsonb IS NOT NULL
                                     THEN $7::timestamptz END
      WHERE id = $1`,
    [
      taskId,
      deadline.phrase,
      deadline.kind,
      deadline.date,
      deadline.time,
      deadline.recurrence ? JSON.stringify(deadline.recurrence) : null,
      dueAt,
    ],
  )
}

/** A new deadline for locked assignments. The baseline moves only where the first one was a mistake. */
export async function saveDeadlines(
  sql: Sql,
  assignmentIds: number[],
  { deadline, lastDay, dueAt }: DueRow,
  now: Date,
  options: { moveBaseline: boolean },
): Promise<void> {
  await sql(
    `UPDATE assignment
        SET deadline_phrase = $2, deadline_kind = $3::text::"DeadlineKind", deadline_date = $4, deadline_time = $5,
            last_day = $6, due_at = $7, baseline_due_at = CASE WHEN $8 THEN $7 ELSE baseline_due_at END,
            updated_at = $9, version = version + 1
      WHERE id = ANY ($1::int[])`,
    [
      assignmentIds,
      deadline.phrase,
      deadline.kind,
      deadline.date,
      deadline.time,
      lastDay,
      dueAt,
      options.moveBaseline,
      now,
    ],
  )
}

/** Locked assignments are no longer to be carried out. */
export async function withdrawParts(sql: Sql, assignmentIds: number[], now: Date): Promise<void> {
  await sql(
    `UPDATE assignment SET state = 'withdrawn', updated_at = $2, version = version + 1 WHERE id = ANY ($1::int[])`,
    [assignmentIds, now],
  )
}

/** Who last changed anything of the task, and when. */
export async function lastChangeOf(sql: Sql, taskId: number): Promise<{ who: string; at: Date } | null> {
  const rows = await sql<{ who: string; at: Date }>(
    `SELECT e.who, e.at FROM assignment_event e JOIN assignment a ON a.id = e.assignment_id
      WHERE a.task_id = $1 ORDER BY e.id DESC LIMIT 1`,
    [taskId],
  )
  return rows[0] ?? null
}

/** Why work was withdrawn: the whole task, or the part of one unit; null while it stands. */
export async function withdrawalOf(
  sql: Sql,
  orgId: number,
  taskId: number,
  unitId: number,
): Promise<{ reason: string | null } | null> {
  const rows = await sql<{ reason: string | null }>(
    `SELECT (SELECT e.detail ->> 'reason' FROM assignment_event e
              WHERE e.assignment_id = a.id AND e.to_state = 'withdrawn' ORDER BY e.id DESC LIMIT 1) AS reason
       FROM assignment a JOIN task t ON t.id = a.task_id
      WHERE a.org_id = $1 AND a.task_id = $2 AND a.unit_id = $3
        AND (a.state = 'withdrawn' OR t.withdrawn_at IS NOT NULL)`,
    [orgId, taskId, unitId],
  )
  return rows[0] ?? null
}
