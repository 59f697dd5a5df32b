import { expect, test } from 'vitest'
import { callBot, callWithFiles, OFFICER, png, startOffice, TOKEN, takeUpdates } from './office.ts'

const MEGABYTE = 1024 * 1024
const chat_id = String(OFFICER)

const photo = (width: number, height: number, length?: number) =>
  new File([png(width, height, length)], 'anh.png', { type: 'image/png' })

test.each([
  [
    '11 MB',
    photo(10, 10, 11 * MEGABYTE),
    'file of size 11534336 bytes is too big for a photo; the maximum size is 10485760 bytes',
  ],
  ['too long and thin', photo(2100, 100), 'PHOTO_INVALID_DIMENSIONS'],
  ['too big a picture', photo(6000, 5000), 'PHOTO_INVALID_DIMENSIONS'],
  ['no picture', new File(['xin chào'], 'anh.png'), 'IMAGE_PROCESS_FAILED'],
  ['a picture that breaks off', new File([png(5, 5).slice(0, 18)], 'anh.png'), 'IMAGE_PROCESS_FAILED'],
  ['nothing', new File([], 'anh.png'), 'file must be non-empty'],
])('a photo is refused: %s', async (_, file, refusal) => {
  const emulator = await startOffice()
  const answer = await callWithFiles(emulator, 'sendPhoto', { chat_id, photo: file })
  expect(answer.description).toBe(`Bad Request: ${refusal}`)
})

test('a document over 50 MB is refused before it is read', async () => {
  const emulator = await startOffice()
  const file = new File([new Uint8Array(51 * MEGABYTE)], 'lon.zip')
  expect(await callWithFiles(emulator, 'sendDocument', { chat_id, document: file })).toEqual({
    ok: false,
    error_code: 413,
    description: 'Request Entity Too Large',
  })
})

test('a file over 20 MB can be sent, and not fetched', async () => {
  const emulator = await startOffice()
  await takeUpdates(emulator)
  const file = { name: 'lon.zip', mimeType: 'application/zip', bytes: new Uint8Array(21 * MEGABYTE) }
  await emulator.upload({ person: OFFICER, chat: OFFICER, file, as: 'document' })
  const [{ message }] = await takeUpdates(emulator)
  const answer = await callBot(emulator, 'getFile', { file_id: message.document.file_id })
  expect(answer.description).toBe('Bad Request: file is too big')
})

test('a file can be attached under another name, and sent again by its id as what it is', async () => {
  const emulator = await startOffice()
  const sent = await callWithFiles(emulator, 'sendDocument', {
    chat_id,
    document: 'attach://bao_cao',
    bao_cao: new File(['nội dung'], 'báo cáo.pdf'),
  })
  const { file_id } = sent.result.document
  expect(sent.result.document).toMatchObject({ file_name: 'báo cáo.pdf', mime_type: 'application/pdf' })
  expect(
    (await callBot(emulator, 'sendDocument', { chat_id, document: file_id })).result.document.file_id,
  ).toBe(file_id)
  expect((await callBot(emulator, 'sendPhoto', { chat_id, photo: file_id })).description).toBe(
    "Bad Request: can't use file of type Document as Photo",
  )
})

test('the page gets pictures to show and everything else to download', async () => {
  const emulator = await startOffice()
  const get = (id: string) => fetch(`${emulator.url}/emulator/file?id=${id}`)
  const picture = await callWithFiles(emulator, 'sendPhoto', { chat_id, photo: photo(100, 50) })
  const shown = await get(picture.result.photo.at(-1).file_id)
  expect(shown.headers.get('content-type')).toBe('image/png')
  expect(shown.headers.get('content-disposition')).toMatch(/^inline/)
  expect(new Uint8Array(await shown.arrayBuffer())).toEqual(png(100, 50))

  const page = new File(['<script>alert(1)</script>'], 'bẫy.html', { type: 'text/html' })
  const sent = await callWithFiles(emulator, 'sendDocument', { chat_id, document: page })
  const download = await get(sent.result.document.file_id)
  expect(download.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''b%E1%BA%ABy.html")
  expect(download.headers.get('x-content-type-options')).toBe('nosniff')
  expect((await get('nothing')).status).toBe(404)
})

test('the bot’s own file address needs the token', async () => {
  const emulator = await startOffice()
  const path = `${emulator.apiRoot}/file/bot`
  expect((await fetch(`${path}1:wrong/documents/file_0`)).status).toBe(401)
  expect((await fetch(`${path}${TOKEN}/documents/file_0`)).status).toBe(404)
})
