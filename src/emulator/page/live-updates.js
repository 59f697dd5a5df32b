// @ts-check
/** @import { ServerEvent } from './model.d.ts' */
/** @import { Session } from './session.js' */
import { listen } from './control-api.js'
import { attempt } from './deeds.js'
import { byId } from './elements/element.js'

/**
 * Reads again what the server says has changed.
 * @param {Session} session
 * @param {{ begin: (event: ServerEvent) => void, end: (chat: number) => void }} typing
 * @param {{ set: (instant: string) => void }} clock
 */
export function followServer(session, typing, clock) {
  listen(
    event => attempt(hear(event)),
    connected => {
      const offline = byId('offline', HTMLElement)
      if (connected && !offline.hidden) attempt(session.refreshAll())
      offline.hidden = connected
    },
  )

  /** @param {ServerEvent} event */
  async function hear(event) {
    const concernsOpenChat = event.chat === session.route.chat
    switch (event.type) {
      case 'typing':
        return typing.begin(event)
      case 'clock':
        if (event.now) clock.set(event.now)
        return
      case 'chats':
        await Promise.all([session.refreshWorld(), session.refreshChats(), session.refreshUnread()])
        return
      case 'message':
        if (event.chat !== undefined) typing.end(event.chat)
        // The list first: it knows how many messages are unread, and so whether reading them is to be reported.
        await Promise.all([session.refreshChats(), session.refreshUnread()])
        if (concernsOpenChat) await session.refreshMessages()
        return
      case 'edit':
      case 'delete':
        await Promise.all([session.refreshChats(), concernsOpenChat && session.refreshMessages()])
        return
      case 'answer':
        return
    }
  }
}
