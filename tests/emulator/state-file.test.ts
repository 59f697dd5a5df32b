import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { callBot, GROUP, OFFICER, png, startOffice, takeUpdates } from './office.ts'

function stateFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'emulator-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'state', 'telegram.json')
}

test('a restart keeps people, history, files, commands and updates that nobody took', async () => {
  const file = stateFile()
  const first = await startOffice({ stateFile: file })
  await first.upload({
    person: OFFICER,
    chat: OFFICER,
    file: { name: 'anh.png', mimeType: 'image/png', bytes: png(10, 20) },
    as: 'photo',
  })
  await callBot(first, 'setMyCommands', { commands: [{ command: 'tonghop', description: 'Tổng hợp' }] })
  first.addPerson({ id: 777, firstName: 'Người mới' })
  const before = first.messages(OFFICER, OFFICER)
  await first.stop()

  const second = await startOffice({ stateFile: file })
  expect(second.messages(OFFICER, OFFICER)).toEqual(before)
  expect(second.state().bot.commands).toHaveLength(1)
  expect(second.state().people.map(person => person.id)).toContain(777)
  const updates = await takeUpdates(second)
  expect(updates.map(update => update.message.text)).toEqual(['/start', undefined])
  const picture = await fetch(`${second.url}/emulator/file?id=${updates[1].message.photo[0].file_id}`)
  expect(new Uint8Array(await picture.arrayBuffer())).toEqual(png(10, 20))
  const next = second.send({ person: OFFICER, chat: OFFICER, text: 'tiếp' })
  expect(next.message_id).toBe(3)
})

test('people and groups that the options gained are added', async () => {
  const file = stateFile()
  const first = await startOffice({ stateFile: file, groups: [] })
  await first.stop()
  const second = await startOffice({ stateFile: file })
  expect(second.chats(OFFICER).map(line => line.chatId)).toContain(GROUP)
})

test('the file is replaced as a whole', async () => {
  const file = stateFile()
  const emulator = await startOffice({ stateFile: file })
  await emulator.stop()
  expect(readdirSync(join(file, '..'))).toEqual(['telegram.json'])
})

test('a file of another version is refused with what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'emulator-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'telegram.json')
  writeFileSync(file, JSON.stringify({ version: 0 }))
  await expect(startOffice({ stateFile: file })).rejects.toThrow('delete it to begin anew')
})
