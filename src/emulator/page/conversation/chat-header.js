// @ts-check
/** @import { Chat, Group, World } from '../model.d.ts' */
import { avatar, botHue, hueClass } from '../elements/avatar.js'
import { byId } from '../elements/element.js'

/**
 * The head of the conversation: which chat, and what goes on in it.
 * @param {Chat} chat
 * @param {World} world
 * @param {string | undefined} activity "đang nhập…"
 */
export function drawChatHeader(chat, world, activity) {
  const group = world.groups.find(({ id }) => id === chat.chatId)
  const subtitle = byId('chat-subtitle', HTMLElement)
  const text = activity ?? describe(chat, world, group)
  byId('chat-title', HTMLElement).textContent = chat.title
  byId('chat-avatar', HTMLElement).replaceChildren(avatar(chat.title, group ? hueClass(chat.chatId) : botHue))
  subtitle.classList.toggle('typing', activity !== undefined)
  if (subtitle.textContent !== text) subtitle.textContent = text
}

/**
 * @param {Chat} chat
 * @param {World} world
 * @param {Group | undefined} group
 */
function describe(chat, world, group) {
  if (!group) return `bot · @${world.bot.username}`
  if (chat.topicId !== undefined) return `chủ đề trong ${group.title}`
  const bot = group.botIsMember ? '' : ' · chưa có bot'
  return `${group.memberIds.length} thành viên${bot}`
}
