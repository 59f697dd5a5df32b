import { z } from 'zod'
import { badRequest } from '../refusal.ts'
import { flag, integer, text } from './fields.ts'
import { method } from './method.ts'

const ANSWER_LIMIT = 200

export const answerCallbackQuery = method(
  z.object({
    callback_query_id: text('query is too old and response timeout expired or query ID is invalid'),
    text: text('invalid text specified').optional(),
    show_alert: flag('show_alert'),
    url: text('invalid url specified').optional(),
    cache_time: integer('cache_time').optional(),
  }),
  (telegram, { callback_query_id: id, text: words, show_alert, url }) => {
    if (words !== undefined && words.length > ANSWER_LIMIT) return badRequest('MESSAGE_TOO_LONG')
    if (url && !opensThisBot(url, telegram.bot.username)) return badRequest('URL_INVALID')
    const chat = telegram.queries.answer(id, {
      ...(words && { text: words }),
      ...(show_alert && { show_alert }),
      ...(url && { url }),
    })
    if (chat === false) {
      return badRequest('query is too old and response timeout expired or query ID is invalid')
    }
    telegram.events.publish({ type: 'answer', chat, query_id: id })
    return true
  },
)

/** Other links are for games, which the emulator has none of. */
function opensThisBot(url: string, username: string): boolean {
  return new RegExp(`^(https?://)?t\\.me/${username}(\\?|$)`, 'i').test(url)
}
