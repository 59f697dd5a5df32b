import type { Tx } from './database.ts'

/** The "chat" that stands for the whole bot in the table of pauses. */
const everyChat = 0n

/** Nothing goes to this chat (null: to any chat) before `until`. A longer pause stays; past ones are forgotten. */
export async function pauseChat(
  at: Pick<Tx, 'sql'>,
  chatId: bigint | null,
  until: Date,
  now: Date,
): Promise<void> {
  await at.sql('DELETE FROM chat_pause WHERE not_before <= $1', [now])
  await at.sql(
    `INSERT INTO chat_pause (chat_id, not_before) VALUES ($1, $2)
     ON CONFLICT (chat_id) DO UPDATE SET not_before = greatest(chat_pause.not_before, excluded.not_before)`,
    [chatId ?? everyChat, until],
  )
}
