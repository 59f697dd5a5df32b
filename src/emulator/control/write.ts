import type { Message, Update } from 'grammy/types'
import { threadFields } from '../bot-api/outgoing.ts'
import { detectEntities } from '../markup/auto-entities.ts'
import {
  asReplied,
  GROUP_ANONYMOUS_BOT,
  groupChat,
  type MessageContent,
  post,
  replaceMessage,
  userOf,
} from '../messages.ts'
import { botSees } from '../privacy.ts'
import { type Telegram, unixTime } from '../telegram.ts'
import { type Group, historyOf, type Person, type StoredMessage } from '../world.ts'
import { changeBlocked } from './block.ts'
import { readMark } from './conversation.ts'
import { fail } from './failure.ts'
import { requireMessage, requireParticipant, requirePerson } from './lookup.ts'

/** Where and how a person writes. `chat` is the person's own id for the private chat with the bot. */
export type Writing = { person: number; chat: number; topic?: number; reply_to?: number; anonymous?: boolean }

const TEXT_LIMIT = 4096

/** A person writes a text. Returns the message; the bot gets an update if it may see it. */
export function send(telegram: Telegram, writing: Writing & { text: string }): Message {
  const text = writing.text.trim()
  if (!text) fail('the text is empty')
  if (text.length > TEXT_LIMIT) fail(`the text is longer than ${TEXT_LIMIT} characters`)
  const { entities } = detectEntities({ text, entities: [] })
  return write(telegram, writing, { text, ...(entities.length > 0 && { entities }) })
}

/** A person writes anything: text, photo, document. */
export function write(telegram: Telegram, writing: Writing, content: MessageContent): Message {
  const { person, group } = requireParticipant(telegram, writing.person, writing.chat)
  if (!group) openPrivateChat(telegram, person, content.text)
  if (group?.migratedTo !== undefined) fail(`${group.title} has become the supergroup ${group.migratedTo}`)
  const thread = placeInThread(telegram, group, writing)
  const author = writing.anonymous ? anonymousAuthor(group, person) : { from: userOf(person) }
  const { message } = post(
    telegram,
    writing.chat,
    { ...author, ...thread, ...content },
    { authorId: person.id },
  )
  historyOf(telegram.world, writing.chat).readUpTo[readMark(person.id, writing.topic)] = message.message_id
  if (botSees(telegram, group, message)) telegram.updates.push({ message } as Pick<Update, 'message'>)
  return message
}

/** A person opens the bot by its button or by a link `t.me/<bot>?start=payload`; unblocks it if need be. */
export function start(telegram: Telegram, personId: number, payload?: string): Message {
  const person = requirePerson(telegram, personId)
  if (payload !== undefined && !/^[\w-]{0,64}$/.test(payload)) {
    fail('a start payload is up to 64 of A–Z a–z 0–9 _ -')
  }
  if (person.blocked) changeBlocked(telegram, person, false)
  return send(telegram, { person: personId, chat: personId, text: payload ? `/start ${payload}` : '/start' })
}

/** A person edits an own text. */
export function edit(
  telegram: Telegram,
  change: { person: number; chat: number; message_id: number; text: string },
): Message {
  const { group } = requireParticipant(telegram, change.person, change.chat)
  const stored = requireMessage(telegram, change.chat, change.message_id)
  if (stored.authorId !== change.person) fail('only own messages can be edited')
  if (stored.message.text === undefined) fail('only texts can be edited')
  const text = change.text.trim()
  if (!text || text.length > TEXT_LIMIT) fail(`a text has 1 to ${TEXT_LIMIT} characters`)
  const { entities: _, ...rest } = stored.message
  const { entities } = detectEntities({ text, entities: [] })
  const message = {
    ...rest,
    text,
    ...(entities.length > 0 && { entities }),
    edit_date: unixTime(telegram),
  } as Message & Update.Edited & Update.NonChannel
  replaceMessage(telegram, stored, message)
  if (botSees(telegram, group, message)) telegram.updates.push({ edited_message: message })
  return message
}

function openPrivateChat(telegram: Telegram, person: Person, text: string | undefined): void {
  if (person.blocked) fail(`${person.firstName} has blocked the bot`)
  if (person.started) return
  // Telegram's apps show only the Start button until it has been pressed.
  if (!/^\/start(\s|$)/.test(text ?? '')) fail(`${person.firstName} has not started the bot`)
  person.started = true
  telegram.events.publish({ type: 'chats' })
}

function anonymousAuthor(group: Group | undefined, person: Person): MessageContent {
  if (group?.type !== 'supergroup') fail('only in a supergroup can one write anonymously')
  if (!group.adminIds.includes(person.id)) fail('only administrators write anonymously')
  return { from: GROUP_ANONYMOUS_BOT, sender_chat: groupChat(group) }
}

function placeInThread(telegram: Telegram, group: Group | undefined, writing: Writing): MessageContent {
  const replied =
    writing.reply_to === undefined ? undefined : requireMessage(telegram, writing.chat, writing.reply_to)
  if (writing.topic !== undefined && !group?.topics.some(topic => topic.id === writing.topic)) {
    fail(`there is no topic ${writing.topic} in chat ${writing.chat}`)
  }
  const shown: StoredMessage | undefined = replied ?? topicBeginning(telegram, group, writing.topic)
  return {
    ...threadFields(group, writing.topic, replied),
    ...(shown && { reply_to_message: asReplied(shown.message) }),
  }
}

/** In a topic, Telegram shows a message that answers nothing as a reply to the topic's creation. */
function topicBeginning(
  telegram: Telegram,
  group: Group | undefined,
  topic: number | undefined,
): StoredMessage | undefined {
  if (!group || topic === undefined) return undefined
  return historyOf(telegram.world, group.id).messages.find(each => each.message.message_id === topic)
}
