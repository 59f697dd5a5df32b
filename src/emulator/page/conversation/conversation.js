// @ts-check
/** @import { Message, MessageActions } from '../model.d.ts' */
/** @import { Shown } from './message-list.js' */
import { byId } from '../elements/element.js'
import { senderOf } from '../message/bubble.js'
import { summary } from '../message/summary.js'
import { keepPlace } from './keep-place.js'
import { drawMessageList } from './message-list.js'

/** How many messages are drawn at first, and how many more each time the reader reaches the top. */
const page = 150

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
  scroller.addEventListener('scroll', showDayWhileScrolling)
  toEndButton.addEventListener('click', () => place.toEnd(true))

  function draw() {
    if (!shown) return
    drawMessageList(list, shown, { newest: drawn, firstUnread, actions, openMenu })
    byId('no-messages', HTMLElement).hidden = shown.messages.length > 0
  }

  /** @param {Message[]} arrived */
  function receive(arrived) {
    for (const message of arrived) {
      list.querySelector(`[data-testid="message-${message.message_id}"]`)?.classList.add('arriving')
    }
    const theirs = arrived.filter(message => !message.mine)
    if (arrived.some(message => message.mine)) place.toEnd(true)
    else if (!place.isAtEnd()) unseen += theirs.length
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
    },

    /** Forgets the conversation, so that the next `show` begins at the end. */
    clear() {
      shown = null
      list.replaceChildren()
      byId('no-messages', HTMLElement).hidden = true
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

/** @type {ReturnType<typeof setTimeout> | undefined} */
let resting

/** @param {Event} event */
function showDayWhileScrolling({ currentTarget }) {
  if (!(currentTarget instanceof Element)) return
  currentTarget.classList.add('scrolling')
  clearTimeout(resting)
  resting = setTimeout(() => currentTarget.classList.remove('scrolling'), 1500)
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
