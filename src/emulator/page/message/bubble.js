// @ts-check
/** @import { Message, MessageActions } from '../model.d.ts' */
import { avatar, botHue, hueClass } from '../elements/avatar.js'
import { element } from '../elements/element.js'
import { icon } from '../elements/icons.js'
import { timeOfDay } from '../vietnam-time.js'
import { formattedText } from './entities.js'
import { inlineKeyboard } from './inline-keyboard.js'
import { documentCard, photo } from './media.js'
import { richBlocks } from './rich-blocks.js'
import { serviceText } from './service-message.js'
import { summary } from './summary.js'

/**
 * @typedef {object} BubbleContext
 * @property {string} botUsername
 * @property {boolean} inGroup names and pictures of the senders are shown
 * @property {boolean} first first of its sender's run
 * @property {boolean} last last of its sender's run
 * @property {MessageActions} actions
 * @property {(message: Message, at: { x: number, y: number }) => void} openMenu
 */

/**
 * One message of the conversation, with its keyboard.
 * @param {Message} message
 * @param {BubbleContext} context
 * @returns {HTMLElement}
 */
export function messageElement(message, context) {
  const testId = `message-${message.message_id}`
  const service = serviceText(message)
  if (service)
    return element('div', { class: 'service', 'data-testid': testId }, element('span', {}, service))

  const sender = senderOf(message)
  // In a topic, a message that answers nothing comes as a reply to the topic's creation.
  const answered = message.reply_to_message?.forum_topic_created ? undefined : message.reply_to_message
  const rows = message.reply_markup?.inline_keyboard ?? []
  const named = context.inGroup && !message.mine
  const side = message.mine ? 'mine' : 'theirs'
  const place = `${context.first ? ' first' : ''}${context.last ? ' last' : ''}`
  const withAvatar = named ? ' named' : ''
  const wide = message.rich_message?.blocks.some(block => block.type === 'table') ? ' wide' : ''
  return element(
    'article',
    {
      class: `message ${side}${place}${withAvatar}${wide}`,
      'data-testid': testId,
      'aria-label': message.mine ? 'Tin của bạn' : `Tin của ${sender.name}`,
      oncontextmenu: (/** @type {MouseEvent} */ event) => openMenuFrom(event, message, context),
    },
    element(
      'div',
      { class: 'message-column' },
      element(
        'div',
        { class: `bubble${hasOnlyMedia(message) ? ' media-only' : ''}` },
        named && context.last && avatar(sender.name, sender.hue),
        named && context.first && element('div', { class: `sender ${sender.hue}` }, sender.name),
        message.via_bot && element('div', { class: 'via' }, `qua @${message.via_bot.username}`),
        answered && quote(answered, context),
        ...content(message, context),
        meta(message),
      ),
      rows.length > 0 && inlineKeyboard(message, rows, context.actions),
    ),
    element(
      'button',
      {
        type: 'button',
        class: 'icon-button reply-button',
        'aria-label': 'Trả lời tin này',
        title: 'Trả lời',
        onclick: () => context.actions.reply(message),
      },
      icon('reply'),
    ),
  )
}

/**
 * Who a message shows as its sender: an anonymous administrator writes as the group itself.
 * @param {Message} message
 */
export function senderOf(message) {
  if (message.sender_chat) {
    const { id, title = 'Nhóm' } = message.sender_chat
    return { id, name: `${title} (quản trị viên)`, hue: hueClass(id) }
  }
  const { id = 0, first_name: name = 'Không rõ', is_bot = false } = message.from ?? {}
  return { id, name, hue: is_bot ? botHue : hueClass(id) }
}

/** @param {Message} message */
const hasOnlyMedia = message => Boolean(message.photo) && !message.caption && !message.reply_to_message

/**
 * @param {Message} message
 * @param {BubbleContext} context
 * @returns {Node[]}
 */
function content(message, context) {
  if (message.rich_message) {
    return [element('div', { class: 'rich' }, ...richBlocks(message.rich_message.blocks, context))]
  }
  const media = message.photo
    ? [photo(message.photo, message.caption ?? '')]
    : message.document
      ? [documentCard(message.document)]
      : []
  const text = message.text ?? message.caption
  if (text === undefined) return media
  const entities = message.entities ?? message.caption_entities ?? []
  return [...media, element('div', { class: 'text' }, ...formattedText(text, entities, context))]
}

/**
 * @param {Message} original
 * @param {BubbleContext} context
 */
function quote(original, { actions }) {
  const sender = senderOf(original)
  return element(
    'button',
    {
      type: 'button',
      class: `reply-quote ${sender.hue}`,
      'aria-label': 'Đến tin được trả lời',
      onclick: () => actions.showMessage(original.message_id),
    },
    element('span', { class: 'reply-name' }, sender.name),
    element('span', { class: 'reply-text' }, summary(original)),
  )
}

/** @param {Message} message */
function meta(message) {
  return element(
    'span',
    { class: 'meta' },
    message.silent && element('span', { class: 'silent', title: 'Gửi không chuông' }, icon('silent')),
    message.edit_date !== undefined && element('span', {}, 'đã sửa'),
    element('time', {}, timeOfDay(new Date(message.date * 1000))),
  )
}

/**
 * @param {MouseEvent} event
 * @param {Message} message
 * @param {BubbleContext} context
 */
function openMenuFrom(event, message, { openMenu }) {
  // Links and selected text keep the browser's own menu.
  if (event.target instanceof Element && event.target.closest('a')) return
  if (String(window.getSelection()) !== '') return
  event.preventDefault()
  openMenu(message, { x: event.clientX, y: event.clientY })
}
