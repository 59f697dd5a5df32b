import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { faultKinds } from '../faults.ts'
import { pageFile } from '../files/file-routes.ts'
import type { ClockStep } from '../options.ts'
import type { Telegram } from '../telegram.ts'
import { block } from './block.ts'
import { chats } from './chat-list.ts'
import { moveClock } from './clock.ts'
import { messages, read } from './conversation.ts'
import { streamEvents } from './event-stream.ts'
import { ControlFailure, fail } from './failure.ts'
import { changeGroup, groupChange } from './group.ts'
import { askInline, chooseInline } from './inline.ts'
import { addPerson } from './person.ts'
import { press } from './press.ts'
import { state } from './state.ts'
import { upload } from './upload.ts'
import { edit, send, start } from './write.ts'

const id = z.coerce.number().int()
const topic = id.optional()
const where = { person: id, chat: id }
const writing = { ...where, topic, reply_to: id.optional(), anonymous: z.boolean().optional() }

const bodies = {
  send: z.object({ ...writing, text: z.string() }),
  edit: z.object({ ...where, message_id: id, text: z.string() }),
  press: z.object({ ...where, message_id: id, data: z.string() }),
  inline: z.object({ ...where, query: z.string() }),
  choose: z.object({ ...where, topic, reply_to: id.optional(), result: z.string() }),
  start: z.object({ person: id, payload: z.string().optional() }),
  read: z.object({ ...where, topic }),
  block: z.object({ person: id, blocked: z.boolean() }),
  person: z.object({
    id: id.optional(),
    firstName: z.string().min(1),
    username: z.string().optional(),
    about: z.string().optional(),
  }),
  clock: z.union([
    z.object({ next: z.literal(true) }),
    z.object({ hours: z.number().positive() }),
    z.object({ days: z.number().positive() }),
  ]),
  faults: z.object({
    method: z.string().optional(),
    chat: id.optional(),
    kind: z.enum(faultKinds),
    error_code: z.int().optional(),
    description: z.string().optional(),
    retry_after: z.int().optional(),
    delay_ms: z.int().nonnegative().optional(),
    times: z.int().positive().default(1),
  }),
  upload: z.object({
    ...where,
    topic,
    reply_to: id.optional(),
    caption: z.string().optional(),
    as: z.enum(['photo', 'document']),
  }),
}

/** What the chat page and tests call: everything that people do, and what they see. */
export function controlRoutes(telegram: Telegram): Hono {
  const routes = new Hono()
  readingRoutes(routes, telegram)
  actingRoutes(routes, telegram)
  routes.all('*', context => context.json({ error: 'there is no such control call' }, 404))
  routes.onError((error, context) => {
    if (error instanceof ControlFailure) return context.json({ error: error.message }, 400)
    if (error instanceof z.ZodError) return context.json({ error: z.prettifyError(error) }, 400)
    throw error
  })
  return routes
}

function readingRoutes(routes: Hono, telegram: Telegram): void {
  routes.get('/state', context => context.json(state(telegram)))
  routes.get('/chats', context => context.json(chats(telegram, id.parse(context.req.query('person')))))
  routes.get('/messages', context => {
    const asked = z.object({ ...where, topic }).parse(context.req.query())
    return context.json(messages(telegram, asked.chat, asked.person, asked.topic))
  })
  routes.get('/events', context => streamEvents(telegram, context))
  routes.get('/calls', context =>
    context.json(telegram.ledger.since(id.parse(context.req.query('since') ?? 0))),
  )
  routes.get('/file', context => pageFile(telegram, context.req.query('id') ?? ''))
}

function actingRoutes(routes: Hono, telegram: Telegram): void {
  const on = <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    act: (body: z.output<Schema>) => unknown,
  ) => routes.post(path, async context => context.json((await act(schema.parse(await json(context)))) ?? {}))

  on('/send', bodies.send, body => send(telegram, body))
  on('/edit', bodies.edit, body => edit(telegram, body))
  on('/press', bodies.press, async body => ({ answer: await press(telegram, body) }))
  on('/inline', bodies.inline, async body => ({ offer: await askInline(telegram, body) }))
  on('/choose', bodies.choose, body => chooseInline(telegram, body))
  on('/start', bodies.start, body => start(telegram, body.person, body.payload))
  on('/read', bodies.read, body => read(telegram, body.person, body.chat, body.topic))
  on('/block', bodies.block, body => block(telegram, body.person, body.blocked))
  on('/group', groupChange, body => changeGroup(telegram, body))
  on('/person', bodies.person, body => addPerson(telegram, body))
  on('/clock', bodies.clock, body => moveClock(telegram, 'next' in body ? 'next' : (body as ClockStep)))
  on('/faults', bodies.faults, body => telegram.faults.order(body))
  routes.post('/upload', async context => {
    const form = await context.req.formData().catch(() => fail('the body is no multipart form'))
    const file = form.get('file')
    if (!(file instanceof File)) return fail('there is no file')
    const body = bodies.upload.parse(Object.fromEntries([...form].filter(([name]) => name !== 'file')))
    const bytes = new Uint8Array(await file.arrayBuffer())
    const mimeType = file.type.split(';')[0] || 'application/octet-stream'
    return context.json(await upload(telegram, { ...body, file: { name: file.name, mimeType, bytes } }))
  })
}

async function json(context: Context): Promise<unknown> {
  return context.req.json().catch(() => fail('the body is not JSON'))
}
