import { expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator/emulator.ts'
import {
  callBot,
  FORUM,
  GROUP,
  HEAD,
  type Json,
  OFFICER,
  STRANGER,
  startOffice,
  TOPIC,
  takeUpdates,
} from './office.ts'

async function inGroup() {
  const emulator = await startOffice()
  await takeUpdates(emulator)
  return emulator
}

const say = (emulator: Emulator, text: string, more: object = {}) =>
  emulator.send({ person: OFFICER, chat: GROUP, text, ...more })

test('privacy mode: commands and replies to the bot are seen, talk and mentions are not', async () => {
  const emulator = await inGroup()
  const { result } = await callBot(emulator, 'sendMessage', { chat_id: GROUP, text: 'Chào cả nhà' })
  say(emulator, 'chuyện riêng')
  say(emulator, '@giao_ban_bot ơi')
  say(emulator, '/tonghop@other_bot')
  say(emulator, '/tonghop')
  say(emulator, '/tonghop@Giao_Ban_Bot')
  say(emulator, 'vâng', { reply_to: result.message_id })
  const updates = await takeUpdates(emulator)
  expect(updates.map(update => update.message.text)).toEqual(['/tonghop', '/tonghop@Giao_Ban_Bot', 'vâng'])
  expect(updates[2].message.reply_to_message).toMatchObject({ text: 'Chào cả nhà', from: { is_bot: true } })
  expect(emulator.messages(GROUP, HEAD)).toHaveLength(7)
})

test('an administrator bot sees everything', async () => {
  const emulator = await inGroup()
  const { chat } = emulator.group({
    action: 'create',
    title: 'Mới',
    memberIds: [OFFICER],
    adminIds: [OFFICER, 4242],
  })
  emulator.send({ person: OFFICER, chat, text: 'chuyện riêng' })
  const updates = await takeUpdates(emulator)
  expect(updates.at(-1).message.text).toBe('chuyện riêng')
  const { result } = await callBot(emulator, 'getChatAdministrators', { chat_id: chat })
  expect(result.map((member: Json) => [member.status, member.user.id])).toEqual([
    ['creator', OFFICER],
    ['administrator', 4242],
  ])
})

test('an anonymous administrator writes as the group and presses under the real id', async () => {
  const emulator = await inGroup()
  expect(() => say(emulator, '/x', { anonymous: true })).toThrow('supergroup')
  const writing = { person: HEAD, chat: FORUM, text: '/tonghop', anonymous: true }
  expect(() => emulator.send({ ...writing, person: OFFICER })).toThrow('administrators')
  emulator.send(writing)
  const [update] = await takeUpdates(emulator)
  expect(update.message).toMatchObject({
    from: { id: 1087968824, username: 'GroupAnonymousBot' },
    sender_chat: { id: FORUM, title: 'Điều hành', type: 'supergroup' },
  })
  expect(emulator.messages(FORUM, HEAD).at(-1)).toMatchObject({ mine: true })
  const sent = await callBot(emulator, 'sendMessage', { chat_id: FORUM, text: 'x' })
  void emulator.press({ person: HEAD, chat: FORUM, message_id: sent.result.message_id, data: 'y' })
  const [press] = await takeUpdates(emulator)
  expect(press.callback_query.from.id).toBe(HEAD)
})

test('adding and removing the bot are told by my_chat_member', async () => {
  const emulator = await inGroup()
  emulator.group({ action: 'remove_bot', chat: GROUP, person: HEAD })
  say(emulator, '/tonghop')
  emulator.group({ action: 'add_bot', chat: GROUP, person: HEAD })
  const [goodbye, removed, added, welcome, ...rest] = await takeUpdates(emulator)
  expect(goodbye.message.left_chat_member.username).toBe('giao_ban_bot')
  expect(removed.my_chat_member).toMatchObject({
    from: { id: HEAD },
    old_chat_member: { status: 'member' },
    new_chat_member: { status: 'kicked' },
  })
  expect(added.my_chat_member).toMatchObject({ new_chat_member: { status: 'member' } })
  expect(welcome.message.new_chat_members).toMatchObject([{ username: 'giao_ban_bot' }])
  expect(rest).toEqual([])
})

test('people come and go', async () => {
  const emulator = await inGroup()
  emulator.group({ action: 'add_member', chat: GROUP, member: STRANGER })
  emulator.send({ person: STRANGER, chat: GROUP, text: '/start' })
  emulator.group({ action: 'remove_member', chat: GROUP, member: STRANGER })
  const [came, wrote, went] = await takeUpdates(emulator)
  expect(came.message.new_chat_members).toMatchObject([{ id: STRANGER }])
  expect(wrote.message.from.id).toBe(STRANGER)
  expect(went.message.left_chat_member.id).toBe(STRANGER)
  expect(() => emulator.messages(GROUP, STRANGER)).toThrow('not a member')
  const { result } = await callBot(emulator, 'getChatMember', { chat_id: GROUP, user_id: STRANGER })
  expect(result.status).toBe('left')
})

test('a group becomes a supergroup: told by two messages and by the refusal', async () => {
  const emulator = await inGroup()
  const { chat } = emulator.group({ action: 'migrate', chat: GROUP, person: HEAD })
  expect(chat).toBe(-1_000_000_005_001)
  const [old, fresh] = await takeUpdates(emulator)
  expect(old.message).toMatchObject({ chat: { id: GROUP, type: 'group' }, migrate_to_chat_id: chat })
  expect(fresh.message).toMatchObject({
    chat: { id: chat, type: 'supergroup', title: 'Giao ban quận' },
    migrate_from_chat_id: GROUP,
  })
  expect(await callBot(emulator, 'sendMessage', { chat_id: GROUP, text: 'x' })).toEqual({
    ok: false,
    error_code: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: chat },
  })
  expect((await callBot(emulator, 'sendMessage', { chat_id: chat, text: 'x' })).ok).toBe(true)
  expect(emulator.chats(OFFICER).map(line => line.chatId)).not.toContain(GROUP)
})

test('topics: messages carry their thread, and one that answers nothing replies to the beginning', async () => {
  const emulator = await inGroup()
  emulator.send({ person: OFFICER, chat: FORUM, topic: TOPIC, text: '/tonghop' })
  const [update] = await takeUpdates(emulator)
  expect(update.message).toMatchObject({
    chat: { is_forum: true },
    message_thread_id: TOPIC,
    is_topic_message: true,
    reply_to_message: { message_id: TOPIC, forum_topic_created: { name: 'Thủ tục hành chính' } },
  })
  const sent = await callBot(emulator, 'sendMessage', {
    chat_id: FORUM,
    message_thread_id: TOPIC,
    text: 'Đây',
  })
  expect(sent.result).toMatchObject({ message_thread_id: TOPIC, is_topic_message: true })
  const { topic } = emulator.group({ action: 'topic', chat: FORUM, name: 'ISO' })
  const [created] = await takeUpdates(emulator)
  expect(created.message).toMatchObject({
    message_id: topic,
    message_thread_id: topic,
    forum_topic_created: { name: 'ISO' },
  })
  expect(emulator.messages(FORUM, OFFICER, TOPIC).map(message => message.text)).toEqual([
    undefined,
    '/tonghop',
    'Đây',
  ])
})

test('in an ordinary supergroup a reply has a thread id, though it is in no topic', async () => {
  const emulator = await inGroup()
  const { chat } = emulator.group({ action: 'migrate', chat: GROUP })
  const first = await callBot(emulator, 'sendMessage', { chat_id: chat, text: 'gốc' })
  emulator.send({ person: OFFICER, chat, text: 'trả lời', reply_to: first.result.message_id })
  const message = (await takeUpdates(emulator)).at(-1).message
  expect(message.message_thread_id).toBe(first.result.message_id)
  expect(message.is_topic_message).toBeUndefined()
})

test('unread messages are counted per topic, silent ones too', async () => {
  const emulator = await inGroup()
  const unread = () =>
    Object.fromEntries(
      emulator.chats(HEAD).map(line => [`${line.chatId}/${line.topicId ?? ''}`, line.unread]),
    )
  await callBot(emulator, 'sendMessage', { chat_id: GROUP, text: 'x', disable_notification: true })
  await callBot(emulator, 'sendMessage', { chat_id: FORUM, message_thread_id: TOPIC, text: 'x' })
  expect(unread()).toMatchObject({ [`${GROUP}/`]: 1, [`${FORUM}/`]: 0, [`${FORUM}/${TOPIC}`]: 1 })
  emulator.read(HEAD, GROUP)
  emulator.read(HEAD, FORUM, TOPIC)
  expect(unread()).toMatchObject({ [`${GROUP}/`]: 0, [`${FORUM}/${TOPIC}`]: 0 })
})
