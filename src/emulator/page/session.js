// @ts-check
/** @import { Chat, Message, Route, World } from './model.d.ts' */
import { coalesce } from './coalesce.js'
import { markRead, readChats, readMessages, readWorld } from './control-api.js'
import { readUnreadCounts } from './people/unread-counts.js'

/** @typedef {ReturnType<typeof createSession>} Session */

/**
 * What the page knows, and the readings that keep it true. The server's events only say that something changed;
 * what it is now is always read, so a lost event costs nothing but time.
 * @param {World} world
 * @param {object} changed
 * @param {() => void} changed.frame everything but the messages has to be drawn
 * @param {() => void} changed.messages the open conversation has to be drawn
 */
export function createSession(world, changed) {
  const session = {
    world,
    /** @type {Route} */
    route: { person: null, chat: null, topic: null },
    /** The chats of the current person. @type {Chat[]} */
    chats: [],
    /** The messages of the open conversation, oldest first. @type {Message[]} */
    messages: [],
    /** Unread messages of each person. @type {Map<number, number>} */
    unread: new Map(),

    /** The open chat as the list knows it. */
    currentChat() {
      const { chat, topic } = session.route
      return session.chats.find(({ chatId, topicId }) => chatId === chat && (topicId ?? null) === topic)
    },

    /** The group that is open; undefined in a private chat. */
    currentGroup: () => session.world.groups.find(({ id }) => id === session.route.chat),

    /** The person, chat and topic that a call to the control API is about. */
    where() {
      const { person, chat, topic } = session.route
      if (person === null || chat === null) throw new Error('no conversation is open')
      return { person, chat, ...(topic !== null && { topic }) }
    },

    refreshWorld: coalesce(async () => {
      session.world = await readWorld()
      changed.frame()
    }),

    refreshUnread: coalesce(async () => {
      session.unread = await readUnreadCounts(session.world.people)
      changed.frame()
    }),

    refreshChats: coalesce(async () => {
      const { person } = session.route
      if (person === null) return
      const chats = await readChats(person)
      if (person !== session.route.person) return
      session.chats = chats
      changed.frame()
    }),

    refreshMessages: coalesce(async () => {
      const asked = session.route
      if (asked.person === null || asked.chat === null) return
      const messages = await readMessages(asked.person, asked.chat)
      if (asked !== session.route) return
      session.messages = messages.filter(message => !message.deleted && topicOf(message) === asked.topic)
      changed.messages()
      await session.markRead()
    }),

    async refreshAll() {
      await session.refreshWorld()
      await session.refreshChats()
      await Promise.all([session.refreshMessages(), session.refreshUnread()])
    },

    /** Tells the server that the open conversation has been seen, if it has. */
    async markRead() {
      if ((session.currentChat()?.unread ?? 0) === 0 || document.visibilityState === 'hidden') return
      await markRead(session.where())
    },
  }
  return session
}

/** @param {Message} message */
const topicOf = message => (message.is_topic_message ? (message.message_thread_id ?? null) : null)
