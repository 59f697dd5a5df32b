import type { PlainDate } from '../domain/calendar/plain-date.ts'
import type { Sql } from './database.ts'

/** What an office has set for itself, held until the transaction ends; null when there is no such office. */
export async function lockSettings(
  sql: Sql,
  orgId: number,
): Promise<{ settings: unknown; zone: string } | null> {
  const rows = await sql<{ settings: unknown; zone: string }>(
    'SELECT settings, time_zone AS zone FROM organization WHERE id = $1 FOR UPDATE',
    [orgId],
  )
  return rows[0] ?? null
}

/** Writes the settings of a locked office. */
export async function saveSettings(sql: Sql, orgId: number, settings: object): Promise<void> {
  await sql('UPDATE organization SET settings = $2::jsonb WHERE id = $1', [orgId, JSON.stringify(settings)])
}

/** Unfinished work whose deadline names a day it must be done *before*, and no time of day. */
const readByTheOffice = `a.org_id = $1 AND a.deadline_kind = 'before' AND a.deadline_time IS NULL
        AND a.state NOT IN ('completed', 'withdrawn')`

/** The days that such deadlines name. */
export async function daysNamedByBefore(sql: Sql, orgId: number): Promise<PlainDate[]> {
  const rows = await sql<{ day: PlainDate }>(
    `SELECT DISTINCT a.deadline_date AS day FROM assignment a WHERE ${readByTheOffice}`,
    [orgId],
  )
  return rows.map(row => row.day)
}

/**
 * Gives such deadlines the last day and instant of another reading. The baseline moves with a deadline that was never
 * extended, for it is the same deadline read otherwise; that of an extended one stays as it was recorded.
 */
export function rereadBefore(
  sql: Sql,
  orgId: number,
  readings: { day: PlainDate; lastDay: PlainDate; dueAt: Date }[],
): Promise<{ assignmentId: number; lastDay: PlainDate }[]> {
  return sql(
    `UPDATE assignment a
        SET last_day = n.last_day, due_at = n.due_at, version = a.version + 1,
            baseline_due_at = CASE WHEN a.baseline_due_at = a.due_at THEN n.due_at ELSE a.baseline_due_at END
       FROM unnest($2::text[], $3::text[], $4::timestamptz[]) AS n(day, last_day, due_at)
      WHERE ${readByTheOffice} AND a.deadline_date = n.day AND a.due_at <> n.due_at
      RETURNING a.id AS "assignmentId", a.last_day AS "lastDay"`,
    [orgId, readings.map(one => one.day), readings.map(one => one.lastDay), readings.map(one => one.dueAt)],
  )
}

/** A day on which the office differs from the public calendar. */
export type CalendarDayRow = { day: PlainDate; working: boolean; name: string }

/** The office's own days from one day to another, both included. */
export function calendarDays(
  sql: Sql,
  orgId: number,
  from: PlainDate,
  to: PlainDate,
): Promise<CalendarDayRow[]> {
  return sql<CalendarDayRow>(
    'SELECT day, working, name FROM calendar_day WHERE org_id = $1 AND day BETWEEN $2 AND $3 ORDER BY day',
    [orgId, from, to],
  )
}

/** Enters days, in the place of what was entered for them before. */
export async function saveCalendarDays(sql: Sql, orgId: number, rows: CalendarDayRow[]): Promise<void> {
  await sql(
    `INSERT INTO calendar_day (org_id, day, working, name)
     SELECT $1, r.day, r.working, r.name FROM unnest($2::text[], $3::boolean[], $4::text[]) AS r(day, working, name)
     ON CONFLICT (org_id, day) DO UPDATE SET working = excluded.working, name = excluded.name`,
    [orgId, rows.map(row => row.day), rows.map(row => row.working), rows.map(row => row.name)],
  )
}

/** Takes days out again; returns how many there were. */
export async function deleteCalendarDays(sql: Sql, orgId: number, days: PlainDate[]): Promise<number> {
  const rows = await sql(
    'DELETE FROM calendar_day WHERE org_id = $1 AND day = ANY ($2::text[]) RETURNING day',
    [orgId, days],
  )
  return rows.length
}

/** The reminder settings of one task of this office, held until the transaction ends; null when there is none. */
export async function lockTaskReminders(
  sql: Sql,
  orgId: number,
  taskId: number,
): Promise<{ reminders: unknown } | null> {
  const rows = await sql<{ reminders: unknown }>(
    'SELECT reminders FROM task WHERE org_id = $1 AND id = $2 AND withdrawn_at IS NULL FOR UPDATE',
    [orgId, taskId],
  )
  return rows[0] ?? null
}

/** The reminder settings of one task; null when there is no such task in this office. */
export async function findTaskReminders(
  sql: Sql,
  orgId: number,
  taskId: number,
): Promise<{ reminders: unknown } | null> {
  const rows = await sql<{ reminders: unknown }>('SELECT reminders FROM task WHERE org_id = $1 AND id = $2', [
    orgId,
    taskId,
  ])
  return rows[0] ?? null
}

/** Writes the settings of a locked task; returns its assignments. */
export async function saveTaskReminders(sql: Sql, taskId: number, reminders: object): Promise<number[]> {
  const rows = await sql<{ id: number }>(
    `WITH saved AS (UPDATE task SET reminders = $2::jsonb WHERE id = $1)
     SELECT id FROM assignment WHERE task_id = $1`,
    [taskId, JSON.stringify(reminders)],
  )
  return rows.map(row => row.id)
}
