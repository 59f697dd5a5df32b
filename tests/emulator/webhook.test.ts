import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { callBot, HEAD, type Json, OFFICER, startOffice } from './office.ts'

type Received = { headers: IncomingHttpHeaders; update: Json }

/** A webhook that hands every request to `answer`. */
async function startHook(answer: (received: Received, response: ServerResponse) => void): Promise<string> {
  const server = createServer(async (request, response) => {
    const body = await request.toArray()
    answer({ headers: request.headers, update: JSON.parse(Buffer.concat(body).toString()) }, response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

test('updates are posted with the secret, those that waited first', async () => {
  const received: Received[] = []
  const url = await startHook((each, response) => {
    received.push(each)
    response.end()
  })
  const emulator = await startOffice()
  await callBot(emulator, 'setWebhook', { url, secret_token: 'bi-mat' })
  emulator.send({ person: OFFICER, chat: OFFICER, text: 'Chào' })
  await emulator.whenIdle()
  expect(received.map(each => each.update.message.text)).toEqual(['/start', 'Chào'])
  expect(received[0]?.headers).toMatchObject({
    'x-telegram-bot-api-secret-token': 'bi-mat',
    'content-type': 'application/json',
  })
})

test('a failed request is repeated, and getWebhookInfo tells of it', async () => {
  let attempts = 0
  const url = await startHook((_, response) => {
    response.statusCode = ++attempts < 3 ? 500 : 200
    response.end()
  })
  const emulator = await startOffice()
  await callBot(emulator, 'setWebhook', { url })
  await emulator.whenIdle()
  expect(attempts).toBe(3)
  const { result } = await callBot(emulator, 'getWebhookInfo')
  expect(result.last_error_message).toBe('Wrong response from the webhook: 500 Internal Server Error')
  expect(result.pending_update_count).toBe(0)
})

test('one chat waits for its turn, another does not wait for it', async () => {
  const held: ServerResponse[] = []
  const order: string[] = []
  const arrivals = new Map<string, () => void>()
  const arrival = (text: string) => new Promise<void>(resolve => arrivals.set(text, resolve))
  const url = await startHook(({ update }, response) => {
    order.push(update.message.text)
    arrivals.get(update.message.text)?.()
    if (update.message.text === 'chậm') held.push(response)
    else response.end()
  })
  const emulator = await startOffice()
  await callBot(emulator, 'setWebhook', { url, drop_pending_updates: true })
  const slow = arrival('chậm')
  emulator.send({ person: OFFICER, chat: OFFICER, text: 'chậm' })
  await slow
  emulator.send({ person: OFFICER, chat: OFFICER, text: 'sau' })
  const other = arrival('/start')
  emulator.start(HEAD)
  await other
  expect(order).toEqual(['chậm', '/start'])
  held[0]?.end()
  await emulator.whenIdle()
  expect(order).toEqual(['chậm', '/start', 'sau'])
})

test('a method in the answer is carried out; questions and pulling the webhook away are not', async () => {
  const url = await startHook(({ update }, response) => {
    const parameters =
      update.message.text === '/start'
        ? { method: 'sendMessage', chat_id: OFFICER, text: 'từ webhook' }
        : { method: 'deleteWebhook' }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(parameters))
  })
  const emulator = await startOffice()
  await callBot(emulator, 'setWebhook', { url })
  await emulator.whenIdle()
  expect(emulator.messages(OFFICER, OFFICER).at(-1)?.text).toBe('từ webhook')
  emulator.send({ person: OFFICER, chat: OFFICER, text: 'khác' })
  await emulator.whenIdle()
  expect((await callBot(emulator, 'getWebhookInfo')).result.url).toBe(url)
})

test('without the webhook, what is left waits for polling', async () => {
  const url = await startHook((_, response) => {
    response.statusCode = 503
    response.end()
  })
  const emulator = await startOffice()
  await callBot(emulator, 'setWebhook', { url })
  await callBot(emulator, 'deleteWebhook')
  expect((await callBot(emulator, 'getUpdates')).result).toHaveLength(1)
})
