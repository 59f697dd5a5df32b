import type { Duty, WorkState } from '../domain/assignment.ts'
import type { Deadline } from '../domain/deadline.ts'
import type { EventType } from '../domain/history.ts'
import type { Sql } from './database.ts'
import type { DirectiveKind } from './generated/enums.ts'

/** The next number of a task in this office. The row stays locked until the transaction ends: no number comes twice. */
export async function takeTaskNo(sql: Sql, orgId: number): Promise<number> {
  const rows = await sql<{ no: number }>(
    'UPDATE organization SET last_task_no = last_task_no + 1 WHERE id = $1 RETURNING last_task_no AS no',
    [orgId],
  )
  if (!rows[0]) throw new Error(`no organization ${orgId}`)
  return rows[0].no
}

export type DirectiveKey = {
  kind: DirectiveKind
  /** Empty for a meeting's conclusion or an oral order. */
  number: string
  /** Empty when whoever entered it did not say. */
  issuer: string
  issuedOn: string
  subject: string
}

/**
 * The directive with this number and date, entered now where it is new. An issuer that one side does not name
 * is no difference: people cite a document by number and date.
 */
export async function findOrCreateDirective(
  sql: Sql,
  orgId: number,
  directive: DirectiveKey,
): Promise<number> {
  const { kind, number, issuer, issuedOn, subject } = directive
  const known = await sql<{ id: number }>(
    `SELECT id FROM directive
      WHERE org_id = $1 AND number = $2 AND issued_on = $3
        AND (issuer = $4 OR number <> '' AND (issuer = '' OR $4 = ''))
      ORDER BY issuer = $4 DESC, id LIMIT 1`,
    [orgId, number, issuedOn, issuer],
  )
  if (known[0]) return known[0].id
  const made = await sql<{ id: number }>(
    `INSERT INTO directive (org_id, kind, number, issuer, issued_on, subject)
     VALUES ($1, $2::text::"DirectiveKind", $3, $4, $5, $6)
     ON CONFLICT (org_id, issuer, number, issued_on) DO UPDATE SET number = excluded.number RETURNING id`,
    [orgId, kind, number, issuer, issuedOn, subject],
  )
  return made[0]!.id
}

/** When the work is due, in the words of the deadline and as the office reads them. */
export type DueRow = { deadline: Deadline; lastDay: string; dueAt: Date }

/**
 * Gives a task to units: one assignment each, not begun, its first deadline kept as the baseline.
 * A unit that was dropped from the task before takes it up again where it stood.
 */
export function insertAssignments(
  sql: Sql,
  task: { orgId: number; taskId: number; due: DueRow },
  units: { unitId: number; duty: Duty }[],
  now: Date,
): Promise<{ assignmentId: number; unitId: number; state: WorkState }[]> {
  const { deadline, lastDay, dueAt } = task.due
  return sql(
    `INSERT INTO assignment (org_id, task_id, unit_id, duty, deadline_phrase, deadline_kind, deadline_date,
                             deadline_time, last_day, due_at, baseline_due_at, updated_at)
     SELECT $1, $2, w.unit_id, w.duty::"Duty", $5, $6::text::"DeadlineKind", $7, $8, $9, $10, $10, $11
       FROM unnest($3::int[], $4::text[]) AS w(unit_id, duty)
     ON CONFLICT (task_id, unit_id) DO UPDATE
        SET state = CASE WHEN assignment.progress_done IS NULL AND assignment.percent IS NULL
                         THEN 'not_started'::"WorkState" ELSE 'in_progress' END,
            duty = excluded.duty, deadline_phrase = excluded.deadline_phrase,
            deadline_kind = excluded.deadline_kind, deadline_date = excluded.deadline_date,
            deadline_time = excluded.deadline_time, last_day = excluded.last_day, due_at = excluded.due_at,
            reported_done_at = NULL, confirmed_at = NULL, updated_at = excluded.updated_at,
            version = assignment.version + 1
      WHERE assignment.state = 'withdrawn'
     RETURNING id AS "assignmentId", unit_id AS "unitId", state`,
    [
      task.orgId,
      task.taskId,
      units.map(unit => unit.unitId),
      units.map(unit => unit.duty),
      deadline.phrase,
      deadline.kind,
      deadline.date,
      deadline.time,
      lastDay,
      dueAt,
      now,
    ],
  )
}

/** The people who answer for these units today. */
export function peopleOfUnits(sql: Sql, unitIds: number[]): Promise<{ memberId: number; unitId: number }[]> {
  return sql(
    `SELECT id AS "memberId", unit_id AS "unitId" FROM member
      WHERE unit_id = ANY ($1::int[]) AND left_at IS NULL ORDER BY id`,
    [unitIds],
  )
}

export type SharedEvent = {
  orgId: number
  type: EventType
  memberId: number | null
  who: string
  chatId: bigint | null
  messageId: number | null
}

/** Adds a line of history to each of several assignments; `states` tells what became of each where that changed. */
export async function addEvents(
  sql: Sql,
  event: SharedEvent,
  lines: { assignmentId: number; detail: Record<string, unknown>; from?: string; to?: string }[],
  now: Date,
): Promise<void> {
  if (lines.length === 0) return
  await sql(
    `INSERT INTO assignment_event
       (org_id, assignment_id, type, at, member_id, who, chat_id, message_id, detail, from_state, to_state)
     SELECT $1, l.id, $2, $3, $4, $5, $6, $7, l.detail::jsonb, l.before::"WorkState", l.after::"WorkState"
       FROM unnest($8::int[], $9::text[], $10::text[], $11::text[]) AS l(id, detail, before, after) ORDER BY l.id`,
    [
      event.orgId,
      event.type,
      now,
      event.memberId,
      event.who,
      event.chatId,
      event.messageId,
      lines.map(line => line.assignmentId),
      lines.map(line => JSON.stringify(line.detail)),
      lines.map(line => line.from ?? null),
      lines.map(line => line.to ?? null),
    ],
  )
}

/** What a person's next message answers, held until the transaction ends. */
export async function lockConversation(
  sql: Sql,
  chatId: bigint,
  userId: bigint,
): Promise<{ kind: string; data: unknown } | null> {
  const rows = await sql<{ kind: string; data: unknown }>(
    'SELECT kind, data FROM conversation WHERE chat_id = $1 AND user_id = $2 FOR UPDATE',
    [chatId, userId],
  )
  return rows[0] ?? null
}
