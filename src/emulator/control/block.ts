import type { ChatMember } from 'grammy/types'
import { privateChat, userOf } from '../messages.ts'
import { type Telegram, unixTime } from '../telegram.ts'
import type { Person } from '../world.ts'
import { requirePerson } from './lookup.ts'

/** A person blocks or unblocks the bot, which learns of it from my_chat_member. */
export function block(telegram: Telegram, personId: number, blocked: boolean): void {
  const person = requirePerson(telegram, personId)
  if (person.blocked !== blocked) changeBlocked(telegram, person, blocked)
}

/** Turns the switch over and tells the bot. */
export function changeBlocked(telegram: Telegram, person: Person, blocked: boolean): void {
  const standing = (isBlocked: boolean): ChatMember =>
    isBlocked
      ? { status: 'kicked', user: telegram.bot, until_date: 0 }
      : { status: 'member', user: telegram.bot }
  telegram.updates.push({
    my_chat_member: {
      chat: privateChat(person),
      from: userOf(person),
      date: unixTime(telegram),
      old_chat_member: standing(person.blocked),
      new_chat_member: standing(blocked),
    },
  })
  person.blocked = blocked
  telegram.save()
  telegram.events.publish({ type: 'chats' })
}
