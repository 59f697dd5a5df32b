import type { Duty } from '../domain/assignment.ts'
import type { Sql } from './database.ts'

/** A task whose time is over and that returns, with whoever carries it still. */
export type TaskToRenew = {
  taskId: number
  orgId: number
  title: string
  deadlinePhrase: string
  deadlineKind: 'before' | 'by'
  deadlineDate: string
  deadlineTime: string | null
  recurrence: unknown
  reminders: unknown
  confidential: boolean
  directiveId: number | null
  followedById: number | null
  leaderId: number | null
  createdById: number | null
  units: { unitId: number; duty: Duty }[]
}

/** Takes one task that is to be given anew, and holds it until the transaction ends; null: none is due. */
export async function claimTaskToRenew(sql: Sql, now: Date): Promise<TaskToRenew | null> {
  const [task] = await sql<TaskToRenew>(
    `SELECT t.id AS "taskId", t.org_id AS "orgId", t.title, t.deadline_phrase AS "deadlinePhrase",
            t.deadline_kind AS "deadlineKind", t.deadline_date AS "deadlineDate", t.deadline_time AS "deadlineTime",
            t.recurrence, t.reminders, t.confidential, t.directive_id AS "directiveId",
            t.followed_by_id AS "followedById", t.leader_id AS "leaderId", t.created_by_id AS "createdById",
            (SELECT coalesce(json_agg(json_build_object('unitId', a.unit_id, 'duty', a.duty) ORDER BY a.id), '[]')
               FROM assignment a WHERE a.task_id = t.id AND a.state <> 'withdrawn') AS units
       FROM task t WHERE t.renew_at <= $1 AND t.withdrawn_at IS NULL
      ORDER BY t.renew_at, t.id LIMIT 1 FOR UPDATE OF t SKIP LOCKED`,
    [now],
  )
  return task ?? null
}

/** The task gives no further one: it has, or the work returns no more. */
export async function endRenewal(sql: Sql, taskId: number): Promise<void> {
  await sql('UPDATE task SET renew_at = NULL WHERE id = $1', [taskId])
}

/** The work returns no more, from this task on. */
export async function stopRecurrence(sql: Sql, taskId: number): Promise<void> {
  await sql('UPDATE task SET renew_at = NULL, recurrence = NULL WHERE id = $1', [taskId])
}
