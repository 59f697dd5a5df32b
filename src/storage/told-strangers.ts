import type { Sql } from './database.ts'

/**
 * Notes that a stranger was told in this group what the bot is.
 * @returns false when that was done before
 */
export async function noteTold(sql: Sql, chatId: bigint, userId: bigint, now: Date): Promise<boolean> {
  const rows = await sql(
    'INSERT INTO fact (key, value) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING key',
    [`told-stranger:${chatId}:${userId}`, JSON.stringify(now.toISOString())],
  )
  return rows.length > 0
}
