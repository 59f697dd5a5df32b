// @ts-check
/** @import { Chat, Person } from './model.d.ts' */
/** @import { Session } from './session.js' */
/** @import { ComposerState } from './composer/composer.js' */

import { chatKey, drawChatList } from './chat-list.js'
import { drawChatHeader } from './conversation/chat-header.js'
import { byId } from './elements/element.js'
import { drawPeopleRail } from './people/people-rail.js'

/**
 * Draws everything around the messages: who looks, their chats, the head of the conversation, the composer.
 * @param {Session} session
 * @param {object} around
 * @param {Date} around.now
 * @param {Map<string, { text: string }>} around.typing
 * @param {boolean} around.isAnonymous
 * @param {{ set: (state: ComposerState) => void }} around.composer
 * @param {(chat: Chat) => void} around.openChat
 * @param {(person: Person) => void} around.choosePerson
 */
export function drawFrame(session, { now, typing, isAnonymous, composer, openChat, choosePerson }) {
  const { world, route, chats, unread } = session
  const current = session.currentChat()
  const key = current ? chatKey(current) : null

  const viewer = world.people.find(({ id }) => id === route.person)
  byId('viewer-name', HTMLElement).textContent = viewer?.firstName ?? ''
  byId('viewer-about', HTMLElement).textContent = viewer?.about ?? ''
  drawPeopleRail({ people: world.people, current: route.person, unread }, choosePerson)
  drawChatList({ chats, current: key, typing: new Set(typing.keys()), now }, openChat)

  const waiting = chats.reduce((sum, chat) => sum + chat.unread, 0)
  document.title = `${waiting > 0 ? `(${waiting}) ` : ''}${world.bot.name} – bản mô phỏng`
  document.body.classList.toggle('chat-open', route.chat !== null)
  byId('nothing-open', HTMLElement).hidden = Boolean(current)
  byId('chat-header', HTMLElement).hidden = !current
  if (!current || !key) return

  drawChatHeader(current, world, typing.get(key)?.text)
  const isPrivate = current.kind === 'private'
  const botListens = isPrivate || session.currentGroup()?.botIsMember
  composer.set({
    key: `${route.person} ${key}`,
    mode: !isPrivate ? 'write' : current.blocked ? 'unblock' : current.started ? 'write' : 'start',
    commands: botListens ? world.bot.commands : [],
    placeholder: isAnonymous ? 'Viết với tư cách nhóm…' : 'Nhập tin nhắn…',
  })
}
