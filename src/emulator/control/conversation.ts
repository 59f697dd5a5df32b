import type { Message } from 'grammy/types'
import type { Telegram } from '../telegram.ts'
import { historyOf, type StoredMessage } from '../world.ts'
import { requireParticipant } from './lookup.ts'

/** A message as the page shows it to one person. */
type ShownMessage = Message & { deleted?: true; edited_at?: number; silent?: true; mine: boolean }

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
  const mark = readMark(personId, topic)
  // The page reads again at every event; an event for nothing new would never end.
  if (history.readUpTo[mark] === history.lastMessageId) return
  history.readUpTo[mark] = history.lastMessageId
  telegram.save()
  telegram.events.publish({ type: 'chats' })
}

/** The topic a message is in; undefined outside forums and in a forum's General topic. */
export function topicOf({ message }: StoredMessage): number | undefined {
  return message.is_topic_message ? message.message_thread_id : undefined
}

/** The key under which it is kept how far a person has read a chat, or one topic of it. */
export function readMark(personId: number, topic?: number): string {
  return topic === undefined ? `${personId}` : `${personId}/${topic}`
}
