import type { Message } from 'grammy/types'
import type { Telegram } from './telegram.ts'
import type { Group } from './world.ts'

/**
 * Whether the bot is told of a person's message. In private chats always; in groups, with privacy mode on, it sees
 * commands that are not for another bot, replies to its own messages and what was sent through it, but no plain talk,
 * not even with its name in it. As an administrator it sees everything.
 */
export function botSees(telegram: Telegram, group: Group | undefined, message: Message): boolean {
  if (!group) return true
  if (group.bot !== 'member' || group.migratedTo !== undefined) return false
  if (group.adminIds.includes(telegram.bot.id)) return true
  if (message.reply_to_message?.from?.id === telegram.bot.id) return true
  if (message.via_bot?.id === telegram.bot.id) return true
  const text = message.text ?? message.caption ?? ''
  const command = (message.entities ?? message.caption_entities ?? []).find(
    entity => entity.type === 'bot_command' && entity.offset === 0,
  )
  if (!command) return false
  const addressee = text.slice(0, command.length).split('@')[1]
  return addressee === undefined || addressee.toLowerCase() === telegram.bot.username.toLowerCase()
}
