import { expect, test } from 'vitest'
import { callBot, callWithFiles, type Json, OFFICER, startOffice, TOKEN } from './office.ts'

const keyboard = { inline_keyboard: [[{ text: 'x', callback_data: 'y' }]] }
const fields = {
  chat_id: String(OFFICER),
  text: 'Chào',
  disable_notification: 'true',
  reply_markup: JSON.stringify(keyboard),
}

test('parameters come by query, JSON, urlencoded and multipart; the method in any case', async () => {
  const emulator = await startOffice()
  const url = `${emulator.apiRoot}/bot${TOKEN}/SENDMESSAGE`
  const answers: Json[] = [
    await (await fetch(`${url}?${new URLSearchParams(fields)}`)).json(),
    await callBot(emulator, 'sendMessage', {
      chat_id: OFFICER,
      text: 'Chào',
      disable_notification: true,
      reply_markup: keyboard,
    }),
    await (await fetch(url, { method: 'POST', body: new URLSearchParams(fields) })).json(),
    await callWithFiles(emulator, 'sendmessage', fields),
  ]
  for (const { result } of answers) {
    expect(result).toMatchObject({ chat: { id: OFFICER }, text: 'Chào', reply_markup: keyboard })
  }
  expect(emulator.messages(OFFICER, OFFICER).filter(message => message.silent)).toHaveLength(4)
})

test('null means not given, and unknown parameters are ignored', async () => {
  const emulator = await startOffice()
  const answer = await callBot(emulator, 'sendMessage', {
    chat_id: OFFICER,
    text: 'Chào',
    parse_mode: undefined,
    reply_markup: null,
    colour: 'red',
  })
  expect(answer.ok).toBe(true)
})

test('a body that cannot be read is refused', async () => {
  const emulator = await startOffice()
  const send = (body: string, type: string) =>
    fetch(`${emulator.apiRoot}/bot${TOKEN}/getMe`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    })
  expect((await send('{', 'application/json')).status).toBe(400)
  expect((await send('[]', 'application/json')).status).toBe(400)
  expect((await send('x', 'multipart/form-data')).status).toBe(400)
})

test('file names may be written without quotes, with blanks and diacritics', async () => {
  const emulator = await startOffice()
  const part = (head: string, body: string) =>
    `--ranh-gioi\r\ncontent-disposition: form-data; ${head}\r\n\r\n${body}\r\n`
  const body = `${part('name=chat_id', String(OFFICER))}${part('name="document";filename=báo cáo tuần.pdf', 'a\r\n--b')}--ranh-gioi--\r\n`
  const response = await fetch(`${emulator.apiRoot}/bot${TOKEN}/sendDocument`, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=ranh-gioi' },
    body,
  })
  const { result } = (await response.json()) as { result: unknown }
  expect(result).toMatchObject({ document: { file_name: 'báo cáo tuần.pdf', file_size: 6 } })
})

test.each([
  ['no end', '--x\r\ncontent-disposition: form-data; name=a\r\n\r\nb'],
  ['no head', '--x\r\nb\r\n--x--'],
  ['no name', '--x\r\ncontent-disposition: form-data\r\n\r\nb\r\n--x--'],
  ['another boundary', '--y--'],
])('a multipart body with %s is refused', async (_, body) => {
  const emulator = await startOffice()
  const response = await fetch(`${emulator.apiRoot}/bot${TOKEN}/getMe`, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body,
  })
  expect(response.status).toBe(400)
})
