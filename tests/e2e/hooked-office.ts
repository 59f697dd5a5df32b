import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import type { Message, Update } from 'grammy/types'
import { pino } from 'pino'
import { type App, startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { loadDemonstration } from '../../src/demonstration/load-demonstration.ts'
import { group, people } from '../../src/demonstration/people.ts'
import { startEmulator } from '../../src/emulator/emulator.ts'
import { readMessage } from './read-message.ts'

export const token = '4242:hooked-office_token'
export const secret = 'only_Telegram_knows'
export const stranger = 5_000_000_000

/** The part of an update that says what happened. */
export type Happening = Omit<Update, 'update_id'>

/**
 * A real bot with a token and a webhook, whose Telegram is the emulator, and whose office is the demonstration's.
 * Through the webhook a test can hand in any update, also ones that no person could cause.
 */
export type HookedOffice = Awaited<ReturnType<typeof openHookedOffice>>

export async function openHookedOffice(env: Record<string, string> = {}, log = pino({ level: 'silent' })) {
  const port = await freePort()
  let app: App | undefined
  const emulator = await startEmulator({
    port: 0,
    botToken: token,
    botUsername: 'giaoban_bot',
    botName: 'Giao Ban',
    now: () => app?.clock.now() ?? new Date(),
    people: [
      ...people.map(({ id, title }) => ({ id, firstName: title, started: true })),
      { id: stranger, firstName: 'Người lạ', started: true },
    ],
    groups: [{ ...group, type: 'supergroup', memberIds: people.map(one => one.id), adminIds: [] }],
  })
  const hook = `http://127.0.0.1:${port}/hook`
  const read = readConfig({
    BOT_TOKEN: token,
    TELEGRAM_API_ROOT: emulator.apiRoot,
    WEBHOOK_URL: hook,
    WEBHOOK_SECRET: secret,
    PORT: String(port),
    DATABASE_URL: 'pglite:memory',
    CLOCK_START: '2011-11-10T14:00:00+07:00',
    LOG_LEVEL: 'silent',
    // A test does in a second what people do in minutes.
    UPDATES_PER_MINUTE: '0',
    ...env,
  })
  if (!read.ok) throw new Error(read.problems.join('; '))
  app = await startApp(read.config, {
    log,
    onStep: () => {},
    signal: new AbortController().signal,
  })
  const running = app
  await loadDemonstration(app.db, app.clock.now(), { zone: 'Asia/Ho_Chi_Minh', withPeople: true })
  // Numbers that the emulator will not reach by itself.
  let nextUpdate = 1_000_000
  let nextMessage = 500_000

  const settled = async () => {
    await emulator.whenIdle()
    await running.engine.settle()
  }
  const post = (
    body: string,
    headers: Record<string, string> = { 'x-telegram-bot-api-secret-token': secret },
  ) => fetch(hook, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
  const fromBot = (person: number, chat = person) =>
    emulator.messages(chat, person).filter(one => one.from?.is_bot) as Message[]

  return {
    emulator,
    app,
    hook,
    post,
    settled,
    fromBot,
    /** What the bot said to the person from here on, as it is read. */
    listen: (person: number, chat = person) => {
      const before = fromBot(person, chat).length
      return () => fromBot(person, chat).slice(before).map(readMessage)
    },
    /** A message as Telegram would tell of it, from this person in the private chat. */
    message: (person: number, content: Partial<Message>, more: object = {}): Update =>
      ({
        update_id: nextUpdate++,
        message: {
          message_id: nextMessage++,
          date: Math.floor(running.clock.now().getTime() / 1000),
          chat: { id: person, type: 'private', first_name: 'X' },
          from: { id: person, is_bot: false, first_name: 'X' },
          ...content,
          ...more,
        },
      }) as Update,
    number: (happening: Happening): Update => ({ update_id: nextUpdate++, ...happening }) as Update,
    /** Hands in an update and waits until everything that follows from it has happened. */
    deliver: async (update: Update) => {
      const { status } = await post(JSON.stringify(update))
      await settled()
      return status
    },
    close: async () => {
      await running.stop()
      await emulator.stop()
    },
  }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}
