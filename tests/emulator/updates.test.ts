import { expect, test, vi } from 'vitest'
import { callBot, HEAD, type Json, OFFICER, startOffice, TOKEN, takeUpdates } from './office.ts'

const say = (emulator: Awaited<ReturnType<typeof startOffice>>, text: string) =>
  emulator.send({ person: OFFICER, chat: OFFICER, text })

test('a message of a person arrives as an update that looks like Telegram’s', async () => {
  const emulator = await startOffice()
  const [update] = await takeUpdates(emulator)
  expect(update).toEqual({
    update_id: expect.any(Number),
    message: {
      message_id: 1,
      from: {
        id: OFFICER,
        is_bot: false,
        first_name: 'Cán bộ Phòng Nội vụ',
        username: 'noivu',
        language_code: 'vi',
      },
      chat: { id: OFFICER, first_name: 'Cán bộ Phòng Nội vụ', username: 'noivu', type: 'private' },
      date: Date.UTC(2011, 10, 10, 7) / 1000,
      text: '/start',
      entities: [{ type: 'bot_command', offset: 0, length: 6 }],
    },
  })
})

test('updates stay until an offset confirms them; limit and a negative offset work', async () => {
  const emulator = await startOffice()
  for (const text of ['một', 'hai', 'ba']) say(emulator, text)
  const ids = async (parameters: object) =>
    (await callBot(emulator, 'getUpdates', parameters)).result.map((each: Json) => each.message.text)
  expect(await ids({})).toEqual(['/start', 'một', 'hai', 'ba'])
  expect(await ids({ limit: 2 })).toEqual(['/start', 'một'])
  const [first] = (await callBot(emulator, 'getUpdates')).result
  expect(await ids({ offset: first.update_id + 2 })).toEqual(['hai', 'ba'])
  expect(await ids({ offset: -1 })).toEqual(['ba'])
  expect(await ids({})).toEqual(['ba'])
})

test('a long poll waits for the first update', async () => {
  const emulator = await startOffice()
  await takeUpdates(emulator)
  const polling = callBot(emulator, 'getUpdates', { timeout: 30 })
  await emulator.whenIdle()
  say(emulator, 'Chào')
  expect((await polling).result).toHaveLength(1)
})

test('a second poller ends the first one, which is told so', async () => {
  const emulator = await startOffice()
  await takeUpdates(emulator)
  const older = callBot(emulator, 'getUpdates', { timeout: 30 })
  await emulator.whenIdle()
  const newer = callBot(emulator, 'getUpdates', { timeout: 30 })
  expect(await older).toEqual({
    ok: false,
    error_code: 409,
    description:
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  })
  say(emulator, 'Chào')
  expect((await newer).result).toHaveLength(1)
})

test('a poller that goes away leaves its place', async () => {
  const emulator = await startOffice()
  await takeUpdates(emulator)
  const leaving = new AbortController()
  const url = `${emulator.apiRoot}/bot${TOKEN}/getUpdates?timeout=30`
  const polling = fetch(url, { signal: leaving.signal })
  await emulator.whenIdle()
  leaving.abort()
  await expect(polling).rejects.toThrow()
  await vi.waitFor(() => expect(emulator.calls(0).at(-1)?.params.timeout).toBe('30'))
  say(emulator, 'Chào')
  expect(await takeUpdates(emulator)).toHaveLength(1)
})

test('with a webhook set there is no polling', async () => {
  const emulator = await startOffice()
  await takeUpdates(emulator)
  const polling = callBot(emulator, 'getUpdates', { timeout: 30 })
  await emulator.whenIdle()
  await callBot(emulator, 'setWebhook', { url: 'http://127.0.0.1:9/nobody' })
  expect((await polling).description).toBe('Conflict: terminated by setWebhook request')
  expect((await callBot(emulator, 'getUpdates')).description).toBe(
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  )
})

test('allowed_updates holds back other kinds from then on', async () => {
  const emulator = await startOffice()
  await takeUpdates(emulator)
  await callBot(emulator, 'getUpdates', { allowed_updates: ['callback_query'] })
  say(emulator, 'không ai nghe')
  expect(await takeUpdates(emulator)).toEqual([])
  await callBot(emulator, 'getUpdates', { allowed_updates: [] })
  say(emulator, 'có người nghe')
  expect(await takeUpdates(emulator)).toHaveLength(1)
})

test('a press waits for the answer, which counts once', async () => {
  const emulator = await startOffice()
  const keyboard = { inline_keyboard: [[{ text: 'Xong', callback_data: 'xong:1' }]] }
  const sent = await callBot(emulator, 'sendMessage', {
    chat_id: OFFICER,
    text: 'Xong chưa?',
    reply_markup: keyboard,
  })
  await takeUpdates(emulator)
  const pressing = emulator.press({
    person: OFFICER,
    chat: OFFICER,
    message_id: sent.result.message_id,
    data: 'xong:1',
  })
  const [{ callback_query: query }] = await takeUpdates(emulator)
  expect(query).toMatchObject({
    from: { id: OFFICER },
    data: 'xong:1',
    message: sent.result,
    chat_instance: expect.any(String),
  })
  const answer = { callback_query_id: query.id, text: 'Đã ghi nhận', show_alert: true }
  expect(await callBot(emulator, 'answerCallbackQuery', answer)).toEqual({ ok: true, result: true })
  expect(await pressing).toEqual({ text: 'Đã ghi nhận', show_alert: true })
  expect((await callBot(emulator, 'answerCallbackQuery', answer)).error_code).toBe(400)
})

test('blocking and unblocking are told by my_chat_member; Start unblocks', async () => {
  const emulator = await startOffice()
  await takeUpdates(emulator)
  emulator.block(OFFICER, true)
  expect(() => say(emulator, 'Chào')).toThrow('blocked')
  emulator.start(OFFICER)
  const [blocked, unblocked, started] = await takeUpdates(emulator)
  expect(blocked.my_chat_member).toMatchObject({
    chat: { id: OFFICER, type: 'private' },
    old_chat_member: { status: 'member' },
    new_chat_member: { status: 'kicked', user: { username: 'giao_ban_bot' } },
  })
  expect(unblocked.my_chat_member).toMatchObject({ new_chat_member: { status: 'member' } })
  expect(started.message.text).toBe('/start')
})

test('a deep link starts the bot with its payload', async () => {
  const emulator = await startOffice()
  await takeUpdates(emulator)
  emulator.start(HEAD, 'moi_abc-123')
  const [update] = await takeUpdates(emulator)
  expect(update.message).toMatchObject({ text: '/start moi_abc-123', entities: [{ length: 6 }] })
  expect(() => emulator.start(HEAD, 'có dấu')).toThrow('payload')
})

test('an edit arrives as edited_message', async () => {
  const emulator = await startOffice()
  const { message_id } = say(emulator, 'sai')
  await takeUpdates(emulator)
  emulator.edit({ person: OFFICER, chat: OFFICER, message_id, text: 'đúng' })
  const [update] = await takeUpdates(emulator)
  expect(update.edited_message).toMatchObject({ message_id, text: 'đúng', edit_date: expect.any(Number) })
})
