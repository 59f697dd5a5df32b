import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Update } from 'grammy/types'
import { Hono } from 'hono'
import { z } from 'zod'

export type Webhook = {
  path: string
  secret: string
  /** false: could not be taken just now; Telegram must send it again. */
  take(update: Update): Promise<boolean>
}

export type WebServer = { url: string; port: number; stop(): Promise<void> }

/** The header in which Telegram proves that an update is its own. */
const secretHeader = 'x-telegram-bot-api-secret-token'
/** Whoever knows the secret is Telegram: what an update holds is taken as the Bot API describes it. */
const numbered = z.looseObject({ update_id: z.int() })

/**
 * HTTP: `GET /healthz` for whoever watches the process, and the webhook's address where there is one.
 * `ready` asks the database. Rejects when the port is taken.
 */
export async function startWeb(options: {
  port: number
  hostname: string
  ready: () => Promise<boolean>
  webhook: Webhook | null
}): Promise<WebServer> {
  const { webhook } = options
  const app = new Hono()
  app.get('/healthz', async c => {
    const ready = await options.ready()
    return c.json({ live: true, ready }, ready ? 200 : 503)
  })
  if (webhook)
    app.post(webhook.path, async c => {
      if (!isSame(c.req.header(secretHeader) ?? '', webhook.secret)) return c.text('', 401)
      const update = numbered.safeParse(await c.req.json().catch(() => null))
      if (!update.success) return c.text('', 400)
      return (await webhook.take(update.data as Update)) ? c.text('') : c.text('', 503)
    })
  const server = createServer(getRequestListener(app.fetch))
  await listen(server, options.port, options.hostname)
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeIdleConnections()
      }),
  }
}

/** Compares without telling by its duration how much of the guess was right. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}

function listen(server: Server, port: number, hostname: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, resolve)
  })
}
