import type { InlineKeyboardMarkup } from 'grammy/types'
import { z } from 'zod'
import { badRequest, isRefusal, type Refusal } from '../refusal.ts'
import { strictFlag } from './fields.ts'
import { type ChatKind, problemWithButton } from './inline-button.ts'

/** What a bot attaches to a message. Only an inline keyboard becomes part of the message. */
type ReplyMarkup = { inline?: InlineKeyboardMarkup; reply?: object }

const MAX_BUTTONS = 100

/** The field itself: an object, or its JSON text. What is inside is checked by `readReplyMarkup`. */
export const replyMarkupField = z.unknown().optional()

const rowsOf = (name: string) =>
  z.array(z.array(z.unknown(), { error: `field "${name}" must be an Array of Arrays` }), {
    error: `field "${name}" must be of type Array`,
  })

const markupSchema = z.object(
  {
    inline_keyboard: rowsOf('inline_keyboard').optional(),
    keyboard: rowsOf('keyboard').optional(),
    is_persistent: strictFlag('is_persistent'),
    resize_keyboard: strictFlag('resize_keyboard'),
    one_time_keyboard: strictFlag('one_time_keyboard'),
    selective: strictFlag('selective'),
    remove_keyboard: strictFlag('remove_keyboard'),
    force_reply: strictFlag('force_reply'),
  },
  { error: 'object expected as reply markup' },
)

/** Checks a reply markup in Telegram's wording. */
export function readReplyMarkup(given: unknown, chat: ChatKind): ReplyMarkup | Refusal {
  const value = decode(given)
  if (value === undefined || value === null) return {}
  if (value === NOT_JSON) return badRequest("can't parse reply keyboard markup JSON object")
  const parsed = markupSchema.safeParse(value)
  if (!parsed.success) return badRequest(parsed.error.issues[0]?.message ?? 'object expected as reply markup')
  const { inline_keyboard: inlineRows, keyboard: replyRows, remove_keyboard, force_reply } = parsed.data
  if (inlineRows) return readInlineKeyboard(inlineRows, chat)
  if (replyRows) return readReplyKeyboard(replyRows, parsed.data)
  return remove_keyboard || force_reply ? { reply: parsed.data } : {}
}

/** As `readReplyMarkup`, where Telegram takes an inline keyboard only: edits. */
export function readInlineMarkup(given: unknown, chat: ChatKind): ReplyMarkup | Refusal {
  const markup = readReplyMarkup(given, chat)
  return !isRefusal(markup) && markup.reply ? badRequest('inline keyboard expected') : markup
}

const NOT_JSON = Symbol('not JSON')

function decode(given: unknown): unknown {
  if (typeof given !== 'string') return given
  if (given === '') return undefined
  try {
    return JSON.parse(given)
  } catch {
    return NOT_JSON
  }
}

function readInlineKeyboard(rows: unknown[][], chat: ChatKind): ReplyMarkup | Refusal {
  const buttons = rows.flat()
  for (const button of buttons) {
    const refusal = problemWithButton(button, chat)
    if (refusal) return refusal
  }
  if (buttons.length > MAX_BUTTONS) return badRequest('reply markup is too long')
  const keyboard = rows.filter(row => row.length > 0) as InlineKeyboardMarkup['inline_keyboard']
  return keyboard.length > 0 ? { inline: { inline_keyboard: keyboard } } : {}
}

const replyButton = z.union([z.string(), z.looseObject({ text: z.string() }).transform(({ text }) => text)])

function readReplyKeyboard(rows: unknown[][], markup: object): ReplyMarkup | Refusal {
  for (const button of rows.flat()) {
    const label = replyButton.safeParse(button)
    if (!label.success) return badRequest('can\'t parse keyboard button: Can\'t find field "text"')
    if (label.data.trim() === '') return badRequest('keyboard button text must be non-empty')
  }
  return rows.flat().length > MAX_BUTTONS ? badRequest('reply markup is too long') : { reply: markup }
}
