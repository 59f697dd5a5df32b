import type { Sql } from './database.ts'

/** What the bot asked this person in this chat, and has no answer to yet. */
export type ConversationRow = { kind: string; data: unknown; updatedAt: Date }

/** The conversation that waits, or null. */
export async function findConversation(
  sql: Sql,
  chatId: bigint,
  userId: bigint,
): Promise<ConversationRow | null> {
  const rows = await sql<ConversationRow>(
    'SELECT kind, data, updated_at AS "updatedAt" FROM conversation WHERE chat_id = $1 AND user_id = $2',
    [chatId, userId],
  )
  return rows[0] ?? null
}

/** Waits for this person's next message; a question asked earlier is forgotten. */
export async function saveConversation(
  sql: Sql,
  chatId: bigint,
  userId: bigint,
  row: { kind: string; data: unknown },
  now: Date,
): Promise<void> {
  await sql(
    `INSERT INTO conversation (chat_id, user_id, kind, data, updated_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (chat_id, user_id) DO UPDATE SET kind = $3, data = $4, updated_at = $5`,
    [chatId, userId, row.kind, JSON.stringify(row.data), now],
  )
}

/** Waits for nothing any more. */
export async function endConversation(sql: Sql, chatId: bigint, userId: bigint): Promise<void> {
  await sql('DELETE FROM conversation WHERE chat_id = $1 AND user_id = $2', [chatId, userId])
}
