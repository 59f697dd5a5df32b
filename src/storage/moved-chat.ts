import type { Tx } from './database.ts'

/**
 * A group became a supergroup and has a new id: its binding and everything still to be sent move along.
 * Where the new chat is bound already (the update came before the error), only the messages move.
 */
export async function moveChat(at: Pick<Tx, 'sql'>, from: bigint, to: bigint): Promise<void> {
  await at.sql(
    `UPDATE chat SET telegram_chat_id = $2
     WHERE telegram_chat_id = $1 AND NOT EXISTS (SELECT 1 FROM chat WHERE telegram_chat_id = $2)`,
    [from, to],
  )
  await at.sql(`UPDATE notification SET chat_id = $2 WHERE chat_id = $1 AND state IN ('queued', 'sending')`, [
    from,
    to,
  ])
}
