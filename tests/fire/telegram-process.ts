// Telegram in a process of its own: it outlives every bot that is killed, and its ledger is on the disk.
import { type EmulatorOptions, startEmulator } from '../../src/emulator/emulator.ts'

export type TelegramOptions = Omit<EmulatorOptions, 'now' | 'port' | 'botUsername' | 'botName' | 'people'> & {
  /** So many people, from `firstPerson` on; all of them have started the bot. */
  count: number
  firstPerson: number
}

/** What the rig may ask of it, beside HTTP: these people send a document each. */
export type Order = { attach: { people: number[] } }

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
    for (const person of attach.people) {
      const file = { name: 'bao-cao.txt', mimeType: 'text/plain', bytes: new Uint8Array([1]) }
      await emulator.upload({ person, chat: person, as: 'document', file })
    }
    process.send!({ done: true })
  })
  process.send!({ apiRoot: emulator.apiRoot })
})
process.once('disconnect', () => process.exit())
