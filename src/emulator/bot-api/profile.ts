import { z } from 'zod'
import { badRequest, isRefusal } from '../refusal.ts'
import type { Telegram } from '../telegram.ts'
import { findChat, isGroup } from './destination.ts'
import { chatId, json, text } from './fields.ts'
import { method } from './method.ts'

const language = { language_code: text('invalid language_code specified').default('') }

export const setMyName = method(
  z.object({ ...language, name: text('invalid name specified').default('') }),
  (telegram, { name, language_code }) => {
    if (name.length > 64) return badRequest('bot name is too long')
    if (language_code === '') telegram.world.profile.name = name || telegram.options.botName
    else telegram.world.profile.names[language_code] = name
    return changed(telegram)
  },
)

export const getMyName = method(z.object(language), ({ world }, { language_code }) => ({
  name: world.profile.names[language_code] ?? world.profile.name,
}))

export const setMyDescription = method(
  z.object({ ...language, description: text('invalid description specified').default('') }),
  (telegram, { description, language_code }) => {
    if (description.length > 512) return badRequest('bot description is too long')
    telegram.world.profile.descriptions[language_code] = description
    return changed(telegram)
  },
)

export const getMyDescription = method(z.object(language), ({ world }, { language_code }) => ({
  description: world.profile.descriptions[language_code] ?? world.profile.descriptions[''] ?? '',
}))

export const setMyShortDescription = method(
  z.object({ ...language, short_description: text('invalid short_description specified').default('') }),
  (telegram, { short_description, language_code }) => {
    if (short_description.length > 120) return badRequest('bot short description is too long')
    telegram.world.profile.shortDescriptions[language_code] = short_description
    return changed(telegram)
  },
)

export const getMyShortDescription = method(z.object(language), ({ world }, { language_code }) => ({
  short_description:
    world.profile.shortDescriptions[language_code] ?? world.profile.shortDescriptions[''] ?? '',
}))

const menuButton = json(
  z.discriminatedUnion(
    'type',
    [
      z.object({ type: z.literal('default') }),
      z.object({ type: z.literal('commands') }),
      z.object({
        type: z.literal('web_app'),
        text: z.string({ error: 'can\'t parse menu button: Can\'t find field "text"' }),
        web_app: z.object(
          {
            url: z
              .string({ error: 'can\'t parse menu button: Can\'t find field "url"' })
              .startsWith('https://', {
                error: 'menu button Web App URL is invalid: Only HTTPS links are allowed',
              }),
          },
          { error: 'can\'t parse menu button: Can\'t find field "web_app"' },
        ),
      }),
    ],
    { error: "can't parse menu button: Unallowed type specified" },
  ),
  "can't parse menu button JSON object",
)

export const setChatMenuButton = method(
  z.object({ chat_id: chatId.optional(), menu_button: menuButton.default({ type: 'default' }) }),
  (telegram, { chat_id, menu_button }) => {
    if (chat_id === undefined) {
      telegram.world.profile.menuButtons.default = menu_button
      return changed(telegram)
    }
    const chat = findChat(telegram, chat_id)
    if (isRefusal(chat)) return chat
    if (isGroup(chat)) return badRequest('chat_id must be of a private chat')
    telegram.world.profile.menuButtons[chat.id] = menu_button
    return changed(telegram)
  },
)

export const getChatMenuButton = method(
  z.object({ chat_id: chatId.optional() }),
  ({ world }, { chat_id }) => {
    const { menuButtons } = world.profile
    return menuButtons[chat_id ?? 'default'] ?? menuButtons.default ?? { type: 'commands' }
  },
)

function changed(telegram: Telegram): true {
  telegram.save()
  telegram.events.publish({ type: 'chats' })
  return true
}
