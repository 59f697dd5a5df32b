import type { z } from 'zod'
import { detectEntities } from '../markup/auto-entities.ts'
import { type FormattedText, parseHtml } from '../markup/html-entities.ts'
import { isProblem } from '../markup/html-tags.ts'
import { badRequest, isRefusal, type Refusal } from '../refusal.ts'
import { type givenEntities, placeEntities } from './given-entities.ts'

const TEXT_LIMIT = 4096
const CAPTION_LIMIT = 1024

type Given = { text: string; parseMode: string; entities: z.output<typeof givenEntities> }

/** The text of a message, formatted; 1–4096 UTF-16 units after parsing. */
export function messageText(given: Given): FormattedText | Refusal {
  if (given.text === '') return badRequest('message text is empty')
  const formatted = format(given)
  if (isRefusal(formatted)) return formatted
  if (formatted.text === '') return badRequest('text must be non-empty')
  return formatted.text.length > TEXT_LIMIT ? badRequest('message is too long') : formatted
}

/** The caption of a photo or document, formatted; 0–1024 UTF-16 units after parsing. */
export function captionText(given: Given): FormattedText | Refusal {
  const formatted = format(given)
  if (isRefusal(formatted)) return formatted
  return formatted.text.length > CAPTION_LIMIT ? badRequest('message caption is too long') : formatted
}

function format({ text, parseMode, entities }: Given): FormattedText | Refusal {
  if (parseMode === 'html') {
    const parsed = parseHtml(text)
    return isProblem(parsed)
      ? badRequest(`can't parse entities: ${parsed.problem}`)
      : detectEntities(trim(parsed))
  }
  if (parseMode !== '') {
    return badRequest(`can't parse entities: the emulator reads parse_mode HTML only, not ${parseMode}`)
  }
  const placed = placeEntities(text, entities)
  return isRefusal(placed) ? placed : detectEntities(trim({ text, entities: placed }))
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
