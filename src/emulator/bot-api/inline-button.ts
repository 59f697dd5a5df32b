import { z } from 'zod'
import { readLink } from '../markup/links.ts'
import { badRequest, type Refusal } from '../refusal.ts'

/** Where a keyboard is to be shown. Web App buttons open in private chats only. */
export type ChatKind = 'private' | 'group'

const CALLBACK_DATA_BYTES = 64
const STYLES = ['primary', 'success', 'danger']

const unreadable = (why: string) => `can't parse inline keyboard button: ${why}`
const string = (name: string) => z.string({ error: unreadable(`Field "${name}" must be of type String`) })
const object = (name: string) => ({ error: unreadable(`Field "${name}" must be of type Object`) })

const button = z.looseObject(
  {
    text: z.string({
      error: issue =>
        unreadable(
          issue.input === undefined ? 'Can\'t find field "text"' : 'Field "text" must be of type String',
        ),
    }),
    style: string('style')
      .refine(style => STYLES.includes(style), { error: unreadable('invalid button style specified') })
      .optional(),
    url: string('url').optional(),
    callback_data: string('callback_data').optional(),
    web_app: z.object({ url: string('url') }, object('web_app')).optional(),
    copy_text: z.object({ text: string('text') }, object('copy_text')).optional(),
    switch_inline_query: string('switch_inline_query').optional(),
    switch_inline_query_current_chat: string('switch_inline_query_current_chat').optional(),
    switch_inline_query_chosen_chat: z.looseObject({}, object('switch_inline_query_chosen_chat')).optional(),
  },
  { error: 'inline keyboard button must be an Object' },
)

/** Why Telegram refuses a button of an inline keyboard, or undefined when it takes it. */
export function problemWithButton(given: unknown, chat: ChatKind): Refusal | undefined {
  const parsed = button.safeParse(given)
  if (!parsed.success) return badRequest(parsed.error.issues[0]?.message ?? unreadable('unknown field'))
  if (parsed.data.text.trim() === '') return badRequest('inline keyboard button text must be non-empty')
  return problemWithAction(parsed.data, chat)
}

/** Telegram takes the first action that it finds; an empty one counts as none. */
function problemWithAction(given: z.output<typeof button>, chat: ChatKind): Refusal | undefined {
  if (given.url) {
    const link = readLink(given.url)
    return 'url' in link
      ? undefined
      : badRequest(`inline keyboard button URL '${given.url}' is invalid: ${link.problem}`)
  }
  if (given.callback_data) {
    const bytes = Buffer.byteLength(given.callback_data)
    return bytes > CALLBACK_DATA_BYTES ? badRequest('BUTTON_DATA_INVALID') : undefined
  }
  if (given.web_app) {
    if (!/^https:\/\/./.test(given.web_app.url)) {
      return badRequest(
        `inline keyboard button Web App URL '${given.web_app.url}' is invalid: Only HTTPS links are allowed`,
      )
    }
    return chat === 'private' ? undefined : badRequest('BUTTON_TYPE_INVALID')
  }
  if (given.copy_text) {
    const { length } = given.copy_text.text
    return length < 1 || length > 256 ? badRequest('BUTTON_COPY_TEXT_INVALID') : undefined
  }
  if (given.login_url !== undefined) return badRequest('BOT_DOMAIN_INVALID')
  // Neither games nor invoices exist here, so no message can carry such a button.
  if (given.callback_game !== undefined || given.pay) return badRequest('BUTTON_TYPE_INVALID')
  const switchesToInline = Object.keys(given).some(name => name.startsWith('switch_inline_query'))
  return switchesToInline
    ? undefined
    : badRequest(unreadable('Text buttons are unallowed in the inline keyboard'))
}
