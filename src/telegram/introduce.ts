import type { Bot } from 'grammy'
import { textsFor } from '../locales/texts.ts'
import type { AnyContext } from './context.ts'
import type { Desk } from './desk.ts'
import { describeError } from './errors.ts'

const privateCommands = [
  'vieccuatoi',
  'nhiemvu',
  'capnhat',
  'tonghop',
  'saphan',
  'quahan',
  'trangthai',
  'giaoviec',
  'giahan',
  'donvi',
  'lich',
  'caidat',
  'trogiup',
] as const
const groupCommands = ['tonghop', 'nhiemvu', 'quahan', 'saphan', 'trangthai', 'trogiup'] as const

/**
 * Tells Telegram the bot's commands and what it is for. Scopes only decide what is shown: rights are checked with
 * every command. Failing here costs a menu, not the service, so it is logged and left.
 */
export async function introduce(bot: Bot<AnyContext>, desk: Desk): Promise<void> {
  const t = textsFor('vi')
  const list = (names: readonly string[]) =>
    names.map(command => ({ command, description: t.plain(`command-${command}`) }))
  try {
    await bot.api.setMyCommands(list(privateCommands), { scope: { type: 'all_private_chats' } })
    await bot.api.setMyCommands(list(groupCommands), { scope: { type: 'all_group_chats' } })
    await bot.api.setMyDescription(t.plain('bot-description'))
    await bot.api.setMyShortDescription(t.plain('bot-short-description'))
  } catch (error) {
    desk.log.warn({ problem: describeError(error) }, 'the command menu could not be set')
  }
}
