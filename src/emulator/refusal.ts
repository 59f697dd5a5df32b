/** Telegram's answer when it does not do what the bot asked; sent as it is, with `error_code` as the HTTP status. */
export type Refusal = {
  error_code: number
  description: string
  parameters?: { retry_after?: number; migrate_to_chat_id?: number }
}

/** 400: the request itself is wrong. `reason` is Telegram's wording after the colon. */
export function badRequest(reason: string, parameters?: Refusal['parameters']): Refusal {
  return { error_code: 400, description: `Bad Request: ${reason}`, ...(parameters && { parameters }) }
}

/** 403: the bot may not do this to that chat. */
export function forbidden(reason: string): Refusal {
  return { error_code: 403, description: `Forbidden: ${reason}` }
}

/** 409: two ways of receiving updates at once. */
export function conflict(reason: string): Refusal {
  return { error_code: 409, description: `Conflict: ${reason}` }
}

/** 429: the bot has to wait so many seconds. */
export function tooManyRequests(retryAfter: number): Refusal {
  return {
    error_code: 429,
    description: `Too Many Requests: retry after ${retryAfter}`,
    parameters: { retry_after: retryAfter },
  }
}

/** Tells a refusal from a result. No Telegram object has a field `error_code`. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'error_code' in value
}
