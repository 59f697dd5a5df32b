import type { InlineKeyboardMarkup } from 'grammy/types'
import { z } from 'zod'
import { checkedLink } from '../html-entities.ts'
import { badRequest, isRefusal, type Refusal } from '../refusal.ts'

/** What a bot attaches to a message. Only an inline keyboard becomes part of the message. */
export type ReplyMarkup = { inline?: InlineKeyboardMarkup; reply?: Record<string, unknown> }

const MAX_BUTTONS = 100
const CALLBACK_DATA_BYTES = 64
const STYLES = ['primary', 'success', 'danger']
const BUTTON_ACTIONS = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
] as const

/** The field itself: an object, or its JSON text. What is inside is checked by `readReplyMarkup`. */
export const replyMarkupField = z.unknown().optional()

const button = z.looseObject({ text: z.string() })

/** Checks a reply markup in Telegram's order and wording. `chatType` matters for web_app buttons. */
export function readReplyMarkup(given: unknown, chatType: 'private' | 'group'): ReplyMarkup | Refusal {
  const value = decode(given)
  if (value === undefined || value === null || value === '') return {}
  if (value === INVALID) return badRequest("can't parse reply keyboard markup JSON object")
  if (typeof value !== 'object' || Array.isArray(value)) return badRequest('object expected as reply markup')
  const markup = value as Record<string, unknown>
  if ('inline_keyboard' in markup) return readInlineKeyboard(markup.inline_keyboard, chatType)
  if ('keyboard' in markup) return readReplyKeyboard(markup)
  return markup.remove_keyboard === true || markup.force_reply === true ? { reply: markup } : {}
}

/** As `readReplyMarkup`, where Telegram takes an inline keyboard only: edits. */
export function readInlineMarkup(given: unknown, chatType: 'private' | 'group'): ReplyMarkup | Refusal {
  const markup = readReplyMarkup(given, chatType)
  return !isRefusal(markup) && markup.reply ? badRequest('inline keyboard expected') : markup
}

const INVALID = Symbol('not JSON')

function decode(given: unknown): unknown {
  if (typeof given !== 'string' || given === '') return given
  try {
    return JSON.parse(given)
  } catch {
    return INVALID
  }
}

function readInlineKeyboard(given: unknown, chatType: 'private' | 'group'): ReplyMarkup | Refusal {
  const rows = z.array(z.array(z.unknown())).safeParse(given)
  if (!rows.success) {
    return badRequest('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
  }
  const buttons = rows.data.flat()
  for (const each of buttons) {
    const refusal = problemWithButton(each, chatType)
    if (refusal) return refusal
  }
  if (buttons.length > MAX_BUTTONS) return badRequest('reply markup is too long')
  const keyboard = rows.data.filter(row => row.length > 0) as InlineKeyboardMarkup['inline_keyboard']
  return keyboard.length > 0 ? { inline: { inline_keyboard: keyboard } } : {}
}

function problemWithButton(given: unknown, chatType: 'private' | 'group'): Refusal | undefined {
  const unreadable = (why: string) => badRequest(`can't parse inline keyboard button: ${why}`)
  if (typeof given !== 'object' || given === null) return unreadable('InlineKeyboardButton must be an Object')
  if (!('text' in given)) return unreadable('Can\'t find field "text"')
  const parsed = button.safeParse(given)
  if (!parsed.success) return unreadable('Field "text" must be of type String')
  const { text, style, ...rest } = parsed.data
  if (text.trim() === '') return badRequest('inline keyboard button text must be non-empty')
  if (style !== undefined && !STYLES.includes(style as string))
    return unreadable('invalid button style specified')
  const action = BUTTON_ACTIONS.find(name => rest[name] !== undefined)
  if (!action) return unreadable('Text buttons are unallowed in the inline keyboard')
  return problemWithAction(action, rest[action], chatType)
}

function problemWithAction(
  action: (typeof BUTTON_ACTIONS)[number],
  value: unknown,
  chatType: 'private' | 'group',
): Refusal | undefined {
  const mustBe = (type: string) =>
    badRequest(`can't parse inline keyboard button: Field "${action}" must be of type ${type}`)
  switch (action) {
    case 'callback_data': {
      if (typeof value !== 'string') return mustBe('String')
      const bytes = Buffer.byteLength(value)
      return bytes < 1 || bytes > CALLBACK_DATA_BYTES ? badRequest('BUTTON_DATA_INVALID') : undefined
    }
    case 'url':
      if (typeof value !== 'string') return mustBe('String')
      return checkedLink(value)
        ? undefined
        : badRequest(`inline keyboard button URL '${value}' is invalid: Wrong HTTP URL`)
    case 'web_app': {
      if (typeof value !== 'object' || value === null) return mustBe('Object')
      const url = (value as { url?: unknown }).url
      if (typeof url !== 'string' || !url.startsWith('https://')) {
        return badRequest(
          `inline keyboard button Web App URL '${url ?? ''}' is invalid: Only HTTPS links are allowed`,
        )
      }
      return chatType === 'private' ? undefined : badRequest('BUTTON_TYPE_INVALID')
    }
    case 'copy_text': {
      if (typeof value !== 'object' || value === null) return mustBe('Object')
      const text = (value as { text?: unknown }).text
      return typeof text === 'string' && text.length >= 1 && text.length <= 256
        ? undefined
        : badRequest('BUTTON_COPY_TEXT_INVALID')
    }
    case 'switch_inline_query':
    case 'switch_inline_query_current_chat':
      return typeof value === 'string' ? undefined : mustBe('String')
    default:
      return badRequest(`can't parse inline keyboard button: the emulator has no "${action}" buttons`)
  }
}

function readReplyKeyboard(markup: Record<string, unknown>): ReplyMarkup | Refusal {
  const rows = z.array(z.array(z.unknown())).safeParse(markup.keyboard)
  if (!rows.success)
    return badRequest('field "keyboard" of the ReplyKeyboardMarkup must be an Array of Arrays')
  for (const each of rows.data.flat()) {
    const label = typeof each === 'string' ? each : button.safeParse(each).data?.text
    if (label === undefined) return badRequest('can\'t parse keyboard button: Can\'t find field "text"')
    if (label.trim() === '') return badRequest('keyboard button text must be non-empty')
  }
  return { reply: markup }
}
