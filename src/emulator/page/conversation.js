// @ts-check
/** @import { Message, MessageActions } from './model.d.ts' */
import { byId, element } from './element.js'
import { keepPlace } from './keep-place.js'
import { patchChildren } from './keyed-children.js'
import { messageElement, senderOf } from './message/bubble.js'
import { summary } from './message/summary.js'
import { byDay, sameRun } from './message-runs.js'
import { dayLabel } from './vietnam-time.js'

/** How many messages are drawn at first, and how many more each time the reader reaches the top. */
const page = 150

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
 * The list of messages.
 * @param {MessageActions} actions
 * @param {(message: Message, at: { x: number, y: number }) => void} openMenu
 */
export function createConversation(actions, openMenu) {
  const scroller = byId('messages', HTMLElement)
  const list = byId('message-list', HTMLElement)
  const toEndButton = byId('to-end', HTMLButtonElement)
  const missed = byId('missed', HTMLElement)
  const announcer = byId('announcer', HTMLElement)

  /** @type {Shown | null} */
  let shown = null
  let drawn = page
  let unseen = 0
  /** @type {number | null} */
  let firstUnread = null

  const place = keepPlace(scroller, list, atEnd => {
    if (atEnd) unseen = 0
    toEndButton.hidden = atEnd
    missed.textContent = unseen > 0 ? String(unseen) : ''
    if (scroller.scrollTop < 400 && shown && drawn < shown.messages.length) {
      drawn += page
      place.during(draw)
    }
  })
  toEndButton.addEventListener('click', () => place.toEnd(true))

  function draw() {
    if (!shown) return
    const { inGroup, botUsername, now } = shown
    const visible = shown.messages.slice(-drawn)
    const days = byDay(visible)
    patchChildren(
      list,
      days.map(({ key, messages }) => ({
        key: `${shown?.key} ${key}`,
        version: '',
        create: () => element('section', { class: 'day' }, element('div', { class: 'day-label' }, element('span')), element('div')),
      })),
    )
    days.forEach(({ messages }, index) => {
      const [label, body] = list.children[index]?.children ?? []
      const date = new Date((messages[0]?.date ?? 0) * 1000)
      if (label?.firstElementChild) label.firstElementChild.textContent = dayLabel(date, now)
      if (body) patchChildren(body, messages.flatMap((_, at) => itemsFor(messages, at)))
    })

    /**
     * @param {Message[]} messages
     * @param {number} at
     */
    function itemsFor(messages, at) {
      const message = /** @type {Message} */ (messages[at])
      const unreadStartsHere = message.message_id === firstUnread
      const first = unreadStartsHere || !sameRun(messages[at - 1], message)
      const next = messages[at + 1]
      const last = next?.message_id === firstUnread || !sameRun(message, next)
      const item = {
        key: String(message.message_id),
        version: JSON.stringify([message, first, last, inGroup]),
        create: () => messageElement(message, { botUsername, inGroup, first, last, actions, openMenu }),
      }
      const divider = {
        key: 'unread',
        version: '',
        create: () => element('div', { class: 'unread-divider' }, element('span', {}, 'Tin chưa đọc')),
      }
      return unreadStartsHere ? [divider, item] : [item]
    }
  }

  /** @param {Message[]} arrived */
  function receive(arrived) {
    const last = arrived.at(-1)
    if (!last) return
    for (const message of arrived) {
      list.querySelector(`[data-testid="message-${message.message_id}"]`)?.classList.add('arriving')
    }
    const theirs = arrived.filter(message => !message.mine)
    if (place.isAtEnd() || arrived.some(message => message.mine)) place.toEnd(true)
    else unseen += theirs.length
    missed.textContent = unseen > 0 ? String(unseen) : ''
    const spoken = theirs.at(-1)
    if (spoken) announcer.textContent = `Tin mới từ ${senderOf(spoken).name}: ${summary(spoken)}`
  }

  /** @param {Shown} next */
  function open(next) {
    shown = next
    drawn = page
    unseen = 0
    firstUnread = firstUnreadOf(next)
    list.replaceChildren()
    draw()
    place.toEnd(false)
    const divider = list.querySelector('.unread-divider')
    const above = divider && divider.getBoundingClientRect().top < scroller.getBoundingClientRect().top
    if (divider && above) place.toElement(divider)
  }

  return {
    /**
     * Shows a conversation, or its new state when it is the one already shown.
     * @param {Shown} next
     */
    show(next) {
      if (next.key !== shown?.key) return open(next)
      const newest = shown.messages.at(-1)?.message_id ?? 0
      shown = next
      place.during(draw)
      const arrived = next.messages.filter(message => message.message_id > newest)
      if (arrived.length > 0) receive(arrived)
      else if (place.isAtEnd()) place.toEnd(false)
    },

    /** Forgets the conversation, so that the next `show` begins at the end. */
    clear() {
      shown = null
      list.replaceChildren()
    },

    /**
     * Scrolls to a message and lights it up for a moment.
     * @param {number} id
     */
    reveal(id) {
      if (shown) drawn = Math.max(drawn, shown.messages.length)
      place.during(draw)
      const target = list.querySelector(`[data-testid="message-${id}"]`)
      if (!target) return
      target.scrollIntoView({ block: 'center', behavior: 'smooth' })
      target.classList.remove('lit')
      requestAnimationFrame(() => target.classList.add('lit'))
    },
  }
}

/**
 * The message above which "Tin chưa đọc" stands.
 * @param {Shown} shown
 */
function firstUnreadOf({ messages, unread }) {
  if (unread === 0) return null
  const theirs = messages.filter(message => !message.mine)
  return theirs.at(-unread)?.message_id ?? null
}
