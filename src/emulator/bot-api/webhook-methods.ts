import type { WebhookInfo } from 'grammy/types'
import { z } from 'zod'
import { badRequest } from '../refusal.ts'
import type { Telegram } from '../telegram.ts'
import { flag, integer, text } from './fields.ts'
import { method, noParameters } from './method.ts'
import { allowedUpdates } from './receive-updates.ts'

const DEFAULT_CONNECTIONS = 40
const PORTS = ['', '443', '80', '88', '8443']

export const setWebhook = method(
  z.object({
    url: text('bad webhook: URL must be specified').default(''),
    max_connections: integer('max_connections').optional(),
    allowed_updates: allowedUpdates.optional(),
    drop_pending_updates: flag('drop_pending_updates'),
    secret_token: text('invalid secret_token specified').default(''),
  }),
  (telegram, parameters) => {
    if (parameters.url === '') return removeWebhook(telegram, parameters.drop_pending_updates)
    const problem = problemWithUrl(parameters.url)
    if (problem) return badRequest(`bad webhook: ${problem}`)
    const { secret_token: secretToken, max_connections: maxConnections = DEFAULT_CONNECTIONS } = parameters
    if (secretToken.length > 256) return badRequest('secret token is too long')
    if (!/^[\w-]*$/.test(secretToken)) return badRequest('secret token contains unallowed characters')
    if (maxConnections < 1 || maxConnections > 100)
      return badRequest('max_connections must be between 1 and 100')
    if (parameters.allowed_updates) telegram.world.allowedUpdates = parameters.allowed_updates
    telegram.world.webhook = { url: parameters.url, maxConnections, ...(secretToken && { secretToken }) }
    if (parameters.drop_pending_updates) telegram.updates.clear()
    telegram.updates.supersede()
    telegram.updates.touch()
    telegram.save()
    return true
  },
)

export const deleteWebhook = method(
  z.object({ drop_pending_updates: flag('drop_pending_updates') }),
  (telegram, parameters) => removeWebhook(telegram, parameters.drop_pending_updates),
)

export const getWebhookInfo = method(noParameters, ({ world }): WebhookInfo => {
  const { webhook, pendingUpdates, allowedUpdates: allowed } = world
  return {
    url: webhook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: pendingUpdates.length,
    ...(webhook && { max_connections: webhook.maxConnections, ip_address: '127.0.0.1' }),
    ...(webhook?.lastError && {
      last_error_date: webhook.lastError.date,
      last_error_message: webhook.lastError.message,
    }),
    ...(allowed.length > 0 && { allowed_updates: allowed as NonNullable<WebhookInfo['allowed_updates']> }),
  }
})

function removeWebhook(telegram: Telegram, dropPending = false): true {
  delete telegram.world.webhook
  if (dropPending) telegram.updates.clear()
  telegram.save()
  return true
}

/**
 * Plain HTTP is taken for this machine only, like a Bot API server in its local mode: the bot under test has no
 * certificate. Everything else follows Telegram's rules.
 */
function problemWithUrl(given: string): string | undefined {
  const url = URL.parse(given)
  if (!url) return 'invalid URL specified'
  const isLocal = ['127.0.0.1', 'localhost'].includes(url.hostname)
  if (url.protocol === 'http:' && isLocal) return undefined
  if (url.protocol !== 'https:') return 'An HTTPS URL must be provided for webhook'
  return PORTS.includes(url.port) ? undefined : 'Webhook can be set up only on ports 80, 88, 443 or 8443'
}
