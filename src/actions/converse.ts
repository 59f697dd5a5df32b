import { endConversation, findConversation, saveConversation } from '../storage/conversation-rows.ts'
import type { Call } from './call.ts'

/** A question left unanswered for longer than this is forgotten: the next message is then not its answer (ms). */
const patienceMs = 24 * 3_600_000

/** What the bot waits for from this person in this chat: the kind of answer and what is known so far. */
export async function awaitedAnswer(
  call: Call,
  chatId: bigint,
  userId: bigint,
): Promise<{ kind: string; data: unknown } | null> {
  const row = await findConversation(call.db.sql, chatId, userId)
  return row && call.now.getTime() - row.updatedAt.getTime() <= patienceMs ? row : null
}

/** From now on the person's next message in this chat is the answer to `kind`. */
export async function awaitAnswer(
  call: Call,
  chatId: bigint,
  userId: bigint,
  kind: string,
  data: unknown,
): Promise<void> {
  await saveConversation(call.db.sql, chatId, userId, { kind, data }, call.now)
}

/** The question is answered or given up. */
export async function stopAwaiting(call: Call, chatId: bigint, userId: bigint): Promise<void> {
  await endConversation(call.db.sql, chatId, userId)
}
