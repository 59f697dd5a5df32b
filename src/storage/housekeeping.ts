import type { Database } from './database.ts'

/** Telegram keeps an update for a day at most: after three nothing can come twice any more (ms). */
const inboxMs = 3 * 86_400_000
/** A question that nobody answered for this long is not worth keeping, nor is what was typed so far (ms). */
const conversationMs = 30 * 86_400_000

/** Within seconds a text that Telegram cut has come whole; a day later no part of it serves (ms). */
const piecesMs = 86_400_000

/** Removes what can serve no more: updates that cannot come again, conversations given up, drafts that are closed. */
export async function forgetOld(db: Database, now: Date): Promise<void> {
  await db.sql('DELETE FROM inbox WHERE at < $1', [new Date(now.getTime() - inboxMs)])
  await db.sql('DELETE FROM conversation WHERE updated_at < $1', [new Date(now.getTime() - conversationMs)])
  await db.sql(`UPDATE directive_draft SET pieces = '[]' WHERE pieces <> '[]' AND created_at < $1`, [
    new Date(now.getTime() - piecesMs),
  ])
  await db.sql('DELETE FROM directive_draft WHERE closed_at < $1', [new Date(now.getTime() - conversationMs)])
}
