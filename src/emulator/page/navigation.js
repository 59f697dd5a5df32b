// @ts-check
/** @import { Chat, Route } from './model.d.ts' */
/** @import { Session } from './session.js' */
import { formatRoute, parseRoute } from './route.js'

/** Two columns side by side; below it the list and the conversation are two screens. Same width as in layout.css. */
const isWide = matchMedia('(min-width: 721px)')

/**
 * Going from one person and chat to another. The place is in location.hash, so that a reload stays and the
 * browser's back button works.
 * @param {Session} session
 * @param {() => void} opened a place has been entered: what was shown is to be forgotten
 */
export function createNavigation(session, opened) {
  /** Goes where the hash says; one that names nobody, or a chat that the person does not have, is corrected. */
  async function followHash() {
    const asked = parseRoute(location.hash)
    const { people } = session.world
    const person = people.some(({ id }) => id === asked.person) ? asked.person : (people[0]?.id ?? null)
    if (person !== session.route.person) session.chats = []
    session.route = { ...asked, person }
    await session.refreshChats()
    if (!session.currentChat()) session.route = { person, chat: isWide.matches ? person : null, topic: null }
    const hash = formatRoute(session.route)
    if (hash !== location.hash) history.replaceState(history.state, '', hash)
    opened()
    await session.refreshMessages()
  }

  /**
   * @param {Route} route
   * @param {object | null} [state] kept with the entry of the browser's history
   */
  async function go(route, state = null) {
    if (formatRoute(route) === location.hash) return
    history.pushState(state, '', formatRoute(route))
    await followHash()
  }

  return {
    followHash,
    go,

    /** @param {Chat} chat */
    openChat: ({ chatId, topicId }) =>
      go({ person: session.route.person, chat: chatId, topic: topicId ?? null }, { fromList: true }),

    /**
     * Looks through another person's eyes: at the same group where both belong to it, else at their own chat with
     * the bot.
     * @param {number} person
     */
    openPerson(person) {
      const { chat, topic } = session.route
      if (chat === null) return go({ person, chat, topic })
      const isShared = session.currentGroup()?.memberIds.includes(person)
      return go(isShared ? { person, chat, topic } : { person, chat: person, topic: null })
    },

    /** On a phone, from the conversation to the list, as the phone's own back gesture does. */
    async backToList() {
      if (history.state?.fromList) history.back()
      else await go({ person: session.route.person, chat: null, topic: null })
    },

    /** @param {() => void} listener */
    onWidthChange: listener => isWide.addEventListener('change', listener),
  }
}
