import type { Chat, Message, User } from 'grammy/types'
import { type Telegram, unixTime } from './telegram.ts'
import { type Group, historyOf, type Person, type StoredMessage } from './world.ts'

/** What a new message holds beyond its number, date and chat. */
export type MessageContent = Partial<Omit<Message, 'message_id' | 'date' | 'chat'>>

/** Who writes a message, and how it arrives. */
type Delivery = { authorId: number; silent?: boolean; messageId?: number }

/** Whom Telegram shows as the author of what is written in the name of a group. */
export const GROUP_ANONYMOUS_BOT = {
  id: 1087968824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
} as const

/** A person as the bot sees them. */
export function userOf(person: Person): User {
  return {
    id: person.id,
    is_bot: false,
    first_name: person.firstName,
    ...(person.username && { username: person.username }),
    language_code: 'vi',
  }
}

/** The private chat with a person, as in `message.chat`. */
export function privateChat(person: Person): Chat.PrivateChat {
  return {
    id: person.id,
    first_name: person.firstName,
    ...(person.username && { username: person.username }),
    type: 'private',
  }
}

/** A group, as in `message.chat`. */
export function groupChat(group: Group): Chat.GroupChat | Chat.SupergroupChat {
  if (group.type === 'group') return { id: group.id, title: group.title, type: 'group' }
  return { id: group.id, title: group.title, type: 'supergroup', ...(group.isForum && { is_forum: true }) }
}

/** The chat with this id, or undefined when there is none. */
function chatOf(telegram: Telegram, chatId: number): Chat | undefined {
  const group = telegram.world.groups.get(chatId)
  if (group) return groupChat(group)
  const person = telegram.world.people.get(chatId)
  return person && privateChat(person)
}

/** Stores a message in its chat, tells the page, and returns it. The chat must exist. */
export function post(
  telegram: Telegram,
  chatId: number,
  content: MessageContent,
  delivery: Delivery,
): StoredMessage {
  const history = historyOf(telegram.world, chatId)
  const messageId = delivery.messageId ?? history.lastMessageId + 1
  history.lastMessageId = Math.max(history.lastMessageId, messageId)
  const { from, sender_chat, ...rest } = content
  const message = {
    message_id: messageId,
    ...(from && { from }),
    ...(sender_chat && { sender_chat }),
    chat: chatOf(telegram, chatId),
    date: unixTime(telegram),
    ...rest,
  } as Message
  const stored = { message, authorId: delivery.authorId, silent: delivery.silent ?? false, deleted: false }
  history.messages.push(stored)
  telegram.events.publish({
    type: 'message',
    chat: chatId,
    message_id: messageId,
    ...(stored.silent && { silent: true }),
  })
  telegram.save()
  return stored
}

/** The message with this number, unless it was never there or has been deleted. */
export function findMessage(
  telegram: Telegram,
  chatId: number,
  messageId: number,
): StoredMessage | undefined {
  const stored = telegram.world.histories
    .get(chatId)
    ?.messages.find(each => each.message.message_id === messageId)
  return stored?.deleted ? undefined : stored
}

/** Replaces the content of a stored message and tells the page. */
export function replaceMessage(telegram: Telegram, stored: StoredMessage, message: Message): void {
  stored.message = message
  telegram.events.publish({ type: 'edit', chat: message.chat.id, message_id: message.message_id })
  telegram.save()
}

/** Marks a message as deleted: the bot no longer finds it, the page shows that it is gone. */
export function removeMessage(telegram: Telegram, stored: StoredMessage): void {
  stored.deleted = true
  const { chat, message_id } = stored.message
  const history = historyOf(telegram.world, chat.id)
  history.pinned = history.pinned.filter(id => id !== message_id)
  telegram.events.publish({ type: 'delete', chat: chat.id, message_id })
  telegram.save()
}

/** A message as it appears inside `reply_to_message`: never nested further. */
export function asReplied(message: Message): NonNullable<Message['reply_to_message']> {
  const { reply_to_message, ...rest } = message
  return structuredClone(rest) as NonNullable<Message['reply_to_message']>
}
