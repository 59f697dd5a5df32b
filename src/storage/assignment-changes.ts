import type { Duty, WorkState } from '../domain/assignment.ts'
import type { EventType } from '../domain/history.ts'
import type { WorkStanding } from '../domain/progress.ts'
import type { Sql } from './database.ts'

export type LockedAssignment = {
  assignmentId: number
  orgId: number
  taskId: number
  unitId: number
  unitName: string
  duty: Duty
  state: WorkState
  progressDone: number | null
  progressTotal: number | null
  percent: number | null
  note: string | null
  obstacle: string | null
  returnReason: string | null
  reportedDoneAt: Date | null
  confirmedAt: Date | null
  dueAt: Date
  version: number
  followedById: number | null
}

/** The assignment, held until the transaction ends so that two people cannot change it at once; null: not in this office. */
export async function lockAssignment(
  sql: Sql,
  orgId: number,
  assignmentId: number,
): Promise<LockedAssignment | null> {
  const rows = await sql<LockedAssignment>(
    `SELECT a.id AS "assignmentId", a.org_id AS "orgId", a.task_id AS "taskId", a.unit_id AS "unitId",
            u.name AS "unitName", a.duty, a.state, a.progress_done AS "progressDone",
            a.progress_total AS "progressTotal", a.percent, a.note, a.obstacle, a.return_reason AS "returnReason",
            a.reported_done_at AS "reportedDoneAt", a.confirmed_at AS "confirmedAt", a.due_at AS "dueAt", a.version,
            t.followed_by_id AS "followedById"
       FROM assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id
      WHERE a.id = $1 AND a.org_id = $2
        FOR UPDATE OF a`,
    [assignmentId, orgId],
  )
  return rows[0] ?? null
}

/** Writes the new standing of a locked assignment; its version grows, so that older buttons know themselves outdated. */
export async function saveWork(sql: Sql, assignmentId: number, work: WorkStanding, now: Date): Promise<void> {
  const { progress } = work
  const count = progress && 'total' in progress ? progress : null
  await sql(
    `UPDATE assignment
        SET state = $2::text::"WorkState", progress_done = $3, progress_total = $4, percent = $5, note = $6, obstacle = $7,
            return_reason = $8, reported_done_at = $9, confirmed_at = $10, updated_at = $11, version = version + 1
      WHERE id = $1`,
    [
      assignmentId,
      work.state,
      count?.done ?? null,
      count?.total ?? null,
      progress && 'percent' in progress ? progress.percent : null,
      work.note,
      work.obstacle,
      work.returnReason,
      work.reportedDoneAt,
      work.confirmedAt,
      now,
    ],
  )
}

export type NewEvent = {
  orgId: number
  assignmentId: number
  type: EventType
  memberId: number | null
  who: string
  fromState: WorkState | null
  toState: WorkState | null
  detail: Record<string, unknown>
  chatId: bigint | null
  messageId: number | null
}

/** Adds one line to the history: who, when, what, and from which message. */
export async function addEvent(sql: Sql, event: NewEvent, now: Date): Promise<void> {
  await sql(
    `INSERT INTO assignment_event
       (org_id, assignment_id, type, at, member_id, who, from_state, to_state, detail, chat_id, message_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7::text::"WorkState", $8::text::"WorkState", $9, $10, $11)`,
    [
      event.orgId,
      event.assignmentId,
      event.type,
      now,
      event.memberId,
      event.who,
      event.fromState,
      event.toState,
      JSON.stringify(event.detail),
      event.chatId,
      event.messageId,
    ],
  )
}

export type EventRow = {
  type: EventType
  at: Date
  memberId: number | null
  who: string
  fromState: WorkState | null
  toState: WorkState | null
  detail: Record<string, unknown>
}

/** The history of an assignment, newest first. */
export function eventsOf(
  sql: Sql,
  assignmentId: number,
  options: { limit: number; type?: EventType },
): Promise<EventRow[]> {
  return sql<EventRow>(
    `SELECT type, at, member_id AS "memberId", who, from_state AS "fromState", to_state AS "toState", detail
       FROM assignment_event WHERE assignment_id = $1 AND ($2::text IS NULL OR type = $2)
      ORDER BY id DESC LIMIT ${Number(options.limit)}`,
    [assignmentId, options.type ?? null],
  )
}

export type EvidenceRow = {
  kind: string
  fileId: string
  fileName: string | null
  caption: string | null
  at: Date
}

/** The photos and files handed in for an assignment, newest first. */
export function evidenceOf(sql: Sql, assignmentId: number, limit: number): Promise<EvidenceRow[]> {
  return sql<EvidenceRow>(
    `SELECT kind, file_id AS "fileId", file_name AS "fileName", caption, at
       FROM evidence WHERE assignment_id = $1 ORDER BY id DESC LIMIT ${Number(limit)}`,
    [assignmentId],
  )
}
