// @ts-check
/** @import { Message, MessageActions } from '../model.d.ts' */
/** @import { KeyedItem } from '../elements/keyed-children.js' */
import { element } from '../elements/element.js'
import { patchChildren } from '../elements/keyed-children.js'
import { messageElement } from '../message/bubble.js'
import { dayLabel } from '../vietnam-time.js'
import { byDay, sameRun } from './message-runs.js'

/**
 * @typedef {object} Shown
 * @property {string} key which conversation; a change of it begins at the newest message
 * @property {Message[]} messages oldest first
 * @property {number} unread how many were unread when the conversation was opened
 * @property {string} botUsername
 * @property {boolean} inGroup
 * @property {Date} now
 */

/**
 * @typedef {object} Drawing
 * @property {number} newest how many of the newest messages are drawn
 * @property {number | null} firstUnread the message above which "Tin chưa đọc" stands
 * @property {MessageActions} actions
 * @property {(message: Message, at: { x: number, y: number }) => void} openMenu
 */

/**
 * Draws the days, each under its label, and touches only the messages that changed.
 * @param {HTMLElement} list
 * @param {Shown} shown
 * @param {Drawing} drawing
 */
export function drawMessageList(list, shown, drawing) {
  const days = byDay(shown.messages.slice(-drawing.newest))
  patchChildren(
    list,
    days.map(({ key }) => ({ key, version: '', create: daySection })),
  )
  days.forEach(({ messages }, index) => {
    const [label, body] = list.children[index]?.children ?? []
    const date = new Date((messages[0]?.date ?? 0) * 1000)
    if (label?.firstElementChild) label.firstElementChild.textContent = dayLabel(date, shown.now)
    const items = messages.flatMap((_, at) => itemsFor(messages, at, shown, drawing))
    if (body) patchChildren(body, items)
  })
}

/** A section of its own for each day, so that the next day's sticky label pushes this one away. */
function daySection() {
  return element(
    'section',
    { class: 'day' },
    element('div', { class: 'day-label' }, element('span')),
    element('div'),
  )
}

/**
 * The message at this place of its day, below the divider of the unread ones where it is their first.
 * @param {Message[]} messages
 * @param {number} at
 * @param {Shown} shown
 * @param {Drawing} drawing
 * @returns {KeyedItem[]}
 */
function itemsFor(messages, at, { botUsername, inGroup }, { firstUnread, actions, openMenu }) {
  const message = /** @type {Message} */ (messages[at])
  const next = messages[at + 1]
  const isFirstUnread = message.message_id === firstUnread
  const first = isFirstUnread || !sameRun(messages[at - 1], message)
  const last = next?.message_id === firstUnread || !sameRun(message, next)
  const item = {
    key: String(message.message_id),
    version: JSON.stringify([message, first, last]),
    create: () => messageElement(message, { botUsername, inGroup, first, last, actions, openMenu }),
  }
  return isFirstUnread ? [{ key: 'unread', version: '', create: unreadDivider }, item] : [item]
}

const unreadDivider = () => element('div', { class: 'unread-divider' }, element('span', {}, 'Tin chưa đọc'))
