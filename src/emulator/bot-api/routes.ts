import { setTimeout as wait } from 'node:timers/promises'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { type Context, Hono } from 'hono'
import type { Fault } from '../faults.ts'
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

async function answer(telegram: Telegram, context: Context<Env>, methodName: string): Promise<Response> {
  const method = findMethod(methodName)
  if (!method) return reply(context, { error_code: 404, description: 'Not Found: method not found' })
  if (Number(context.req.header('content-length') ?? 0) > BODY_LIMIT) {
    return reply(context, { error_code: 413, description: 'Request Entity Too Large' })
  }
  const parameters = await readParameters(context.req.raw)
  if (!parameters) return reply(context, badRequest("can't parse request body"))

  const at = telegram.options.now().toISOString()
  const record = (status: number) =>
    telegram.ledger.record({ method: method.name, params: plain(parameters), at, status })
  const fault = telegram.faults.strike(method.name, parameters.values.chat_id)
  if (fault?.kind === 'drop-before') return cut(context, record)
  const result =
    fault?.kind === 'error'
      ? refusalOf(fault)
      : await method.run(telegram, parameters, context.req.raw.signal)
  if (fault?.kind === 'drop-after') return cut(context, record)
  if (fault?.kind === 'delay') await wait(fault.delay_ms ?? 1000)
  record(isRefusal(result) ? result.error_code : 200)
  return reply(context, result)
}

function reply(context: Context<Env>, result: unknown): Response {
  if (!isRefusal(result)) return context.json({ ok: true, result })
  return context.json({ ok: false, ...result }, result.error_code as 400)
}

function cut(context: Context<Env>, record: (status: number) => void): Response {
  record(0)
  context.env.outgoing.socket?.destroy()
  return RESPONSE_ALREADY_SENT
}

function refusalOf(fault: Fault): Refusal {
  if (fault.retry_after !== undefined || fault.error_code === 429)
    return tooManyRequests(fault.retry_after ?? 1)
  return { error_code: fault.error_code ?? 500, description: fault.description ?? 'Internal Server Error' }
}

/** Parameters for the ledger: an upload by its name and size. */
function plain({ values, uploads }: Parameters): Record<string, unknown> {
  const files = [...uploads].map(([name, file]) => [name, { name: file.name, size: file.bytes.length }])
  return { ...values, ...Object.fromEntries(files) }
}
