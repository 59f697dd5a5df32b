import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener, type HttpBindings } from '@hono/node-server'
import type { Update } from 'grammy/types'
import { Hono } from 'hono'
import { z } from 'zod'
import { isFromNearby } from './nearby.ts'

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
 * HTTP: `GET /healthz` for whoever watches the process, `GET /metrics` for Prometheus near by, and the webhook's address
 * where there is one. Rejects when the port is taken.
 */
export async function startWeb(options: {
  port: number
  hostname: string
  /** How the process stands; what more it tells is shown as it is. */
  health: () => Promise<{ ready: boolean }>
  metrics: () => Promise<{ contentType: string; text: string }>
  webhook: Webhook | null
}): Promise<WebServer> {
  const { webhook } = options
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.get('/healthz', async c => {
    const health = await options.health()
    return c.json({ live: true, ...health }, health.ready ? 200 : 503)
  })
  app.get('/metrics', async c => {
    const { remoteAddress: address } = c.env.incoming.socket
    if (!isFromNearby({ address, header: name => c.req.header(name) })) return c.notFound()
    const { contentType, text } = await options.metrics()
    return c.body(text, 200, { 'content-type': contentType })
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
