import type { ChatMember, Update } from 'grammy/types'
import { memberOf } from './members.ts'
import { groupChat, type MessageContent, post, userOf } from './messages.ts'
import { type Telegram, unixTime } from './telegram.ts'
import type { BotStanding, Group, StoredMessage } from './world.ts'

/** Posts a service message ("X has joined") as a person or the bot; the bot sees those of its groups. */
export function postService(
  telegram: Telegram,
  group: Group,
  actorId: number,
  content: MessageContent,
): StoredMessage {
  const person = telegram.world.people.get(actorId)
  const from = person ? userOf(person) : telegram.bot
  const stored = post(telegram, group.id, { from, ...content }, { authorId: actorId })
  if (group.bot === 'member') telegram.updates.push({ message: stored.message } as Pick<Update, 'message'>)
  telegram.events.publish({ type: 'chats' })
  return stored
}

/** Changes how the bot stands in a group, and tells it by my_chat_member. */
export function changeBotStanding(
  telegram: Telegram,
  group: Group,
  actorId: number,
  standing: BotStanding,
): void {
  const before = memberOf(telegram, group, telegram.bot.id) as ChatMember
  group.bot = standing
  const person = telegram.world.people.get(actorId)
  telegram.updates.push({
    my_chat_member: {
      chat: groupChat(group),
      from: person ? userOf(person) : telegram.bot,
      date: unixTime(telegram),
      old_chat_member: before,
      new_chat_member: memberOf(telegram, group, telegram.bot.id) as ChatMember,
    },
  })
  telegram.save()
}

/** The bot leaves a group by itself. */
export function leaveGroup(telegram: Telegram, group: Group): void {
  post(
    telegram,
    group.id,
    { from: telegram.bot, left_chat_member: telegram.bot },
    { authorId: telegram.bot.id },
  )
  changeBotStanding(telegram, group, telegram.bot.id, 'left')
  telegram.events.publish({ type: 'chats' })
}
