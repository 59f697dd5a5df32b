import type { Tx } from './database.ts'

/**
 * Notes that a person cannot be written to.
 * @returns false when that was known already, so that it is told once and not with every message
 */
export async function markUnreachable(at: Pick<Tx, 'sql'>, memberId: number): Promise<boolean> {
  const rows = await at.sql('UPDATE member SET reachable = false WHERE id = $1 AND reachable RETURNING id', [
    memberId,
  ])
  return rows.length > 0
}

/** Notes that a person wrote to us or unblocked us: messages may go there again. */
export async function markReachable(at: Pick<Tx, 'sql'>, telegramUserId: bigint): Promise<void> {
  await at.sql('UPDATE member SET reachable = true WHERE telegram_user_id = $1 AND NOT reachable', [
    telegramUserId,
  ])
}

/**
 * Notes that a group no longer lets us in.
 * @returns false when that was known already
 */
export async function markChatLeft(at: Pick<Tx, 'sql'>, chatId: bigint, now: Date): Promise<boolean> {
  const rows = await at.sql(
    `UPDATE chat SET left_at = $2, next_digest_at = NULL
     WHERE telegram_chat_id = $1 AND left_at IS NULL RETURNING id`,
    [chatId, now],
  )
  return rows.length > 0
}
