// @ts-check
/** @import { Message } from './model.d.ts' */
/** @import { Session } from './session.js' */

import { chatKey } from './chat-list.js'
import { askAboutFile } from './composer/attachment.js'
import { ControlError, chooseInline, editText, sendText, startBot, uploadFile } from './control-api.js'
import { toast } from './elements/notices.js'

/**
 * Carries out what a person asked for; a failure becomes a toast.
 * @param {Promise<unknown>} doing
 * @returns {Promise<boolean>} whether it went well
 */
export async function attempt(doing) {
  try {
    await doing
    return true
  } catch (error) {
    if (!(error instanceof ControlError)) throw error
    toast(error.message)
    return false
  }
}

/**
 * What the current person does in the open conversation. Each deed ends when its effect is on the screen.
 * @param {Session} session
 * @param {{ go: (route: import('./model.d.ts').Route) => Promise<void> }} navigation
 */
export function createDeeds(session, navigation) {
  /** Keys of the chats in which the person writes as the group. @type {Set<string>} */
  const anonymousIn = new Set()

  const isAnonymous = () => {
    const chat = session.currentChat()
    return chat !== undefined && anonymousIn.has(`${session.route.person} ${chatKey(chat)}`)
  }

  return {
    isAnonymous,

    toggleAnonymous() {
      const chat = session.currentChat()
      if (!chat) return
      const key = `${session.route.person} ${chatKey(chat)}`
      if (!anonymousIn.delete(key)) anonymousIn.add(key)
    },

    /**
     * @param {string} text
     * @param {Message} [answered]
     */
    async write(text, answered) {
      await sendText({
        ...session.where(),
        text,
        ...(answered && { reply_to: answered.message_id }),
        ...(isAnonymous() && { anonymous: true }),
      })
      await session.refreshMessages()
    },

    /**
     * @param {string} result one that the bot offered
     * @param {Message} [answered]
     */
    async sendInline(result, answered) {
      await chooseInline({
        ...session.where(),
        result,
        ...(answered && { reply_to: answered.message_id }),
      })
      await session.refreshMessages()
    },

    /**
     * @param {Message} message
     * @param {string} text
     */
    async edit(message, text) {
      const { person, chat } = session.where()
      await editText({ person, chat, message_id: message.message_id, text })
      await session.refreshMessages()
    },

    /**
     * Opens the bot, also from a link in a group: the private chat comes to the front.
     * @param {string} payload
     */
    async start(payload) {
      const { person } = session.route
      if (person === null) return
      await startBot({ person, ...(payload && { payload }) })
      await navigation.go({ person, chat: person, topic: null })
      await session.refreshChats()
      await session.refreshMessages()
    },

    /**
     * @param {File} file
     * @param {() => number | undefined} takeReply which message the file answers, asked once it is to be sent
     */
    async attach(file, takeReply) {
      const place = session.where()
      const attachment = await askAboutFile(file)
      if (!attachment) return
      await uploadFile({ ...place, ...attachment, file, reply_to: takeReply() })
      await session.refreshMessages()
    },
  }
}
