import type { IncomingMessage } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { type Context, Hono } from 'hono'
import type { Disturbance } from '../faults.ts'
import { badRequest, isRefusal, type Refusal, tooManyRequests } from '../refusal.ts'
import type { Telegram } from '../telegram.ts'
import { findMethod } from './methods.ts'
import { type Parameters, readParameters } from './parameters.ts'

type Env = { Bindings: HttpBindings }

// A request with a file of 50 MB and its other fields.
const BODY_LIMIT = 50 * 1024 * 1024 + 64 * 1024

/** The Bot API over HTTP: `/bot<token>/<method>`. */
export function botApiRoutes(telegram: Telegram): Hono<Env> {
  const routes = new Hono<Env>()
  routes.all('/:bot{bot[^/]+}/:method', async context => {
    if (context.req.param('bot') !== `bot${telegram.options.botToken}`) {
      return reply(context, { error_code: 401, description: 'Unauthorized' })
    }
    return answer(telegram, context, context.req.param('method'))
  })
  return routes
}

/** Cuts the connection of a call whose body was not read yet, if that is what befalls it. */
export function cutUnread(telegram: Telegram, request: IncomingMessage): boolean {
  const method = findMethod(/^\/bot[^/]+\/(\w+)/.exec(request.url ?? '')?.[1] ?? '')
  if (!method || !telegram.faults.strikeUnread(method.name)) return false
  request.socket.destroy()
  return true
}

async function answer(telegram: Telegram, context: Context<Env>, methodName: string): Promise<Response> {
  const method = findMethod(methodName)
  if (!method) return reply(context, { error_code: 404, description: 'Not Found: method not found' })
  if (Number(context.req.header('content-length') ?? 0) > BODY_LIMIT) {
    return reply(context, { error_code: 413, description: 'Request Entity Too Large' })
  }
  const isContinued = context.req.header('expect') !== undefined
  if (!isContinued && cutUnread(telegram, context.env.incoming)) return RESPONSE_ALREADY_SENT
  const takenAt = Date.now()
  const parameters = await readParameters(context.req.raw).catch(() => 'hung up' as const)
  if (parameters === 'hung up') return RESPONSE_ALREADY_SENT
  if (!parameters) return reply(context, badRequest("can't parse request body"))

  const at = telegram.options.now().toISOString()
  const record = (status: number, done: boolean) =>
    telegram.ledger.record({ method: method.name, params: plain(parameters), at, takenAt, done, status })
  const fault = telegram.faults.strike(method.name, parameters.values.chat_id)
  if (fault?.kind === 'drop-before') {
    record(0, false)
    return cut(context)
  }
  const result =
    fault?.kind === 'error'
      ? refusalOf(fault)
      : (tooFast(telegram, method.name, parameters) ??
        (await method.run(telegram, parameters, context.req.raw.signal)))
  const heard = fault?.kind === 'error-after' ? refusalOf(fault) : result
  const isLost = fault?.kind === 'drop-after' || fault?.kind === 'half-open'
  record(isLost ? 0 : isRefusal(heard) ? heard.error_code : 200, !isRefusal(result))
  switch (fault?.kind) {
    case 'drop-after':
      return cut(context)
    case 'half-open':
      return untilGone(context)
    case 'drip':
      return drip(context, result, fault.delay_ms ?? 1000)
    case 'delay':
      await wait(fault.delay_ms ?? 1000)
  }
  return reply(context, heard)
}

/** What Telegram says to a message that comes too fast. */
function tooFast(telegram: Telegram, methodName: string, { values }: Parameters): Refusal | undefined {
  if (!telegram.limiter || !/^send(?!ChatAction)/.test(methodName)) return undefined
  const seconds = telegram.limiter.refuse(Number(values.chat_id))
  return seconds === null ? undefined : tooManyRequests(seconds)
}

function reply(context: Context<Env>, result: unknown): Response {
  if (!isRefusal(result)) return context.json({ ok: true, result })
  return context.json({ ok: false, ...result }, result.error_code as 400)
}

function cut(context: Context<Env>): Response {
  context.env.outgoing.socket?.destroy()
  return RESPONSE_ALREADY_SENT
}

/** A connection that stays open and silent, until the other side has had enough. */
async function untilGone(context: Context<Env>): Promise<Response> {
  const { outgoing } = context.env
  await new Promise<void>(resolve => outgoing.once('close', () => resolve()))
  return RESPONSE_ALREADY_SENT
}

const PIECES = 10

/** An answer that arrives piece by piece, over `ms` in all. */
async function drip(context: Context<Env>, result: unknown, ms: number): Promise<Response> {
  const response = reply(context, result)
  const body = Buffer.from(await response.arrayBuffer())
  const { outgoing } = context.env
  outgoing.writeHead(response.status, {
    'content-type': 'application/json',
    'content-length': String(body.length),
  })
  const size = Math.ceil(body.length / PIECES)
  for (let from = 0; from < body.length && !outgoing.destroyed; from += size) {
    outgoing.write(body.subarray(from, from + size))
    await wait(ms / PIECES)
  }
  outgoing.end()
  return RESPONSE_ALREADY_SENT
}

function refusalOf(fault: Disturbance): Refusal {
  if (fault.retry_after !== undefined || fault.error_code === 429)
    return tooManyRequests(fault.retry_after ?? 1)
  return { error_code: fault.error_code ?? 500, description: fault.description ?? 'Internal Server Error' }
}

/** Parameters for the ledger: an upload by its name and size. */
function plain({ values, uploads }: Parameters): Record<string, unknown> {
  const files = [...uploads].map(([name, file]) => [name, { name: file.name, size: file.bytes.length }])
  return { ...values, ...Object.fromEntries(files) }
}
