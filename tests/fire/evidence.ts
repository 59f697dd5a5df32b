import type { Database } from '../../src/storage/database.ts'
import type { Sent } from './telegram-process.ts'

/** Everybody was asked for evidence: from now on each document is an effect of its own. */
export async function askEverybody(db: Database): Promise<void> {
  await db.sql(
    `INSERT INTO conversation (chat_id, user_id, kind, data, updated_at)
     SELECT m.telegram_user_id, m.telegram_user_id, 'progress-evidence',
            json_build_object('assignmentId', a.id, 'received', 0)::jsonb, now()
     FROM member m JOIN assignment a ON a.unit_id = m.unit_id`,
  )
}

/** By the message that caused it: how often the history tells of it. */
export async function effectsByMessage(db: Database): Promise<Map<string, number>> {
  const rows = await db.sql<{ chat: bigint; messageId: number; count: number }>(
    `SELECT chat_id AS chat, message_id AS "messageId", count(*)::int AS count
     FROM assignment_event WHERE type = 'evidence' GROUP BY 1, 2`,
  )
  return new Map(rows.map(row => [keyOf({ chat: Number(row.chat), messageId: row.messageId }), row.count]))
}

export const keyOf = ({ chat, messageId }: Sent): string => `${chat}/${messageId}`
