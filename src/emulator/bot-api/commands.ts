import { z } from 'zod'
import { badRequest, isRefusal, type Refusal } from '../refusal.ts'
import type { Telegram } from '../telegram.ts'
import { findChat } from './destination.ts'
import { json, text } from './fields.ts'
import { method } from './method.ts'

const MAX_COMMANDS = 100
const MAX_DESCRIPTION = 256

const CHATLESS_SCOPES = ['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']
const CHAT_SCOPES = ['chat', 'chat_administrators', 'chat_member']

const scope = json(
  z.object(
    {
      type: z.string({ error: 'can\'t parse BotCommandScope: Can\'t find field "type"' }),
      chat_id: z.union([z.int(), z.string()]).optional(),
      user_id: z.int().optional(),
    },
    { error: "can't parse BotCommandScope: expected an Object" },
  ),
  "can't parse BotCommandScope JSON object",
).default({ type: 'default' })

const target = {
  scope,
  language_code: text('invalid language_code specified').default(''),
}

type Target = { scope: z.output<typeof scope>; language_code: string }

export const setMyCommands = method(
  z.object({
    ...target,
    commands: json(
      z.array(
        z.object(
          {
            command: z.string({ error: 'can\'t parse BotCommand: Can\'t find field "command"' }),
            description: z.string({ error: 'can\'t parse BotCommand: Can\'t find field "description"' }),
          },
          { error: "can't parse BotCommand: expected an Object" },
        ),
        { error: 'expected an Array of BotCommand' },
      ),
      "can't parse commands JSON object",
    ),
  }),
  (telegram, parameters) => {
    const key = scopeKey(telegram, parameters)
    if (isRefusal(key)) return key
    if (parameters.commands.length > MAX_COMMANDS) return badRequest('BOT_COMMANDS_TOO_MUCH')
    const commands = parameters.commands.map(each => ({ ...each, command: each.command.replace(/^\//, '') }))
    for (const { command, description } of commands) {
      if (!/^[a-z0-9_]{1,32}$/.test(command)) return badRequest('BOT_COMMAND_INVALID')
      if (!description.trim() || description.length > MAX_DESCRIPTION) {
        return badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
      }
    }
    replaceList(telegram, key, parameters.language_code, commands)
    return true
  },
)

export const getMyCommands = method(z.object(target), (telegram, parameters) => {
  const key = scopeKey(telegram, parameters)
  if (isRefusal(key)) return key
  const list = telegram.world.profile.commands.find(
    each => each.scope === key && each.language === parameters.language_code,
  )
  return list?.commands ?? []
})

export const deleteMyCommands = method(z.object(target), (telegram, parameters) => {
  const key = scopeKey(telegram, parameters)
  if (isRefusal(key)) return key
  replaceList(telegram, key, parameters.language_code, [])
  return true
})

function replaceList(
  telegram: Telegram,
  key: string,
  language: string,
  commands: { command: string; description: string }[],
): void {
  const { profile } = telegram.world
  profile.commands = profile.commands.filter(each => each.scope !== key || each.language !== language)
  if (commands.length > 0) profile.commands.push({ scope: key, language, commands })
  telegram.save()
  telegram.events.publish({ type: 'chats' })
}

function scopeKey(telegram: Telegram, { scope: given, language_code: language }: Target): string | Refusal {
  if (language !== '' && !/^[a-z]{2}$/.test(language)) return badRequest('LANG_CODE_INVALID')
  if (CHATLESS_SCOPES.includes(given.type)) return given.type
  if (!CHAT_SCOPES.includes(given.type))
    return badRequest("can't parse BotCommandScope: Unsupported type specified")
  if (given.chat_id === undefined) return badRequest('chat_id is empty')
  const chat = findChat(telegram, given.chat_id)
  if (isRefusal(chat)) return chat
  if (given.type !== 'chat_member') return `${given.type}:${chat.id}`
  return given.user_id === undefined
    ? badRequest('invalid user_id specified')
    : `${given.type}:${chat.id}:${given.user_id}`
}
