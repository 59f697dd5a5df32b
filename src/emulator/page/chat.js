// @ts-check
/** @import { Chat, Message, Route, ServerEvent } from './model.d.ts' */
import { askAboutFile } from './attachment.js'
import { drawChatHeader } from './chat-header.js'
import { chatKey, drawChatList } from './chat-list.js'
import { chatMenuItems } from './chat-menu.js'
import { createClockBar } from './clock-bar.js'
import { coalesce } from './coalesce.js'
import { createComposer } from './composer.js'
import * as control from './control-api.js'
import { createConversation } from './conversation.js'
import { byId } from './element.js'
import { icon } from './icons.js'
import { listenForLongPress } from './long-press.js'
import { createMessageActions } from './message-actions.js'
import { messageMenuItems } from './message-menu.js'
import { toast } from './notices.js'
import { drawPeopleRail } from './people-rail.js'
import { openPersonPicker } from './person-picker.js'
import { openMenu } from './popup-menu.js'
import { formatRoute, parseRoute } from './route.js'
import { setUpTheme } from './theme.js'
import { trackTyping } from './typing.js'
import { readUnreadCounts } from './unread-counts.js'

/** Two columns side by side; below it the list and the conversation are two screens. */
const isWide = matchMedia('(min-width: 721px)')

setUpTheme()
drawStaticIcons()

let world = await control.readWorld()
/** @type {Route} */
let route = { person: null, chat: null, topic: null }
/** @type {Chat[]} */
let chats = []
/** @type {Message[]} */
let messages = []
/** @type {Map<number, number>} */
let unread = new Map()
/** Keys of the chats in which the person writes as the group. @type {Set<string>} */
const anonymous = new Set()

const clock = createClockBar({ movable: world.clock, afterMove: readEverything, complain: toast })
const typing = trackTyping(drawFrame)
const composer = createComposer({
  submit: (text, target) => attempt(target?.kind === 'edit' ? edit(target.message, text) : write(text, target?.message)),
  sendCommand: ({ command }) => actions.sendCommand(`/${command}`),
  attach,
  begin: () => attempt(start('')),
})
const actions = createMessageActions({
  bot: () => world.bot,
  where,
  composer,
  write: text => attempt(write(text)),
  start: payload => attempt(start(payload)),
  reveal: id => conversation.reveal(id),
  attempt,
})
const conversation = createConversation(actions, (message, at) => openMenu(messageMenuItems(message, actions), at))

const refreshWorld = coalesce(async () => {
  world = await control.readWorld()
  clock.set(world.now)
  drawFrame()
})

const refreshUnread = coalesce(async () => {
  unread = await readUnreadCounts(world.people)
  drawFrame()
})

const refreshChats = coalesce(async () => {
  const { person } = route
  if (person === null) return
  const read = await control.readChats(person)
  if (person === route.person) chats = read
  drawFrame()
})

const refreshMessages = coalesce(async () => {
  const asked = route
  if (asked.person === null || asked.chat === null) return
  const read = await control.readMessages(asked.person, asked.chat)
  if (asked !== route) return
  messages = read.filter(message => !message.deleted && isInTopic(message))
  drawConversation()
  await markRead()
})

/** The open chat as the list knows it. */
function currentChat() {
  return chats.find(chat => chat.chatId === route.chat && (chat.topicId ?? null) === route.topic)
}

/** @param {Message} message */
function isInTopic(message) {
  const topic = message.is_topic_message ? (message.message_thread_id ?? null) : null
  return topic === route.topic
}

/** The person and chat that a call to the control API is about. */
function where() {
  const { person, chat, topic } = route
  if (person === null || chat === null) throw new Error('no conversation is open')
  return { person, chat, ...(topic !== null && { topic }) }
}

function drawFrame() {
  const current = currentChat()
  const viewer = world.people.find(({ id }) => id === route.person)
  byId('viewer-name', HTMLElement).textContent = viewer?.firstName ?? ''
  byId('viewer-about', HTMLElement).textContent = viewer?.about ?? ''
  document.body.classList.toggle('chat-open', route.chat !== null)
  drawPeopleRail({ people: world.people, current: route.person, unread }, person => openPerson(person.id))
  const key = current ? chatKey(current) : null
  drawChatList({ chats, current: key, typing: new Set(typing.active.keys()), now: clock.now() }, openChat)

  const waiting = chats.reduce((sum, chat) => sum + chat.unread, 0)
  document.title = `${waiting > 0 ? `(${waiting}) ` : ''}${world.bot.name} – bản mô phỏng`
  byId('nothing-open', HTMLElement).hidden = Boolean(current)
  byId('chat-header', HTMLElement).hidden = !current
  if (!current || !key) return
  drawChatHeader(current, world, typing.active.get(key)?.text)
  const asGroup = anonymous.has(key)
  const isPrivate = current.kind === 'private'
  composer.set({
    key: `${route.person} ${key}`,
    mode: !isPrivate ? 'write' : current.blocked ? 'unblock' : current.started ? 'write' : 'start',
    commands: isPrivate || world.groups.find(({ id }) => id === current.chatId)?.botIsMember ? world.bot.commands : [],
    placeholder: asGroup ? 'Viết với tư cách nhóm…' : 'Nhập tin nhắn…',
  })
}

function drawConversation() {
  const current = currentChat()
  if (!current) return
  conversation.show({
    key: `${route.person} ${chatKey(current)}`,
    messages,
    unread: current.unread,
    botUsername: world.bot.username,
    inGroup: current.kind === 'group',
    now: clock.now(),
  })
}

async function markRead() {
  if ((currentChat()?.unread ?? 0) === 0 || document.visibilityState === 'hidden') return
  await control.markRead(where())
}

async function readEverything() {
  await refreshWorld()
  await refreshChats()
  await Promise.all([refreshMessages(), refreshUnread()])
}

/**
 * Goes where the hash says; a hash that names nobody, or a chat that the person does not have, is corrected.
 */
async function followHash() {
  const asked = parseRoute(location.hash)
  const person = world.people.some(({ id }) => id === asked.person) ? asked.person : (world.people[0]?.id ?? null)
  if (person !== route.person) chats = []
  route = { ...asked, person }
  await refreshChats()
  const fallback = isWide.matches ? person : null
  const corrected = currentChat() ? route : { person, chat: fallback, topic: null }
  if (formatRoute(corrected) !== location.hash) history.replaceState(history.state, '', formatRoute(corrected))
  route = corrected
  conversation.clear()
  drawFrame()
  await refreshMessages()
}

/**
 * @param {Route} next
 * @param {object | null} [state] kept with the entry of the browser's history
 */
function go(next, state = null) {
  if (formatRoute(next) === location.hash) return Promise.resolve()
  history.pushState(state, '', formatRoute(next))
  return followHash()
}

/** @param {Chat} chat */
function openChat({ chatId, topicId }) {
  go({ person: route.person, chat: chatId, topic: topicId ?? null }, { fromList: true })
}

/**
 * Looks through another person's eyes: at the same group where both belong to it, else at their own private chat.
 * @param {number} person
 */
function openPerson(person) {
  const group = world.groups.find(({ id }) => id === route.chat)
  const shared = group?.memberIds.includes(person)
  const chat = route.chat === null ? null : shared ? route.chat : person
  return go({ person, chat, topic: shared ? route.topic : null })
}

/** On a phone: from the conversation to the list, as the phone's own back gesture does. */
function backToList() {
  if (history.state?.fromList) history.back()
  else go({ person: route.person, chat: null, topic: null })
}

/**
 * @param {string} text
 * @param {Message} [answered]
 */
async function write(text, answered) {
  const current = currentChat()
  await control.sendText({
    ...where(),
    text,
    ...(answered && { reply_to: answered.message_id }),
    ...(current && anonymous.has(chatKey(current)) && { anonymous: true }),
  })
  await refreshMessages()
}

/**
 * @param {Message} message
 * @param {string} text
 */
async function edit(message, text) {
  const { person, chat } = where()
  await control.editText({ person, chat, message_id: message.message_id, text })
  await refreshMessages()
}

/** @param {string} payload */
async function start(payload) {
  const { person } = route
  if (person === null) return
  await control.startBot({ person, ...(payload && { payload }) })
  await go({ person, chat: person, topic: null })
  await refreshChats()
  await refreshMessages()
}

/** @param {File} file */
async function attach(file) {
  const place = where()
  const attachment = await askAboutFile(file)
  if (!attachment) return
  const reply_to = composer.takeReply()
  await attempt(control.uploadFile({ ...place, ...attachment, file, reply_to }).then(refreshMessages))
}

/**
 * Carries out what a person asked for; a failure becomes a toast.
 * @param {Promise<unknown>} doing
 * @returns {Promise<boolean>} whether it went well
 */
async function attempt(doing) {
  try {
    await doing
    return true
  } catch (error) {
    if (!(error instanceof control.ControlError)) throw error
    toast(error.message)
    return false
  }
}

/** @param {ServerEvent} event */
function hear(event) {
  switch (event.type) {
    case 'typing':
      typing.begin(event)
      break
    case 'clock':
      if (event.now) clock.set(event.now)
      drawFrame()
      break
    case 'chats':
      attempt(Promise.all([refreshWorld(), refreshChats(), refreshUnread()]))
      break
    case 'message':
      if (event.chat !== undefined) typing.end(event.chat)
      attempt(refreshChats().then(() => (event.chat === route.chat ? refreshMessages() : undefined)))
      attempt(refreshUnread())
      break
    case 'edit':
    case 'delete':
      attempt(Promise.all([refreshChats(), event.chat === route.chat && refreshMessages()]))
      break
    case 'answer':
      break
  }
}

/** @param {boolean} connected */
function onConnection(connected) {
  const offline = byId('offline', HTMLElement)
  if (connected && !offline.hidden) attempt(readEverything())
  offline.hidden = connected
}

function pickPerson() {
  openPersonPicker({
    people: world.people,
    current: route.person,
    choose: person => openPerson(person.id),
    add: async person => {
      await attempt(control.addPerson(person).then(refreshWorld))
      const added = world.people.at(-1)
      if (added) await openPerson(added.id)
    },
  })
}

function openChatMenu() {
  const chat = currentChat()
  if (!chat || route.person === null) return
  const key = chatKey(chat)
  const toggleAnonymous = () => {
    if (!anonymous.delete(key)) anonymous.add(key)
    drawFrame()
  }
  const { right, bottom } = byId('chat-menu', HTMLElement).getBoundingClientRect()
  const run = (/** @type {Promise<unknown>} */ doing) => attempt(doing.then(readEverything))
  const given = { chat, world, person: route.person, anonymous: anonymous.has(key), toggleAnonymous, run }
  openMenu(chatMenuItems(given), { x: right, y: bottom + 4 })
}

function drawStaticIcons() {
  /** @type {[string, Parameters<typeof icon>[0]][]} */
  const places = [
    ['back', 'back'],
    ['chat-menu', 'more'],
    ['all-people', 'search'],
    ['commands', 'menu'],
    ['attach', 'attach'],
    ['send', 'send'],
    ['target-close', 'close'],
    ['person-close', 'close'],
  ]
  for (const [id, name] of places) byId(id, HTMLElement).append(icon(name))
  byId('to-end', HTMLElement).prepend(icon('down'))
}

byId('back', HTMLElement).addEventListener('click', backToList)
byId('viewer', HTMLElement).addEventListener('click', pickPerson)
byId('all-people', HTMLElement).addEventListener('click', pickPerson)
byId('chat-menu', HTMLElement).addEventListener('click', openChatMenu)
listenForLongPress(byId('message-list', HTMLElement))
addEventListener('popstate', () => attempt(followHash()))
document.addEventListener('visibilitychange', () => attempt(markRead()))
isWide.addEventListener('change', () => attempt(followHash()))
const messagesBox = byId('messages', HTMLElement)
messagesBox.addEventListener('dragover', event => event.preventDefault())
messagesBox.addEventListener('drop', event => {
  event.preventDefault()
  const dropped = event.dataTransfer?.files[0]
  if (dropped && !byId('composer', HTMLFormElement).hidden) attach(dropped)
})

clock.set(world.now)
control.listen(hear, onConnection)
await followHash()
await refreshUnread()
