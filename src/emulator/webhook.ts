import { setTimeout as wait } from 'node:timers/promises'
import type { Update } from 'grammy/types'
import { findMethod } from './bot-api/methods.ts'
import { readParameters } from './bot-api/parameters.ts'
import { type Telegram, unixTime } from './telegram.ts'
import type { Webhook } from './world.ts'

/** Posts updates to the bot's webhook for as long as one is set. */
export type WebhookDelivery = {
  /** Whether a request is under way or waits to be repeated. */
  isBusy(): boolean
  stop(): void
}

const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 60_000
const ANSWER_TIMEOUT_MS = 60_000

/**
 * Starts to deliver. Updates of one chat go one after another; different chats do not wait for each other. A request
 * that fails is repeated, after pauses that double, until it succeeds or the webhook is changed.
 */
export function startWebhookDelivery(telegram: Telegram): WebhookDelivery {
  // The chats whose oldest update is under way.
  const busy = new Set<string>()
  const stopping = new AbortController()

  const deliverWhatWaits = () => {
    const webhook = telegram.world.webhook
    if (!webhook || stopping.signal.aborted) return
    for (const update of telegram.world.pendingUpdates) {
      if (busy.size >= webhook.maxConnections) return
      const line = lineOf(update)
      if (busy.has(line)) continue
      busy.add(line)
      void deliver(telegram, webhook, update, stopping.signal).then(isDelivered => {
        busy.delete(line)
        if (isDelivered) telegram.updates.remove(update.update_id)
        deliverWhatWaits()
      })
    }
  }

  const unsubscribe = telegram.updates.onChange(deliverWhatWaits)
  deliverWhatWaits()
  return {
    isBusy: () => busy.size > 0,
    stop() {
      unsubscribe()
      stopping.abort()
    },
  }
}

/** The chat or person whose updates must stay in order. */
function lineOf(update: Update): string {
  const [, content] = Object.entries(update).find(([name]) => name !== 'update_id') ?? []
  const { chat, from } = content as { chat?: { id: number }; from?: { id: number } }
  return String(chat?.id ?? from?.id ?? update.update_id)
}

/** Repeats until the update is taken; false when the webhook was changed or the emulator stops first. */
async function deliver(
  telegram: Telegram,
  webhook: Webhook,
  update: Update,
  stopped: AbortSignal,
): Promise<boolean> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const problem = await attempt(telegram, webhook, update, stopped)
    if (problem === undefined) return true
    webhook.lastError = { date: unixTime(telegram), message: problem }
    await wait(pause, undefined, { signal: stopped }).catch(() => {})
    if (stopped.aborted || telegram.world.webhook !== webhook) return false
  }
}

/** One request; returns what went wrong, in the words of getWebhookInfo. */
async function attempt(
  telegram: Telegram,
  webhook: Webhook,
  update: Update,
  stopped: AbortSignal,
): Promise<string | undefined> {
  try {
    const response = await fetch(webhook.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(webhook.secretToken && { 'x-telegram-bot-api-secret-token': webhook.secretToken }),
      },
      body: JSON.stringify(update),
      signal: AbortSignal.any([stopped, AbortSignal.timeout(ANSWER_TIMEOUT_MS)]),
    })
    if (!response.ok) return `Wrong response from the webhook: ${response.status} ${response.statusText}`
    await obey(telegram, webhook.url, response)
    return undefined
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError'
      ? 'Read timeout expired'
      : 'Connection refused'
  }
}

/** A bot may put one method call into its answer; its result is not reported to anyone. */
async function obey(telegram: Telegram, url: string, response: Response): Promise<void> {
  const contentType = response.headers.get('content-type') ?? ''
  const body = await response.arrayBuffer()
  if (body.byteLength === 0) return
  const request = new Request(url, { method: 'POST', headers: { 'content-type': contentType }, body })
  const parameters = await readParameters(request)
  const name = parameters?.values.method
  if (!parameters || typeof name !== 'string') return
  // A question would have nobody to be answered to, and the webhook is not to be pulled away under itself.
  if (/^(get|setWebhook$|deleteWebhook$|close$|logOut$)/i.test(name)) return
  const method = findMethod(name)
  await method?.run(telegram, parameters, new AbortController().signal)
}
