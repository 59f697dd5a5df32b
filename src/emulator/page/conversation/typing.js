// @ts-check
/** @import { ServerEvent } from '../model.d.ts' */
import { chatKey } from '../chat-list.js'

/** Telegram shows a chat action for five seconds, in ms. */
const duration = 5000

/** @type {Record<string, string>} */
const words = {
  typing: 'đang nhập…',
  upload_photo: 'đang gửi ảnh…',
  upload_document: 'đang gửi tệp…',
}

/**
 * In which chats the bot is at work, and with what.
 * @param {() => void} onChange
 */
export function trackTyping(onChange) {
  /** @type {Map<string, { text: string, timer: ReturnType<typeof setTimeout> }>} */
  const active = new Map()

  /** @param {string} key */
  function stop(key) {
    clearTimeout(active.get(key)?.timer)
    if (active.delete(key)) onChange()
  }

  return {
    active,

    /** @param {ServerEvent} event of type `typing` */
    begin({ chat = 0, topic, action = '' }) {
      const key = chatKey({ chatId: chat, topicId: topic })
      clearTimeout(active.get(key)?.timer)
      active.set(key, { text: words[action] ?? 'đang làm việc…', timer: setTimeout(stop, duration, key) })
      onChange()
    },

    /**
     * A message has arrived: whatever the bot was doing in that chat is done.
     * @param {number} chat
     */
    end(chat) {
      for (const key of [...active.keys()]) if (key === `${chat}` || key.startsWith(`${chat}-`)) stop(key)
    },
  }
}
