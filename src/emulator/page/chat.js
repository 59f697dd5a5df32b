// @ts-check
/** @import { Message } from './model.d.ts' */
import { chatKey } from './chat-list.js'
import { createClockBar } from './clock-bar.js'
import { createComposer } from './composer/composer.js'
import { addPerson, askInline, readWorld } from './control-api.js'
import { chatMenuItems } from './conversation/chat-menu.js'
import { createConversation } from './conversation/conversation.js'
import { listenForLongPress } from './conversation/long-press.js'
import { createMessageActions } from './conversation/message-actions.js'
import { messageMenuItems } from './conversation/message-menu.js'
import { trackTyping } from './conversation/typing.js'
import { attempt, createDeeds } from './deeds.js'
import { byId } from './elements/element.js'
import { toast } from './elements/notices.js'
import { openMenu } from './elements/popup-menu.js'
import { drawStaticIcons } from './elements/static-icons.js'
import { drawFrame } from './frame.js'
import { followServer } from './live-updates.js'
import { createNavigation } from './navigation.js'
import { openPersonPicker } from './people/person-picker.js'
import { createSession } from './session.js'
import { setUpTheme } from './theme.js'

setUpTheme()
drawStaticIcons()

const session = createSession(await readWorld(), { frame: draw, messages: drawMessages })
const navigation = createNavigation(session, enter)
const deeds = createDeeds(session, navigation)
const typing = trackTyping(draw)
const clock = createClockBar({ movable: session.world.clock, afterMove: session.refreshAll, complain: toast })
const composer = createComposer({
  submit: (text, target) =>
    attempt(target?.kind === 'edit' ? deeds.edit(target.message, text) : deeds.write(text, target?.message)),
  sendCommand: ({ command }) => actions.sendCommand(`/${command}`),
  attach,
  begin: () => attempt(deeds.start('')),
  botUsername: () => session.world.bot.username,
  askInline: query => askInline({ ...session.where(), query }).catch(() => null),
  sendInline: (result, target) =>
    attempt(deeds.sendInline(result, target?.kind === 'reply' ? target.message : undefined)),
  start: payload => attempt(deeds.start(payload)),
})
const actions = createMessageActions({
  bot: () => session.world.bot,
  where: session.where,
  composer,
  write: text => attempt(deeds.write(text)),
  start: payload => attempt(deeds.start(payload)),
  reveal: id => conversation.reveal(id),
})
const conversation = createConversation(actions, openMessageMenu)

function draw() {
  drawFrame(session, {
    now: clock.now(),
    typing: typing.active,
    isAnonymous: deeds.isAnonymous(),
    composer,
    openChat: navigation.openChat,
    choosePerson: person => navigation.openPerson(person.id),
  })
}

function drawMessages() {
  const chat = session.currentChat()
  if (!chat) return
  conversation.show({
    key: `${session.route.person} ${chatKey(chat)}`,
    messages: session.messages,
    unread: chat.unread,
    botUsername: session.world.bot.username,
    inGroup: chat.kind === 'group',
    now: clock.now(),
  })
}

function enter() {
  conversation.clear()
  draw()
}

/** @param {File} file */
function attach(file) {
  attempt(deeds.attach(file, composer.takeReply))
}

/**
 * @param {Message} message
 * @param {{ x: number, y: number }} at
 */
function openMessageMenu(message, at) {
  openMenu(messageMenuItems(message, actions), at)
}

function openChatMenu() {
  const chat = session.currentChat()
  const { person } = session.route
  if (!chat || person === null) return
  const items = chatMenuItems({
    chat,
    world: session.world,
    person,
    anonymous: deeds.isAnonymous(),
    toggleAnonymous() {
      deeds.toggleAnonymous()
      draw()
    },
    run: doing => attempt(doing.then(afterChatChange)),
  })
  const { right, bottom } = byId('chat-menu', HTMLElement).getBoundingClientRect()
  openMenu(items, { x: right, y: bottom + 4 })
}

/**
 * A group that became a supergroup goes on under a new id: the page goes along.
 * @param {{ chat?: number }} result
 */
async function afterChatChange({ chat }) {
  await session.refreshWorld()
  if (chat === undefined || chat === session.route.chat) await navigation.followHash()
  else await navigation.go({ ...session.route, chat })
}

function pickPerson() {
  openPersonPicker({
    people: session.world.people,
    current: session.route.person,
    choose: person => navigation.openPerson(person.id),
    async add(person) {
      await attempt(addPerson(person).then(session.refreshWorld))
      const added = session.world.people.at(-1)
      if (added) await navigation.openPerson(added.id)
    },
  })
}

byId('back', HTMLElement).addEventListener('click', navigation.backToList)
byId('viewer', HTMLElement).addEventListener('click', pickPerson)
byId('all-people', HTMLElement).addEventListener('click', pickPerson)
byId('chat-menu', HTMLElement).addEventListener('click', openChatMenu)

const messages = byId('messages', HTMLElement)
listenForLongPress(messages)
messages.addEventListener('dragover', event => event.preventDefault())
messages.addEventListener('drop', event => {
  event.preventDefault()
  const dropped = event.dataTransfer?.files[0]
  if (dropped && !byId('composer', HTMLFormElement).hidden) attach(dropped)
})

addEventListener('popstate', () => attempt(navigation.followHash()))
navigation.onWidthChange(() => attempt(navigation.followHash()))
document.addEventListener('visibilitychange', () => attempt(session.markRead()))

clock.set(session.world.now)
followServer(session, typing, clock)
await navigation.followHash()
await session.refreshUnread()
