// Telegram in a process of its own: it outlives every bot that is killed, and its ledger is on the disk.
import { type EmulatorOptions, startEmulator } from '../../src/emulator/emulator.ts'

export type TelegramOptions = Omit<EmulatorOptions, 'now' | 'port' | 'botUsername' | 'botName' | 'people'> & {
  /** So many people, from `firstPerson` on; all of them have started the bot. */
  count: number
  firstPerson: number
}

/** What the rig may ask of it, beside HTTP: these people send a document each. */
export type Order = { attach: { people: number[] } }
export type Sent = { chat: number; messageId: number }

process.once('message', async ({ count, firstPerson, ...options }: TelegramOptions) => {
  const emulator = await startEmulator({
    ...options,
    port: 0,
    botUsername: 'giaoban_bot',
    botName: 'Giao Ban',
    now: () => new Date(),
    people: Array.from({ length: count }, (_, i) => ({
      id: firstPerson + i,
      firstName: 'Cán bộ',
      started: true,
    })),
  })
  process.on('message', async ({ attach }: Order) => {
    const file = { name: 'bao-cao.txt', mimeType: 'text/plain', bytes: new Uint8Array([1]) }
    const sent: Sent[] = []
    for (const person of attach.people) {
      const message = await emulator.upload({ person, chat: person, as: 'document', file })
      sent.push({ chat: person, messageId: message.message_id })
    }
    process.send!(sent)
  })
  process.send!({ apiRoot: emulator.apiRoot })
})
process.once('disconnect', () => process.exit())
