import { expect, test } from 'vitest'
import { callBot, GROUP, OFFICER, startOffice, TOKEN, takeUpdates } from './office.ts'

const texts = (emulator: Awaited<ReturnType<typeof startOffice>>) =>
  emulator.messages(OFFICER, OFFICER).map(message => message.text)

const sendTo = (emulator: Awaited<ReturnType<typeof startOffice>>, chat_id = OFFICER) =>
  callBot(emulator, 'sendMessage', { chat_id, text: 'Chào' })

test('an error strikes as often as ordered, and only what it is meant for', async () => {
  const emulator = await startOffice()
  emulator.fault({
    method: 'sendMessage',
    chat: OFFICER,
    kind: 'error',
    error_code: 502,
    description: 'Bad Gateway',
    times: 2,
  })
  expect((await sendTo(emulator, GROUP)).ok).toBe(true)
  expect((await callBot(emulator, 'getMe')).ok).toBe(true)
  expect(await sendTo(emulator)).toEqual({ ok: false, error_code: 502, description: 'Bad Gateway' })
  expect((await sendTo(emulator)).error_code).toBe(502)
  expect((await sendTo(emulator)).ok).toBe(true)
})

test('429 carries retry_after', async () => {
  const emulator = await startOffice()
  emulator.fault({ kind: 'error', error_code: 429, retry_after: 20, times: 1 })
  expect(await sendTo(emulator)).toEqual({
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 20',
    parameters: { retry_after: 20 },
  })
})

test('a cut before loses the message, a cut after only its answer', async () => {
  const emulator = await startOffice()
  emulator.fault({ kind: 'drop-before', times: 1 })
  await expect(sendTo(emulator)).rejects.toThrow('fetch failed')
  expect(texts(emulator)).toEqual(['/start'])
  emulator.fault({ kind: 'drop-after', times: 1 })
  await expect(sendTo(emulator)).rejects.toThrow('fetch failed')
  expect(texts(emulator)).toEqual(['/start', 'Chào'])
  expect(emulator.calls(0).map(call => call.status)).toEqual([0, 0])
})

test('a delayed answer comes after the message', async () => {
  const emulator = await startOffice()
  emulator.fault({ kind: 'delay', delay_ms: 60_000, times: 1 })
  const posted = new Promise<void>(resolve => {
    emulator.subscribe(event => event.type === 'message' && resolve())
  })
  const sending = sendTo(emulator).catch(() => 'cut')
  await posted
  expect(texts(emulator)).toEqual(['/start', 'Chào'])
  await emulator.stop()
  expect(await sending).toBe('cut')
})

test('polling is disturbed only when it is named', async () => {
  const emulator = await startOffice()
  emulator.fault({ kind: 'error', times: 1 })
  expect(await takeUpdates(emulator)).toHaveLength(1)
  emulator.fault({ method: 'getUpdates', kind: 'error', error_code: 500, times: 1 })
  expect((await callBot(emulator, 'getUpdates')).error_code).toBe(500)
})

test('an error after the fact: the message is there, the bot hears 502', async () => {
  const emulator = await startOffice()
  emulator.fault({ kind: 'error-after', error_code: 502, description: 'Bad Gateway', times: 1 })
  expect((await sendTo(emulator)).error_code).toBe(502)
  expect(texts(emulator)).toEqual(['/start', 'Chào'])
  expect(emulator.calls(0).at(-1)).toMatchObject({ done: true, status: 502 })
})

test('a connection that is cut before the body is read leaves no trace', async () => {
  const emulator = await startOffice()
  emulator.fault({ method: 'sendMessage', kind: 'drop-unread', times: 1 })
  await expect(sendTo(emulator)).rejects.toThrow('fetch failed')
  expect(texts(emulator)).toEqual(['/start'])
  expect(emulator.calls(0)).toEqual([])
  expect((await sendTo(emulator)).ok).toBe(true)
})

test('an answer that trickles arrives whole', async () => {
  const emulator = await startOffice()
  emulator.fault({ kind: 'drip', delay_ms: 50, times: 1 })
  expect((await sendTo(emulator)).ok).toBe(true)
})

test('a half-open connection: done, and silence until the bot gives up', async () => {
  const emulator = await startOffice()
  emulator.fault({ kind: 'half-open', times: 1 })
  const body = JSON.stringify({ chat_id: OFFICER, text: 'Chào' })
  const asking = fetch(`${emulator.apiRoot}/bot${TOKEN}/sendMessage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    signal: AbortSignal.timeout(200),
  })
  await expect(asking).rejects.toThrow('timeout')
  expect(texts(emulator)).toEqual(['/start', 'Chào'])
})
