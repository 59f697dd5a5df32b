import type { ChatMember, ChatMemberAdministrator, ChatMemberOwner, User } from 'grammy/types'
import { userOf } from './messages.ts'
import type { Telegram } from './telegram.ts'
import type { Group } from './world.ts'

/** How a user stands in a group. The first administrator who is a person is its owner. */
export function memberOf(telegram: Telegram, group: Group, userId: number): ChatMember | undefined {
  if (userId === telegram.bot.id) return botIn(telegram, group)
  const person = telegram.world.people.get(userId)
  if (!person) return undefined
  const user = userOf(person)
  if (!group.memberIds.includes(userId)) return { status: 'left', user }
  if (!group.adminIds.includes(userId)) return { status: 'member', user }
  return userId === ownerId(telegram, group) ? owner(user) : administrator(user)
}

/** The administrators of a group, the owner first. */
export function administratorsOf(
  telegram: Telegram,
  group: Group,
): (ChatMemberOwner | ChatMemberAdministrator)[] {
  return group.adminIds
    .map(id => memberOf(telegram, group, id))
    .filter(member => member?.status === 'creator' || member?.status === 'administrator')
    .sort((a, b) => Number(b.status === 'creator') - Number(a.status === 'creator'))
}

function ownerId(telegram: Telegram, group: Group): number | undefined {
  return group.adminIds.find(id => id !== telegram.bot.id)
}

function botIn(telegram: Telegram, group: Group): ChatMember {
  const user = telegram.bot
  if (group.bot === 'kicked') return { status: 'kicked', user, until_date: 0 }
  if (group.bot !== 'member') return { status: 'left', user }
  return group.adminIds.includes(user.id) ? administrator(user) : { status: 'member', user }
}

function owner(user: User): ChatMemberOwner {
  return { status: 'creator', user, is_anonymous: false }
}

function administrator(user: User): ChatMemberAdministrator {
  return {
    status: 'administrator',
    user,
    can_be_edited: false,
    is_anonymous: false,
    can_manage_chat: true,
    can_delete_messages: true,
    can_manage_video_chats: true,
    can_restrict_members: true,
    can_promote_members: false,
    can_change_info: true,
    can_invite_users: true,
    can_post_stories: false,
    can_edit_stories: false,
    can_delete_stories: false,
    can_pin_messages: true,
    can_manage_topics: true,
  } as ChatMemberAdministrator
}
