import { z } from 'zod'
import { asReplied, findMessage, post } from '../messages.ts'
import { badRequest, isRefusal, type Refusal } from '../refusal.ts'
import type { Telegram } from '../telegram.ts'
import { historyOf } from '../world.ts'
import { type Destination, findDestination } from './destination.ts'
import { chatId, flag, integer, requiredInteger } from './fields.ts'
import { method } from './method.ts'

export const pinChatMessage = method(
  z.object({
    chat_id: chatId,
    message_id: requiredInteger('message_id', 'message identifier is not specified'),
    disable_notification: flag('disable_notification'),
  }),
  (telegram, { chat_id, message_id, disable_notification }) => {
    const destination = findPinnable(telegram, chat_id)
    if (isRefusal(destination)) return destination
    const stored = findMessage(telegram, destination.chatId, message_id)
    if (!stored) return badRequest('message to pin not found')
    const history = historyOf(telegram.world, destination.chatId)
    history.pinned = [...history.pinned.filter(id => id !== message_id), message_id]
    post(
      telegram,
      destination.chatId,
      { from: telegram.bot, pinned_message: asReplied(stored.message) },
      { authorId: telegram.bot.id, silent: disable_notification ?? false },
    )
    return true
  },
)

export const unpinChatMessage = method(
  z.object({ chat_id: chatId, message_id: integer('message_id').optional() }),
  (telegram, { chat_id, message_id }) => {
    const destination = findPinnable(telegram, chat_id)
    if (isRefusal(destination)) return destination
    const history = historyOf(telegram.world, destination.chatId)
    const unpinned = message_id ?? history.pinned.at(-1)
    if (unpinned === undefined || !history.pinned.includes(unpinned)) {
      return badRequest('message to unpin not found')
    }
    history.pinned = history.pinned.filter(id => id !== unpinned)
    telegram.save()
    telegram.events.publish({ type: 'edit', chat: destination.chatId, message_id: unpinned })
    return true
  },
)

function findPinnable(telegram: Telegram, id: number | string): Destination | Refusal {
  const destination = findDestination(telegram, id)
  if (isRefusal(destination) || !destination.group) return destination
  return destination.group.adminIds.includes(telegram.bot.id)
    ? destination
    : badRequest('not enough rights to manage pinned messages in the chat')
}
