import { z } from 'zod'
import { leaveGroup } from '../group-changes.ts'
import { administratorsOf, memberOf } from '../members.ts'
import { findMessage, groupChat, privateChat, userOf } from '../messages.ts'
import { badRequest, isRefusal } from '../refusal.ts'
import { historyOf } from '../world.ts'
import { findChat, findDestination, isGroup } from './destination.ts'
import { chatId, integer, requiredInteger, text } from './fields.ts'
import { method } from './method.ts'

const oneChat = z.object({ chat_id: chatId })

// What every ChatFullInfo has, though nothing of it matters here.
const COMMON_INFO = {
  accent_color_id: 0,
  max_reaction_count: 11,
  accepted_gift_types: {
    unlimited_gifts: false,
    limited_gifts: false,
    unique_gifts: false,
    premium_subscription: false,
    gifts_from_channels: false,
  },
}

export const getChat = method(oneChat, (telegram, { chat_id }) => {
  const chat = findChat(telegram, chat_id)
  if (isRefusal(chat)) return chat
  const pinnedId = historyOf(telegram.world, chat.id).pinned.at(-1)
  const pinned = pinnedId === undefined ? undefined : findMessage(telegram, chat.id, pinnedId)?.message
  return {
    ...(isGroup(chat) ? groupChat(chat) : privateChat(chat)),
    ...COMMON_INFO,
    ...(pinned && { pinned_message: pinned }),
  }
})

export const getChatMember = method(
  z.object({ chat_id: chatId, user_id: requiredInteger('user_id', 'invalid user_id specified') }),
  (telegram, { chat_id, user_id }) => {
    const chat = findChat(telegram, chat_id)
    if (isRefusal(chat)) return chat
    if (isGroup(chat)) return memberOf(telegram, chat, user_id) ?? badRequest('user not found')
    if (user_id === telegram.bot.id) return { status: 'member', user: telegram.bot }
    return user_id === chat.id ? { status: 'member', user: userOf(chat) } : badRequest('member not found')
  },
)

export const getChatAdministrators = method(oneChat, (telegram, { chat_id }) => {
  const chat = findChat(telegram, chat_id)
  if (isRefusal(chat)) return chat
  return isGroup(chat)
    ? administratorsOf(telegram, chat)
    : badRequest('there are no administrators in the private chat')
})

export const getChatMemberCount = method(oneChat, (telegram, { chat_id }) => {
  const chat = findChat(telegram, chat_id)
  if (isRefusal(chat)) return chat
  return isGroup(chat) ? chat.memberIds.length + 1 : 2
})

export const leaveChat = method(oneChat, (telegram, { chat_id }) => {
  const chat = findChat(telegram, chat_id)
  if (isRefusal(chat)) return chat
  if (!isGroup(chat)) return badRequest("chat member status can't be changed in private chats")
  leaveGroup(telegram, chat)
  return true
})

const ACTIONS = [
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
]

export const sendChatAction = method(
  z.object({
    chat_id: chatId,
    message_thread_id: integer('message_thread_id').optional(),
    action: text('wrong parameter action in request').refine(action => ACTIONS.includes(action), {
      error: 'wrong parameter action in request',
    }),
  }),
  (telegram, { chat_id, message_thread_id, action }) => {
    const destination = findDestination(telegram, chat_id, message_thread_id)
    if (isRefusal(destination)) return destination
    telegram.events.publish({
      type: 'typing',
      chat: destination.chatId,
      action,
      ...(message_thread_id !== undefined && { topic: message_thread_id }),
    })
    return true
  },
)
