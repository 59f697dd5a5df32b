import { z } from 'zod'
import { asReplied, findMessage, type MessageContent, post } from '../messages.ts'
import { badRequest, isRefusal, type Refusal } from '../refusal.ts'
import type { Telegram } from '../telegram.ts'
import type { Group, StoredMessage } from '../world.ts'
import { findDestination } from './destination.ts'
import { chatId, flag, integer, json, strictFlag } from './fields.ts'
import { readReplyMarkup, replyMarkupField } from './reply-markup.ts'

const replyParameters = json(
  z.object(
    {
      message_id: z.int({
        error: issue =>
          issue.input === undefined
            ? 'can\'t find field "message_id"'
            : 'field "message_id" must be a valid Number',
      }),
      allow_sending_without_reply: strictFlag('allow_sending_without_reply'),
    },
    { error: 'object expected as reply parameters' },
  ),
  "can't parse reply parameters JSON object",
)

/** The parameters that all methods share which send a message. */
export const sendFields = {
  chat_id: chatId,
  message_thread_id: integer('message_thread_id').optional(),
  disable_notification: flag('disable_notification'),
  protect_content: flag('protect_content'),
  reply_parameters: replyParameters.optional(),
  // The older form of reply_parameters, which Telegram still takes.
  reply_to_message_id: integer('reply_to_message_id').optional(),
  allow_sending_without_reply: flag('allow_sending_without_reply'),
  reply_markup: replyMarkupField,
}

const sendSchema = z.object(sendFields)
export type SendParameters = z.output<typeof sendSchema>

/** Checks where a message goes, what it replies to and its keyboard, and posts it there as the bot. */
export function sendAsBot(
  telegram: Telegram,
  parameters: SendParameters,
  content: MessageContent,
): StoredMessage['message'] | Refusal {
  const destination = findDestination(telegram, parameters.chat_id, parameters.message_thread_id)
  if (isRefusal(destination)) return destination
  const markup = readReplyMarkup(parameters.reply_markup, destination.group ? 'group' : 'private')
  if (isRefusal(markup)) return markup
  const replied = repliedTo(telegram, destination.chatId, parameters)
  if (isRefusal(replied)) return replied
  const { message } = post(
    telegram,
    destination.chatId,
    {
      from: telegram.bot,
      ...threadFields(destination.group, parameters.message_thread_id, replied),
      ...(replied && { reply_to_message: asReplied(replied.message) }),
      ...content,
      ...(parameters.protect_content && { has_protected_content: true }),
      ...(markup.inline && { reply_markup: markup.inline }),
    },
    { authorId: telegram.bot.id, silent: parameters.disable_notification ?? false },
  )
  return message
}

function repliedTo(
  telegram: Telegram,
  toChat: number,
  parameters: SendParameters,
): StoredMessage | undefined | Refusal {
  const messageId = parameters.reply_parameters?.message_id ?? parameters.reply_to_message_id
  if (messageId === undefined) return undefined
  const mayBeMissing =
    parameters.reply_parameters?.allow_sending_without_reply ??
    parameters.allow_sending_without_reply ??
    false
  const found = findMessage(telegram, toChat, messageId)
  return found || mayBeMissing ? found : badRequest('message to be replied not found')
}

/**
 * The fields that place a message in a thread: a forum's topic, or, in an ordinary supergroup, the tree of replies
 * under one message (which has a thread id too, but is no topic).
 */
export function threadFields(
  group: Group | undefined,
  threadId: number | undefined,
  replied: StoredMessage | undefined,
): MessageContent {
  if (group?.type !== 'supergroup') return {}
  const inherited =
    replied?.message.message_thread_id ?? (group.isForum ? undefined : replied?.message.message_id)
  const thread = threadId ?? inherited
  if (thread === undefined) return {}
  return { message_thread_id: thread, ...(group.isForum && { is_topic_message: true }) }
}
