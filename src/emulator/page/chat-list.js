// @ts-check
/** @import { Chat } from './model.d.ts' */
import { avatar, botHue, hueClass } from './elements/avatar.js'
import { byId, element } from './elements/element.js'
import { icon } from './elements/icons.js'
import { patchChildren } from './elements/keyed-children.js'
import { listTime } from './vietnam-time.js'

/**
 * @param {{ chatId: number, topicId?: number }} chat
 * @returns {string} the name of a chat or topic in test hooks and keys
 */
export const chatKey = ({ chatId, topicId }) => (topicId === undefined ? `${chatId}` : `${chatId}-${topicId}`)

/**
 * Draws the chats of the current person.
 * @param {object} shown
 * @param {Chat[]} shown.chats
 * @param {string | null} shown.current key of the open chat
 * @param {Set<string>} shown.typing keys of the chats in which the bot is writing
 * @param {Date} shown.now
 * @param {(chat: Chat) => void} open
 */
export function drawChatList({ chats, current, typing, now }, open) {
  patchChildren(
    byId('chat-list', HTMLElement),
    nestTopics(chats).map(chat => {
      const key = chatKey(chat)
      const time = chat.last ? listTime(new Date(chat.last.date * 1000), now) : ''
      const isCurrent = key === current
      const isTyping = typing.has(key)
      return {
        key,
        version: JSON.stringify([chat, time, isCurrent, isTyping]),
        create: () => chatRow(chat, { time, isCurrent, isTyping }, open),
      }
    }),
  )
}

/**
 * Puts the topics of a forum right under it; the server orders every line by its own last message.
 * @param {Chat[]} chats
 */
function nestTopics(chats) {
  const together = Map.groupBy(chats, chat => chat.chatId)
  return [...together.values()].flatMap(lines => [
    ...lines.filter(line => line.topicId === undefined),
    ...lines.filter(line => line.topicId !== undefined),
  ])
}

/**
 * @param {Chat} chat
 * @param {{ time: string, isCurrent: boolean, isTyping: boolean }} state
 * @param {(chat: Chat) => void} open
 */
function chatRow(chat, { time, isCurrent, isTyping }, open) {
  const isTopic = chat.topicId !== undefined
  return element(
    'button',
    {
      type: 'button',
      class: `chat-row${isTopic ? ' topic' : ''}`,
      'data-testid': `chat-${chatKey(chat)}`,
      'aria-current': isCurrent ? 'true' : null,
      onclick: () => open(chat),
    },
    isTopic
      ? element('span', { class: 'topic-mark', 'aria-hidden': 'true' }, '#')
      : avatar(chat.title, chat.kind === 'private' ? botHue : hueClass(chat.chatId)),
    element(
      'span',
      { class: 'chat-text' },
      element(
        'span',
        { class: 'chat-line' },
        element('span', { class: 'chat-title' }, chat.title),
        chat.kind === 'group' &&
          !isTopic &&
          element('span', { class: 'chat-kind', title: 'Nhóm' }, icon('people')),
        element('span', { class: 'chat-time' }, time),
      ),
      element(
        'span',
        { class: 'chat-line' },
        element(
          'span',
          { class: `chat-preview${isTyping ? ' typing' : ''}` },
          isTyping ? 'đang nhập…' : preview(chat),
        ),
        chat.unread > 0 && unreadBadge(chat.unread),
      ),
    ),
  )
}

/**
 * The number of unread messages, spoken in full.
 * @param {number} count
 */
export function unreadBadge(count) {
  const shown = count > 99 ? '99+' : String(count)
  return element('span', { class: 'badge', 'aria-label': `${count} tin chưa đọc` }, shown)
}

/** @param {Chat} chat */
function preview(chat) {
  if (chat.blocked) return 'Đã chặn bot'
  if (chat.last?.text) return `${chat.last.mine ? 'Bạn: ' : ''}${chat.last.text}`
  if (chat.last) return 'Tin nhắn'
  return chat.kind === 'private' && !chat.started ? 'Chưa bắt đầu' : 'Chưa có tin nhắn'
}
