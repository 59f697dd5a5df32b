import type { Sql } from './database.ts'

/** A group bound to an office, and the topic in it that the digest goes to. */
export type ChatRow = {
  chatRowId: number
  orgId: number
  orgName: string
  telegramChatId: bigint
  topicId: number | null
  title: string
  digest: boolean
  leftAt: Date | null
}

const question = `
  SELECT c.id AS "chatRowId", c.org_id AS "orgId", o.name AS "orgName", c.telegram_chat_id AS "telegramChatId",
         c.topic_id AS "topicId", c.title, c.digest, c.left_at AS "leftAt"
    FROM chat c JOIN organization o ON o.id = c.org_id`

/** The office that a group is bound to, or null. */
export async function findChat(sql: Sql, telegramChatId: bigint): Promise<ChatRow | null> {
  const rows = await sql<ChatRow>(`${question} WHERE c.telegram_chat_id = $1`, [telegramChatId])
  return rows[0] ?? null
}

/** The groups of one office, oldest binding first. */
export function chatsOf(sql: Sql, orgId: number): Promise<ChatRow[]> {
  return sql<ChatRow>(`${question} WHERE c.org_id = $1 ORDER BY c.bound_at, c.id`, [orgId])
}

/**
 * Binds a group, or binds it anew (another topic, another title). A group of another office stays as it is.
 * @returns false when it belongs to another office
 */
export async function saveChat(
  sql: Sql,
  chat: { orgId: number; telegramChatId: bigint; topicId: number | null; title: string; boundBy: number },
  now: Date,
): Promise<boolean> {
  const rows = await sql(
    `INSERT INTO chat (org_id, telegram_chat_id, topic_id, title, bound_by, bound_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (telegram_chat_id) DO UPDATE
        SET topic_id = excluded.topic_id, title = excluded.title, bound_by = excluded.bound_by,
            bound_at = excluded.bound_at, left_at = NULL
      WHERE chat.org_id = excluded.org_id
     RETURNING id`,
    [chat.orgId, chat.telegramChatId, chat.topicId, chat.title, chat.boundBy, now],
  )
  return rows.length > 0
}

/** Unbinds a group of this office; false when it is not one. */
export async function deleteChat(sql: Sql, orgId: number, chatRowId: number): Promise<boolean> {
  const rows = await sql('DELETE FROM chat WHERE org_id = $1 AND id = $2 RETURNING id', [orgId, chatRowId])
  return rows.length > 0
}

/** Turns the weekly digest of one group on or off; false when it is not a group of this office. */
export async function setChatDigest(
  sql: Sql,
  orgId: number,
  chatRowId: number,
  digest: boolean,
): Promise<boolean> {
  const rows = await sql('UPDATE chat SET digest = $3 WHERE org_id = $1 AND id = $2 RETURNING id', [
    orgId,
    chatRowId,
    digest,
  ])
  return rows.length > 0
}

/** The bot is in a bound group again, or was there all along under another id. Nothing happens to an unbound one. */
export async function markChatJoined(sql: Sql, telegramChatId: bigint): Promise<void> {
  await sql('UPDATE chat SET left_at = NULL WHERE telegram_chat_id = $1', [telegramChatId])
}

/** A bound group is called otherwise now. */
export async function renameChat(sql: Sql, telegramChatId: bigint, title: string): Promise<void> {
  await sql('UPDATE chat SET title = $2 WHERE telegram_chat_id = $1', [telegramChatId, title])
}

/** Forgets what is left of a group whose successor has taken over. */
export async function forgetPredecessor(sql: Sql, from: bigint, to: bigint): Promise<void> {
  await sql(
    `DELETE FROM chat WHERE telegram_chat_id = $1
        AND org_id = (SELECT org_id FROM chat WHERE telegram_chat_id = $2)`,
    [from, to],
  )
}
