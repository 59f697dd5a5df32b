import { findChat, forgetPredecessor, markChatJoined, renameChat } from '../storage/chat-rows.ts'
import { moveChat } from '../storage/moved-chat.ts'
import { planDigest } from '../storage/plan-digest.ts'
import { markChatLeft } from '../storage/reachability.ts'
import { type Call, change } from './call.ts'

/**
 * The bot came into a group. One that is bound gets its digest again.
 * @returns the office it is bound to, and whether the bot had been away; null when the group is bound to none
 */
export async function chatJoined(
  call: Call,
  telegramChatId: bigint,
): Promise<{ orgName: string; wasAway: boolean } | null> {
  const chat = await findChat(call.db.sql, telegramChatId)
  if (!chat) return null
  if (chat.leftAt)
    await change(call, async tx => {
      await markChatJoined(tx.sql, telegramChatId)
      await planDigest(tx, chat.orgId, call.now)
    })
  return { orgName: chat.orgName, wasAway: chat.leftAt !== null }
}

/** The bot was taken out of a group: nothing is sent there; the binding stays for the day it comes back. */
export async function chatLeft(call: Call, telegramChatId: bigint): Promise<void> {
  await change(call, tx => markChatLeft(tx, telegramChatId, call.now))
}

/**
 * A group became a supergroup. Telegram tells of it twice, in either order, and may have said before that the bot
 * left the old group: the binding moves once, and the bot counts as present in the new one.
 */
export async function chatMoved(call: Call, from: bigint, to: bigint): Promise<void> {
  await change(call, async tx => {
    await moveChat(tx, from, to)
    await forgetPredecessor(tx.sql, from, to)
    await markChatJoined(tx.sql, to)
    const chat = await findChat(tx.sql, to)
    if (chat) await planDigest(tx, chat.orgId, call.now)
  })
}

/** A group got another title. */
export async function chatRenamed(call: Call, telegramChatId: bigint, title: string): Promise<void> {
  await change(call, tx => renameChat(tx.sql, telegramChatId, title))
}
