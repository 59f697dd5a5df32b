import { z } from 'zod'
import { findMessage, removeMessage } from '../messages.ts'
import { badRequest, isRefusal } from '../refusal.ts'
import { unixTime } from '../telegram.ts'
import { findDestination } from './destination.ts'
import { chatId, requiredInteger } from './fields.ts'
import { method } from './method.ts'

const DELETABLE_SECONDS = 48 * 60 * 60

export const deleteMessage = method(
  z.object({
    chat_id: chatId,
    message_id: requiredInteger('message_id', 'message identifier is not specified'),
  }),
  (telegram, { chat_id, message_id }) => {
    const destination = findDestination(telegram, chat_id)
    if (isRefusal(destination)) return destination
    const stored = findMessage(telegram, destination.chatId, message_id)
    if (!stored) return badRequest('message to delete not found')
    const { group } = destination
    const isOwn = stored.authorId === telegram.bot.id
    const isAdministrator = group?.adminIds.includes(telegram.bot.id) ?? false
    if (group && !isOwn && !isAdministrator) return badRequest("message can't be deleted")
    if (unixTime(telegram) - stored.message.date > DELETABLE_SECONDS) {
      return badRequest("message can't be deleted for everyone")
    }
    removeMessage(telegram, stored)
    return true
  },
)
