import type { Message } from 'grammy/types'
import { pino } from 'pino'
import { type App, startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { group, people } from '../../src/demonstration/people.ts'
import { moveClock } from '../../src/demonstration/start-demonstration.ts'
import type { MovableClock } from '../../src/domain/clock.ts'
import { createServerDatabase } from '../database.ts'
import { readMessage } from './read-message.ts'

/** The people of the demonstration, by what a test calls them. */
export const officer = people[0]!.id
export const head = people[1]!.id
export const monitor = people[2]!.id
export const chairman = people[3]!.id
export const administrator = people[4]!.id
export const groupChat = group.id

export type SeenMessage = Message & { edited_at?: number; silent?: true; deleted?: true; mine: boolean }

/** The whole bot with its demonstration, and the hands and eyes of the people who use it. */
export type Office = Awaited<ReturnType<typeof openOffice>>

/**
 * Starts the bot exactly as `npm start` does, on a database of its own and on free ports, and opens the private
 * chats of its people. Everything goes grammY → HTTP → Bot API.
 */
export async function openOffice(
  options: { kind?: 'embedded' | 'server'; env?: Record<string, string> } = {},
) {
  const server = options.kind === 'server' ? await createServerDatabase() : null
  const read = readConfig({
    DATABASE_URL: server?.url ?? 'pglite:memory',
    PORT: '0',
    EMULATOR_PORT: '0',
    LOG_LEVEL: 'silent',
    // A test does in a second what people do in minutes.
    UPDATES_PER_MINUTE: '0',
    ...options.env,
  })
  if (!read.ok) throw new Error(read.problems.join('; '))
  const app = await startApp(read.config, {
    log: pino({ level: read.config.logLevel }),
    onStep: () => {},
    signal: new AbortController().signal,
  })
  return { ...handsAndEyes(app), app, close: () => app.stop().then(() => server?.drop()) }
}

function handsAndEyes(app: App) {
  const emulator = app.emulator!
  const clock = app.clock as MovableClock

  /** Until the bot has worked off every update and sent all that is due. */
  const settled = async () => {
    await emulator.whenIdle()
    await app.engine.settle()
    await emulator.whenIdle()
  }
  const messages = (person: number, chat = person) => emulator.messages(chat, person) as SeenMessage[]
  const fromBot = (person: number, chat = person) =>
    messages(person, chat).filter(one => one.from?.is_bot && !one.deleted)
  const last = (person: number, chat = person) => {
    const found = fromBot(person, chat).at(-1)
    if (!found) throw new Error('the bot has said nothing yet')
    return found
  }
  const text = (person: number, chat = person) => readMessage(last(person, chat))

  return {
    emulator,
    settled,
    messages,
    fromBot,
    last,
    /** What the person reads in the bot's newest message of the chat. */
    text,
    now: () => clock.now(),
    /** A person writes; resolves with what the bot's newest message says afterwards. */
    say: async (
      person: number,
      words: string,
      where: { chat?: number; topic?: number; anonymous?: boolean; reply_to?: number } = {},
    ) => {
      const chat = where.chat ?? person
      emulator.send({ person, text: words, ...where, chat })
      await settled()
      return fromBot(person, chat).length > 0 ? text(person, chat) : ''
    },
    start: async (person: number, payload?: string) => {
      emulator.start(person, payload)
      await settled()
      return text(person)
    },
    /** A person sends a file or a photo. */
    send: async (sending: Parameters<typeof emulator.upload>[0]) => {
      await emulator.upload(sending)
      await settled()
      return text(sending.person, sending.chat)
    },
    /** A person presses the button with this label (or part of it) under the newest message that has one. */
    press: async (person: number, label: string, chat = person) => {
      const found = fromBot(person, chat)
        .toReversed()
        .flatMap(message =>
          (message.reply_markup?.inline_keyboard ?? []).flat().flatMap(key => ({ message, key })),
        )
        .find(({ key }) => key.text.includes(label))
      if (!found || !('callback_data' in found.key))
        throw new Error(`no button "${label}" in: ${text(person, chat)}`)
      const answer = await emulator.press({
        person,
        chat,
        message_id: found.message.message_id,
        data: found.key.callback_data,
      })
      await settled()
      return { toast: answer?.text ?? '', alert: answer?.show_alert ?? false, text: text(person, chat) }
    },
    /** A person's client sends this data, whether or not such a button was ever shown. */
    forge: async (person: number, data: string, chat = person) => {
      const answer = await emulator.press({ person, chat, message_id: last(person, chat).message_id, data })
      await settled()
      return { toast: answer?.text ?? '', alert: answer?.show_alert ?? false }
    },
    /** The labels of the buttons under the newest message. */
    buttons: (person: number, chat = person) =>
      (last(person, chat).reply_markup?.inline_keyboard ?? []).flat().map(key => key.text),
    /** Lets time pass up to that instant, stopping wherever something is due, as the page's clock does. */
    until: async (instant: string) => {
      await moveClock(clock, app.engine, {
        hours: (new Date(instant).getTime() - clock.now().getTime()) / 3_600_000,
      })
      await settled()
    },
  }
}
