import type { Telegram } from '../telegram.ts'
import { type Group, type History, historyOf, type Person, type StoredMessage } from '../world.ts'
import { readMark, topicOf } from './conversation.ts'
import { requirePerson } from './lookup.ts'
import { preview } from './preview.ts'

/** One line of a person's chat list. A topic of a forum is a line of its own. */
type ChatLine = {
  chatId: number
  title: string
  kind: 'private' | 'group'
  topicId?: number
  last?: { text: string; date: number; mine: boolean }
  unread: number
  started: boolean
  blocked: boolean
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
