import { z } from 'zod'
import { isRefusal } from '../refusal.ts'
import { flag, json, parseMode, text } from './fields.ts'
import { entityList, messageText } from './formatted-text.ts'
import { method } from './method.ts'
import { sendAsBot, sendFields } from './outgoing.ts'

export const linkPreviewOptions = json(
  z.looseObject(
    { is_disabled: flag('is_disabled') },
    { error: "can't parse link preview options: expected an Object" },
  ),
  "can't parse link preview options JSON object",
)

export const sendMessage = method(
  z.object({
    ...sendFields,
    text: text('message text is empty'),
    parse_mode: parseMode,
    entities: json(entityList, "can't parse entities JSON object").optional(),
    link_preview_options: linkPreviewOptions.optional(),
  }),
  (telegram, parameters) => {
    const formatted = messageText({
      text: parameters.text,
      parseMode: parameters.parse_mode,
      entities: parameters.entities,
    })
    if (isRefusal(formatted)) return formatted
    return sendAsBot(telegram, parameters, {
      text: formatted.text,
      ...(formatted.entities.length > 0 && { entities: formatted.entities }),
      ...(parameters.link_preview_options && {
        link_preview_options: parameters.link_preview_options as object,
      }),
    })
  },
)
