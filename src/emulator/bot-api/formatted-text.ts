import type { MessageEntity } from 'grammy/types'
import { z } from 'zod'
import { detectEntities } from '../auto-entities.ts'
import { type FormattedText, parseHtml } from '../html-entities.ts'
import { isProblem } from '../html-tags.ts'
import { badRequest, type Refusal } from '../refusal.ts'

const TEXT_LIMIT = 4096
const CAPTION_LIMIT = 1024

/** `entities` or `caption_entities` as a bot may give them instead of a parse mode. */
export const entityList = z.array(
  z.looseObject({ type: z.string(), offset: z.int(), length: z.int() }, { error: "can't parse entities" }),
  { error: "can't parse entities: expected an Array of MessageEntity" },
)

type Given = { text: string; parseMode: string; entities?: z.output<typeof entityList> | undefined }

/** The text of a message, formatted; 1–4096 UTF-16 units after parsing. */
export function messageText(given: Given): FormattedText | Refusal {
  if (given.text === '') return badRequest('message text is empty')
  const formatted = format(given)
  if ('error_code' in formatted) return formatted
  if (formatted.text === '') return badRequest('text must be non-empty')
  return formatted.text.length > TEXT_LIMIT ? badRequest('message is too long') : formatted
}

/** The caption of a photo or document, formatted; 0–1024 UTF-16 units after parsing. */
export function captionText(given: Given): FormattedText | Refusal {
  const formatted = format(given)
  if ('error_code' in formatted) return formatted
  return formatted.text.length > CAPTION_LIMIT ? badRequest('message caption is too long') : formatted
}

function format({ text, parseMode, entities }: Given): FormattedText | Refusal {
  if (parseMode !== '' && parseMode !== 'html') {
    return badRequest(`can't parse entities: the emulator reads parse_mode HTML only, not ${parseMode}`)
  }
  const parsed =
    parseMode === 'html'
      ? parseHtml(text)
      : { text, entities: (entities ?? []) as unknown as MessageEntity[] }
  if (isProblem(parsed)) return badRequest(`can't parse entities: ${parsed.problem}`)
  return detectEntities(trim(parsed))
}

/** Telegram cuts white space at both ends and moves the entities along. */
function trim({ text, entities }: FormattedText): FormattedText {
  const cut = text.length - text.trimStart().length
  const trimmed = text.trim()
  return {
    text: trimmed,
    entities: entities
      .map(entity => {
        const start = Math.max(entity.offset - cut, 0)
        const end = Math.min(entity.offset - cut + entity.length, trimmed.length)
        return { ...entity, offset: start, length: end - start }
      })
      .filter(entity => entity.length > 0),
  }
}
