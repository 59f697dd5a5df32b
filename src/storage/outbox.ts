import { isAllowedMoment } from '../domain/office-moments.ts'
import type { Tx } from './database.ts'
import { loadOffices } from './office-rows.ts'
import { newShortCodes } from './short-code.ts'

/** What one message speaks of, and why this person gets it. */
export type NotificationItem = { assignmentId: number; rule: string; occurrence: string; rung: string }

/** One message to one recipient, as it is handed to the courier. */
export type NotificationRow = {
  id: number
  orgId: number
  kind: string
  importance: 'important' | 'routine'
  /** null: to a group. */
  memberId: number | null
  chatId: bigint
  topicId: number | null
  payload: Record<string, unknown>
  shortCode: string
  silent: boolean
  /** This attempt included. */
  attempts: number
  /** Grows with every claim; who holds an older one may change nothing. */
  fence: number
  /** It may have arrived before: nobody could tell. */
  isResend: boolean
  items: NotificationItem[]
}

/** A message to be sent. What it says is composed when it goes out; `payload` names what it is about. */
export type NewNotification = {
  orgId: number
  kind: string
  importance: 'important' | 'routine'
  to: { memberId: number } | { chatId: bigint; topicId?: number | null }
  /** JSON, ids rather than texts. */
  payload?: Record<string, unknown>
  /** The soonest deadline it speaks of: soonest goes first. Default: now. */
  urgentAt?: Date
  notBefore?: Date
  /** Not worth sending any more from then on. */
  expiresAt?: Date
}

export type Queued = { id: number; memberId: number | null; shortCode: string }

/**
 * Puts messages into the outbox, in the transaction of whatever they tell of. A member who left gets none;
 * one who cannot be reached gets a row that is kept as unreachable and can be resent later. Outside the office's
 * working days, and in its quiet hours, messages arrive without a sound.
 */
export async function enqueue(at: Pick<Tx, 'sql'>, rows: NewNotification[], now: Date): Promise<Queued[]> {
  if (rows.length === 0) return []
  const queued: Queued[] = []
  const isSilent = await silenceOf(at, rows, now)
  let waiting = rows.map((row, index) => ({ index, row }))
  // A clash of short codes leaves a row out; it tries again with another code.
  for (let round = 0; waiting.length > 0; round++) {
    if (round === 10) throw new Error('no free short code found in 10 rounds')
    const codes = newShortCodes(waiting.length)
    const records = waiting.map(({ index, row }, place) => ({
      ...recordOf(row, now),
      index,
      short_code: codes[place]!,
      silent: isSilent(row),
    }))
    const answered = await at.sql<Queued & { index: number; inserted: boolean }>(insertStatement, [
      JSON.stringify(records),
      now,
    ])
    const clashed = new Set(answered.filter(one => !one.inserted).map(one => one.index))
    for (const one of answered) {
      if (one.inserted) queued.push({ id: one.id, memberId: one.memberId, shortCode: one.shortCode })
    }
    waiting = waiting.filter(({ index }) => clashed.has(index))
  }
  return queued
}

async function silenceOf(at: Pick<Tx, 'sql'>, rows: NewNotification[], now: Date) {
  const offices = await loadOffices(
    at,
    rows.map(row => row.orgId),
  )
  return ({ orgId, notBefore = now }: NewNotification): boolean => {
    const { settings, calendar, zone } = offices.get(orgId)!
    return !isAllowedMoment(notBefore, settings, calendar, zone)
  }
}

function recordOf(row: NewNotification, now: Date) {
  return {
    org_id: row.orgId,
    kind: row.kind,
    importance: row.importance,
    member_id: 'memberId' in row.to ? row.to.memberId : null,
    // JSON knows no 64-bit numbers; PostgreSQL reads them from text.
    chat_id: 'chatId' in row.to ? String(row.to.chatId) : null,
    topic_id: 'chatId' in row.to ? (row.to.topicId ?? null) : null,
    payload: row.payload ?? {},
    urgent_at: row.urgentAt ?? now,
    not_before: row.notBefore ?? now,
    expires_at: row.expiresAt ?? null,
  }
}

const insertStatement = `
  WITH wanted AS (
    SELECT w.*, coalesce(w.chat_id, m.telegram_user_id) AS to_chat, coalesce(m.reachable, true) AS reachable
    FROM json_to_recordset($1::json) AS w(
      index int, org_id int, kind text, importance text, member_id int, chat_id bigint, topic_id int,
      payload jsonb, short_code text, silent boolean, urgent_at timestamptz, not_before timestamptz,
      expires_at timestamptz)
    LEFT JOIN member m ON m.id = w.member_id AND m.left_at IS NULL
    WHERE w.chat_id IS NOT NULL OR m.id IS NOT NULL
  ), inserted AS (
    INSERT INTO notification (org_id, kind, importance, member_id, chat_id, topic_id, payload, short_code, state,
                              silent, urgent_at, not_before, expires_at, created_at)
    SELECT org_id, kind, importance::"Importance", member_id, to_chat, topic_id, payload, short_code,
           (CASE WHEN reachable THEN 'queued' ELSE 'unreachable' END)::"NotificationState",
           silent, urgent_at, not_before, expires_at, $2::timestamptz
    FROM wanted ORDER BY index
    ON CONFLICT (org_id, short_code) DO NOTHING
    RETURNING id, org_id, member_id, short_code
  )
  SELECT i.id, w.index, w.member_id AS "memberId", w.short_code AS "shortCode", i.id IS NOT NULL AS inserted
  FROM wanted w LEFT JOIN inserted i ON i.org_id = w.org_id AND i.short_code = w.short_code
  ORDER BY w.index`
