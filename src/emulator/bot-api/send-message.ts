import type { Message } from 'grammy/types'
import { z } from 'zod'
import { isRefusal, type Refusal } from '../refusal.ts'
import { json, parseMode, strictFlag, text } from './fields.ts'
import { messageText } from './formatted-text.ts'
import { givenEntities } from './given-entities.ts'
import { method } from './method.ts'
import { sendAsBot, sendFields } from './outgoing.ts'

/** The parameters that make up a text, in sending and in editing. */
export const textFields = {
  text: text('message text is empty').default(''),
  parse_mode: parseMode,
  entities: givenEntities,
  link_preview_options: json(
    z.object(
      {
        is_disabled: strictFlag('is_disabled'),
        url: z.string({ error: 'field "url" must be of type String' }).optional(),
        prefer_small_media: strictFlag('prefer_small_media'),
        prefer_large_media: strictFlag('prefer_large_media'),
        show_above_text: strictFlag('show_above_text'),
      },
      { error: "can't parse link preview options: expected an Object" },
    ),
    "can't parse link preview options JSON object",
  ).optional(),
}

const textSchema = z.object(textFields)

/** The content of a text message, formatted. */
export function textContent(parameters: z.output<typeof textSchema>): Partial<Message> | Refusal {
  const { text: given, parse_mode: parseMode, entities, link_preview_options } = parameters
  const formatted = messageText({ text: given, parseMode, entities })
  if (isRefusal(formatted)) return formatted
  return {
    text: formatted.text,
    ...(formatted.entities.length > 0 && { entities: formatted.entities }),
    ...(link_preview_options && { link_preview_options: link_preview_options as object }),
  }
}

// The text before the chat: Telegram complains of the text first.
export const sendMessage = method(z.object({ ...textFields, ...sendFields }), (telegram, parameters) => {
  const content = textContent(parameters)
  return isRefusal(content) ? content : sendAsBot(telegram, parameters, content)
})
