import { request } from 'node:http'
import { expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator/emulator.ts'
import { callBot, GROUP, HEAD, type Json, OFFICER, png, startOffice } from './office.ts'

async function post(
  emulator: Emulator,
  path: string,
  body: unknown,
): Promise<{ status: number; body: Json }> {
  const response = await fetch(`${emulator.url}/emulator/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  })
  return { status: response.status, body: await response.json() }
}

async function get(emulator: Emulator, path: string): Promise<Json> {
  return (await fetch(`${emulator.url}/emulator/${path}`)).json()
}

test('state, chats and messages', async () => {
  const emulator = await startOffice()
  await callBot(emulator, 'sendMessage', {
    chat_id: OFFICER,
    text: 'Chào  cả\nnhà',
    disable_notification: true,
  })
  expect(await get(emulator, 'state')).toMatchObject({
    bot: { id: 4242, username: 'giao_ban_bot', name: 'Giao Ban', commands: [] },
    groups: [
      { id: GROUP, type: 'group', botIsMember: true },
      { type: 'supergroup', isForum: true },
    ],
    now: '2011-11-10T07:00:00.000Z',
    clock: false,
  })
  expect((await get(emulator, `chats?person=${OFFICER}`))[0]).toEqual({
    chatId: OFFICER,
    title: 'Giao Ban',
    kind: 'private',
    last: { text: 'Chào cả nhà', date: 1320908400, mine: false },
    unread: 1,
    started: true,
    blocked: false,
  })
  const [mine, bots] = await get(emulator, `messages?chat=${OFFICER}&person=${OFFICER}`)
  expect(mine).toMatchObject({ text: '/start', mine: true })
  expect(bots).toMatchObject({ mine: false, silent: true })
})

test('every act of a person', async () => {
  const emulator = await startOffice()
  expect((await post(emulator, 'start', { person: HEAD, payload: 'x' })).body.text).toBe('/start x')
  const sent = await post(emulator, 'send', { person: HEAD, chat: GROUP, text: '/tonghop' })
  expect(sent.body).toMatchObject({ text: '/tonghop', chat: { id: GROUP } })
  const { message_id } = sent.body
  expect((await post(emulator, 'edit', { person: HEAD, chat: GROUP, message_id, text: 'y' })).body.text).toBe(
    'y',
  )
  expect((await post(emulator, 'read', { person: HEAD, chat: GROUP })).status).toBe(200)
  expect((await post(emulator, 'block', { person: HEAD, blocked: true })).status).toBe(200)
  expect((await post(emulator, 'person', { firstName: 'Người lạ' })).body).toMatchObject({ started: false })
  const created = await post(emulator, 'group', { action: 'create', title: 'Mới', memberIds: [HEAD] })
  expect(created.body.chat).toBeLessThan(0)
  expect((await post(emulator, 'faults', { kind: 'error' })).status).toBe(200)
  expect((await callBot(emulator, 'getMe')).error_code).toBe(500)
  const calls = await get(emulator, 'calls?since=0')
  expect(calls.at(-1)).toMatchObject({ method: 'getMe', status: 500, at: '2011-11-10T07:00:00.000Z' })
})

test('uploads come as a form', async () => {
  const emulator = await startOffice()
  const form = new FormData()
  for (const [name, value] of Object.entries({
    person: OFFICER,
    chat: OFFICER,
    as: 'photo',
    caption: '/capnhat',
  })) {
    form.set(name, String(value))
  }
  form.set('file', new Blob([png(30, 20)], { type: 'image/png' }), 'anh.png')
  const response = await fetch(`${emulator.url}/emulator/upload`, { method: 'POST', body: form })
  expect(await response.json()).toMatchObject({
    caption: '/capnhat',
    caption_entities: [{ type: 'bot_command' }],
    photo: [{ width: 30, height: 20, file_size: 64 }],
  })
})

test.each([
  ['send', { person: 9, chat: 9, text: 'x' }, 'there is no person 9'],
  ['send', { person: OFFICER, chat: -9, text: 'x' }, 'there is no group -9'],
  ['send', { person: HEAD, chat: HEAD, text: 'x' }, 'has not started the bot'],
  ['send', { person: OFFICER, chat: OFFICER, text: ' ' }, 'the text is empty'],
  ['send', { person: OFFICER, chat: OFFICER }, 'text'],
  ['press', { person: OFFICER, chat: OFFICER, message_id: 9, data: 'x' }, 'there is no message 9'],
  [
    'press',
    { person: OFFICER, chat: OFFICER, message_id: 1, data: 'x' },
    'only messages of the bot have buttons',
  ],
  ['edit', { person: HEAD, chat: GROUP, message_id: 9, text: 'x' }, 'there is no message 9'],
  ['group', { action: 'dissolve' }, 'action'],
  ['clock', { next: true }, 'cannot be moved'],
  ['clock', { weeks: 1 }, ''],
  ['nothing', {}, 'no such control call'],
])('%s %j is answered with an error', async (path, body, error) => {
  const emulator = await startOffice()
  const answer = await post(emulator, path, body)
  expect(answer.status).toBe(path === 'nothing' ? 404 : 400)
  expect(answer.body.error).toContain(error)
})

test('the clock answers when the bot has worked everything off', async () => {
  let now = new Date('2011-11-10T07:00:00Z')
  const steps: unknown[] = []
  const clock = {
    async move(step: unknown) {
      steps.push(step)
      now = new Date('2011-11-11T07:00:00Z')
    },
  }
  const emulator = await startOffice({ now: () => now, clock })
  expect((await post(emulator, 'clock', { days: 1 })).body).toEqual({ now: '2011-11-11T07:00:00.000Z' })
  await post(emulator, 'clock', { next: true })
  expect(steps).toEqual([{ days: 1 }, 'next'])
})

test('events are streamed as they happen', async () => {
  const emulator = await startOffice()
  const response = await fetch(`${emulator.url}/emulator/events`)
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  const { result } = await callBot(emulator, 'sendMessage', {
    chat_id: OFFICER,
    text: 'x',
    disable_notification: true,
  })
  const { value } = await reader.read()
  expect(JSON.parse(value!.slice('data: '.length))).toEqual({
    type: 'message',
    chat: OFFICER,
    message_id: result.message_id,
    silent: true,
  })
  await callBot(emulator, 'sendChatAction', { chat_id: OFFICER, action: 'typing' })
  expect((await reader.read()).value).toContain('"typing"')
})

/** A request with headers that fetch does not let one set. */
function statusOf(
  emulator: Emulator,
  path: string,
  headers: Record<string, string>,
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(`${emulator.url}${path}`, { headers }, response => {
      response.resume()
      resolve(response.statusCode)
    })
    sent.on('error', reject).end()
  })
}

test('only the emulator’s own page may use the control calls', async () => {
  const emulator = await startOffice()
  const { host } = new URL(emulator.url)
  expect(await statusOf(emulator, '/emulator/state', { host })).toBe(200)
  expect(await statusOf(emulator, '/emulator/state', { host, origin: `http://${host}` })).toBe(200)
  expect(await statusOf(emulator, '/emulator/state', { host: 'evil.example' })).toBe(400)
  expect(await statusOf(emulator, '/emulator/state', { host, origin: 'https://evil.example' })).toBe(400)
  expect(
    await statusOf(emulator, '/emulator/state', { host: 'evil.example', origin: 'http://evil.example' }),
  ).toBe(400)
})

test('the page’s files are served, and nothing beside them', async () => {
  const emulator = await startOffice()
  const page = await fetch(emulator.url)
  expect(page.headers.get('content-type')).toContain('text/html')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
  const { host } = new URL(emulator.url)
  for (const path of [
    '/page/../emulator.ts',
    '/page/%2e%2e/emulator.ts',
    '/page/..%2femulator.ts',
    '/page/%00.js',
    '/page/%',
  ]) {
    expect(await statusOf(emulator, path, { host })).toBe(404)
  }
})

test('a port that is taken is an error at once', async () => {
  const emulator = await startOffice()
  await expect(startOffice({ port: Number(new URL(emulator.url).port) })).rejects.toThrow('EADDRINUSE')
})
