import { badRequest, forbidden, isRefusal, type Refusal } from '../refusal.ts'
import type { Telegram } from '../telegram.ts'
import { type Group, historyOf, type Person } from '../world.ts'

/** A chat that the bot may write to. */
export type Destination = { chatId: number; group?: Group }

/** Finds a chat by id or @username, as far as the bot knows it; says nothing about whether it may write there. */
export function findChat(telegram: Telegram, chatId: number | string): Group | Person | Refusal {
  const { people, groups } = telegram.world
  const found =
    typeof chatId === 'number'
      ? (groups.get(chatId) ?? people.get(chatId))
      : [...people.values()].find(each => `@${each.username}`.toLowerCase() === chatId.toLowerCase())
  if (!found || (isGroup(found) && found.bot === 'never')) return badRequest('chat not found')
  if (!isGroup(found)) return found
  if (found.migratedTo !== undefined) {
    return badRequest('group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: found.migratedTo,
    })
  }
  if (found.bot === 'kicked') return forbidden(`bot was kicked from the ${found.type} chat`)
  if (found.bot === 'left') return forbidden(`bot is not a member of the ${found.type} chat`)
  return found
}

/** Tells a group from a person. */
export function isGroup(chat: Group | Person): chat is Group {
  return 'memberIds' in chat
}

/** The chat to write to, or why the bot may not. */
export function findDestination(
  telegram: Telegram,
  chatId: number | string,
  threadId?: number,
): Destination | Refusal {
  const chat = findChat(telegram, chatId)
  if (isRefusal(chat)) return chat
  if (!isGroup(chat)) {
    if (chat.blocked) return forbidden('bot was blocked by the user')
    if (!chat.started) return forbidden("bot can't initiate conversation with a user")
    return threadId === undefined ? { chatId: chat.id } : badRequest('message thread not found')
  }
  if (threadId !== undefined && !hasThread(telegram, chat, threadId))
    return badRequest('message thread not found')
  return { chatId: chat.id, group: chat }
}

function hasThread(telegram: Telegram, group: Group, threadId: number): boolean {
  if (group.isForum) return group.topics.some(topic => topic.id === threadId)
  // Outside forums a thread is the tree of replies under one message, and only supergroups have them.
  const isMessage = historyOf(telegram.world, group.id).messages.some(
    each => each.message.message_id === threadId && !each.deleted,
  )
  return group.type === 'supergroup' && isMessage
}
