import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { botApiRoutes, cutUnread } from './bot-api/routes.ts'
import { block } from './control/block.ts'
import { chats } from './control/chat-list.ts'
import { moveClock } from './control/clock.ts'
import { messages, read } from './control/conversation.ts'
import { changeGroup, type GroupChange } from './control/group.ts'
import { askInline, chooseInline } from './control/inline.ts'
import { addPerson } from './control/person.ts'
import { type Press, press } from './control/press.ts'
import { controlRoutes } from './control/routes.ts'
import { state } from './control/state.ts'
import { upload } from './control/upload.ts'
import { edit, send, start } from './control/write.ts'
import { createTelegram } from './create-telegram.ts'
import { botFileRoutes } from './files/file-routes.ts'
import { whenIdle } from './idle.ts'
import type { ClockStep, EmulatorOptions } from './options.ts'
import { pageFiles } from './page-files.ts'
import { sameOriginOnly } from './same-origin.ts'
import type { Telegram } from './telegram.ts'
import { startWebhookDelivery, type WebhookDelivery } from './webhook.ts'

export type { ClockStep, EmulatorOptions } from './options.ts'

/** A running emulator: where it listens, and the control calls without HTTP between. */
export type Emulator = { url: string; apiRoot: string; stop(): Promise<void> } & ReturnType<typeof controls>

/**
 * Starts a Telegram on this machine: the Bot API under `apiRoot`, a chat page under `url`. A bot that is given
 * `apiRoot` and `botToken` talks to the people and groups of the options instead of to the world. Rejects when the
 * port is taken.
 */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const { telegram, flush } = createTelegram(options)
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.use('/emulator/*', sameOriginOnly)
  app.route('/emulator', controlRoutes(telegram))
  app.route('/', pageFiles())
  app.route('/', botFileRoutes(telegram))
  app.route('/', botApiRoutes(telegram))
  const server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  // Whoever asks leave before sending a body is refused it in the one place where a connection may be cut unread.
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (cutUnread(telegram, request)) return
    response.writeContinue()
    server.emit('request', request, response)
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const delivery = startWebhookDelivery(telegram)

  return {
    url,
    apiRoot: url,
    /** Ends everything at once, waiting polls and open pages too, and writes the state file. */
    async stop() {
      delivery.stop()
      telegram.queries.close()
      telegram.inlineQueries.close()
      telegram.updates.supersede()
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
      telegram.ledger.close()
      flush()
    },
    ...controls(telegram, delivery),
  }
}

/** The control calls as functions; what `/emulator/…` answers with `{ error }`, they throw. */
function controls(telegram: Telegram, delivery: WebhookDelivery) {
  return {
    state: () => state(telegram),
    chats: (person: number) => chats(telegram, person),
    messages: (chat: number, person: number, topic?: number) => messages(telegram, chat, person, topic),
    send: (writing: Parameters<typeof send>[1]) => send(telegram, writing),
    upload: (sending: Parameters<typeof upload>[1]) => upload(telegram, sending),
    edit: (change: Parameters<typeof edit>[1]) => edit(telegram, change),
    press: (pressed: Press) => press(telegram, pressed),
    askInline: (asked: Parameters<typeof askInline>[1]) => askInline(telegram, asked),
    chooseInline: (choice: Parameters<typeof chooseInline>[1]) => chooseInline(telegram, choice),
    start: (person: number, payload?: string) => start(telegram, person, payload),
    read: (person: number, chat: number, topic?: number) => read(telegram, person, chat, topic),
    block: (person: number, blocked: boolean) => block(telegram, person, blocked),
    group: (change: GroupChange) => changeGroup(telegram, change),
    addPerson: (person: Parameters<typeof addPerson>[1]) => addPerson(telegram, person),
    moveClock: (step: ClockStep) => moveClock(telegram, step),
    /** Orders a one-off disturbance of the Bot API. */
    fault: telegram.faults.order,
    /** The Bot API calls after number `since`. */
    calls: telegram.ledger.since,
    /** Calls the listener for every page event; returns the function that ends it. */
    subscribe: telegram.events.subscribe,
    /** Resolves when the bot has worked off everything that people did. */
    whenIdle: () => whenIdle(telegram, delivery),
  }
}
