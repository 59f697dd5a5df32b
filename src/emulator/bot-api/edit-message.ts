import { isDeepStrictEqual } from 'node:util'
import type { Message } from 'grammy/types'
import { z } from 'zod'
import { findMessage, replaceMessage } from '../messages.ts'
import { badRequest, isRefusal, type Refusal } from '../refusal.ts'
import { type Telegram, unixTime } from '../telegram.ts'
import type { Group, StoredMessage } from '../world.ts'
import { findDestination } from './destination.ts'
import { chatId, requiredInteger } from './fields.ts'
import { method } from './method.ts'
import { readInlineMarkup, replyMarkupField } from './reply-markup.ts'
import { richContent, richMessageField } from './rich-message.ts'
import { textContent, textFields } from './send-message.ts'

/** The parameters that all methods share which edit a message. Inline messages do not exist here. */
export const editFields = {
  chat_id: chatId,
  message_id: requiredInteger('message_id', 'message identifier is not specified'),
  reply_markup: replyMarkupField,
}

type EditParameters = { chat_id: number | string; message_id: number; reply_markup?: unknown }

/** The bot's own message, ready to be changed, or why it cannot be. */
export function findOwnMessage(
  telegram: Telegram,
  parameters: EditParameters,
): { stored: StoredMessage; group?: Group } | Refusal {
  const destination = findDestination(telegram, parameters.chat_id)
  if (isRefusal(destination)) return destination
  const stored = findMessage(telegram, destination.chatId, parameters.message_id)
  if (!stored) return badRequest('message to edit not found')
  if (stored.authorId !== telegram.bot.id) return badRequest("message can't be edited")
  return { stored, ...(destination.group && { group: destination.group }) }
}

// What an edit replaces as a whole; everything else of a message stays.
const CONTENT = [
  'text',
  'entities',
  'rich_message',
  'photo',
  'document',
  'caption',
  'caption_entities',
  'link_preview_options',
  'reply_markup',
] as const

/** Puts new content and a new keyboard on a message; `keep` names content that this kind of edit leaves alone. */
export function applyEdit(
  telegram: Telegram,
  found: { stored: StoredMessage; group?: Group },
  replyMarkup: unknown,
  content: Partial<Message>,
  keep: (typeof CONTENT)[number][] = [],
): Message | Refusal {
  const markup = readInlineMarkup(replyMarkup, found.group ? 'group' : 'private')
  if (isRefusal(markup)) return markup
  const old = found.stored.message
  const rest = Object.fromEntries(
    Object.entries(old).filter(([name]) => !CONTENT.some(each => each === name && !keep.includes(each))),
  )
  const edited = { ...rest, ...content, ...(markup.inline && { reply_markup: markup.inline }) } as Message
  if (sameContent(old, edited)) {
    return badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    )
  }
  const message = { ...edited, edit_date: unixTime(telegram) } as Message
  replaceMessage(telegram, found.stored, message)
  return message
}

function sameContent(a: Message, b: Message): boolean {
  const plain = (message: Message) =>
    JSON.parse(
      JSON.stringify(
        CONTENT.filter(name => name !== 'link_preview_options').map(name => message[name] ?? null),
      ),
    )
  return isDeepStrictEqual(plain(a), plain(b))
}

export const editMessageText = method(
  z.object({ ...textFields, ...editFields, rich_message: richMessageField.optional() }),
  (telegram, parameters) => {
    const content = parameters.rich_message ? richContent(parameters.rich_message) : textContent(parameters)
    if (isRefusal(content)) return content
    const found = findOwnMessage(telegram, parameters)
    if (isRefusal(found)) return found
    const { message } = found.stored
    if (message.text === undefined && message.rich_message === undefined) {
      return badRequest('there is no text in the message to edit')
    }
    return applyEdit(telegram, found, parameters.reply_markup, content)
  },
)

export const editMessageReplyMarkup = method(z.object(editFields), (telegram, parameters) => {
  const found = findOwnMessage(telegram, parameters)
  if (isRefusal(found)) return found
  return applyEdit(
    telegram,
    found,
    parameters.reply_markup,
    {},
    CONTENT.filter(name => name !== 'reply_markup'),
  )
})
