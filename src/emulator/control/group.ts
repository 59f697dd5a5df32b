import type { Message } from 'grammy/types'
import { z } from 'zod'
import { changeBotStanding, postService } from '../group-changes.ts'
import { GROUP_ANONYMOUS_BOT, groupChat, userOf } from '../messages.ts'
import type { Telegram } from '../telegram.ts'
import { type Group, newGroup, SUPERGROUP_IDS } from '../world.ts'
import { fail } from './failure.ts'
import { requireGroup, requirePerson } from './lookup.ts'

const id = z.int()

/** What can be done to a group. `person` does it, by default the owner; `member` is who is added or removed. */
export const groupChange = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('create'),
    title: z.string().min(1),
    memberIds: z.array(id).min(1),
    adminIds: z.array(id).optional(),
    id: id.optional(),
    type: z.enum(['group', 'supergroup']).optional(),
    isForum: z.boolean().optional(),
    withBot: z.boolean().default(true),
    person: id.optional(),
  }),
  z.object({ action: z.literal('add_bot'), chat: id, person: id.optional() }),
  z.object({ action: z.literal('remove_bot'), chat: id, person: id.optional() }),
  z.object({ action: z.literal('migrate'), chat: id, person: id.optional() }),
  z.object({ action: z.literal('topic'), chat: id, name: z.string().min(1).max(128), person: id.optional() }),
  z.object({ action: z.literal('add_member'), chat: id, member: id, person: id.optional() }),
  z.object({ action: z.literal('remove_member'), chat: id, member: id, person: id.optional() }),
])

/** A change as a caller writes it, and as it is once checked. */
export type GroupChange = z.input<typeof groupChange>
type CheckedChange = z.output<typeof groupChange>

/** Does it, and returns the group's id (a new one after `create` and `migrate`) and a new topic's id. */
export function changeGroup(telegram: Telegram, given: GroupChange): { chat: number; topic?: number } {
  const change = groupChange.parse(given)
  if (change.action === 'create') return { chat: createGroup(telegram, change) }
  const group = requireGroup(telegram, change.chat)
  if (group.migratedTo !== undefined) fail(`${group.title} has become the supergroup ${group.migratedTo}`)
  const by = change.person ?? group.adminIds.find(each => each !== telegram.bot.id) ?? group.memberIds[0]
  if (by === undefined || !telegram.world.people.has(by)) return fail('nobody is there to do it')
  switch (change.action) {
    case 'add_bot':
      addBot(telegram, group, by)
      break
    case 'remove_bot':
      removeBot(telegram, group, by)
      break
    case 'migrate':
      return { chat: migrate(telegram, group, by) }
    case 'topic':
      return { chat: group.id, topic: addTopic(telegram, group, by, change.name) }
    case 'add_member':
      addMember(telegram, group, by, change.member)
      break
    case 'remove_member':
      removeMember(telegram, group, by, change.member)
  }
  return { chat: group.id }
}

function createGroup(telegram: Telegram, options: Extract<CheckedChange, { action: 'create' }>): number {
  const { groups } = telegram.world
  const members = options.memberIds.map(member => requirePerson(telegram, member).id)
  const isSupergroup = options.isForum || options.type === 'supergroup'
  const chat = options.id ?? (isSupergroup ? SUPERGROUP_IDS : 0) - (groups.size + 1)
  if (groups.has(chat)) fail(`there is a group ${chat} already`)
  const by = options.person ?? (members[0] as number)
  const group = newGroup({
    id: chat,
    title: options.title,
    memberIds: members,
    adminIds: options.adminIds ?? [by],
    ...(options.type && { type: options.type }),
    ...(options.isForum !== undefined && { isForum: options.isForum }),
    botIsMember: false,
  })
  groups.set(chat, group)
  if (options.withBot) changeBotStanding(telegram, group, by, 'member')
  postService(
    telegram,
    group,
    by,
    group.type === 'group' ? { group_chat_created: true } : { supergroup_chat_created: true },
  )
  return chat
}

function addBot(telegram: Telegram, group: Group, by: number): void {
  if (group.bot === 'member') fail('the bot is in this group already')
  changeBotStanding(telegram, group, by, 'member')
  postService(telegram, group, by, { new_chat_members: [telegram.bot] })
}

function removeBot(telegram: Telegram, group: Group, by: number): void {
  if (group.bot !== 'member') fail('the bot is not in this group')
  // The bot still sees that it was removed, and nothing after that.
  postService(telegram, group, by, { left_chat_member: telegram.bot })
  changeBotStanding(telegram, group, by, 'kicked')
}

/** An ordinary group becomes a supergroup with a new id; the old one answers with a pointer to it. */
function migrate(telegram: Telegram, group: Group, by: number): number {
  if (group.type !== 'group') fail(`${group.title} is a supergroup already`)
  const successor: Group = { ...group, id: SUPERGROUP_IDS + group.id, type: 'supergroup' }
  telegram.world.groups.set(successor.id, successor)
  postService(telegram, group, by, { migrate_to_chat_id: successor.id })
  group.migratedTo = successor.id
  const { message } = postService(telegram, successor, by, {
    migrate_from_chat_id: group.id,
    from: GROUP_ANONYMOUS_BOT,
    sender_chat: groupChat(successor),
  } as Partial<Message>)
  return message.chat.id
}

function addTopic(telegram: Telegram, group: Group, by: number, name: string): number {
  if (!group.isForum) fail(`${group.title} has no topics`)
  const { message } = postTopic(telegram, group, by, name)
  group.topics.push({ id: message.message_id, name })
  return message.message_id
}

/** The message that begins a topic; its number is the topic's id. */
function postTopic(telegram: Telegram, group: Group, by: number, name: string) {
  const next = (telegram.world.histories.get(group.id)?.lastMessageId ?? 0) + 1
  return postService(telegram, group, by, {
    message_thread_id: next,
    is_topic_message: true,
    forum_topic_created: { name, icon_color: 7322096 },
  })
}

function addMember(telegram: Telegram, group: Group, by: number, memberId: number): void {
  const person = requirePerson(telegram, memberId)
  if (group.memberIds.includes(person.id)) fail(`${person.firstName} is in this group already`)
  group.memberIds.push(person.id)
  postService(telegram, group, by, { new_chat_members: [userOf(person)] })
}

function removeMember(telegram: Telegram, group: Group, by: number, memberId: number): void {
  const person = requirePerson(telegram, memberId)
  if (!group.memberIds.includes(person.id)) fail(`${person.firstName} is not in this group`)
  group.memberIds = group.memberIds.filter(each => each !== person.id)
  group.adminIds = group.adminIds.filter(each => each !== person.id)
  postService(telegram, group, by, { left_chat_member: userOf(person) })
}
