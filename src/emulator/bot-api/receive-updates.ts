import { z } from 'zod'
import { badRequest, conflict } from '../refusal.ts'
import { integer, json } from './fields.ts'
import { method } from './method.ts'

// Telegram never keeps a poll open longer than this.
const LONGEST_POLL_SECONDS = 50

export const allowedUpdates = json(
  z.array(z.string(), { error: "can't parse allowed updates: expected an Array of String" }),
  "can't parse allowed_updates JSON object",
)

export const getUpdates = method(
  z.object({
    offset: integer('offset').optional(),
    limit: integer('limit').optional(),
    timeout: integer('timeout').optional(),
    allowed_updates: allowedUpdates.optional(),
  }),
  async (telegram, parameters, { signal }) => {
    if (telegram.world.webhook) {
      return conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      )
    }
    const { offset, limit = 100, timeout = 0 } = parameters
    if (limit < 1 || limit > 100) return badRequest('limit must be between 1 and 100')
    if (timeout < 0) return badRequest('timeout must be non-negative')
    if (parameters.allowed_updates) {
      telegram.world.allowedUpdates = parameters.allowed_updates
      telegram.save()
    }
    if (offset !== undefined && offset !== 0) telegram.updates.confirm(offset)
    const seconds = Math.min(timeout, LONGEST_POLL_SECONDS)
    const result = await telegram.updates.poll(limit, seconds * 1000, signal)
    if (result !== 'superseded') return result
    return telegram.world.webhook
      ? conflict('terminated by setWebhook request')
      : conflict('terminated by other getUpdates request; make sure that only one bot instance is running')
  },
)
