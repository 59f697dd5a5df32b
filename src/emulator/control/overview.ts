import type { Message } from 'grammy/types'
import type { Telegram } from '../telegram.ts'
import { type Group, type History, historyOf, type Person, type StoredMessage } from '../world.ts'
import { requireParticipant, requirePerson } from './lookup.ts'
import { readMark } from './write.ts'

/** One line of a person's chat list. A topic of a forum is a line of its own. */
export type ChatLine = {
  chatId: number
  title: string
  kind: 'private' | 'group'
  topicId?: number
  last?: { text: string; date: number; mine: boolean }
  unread: number
  started: boolean
  blocked: boolean
}

/** A message as the page shows it to one person. */
export type ShownMessage = Message & { deleted?: true; edited_at?: number; silent?: true; mine: boolean }

/** Who and what there is: the bot, the people, the groups, the clock. */
export function state(telegram: Telegram) {
  const { bot, world, options } = telegram
  return {
    bot: { id: bot.id, username: bot.username, name: world.profile.name, commands: commandsFor(telegram, 'private') },
    people: [...world.people.values()].map(({ id, firstName, username, about }) => ({
      id,
      firstName,
      username,
      about,
    })),
    groups: [...world.groups.values()]
      .filter(group => group.migratedTo === undefined)
      .map(group => ({
        id: group.id,
        title: group.title,
        type: group.type,
        isForum: group.isForum,
        topics: group.topics,
        memberIds: group.memberIds,
        adminIds: group.adminIds,
        botIsMember: group.bot === 'member',
      })),
    now: options.now().toISOString(),
    clock: options.clock !== undefined,
  }
}

/** A person's chat list: the private chat with the bot and the groups, the latest first. */
export function chats(telegram: Telegram, personId: number): ChatLine[] {
  const person = requirePerson(telegram, personId)
  const groups = [...telegram.world.groups.values()].filter(
    group => group.memberIds.includes(personId) && group.migratedTo === undefined,
  )
  return [
    privateLine(telegram, person),
    ...groups.flatMap(group => groupLines(telegram, person, group)),
  ].sort((a, b) => (b.last?.date ?? 0) - (a.last?.date ?? 0))
}

/** The messages of a chat in order, deleted ones included and marked; of one topic only, if asked. */
export function messages(
  telegram: Telegram,
  chatId: number,
  personId: number,
  topic?: number,
): ShownMessage[] {
  requireParticipant(telegram, personId, chatId)
  return historyOf(telegram.world, chatId)
    .messages.filter(each => topic === undefined || topicOf(each) === topic)
    .map(({ message, authorId, silent, deleted }) => ({
      ...message,
      mine: authorId === personId,
      ...(message.edit_date && { edited_at: message.edit_date }),
      ...(silent && { silent: true }),
      ...(deleted && { deleted: true }),
    }))
}

/** A person has read a chat, or one topic of it, to its end. */
export function read(telegram: Telegram, personId: number, chatId: number, topic?: number): void {
  requireParticipant(telegram, personId, chatId)
  const history = historyOf(telegram.world, chatId)
  history.readUpTo[readMark(personId, topic)] = history.lastMessageId
  telegram.save()
  telegram.events.publish({ type: 'chats' })
}

function privateLine(telegram: Telegram, person: Person): ChatLine {
  const history = historyOf(telegram.world, person.id)
  return {
    chatId: person.id,
    title: telegram.world.profile.name,
    kind: 'private',
    ...summary(history, history.messages, person),
  }
}

function groupLines(telegram: Telegram, person: Person, group: Group): ChatLine[] {
  const history = historyOf(telegram.world, group.id)
  const line = { chatId: group.id, kind: 'group' as const }
  if (!group.isForum) return [{ ...line, title: group.title, ...summary(history, history.messages, person) }]
  const inTopic = (topic?: number) => history.messages.filter(each => topicOf(each) === topic)
  return [
    { ...line, title: group.title, ...summary(history, inTopic(), person) },
    ...group.topics.map(topic => ({
      ...line,
      title: topic.name,
      topicId: topic.id,
      ...summary(history, inTopic(topic.id), person, topic.id),
    })),
  ]
}

function topicOf({ message }: StoredMessage): number | undefined {
  return message.is_topic_message ? message.message_thread_id : undefined
}

function summary(history: History, shown: StoredMessage[], person: Person, topic?: number) {
  const there = shown.filter(each => !each.deleted)
  const readTo = Math.max(
    history.readUpTo[readMark(person.id)] ?? 0,
    history.readUpTo[readMark(person.id, topic)] ?? 0,
  )
  const last = there.at(-1)
  return {
    ...(last && {
      last: { text: preview(last.message), date: last.message.date, mine: last.authorId === person.id },
    }),
    unread: there.filter(each => each.authorId !== person.id && each.message.message_id > readTo).length,
    started: person.started,
    blocked: person.blocked,
  }
}

/** One line that stands for a message in the list; '' for what has no words. */
function preview(message: Message): string {
  const rich = message.rich_message?.blocks.map(blockText).find(text => text !== '')
  const words = message.text ?? rich ?? message.caption ?? message.document?.file_name ?? ''
  return words.replace(/\s+/g, ' ').slice(0, 120)
}
