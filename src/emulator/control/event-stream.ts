import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Telegram } from '../telegram.ts'

// Proxies and sleeping laptops drop silent connections.
const HEARTBEAT_MS = 25_000

/** Server-Sent Events: one JSON object per event, until the page goes away. */
export function streamEvents(telegram: Telegram, context: Context): Response {
  return streamSSE(context, async stream => {
    const unsubscribe = telegram.events.subscribe(
      event => void stream.writeSSE({ data: JSON.stringify(event) }),
    )
    const heartbeat = setInterval(() => void stream.write(': still here\n\n'), HEARTBEAT_MS)
    await new Promise<void>(resolve => stream.onAbort(resolve))
    clearInterval(heartbeat)
    unsubscribe()
  })
}
