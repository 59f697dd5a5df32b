// @ts-check
/** @import { World, Chat, InlineOffer, Message, PressAnswer, ServerEvent } from './model.d.ts' */

/**
 * A refusal of the control API or a lost connection, in words for the person at the screen.
 */
export class ControlError extends Error {}

/**
 * @param {string} path
 * @param {RequestInit} [init]
 * @returns {Promise<any>}
 */
async function call(path, init) {
  const response = await fetch(`/emulator/${path}`, init).catch(() => {
    throw new ControlError(
      'Không nối được với máy chủ mô phỏng. Hãy kiểm tra xem chương trình còn chạy không.',
    )
  })
  const body = await response.json().catch(() => null)
  if (!response.ok) throw new ControlError(`Máy chủ mô phỏng từ chối: ${body?.error ?? response.status}`)
  return body
}

/**
 * @param {string} path
 * @param {object} body
 */
const post = (path, body) =>
  call(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/** @returns {Promise<World>} */
export const readWorld = () => call('state')

/**
 * @param {number} person
 * @returns {Promise<Chat[]>}
 */
export const readChats = person => call(`chats?person=${person}`)

/**
 * @param {number} person
 * @param {number} chat
 * @returns {Promise<Message[]>} the whole conversation, oldest first
 */
export const readMessages = (person, chat) => call(`messages?person=${person}&chat=${chat}`)

/** @param {{ person: number, chat: number, text: string, topic?: number, reply_to?: number, anonymous?: boolean }} message */
export const sendText = message => post('send', message)

/** @param {{ person: number, chat: number, message_id: number, text: string }} change */
export const editText = change => post('edit', change)

/**
 * Presses a button and waits until the bot has answered, 10 s at most.
 * @param {{ person: number, chat: number, message_id: number, data: string }} press
 * @returns {Promise<PressAnswer>}
 */
export const pressButton = async press => (await post('press', press)).answer

/**
 * Asks the bot what it offers for the words after its name, 10 s at most.
 * @param {{ person: number, chat: number, query: string }} asked
 * @returns {Promise<InlineOffer | null>}
 */
export const askInline = async asked => (await post('inline', asked)).offer

/** @param {{ person: number, chat: number, topic?: number, reply_to?: number, result: string }} choice */
export const chooseInline = choice => post('choose', choice)

/** @param {{ person: number, payload?: string }} start */
export const startBot = start => post('start', start)

/** @param {{ person: number, chat: number, topic?: number }} read */
export const markRead = read => post('read', read)

/** @param {{ person: number, blocked: boolean }} block */
export const setBlocked = block => post('block', block)

/** @param {{ action: string, chat: number, person?: number }} change */
export const changeGroup = change => post('group', change)

/** @param {{ firstName: string, about?: string }} person */
export const addPerson = person => post('person', person)

/** @param {{ hours: number } | { days: number } | { next: true }} step */
export const moveClock = step => post('clock', step)

/**
 * @param {{ person: number, chat: number, topic?: number, reply_to?: number, file: File, caption: string, as: 'photo' | 'document' }} upload
 */
export function uploadFile({ file, ...fields }) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined && value !== '') form.set(name, String(value))
  }
  form.set('file', file, file.name)
  return call('upload', { method: 'POST', body: form })
}

/**
 * @param {string} id Telegram's file_id
 * @returns {string} where the bytes of the photo or document are
 */
export const fileUrl = id => `/emulator/file?id=${encodeURIComponent(id)}`

/**
 * Hears what changes. The browser reconnects by itself; `onConnection(true)` after a gap means: read everything.
 * @param {(event: ServerEvent) => void} onEvent
 * @param {(connected: boolean) => void} onConnection
 */
export function listen(onEvent, onConnection) {
  const source = new EventSource('/emulator/events')
  source.onmessage = ({ data }) => onEvent(JSON.parse(data))
  source.onopen = () => onConnection(true)
  source.onerror = () => onConnection(false)
}
