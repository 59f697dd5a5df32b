import type { Sql } from './database.ts'

/** Rows that wait are counted up to this many: a scrape must not take longer the worse things stand. */
export const countedUpTo = 10_000

/** How the outbox and the plan stand. Instants are those of the office's clock; null: nothing waits. */
export type DeliveryFigures = {
  /** Messages that wait, up to `countedUpTo`. */
  queued: number
  sending: number
  /** Since when the oldest queued message may be sent, or from when on. */
  oldestQueued: Date | null
  /** The soonest planned reminder. */
  soonestReminder: Date | null
}

/** One question on partial indexes: what was sent, however much, costs nothing. */
export async function deliveryFigures(sql: Sql): Promise<DeliveryFigures> {
  const [row] = await sql<DeliveryFigures>(
    `SELECT (SELECT count(*)::int FROM (SELECT 1 FROM notification WHERE state = 'queued' LIMIT $1) q) AS queued,
            (SELECT count(*)::int FROM notification WHERE state = 'sending') AS sending,
            (SELECT min(not_before) FROM notification WHERE state = 'queued') AS "oldestQueued",
            (SELECT min(due_at) FROM reminder WHERE state = 'planned') AS "soonestReminder"`,
    [countedUpTo],
  )
  return row!
}

/** Since when the oldest queued message may be sent, or from when on; null: none waits. */
export async function oldestQueued(sql: Sql): Promise<Date | null> {
  const rows = await sql<{ oldest: Date | null }>(
    `SELECT min(not_before) AS oldest FROM notification WHERE state = 'queued'`,
  )
  return rows[0]?.oldest ?? null
}

/** Of these messages, as far as they were sent: how long after they could be (s). */
export async function latenessOf(sql: Sql, notificationIds: number[]): Promise<number[]> {
  if (notificationIds.length === 0) return []
  const rows = await sql<{ late: number }>(
    `SELECT extract(epoch FROM sent_at - not_before)::float8 AS late FROM notification
      WHERE id = ANY ($1::int[]) AND state = 'sent' AND sent_at IS NOT NULL`,
    [notificationIds],
  )
  return rows.map(row => Math.max(0, row.late))
}
