import type { MessageEntity } from 'grammy/types'
import { z } from 'zod'
import { readLink } from '../markup/links.ts'
import { badRequest, type Refusal } from '../refusal.ts'
import { json } from './fields.ts'

const FORMATTING = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'blockquote',
  'expandable_blockquote',
  'code',
  'pre',
  'text_link',
]
// Telegram finds these by itself and passes over them when a bot names them.
const AUTOMATIC = [
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
  'bank_card_number',
]

const unreadable = (why: string) => `can't parse MessageEntity: ${why}`
const number = (name: string) =>
  z.int({
    error: issue =>
      unreadable(
        issue.input === undefined ? `Can't find field "${name}"` : `Field "${name}" must be a valid Number`,
      ),
  })

/** `entities` or `caption_entities`, which a bot may give instead of a parse mode. */
export const givenEntities = json(
  z.array(
    z
      .looseObject(
        {
          type: z
            .string({ error: unreadable('Can\'t find field "type"') })
            .refine(type => [...FORMATTING, ...AUTOMATIC].includes(type), {
              error: unreadable('Unsupported type specified'),
            }),
          offset: number('offset'),
          length: number('length'),
          url: z.string({ error: unreadable('Field "url" must be of type String') }).optional(),
        },
        { error: unreadable('expected an Object') },
      )
      .refine(entity => entity.type !== 'text_link' || entity.url !== undefined, {
        error: unreadable('Can\'t find field "url"'),
      }),
    { error: "can't parse entities: expected an Array" },
  ),
  "can't parse entities JSON object",
).optional()

/** Checks given entities against their text, in UTF-16 units, and keeps those that format. */
export function placeEntities(
  text: string,
  given: z.output<typeof givenEntities>,
): MessageEntity[] | Refusal {
  for (const { offset, length, type, url = '' } of given ?? []) {
    if (offset < 0) return badRequest(`receive an entity with incorrect offset ${offset}`)
    if (length < 0) return badRequest(`receive an entity with incorrect length ${length}`)
    if (offset > text.length) {
      return badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`)
    }
    if (offset + length > text.length) {
      return badRequest(
        `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${offset + length}`,
      )
    }
    const link = type === 'text_link' ? readLink(url) : undefined
    if (link && 'problem' in link) return badRequest(`entity URL '${url}' is invalid: ${link.problem}`)
  }
  return (given ?? [])
    .filter(entity => FORMATTING.includes(entity.type) && entity.length > 0)
    .sort((a, b) => a.offset - b.offset || b.length - a.length) as unknown as MessageEntity[]
}
