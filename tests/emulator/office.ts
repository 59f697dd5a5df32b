import { onTestFinished } from 'vitest'
import { type Emulator, type EmulatorOptions, startEmulator } from '../../src/emulator/emulator.ts'

export const TOKEN = '4242:demonstration'
export const OFFICER = 101
export const HEAD = 102
export const STRANGER = 103
export const GROUP = -5001
export const FORUM = -1_000_000_006_001
export const TOPIC = 7

/** An emulator with a small office in it, stopped when the test is over; the officer has started the bot. */
export async function startOffice(options: Partial<EmulatorOptions> = {}): Promise<Emulator> {
  const emulator = await startEmulator({
    port: 0,
    botToken: TOKEN,
    botUsername: 'giao_ban_bot',
    botName: 'Giao Ban',
    now: () => new Date('2011-11-10T07:00:00Z'),
    people: [
      { id: OFFICER, firstName: 'Cán bộ Phòng Nội vụ', username: 'noivu' },
      { id: HEAD, firstName: 'Trưởng phòng' },
      { id: STRANGER, firstName: 'Người lạ' },
    ],
    groups: [
      { id: GROUP, title: 'Giao ban quận', memberIds: [OFFICER, HEAD], adminIds: [HEAD] },
      {
        id: FORUM,
        title: 'Điều hành',
        memberIds: [OFFICER, HEAD],
        adminIds: [HEAD],
        isForum: true,
        topics: [{ id: TOPIC, name: 'Thủ tục hành chính' }],
      },
    ],
    ...options,
  })
  onTestFinished(() => emulator.stop())
  if (!emulator.chats(OFFICER).some(line => line.started)) emulator.start(OFFICER)
  return emulator
}

/** What came over the wire; the assertions are what checks it. */
// biome-ignore lint/suspicious/noExplicitAny: every test looks into another corner of it
export type Json = any

export type Answer = {
  ok: boolean
  result: Json
  error_code?: number
  description?: string
  parameters?: { retry_after?: number; migrate_to_chat_id?: number }
}

/** Calls a Bot API method with JSON, as a bot would. */
export async function callBot(emulator: Emulator, method: string, parameters: object = {}): Promise<Answer> {
  const response = await fetch(`${emulator.apiRoot}/bot${TOKEN}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
  })
  return (await response.json()) as Answer
}

/** The updates that wait for the bot, which confirms them by this. */
export async function takeUpdates(emulator: Emulator): Promise<Json[]> {
  const { result } = await callBot(emulator, 'getUpdates')
  const last = result.at(-1)?.update_id ?? -1
  await callBot(emulator, 'getUpdates', { offset: last + 1 })
  return result
}

/** A multipart body, as a client sends files. */
export async function callWithFiles(
  emulator: Emulator,
  method: string,
  fields: Record<string, string | File>,
): Promise<Answer> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') form.set(name, value)
    else form.set(name, value, value.name)
  }
  const response = await fetch(`${emulator.apiRoot}/bot${TOKEN}/${method}`, { method: 'POST', body: form })
  return (await response.json()) as Answer
}

/** The beginning of a PNG of this size: what is needed to recognise it, padded to `length` bytes. */
export function png(width: number, height: number, length = 64): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  new DataView(bytes.buffer).setUint32(16, width)
  new DataView(bytes.buffer).setUint32(20, height)
  return bytes
}
