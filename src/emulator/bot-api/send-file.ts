import type { Message } from 'grammy/types'
import { z } from 'zod'
import type { FormattedText } from '../markup/html-entities.ts'
import { badRequest, isRefusal } from '../refusal.ts'
import type { Telegram } from '../telegram.ts'
import { findDestination } from './destination.ts'
import { applyEdit, editFields, findOwnMessage } from './edit-message.ts'
import { flag, json, parseMode, requiredText, text } from './fields.ts'
import { captionText } from './formatted-text.ts'
import { givenEntities } from './given-entities.ts'
import { readMedia } from './media.ts'
import { type Call, method } from './method.ts'
import { type SendParameters, sendAsBot, sendFields } from './outgoing.ts'

const captionFields = {
  caption: text('invalid caption specified').default(''),
  parse_mode: parseMode,
  caption_entities: givenEntities,
}

const fileName = z.string({ error: 'wrong file identifier/HTTP URL specified' }).optional()

type Captioned = {
  caption: string
  parse_mode: string
  caption_entities?: z.output<typeof givenEntities>
}

export const sendPhoto = method(
  z.object({ ...sendFields, ...captionFields, photo: fileName, has_spoiler: flag('has_spoiler') }),
  (telegram, parameters, call) => sendFile(telegram, 'photo', parameters, call),
)

export const sendDocument = method(
  z.object({ ...sendFields, ...captionFields, document: fileName }),
  (telegram, parameters, call) => sendFile(telegram, 'document', parameters, call),
)

async function sendFile(
  telegram: Telegram,
  kind: 'photo' | 'document',
  parameters: SendParameters & Captioned & { photo?: string | undefined; document?: string | undefined },
  { uploads }: Call,
) {
  // Before the file is kept: what cannot be delivered leaves nothing behind.
  const destination = findDestination(telegram, parameters.chat_id, parameters.message_thread_id)
  if (isRefusal(destination)) return destination
  const caption = readCaption(parameters)
  if (isRefusal(caption)) return caption
  const media = await readMedia(telegram, kind, parameters[kind] ?? uploads.get(kind), uploads)
  if (isRefusal(media)) return media
  return sendAsBot(telegram, parameters, { ...media, ...captionContent(caption) })
}

const inputMedia = json(
  z.object(
    {
      type: z.enum(['photo', 'document'], {
        error: "can't parse InputMedia: type of the media is not supported",
      }),
      media: requiredText('can\'t parse InputMedia: Can\'t find field "media"'),
      ...captionFields,
    },
    {
      error: issue =>
        issue.input === undefined ? "can't parse InputMedia: expected an Object" : issue.message,
    },
  ),
  "can't parse InputMedia JSON object",
)

export const editMessageMedia = method(
  z.object({ ...editFields, media: inputMedia }),
  async (telegram, parameters, { uploads }) => {
    const found = findOwnMessage(telegram, parameters)
    if (isRefusal(found)) return found
    const caption = readCaption(parameters.media)
    if (isRefusal(caption)) return caption
    const media = await readMedia(telegram, parameters.media.type, parameters.media.media, uploads)
    if (isRefusal(media)) return media
    return applyEdit(telegram, found, parameters.reply_markup, { ...media, ...captionContent(caption) })
  },
)

export const editMessageCaption = method(
  z.object({ ...editFields, ...captionFields }),
  (telegram, parameters) => {
    const found = findOwnMessage(telegram, parameters)
    if (isRefusal(found)) return found
    const { message } = found.stored
    if (!message.photo && !message.document) return badRequest('there is no caption in the message to edit')
    const caption = readCaption(parameters)
    if (isRefusal(caption)) return caption
    return applyEdit(telegram, found, parameters.reply_markup, captionContent(caption), ['photo', 'document'])
  },
)

function readCaption({ caption, parse_mode, caption_entities }: Captioned) {
  return captionText({ text: caption, parseMode: parse_mode, entities: caption_entities })
}

function captionContent({ text: caption, entities }: FormattedText): Partial<Message> {
  return { ...(caption && { caption }), ...(entities.length > 0 && { caption_entities: entities }) }
}
