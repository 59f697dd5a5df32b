import { z } from 'zod'

const limitMs = 10_000

const answerOf = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  error_code: z.int().optional(),
  description: z.string().optional(),
})

/** What the Bot API answered, and the clock of its machine then; null where it does not say. */
type Answer<T> =
  | { kind: 'answer'; result: T; date: Date | null }
  | { kind: 'refusal'; code: number; description: string }
  /** Nobody answered. Of the error only the system's code is kept: the rest may quote the address, with the token. */
  | { kind: 'silence'; code: string }

export type AskTelegram = <T>(
  method: string,
  shape: z.ZodType<T>,
  parameters?: Record<string, string | number>,
) => Promise<Answer<T>>

/** Asks the Bot API, once and without insisting. grammY does not show the answer's header that tells the time. */
export function telegramAt(apiRoot: string, token: string): AskTelegram {
  return async (method, shape, parameters = {}) => {
    try {
      const response = await fetch(`${apiRoot}/bot${token}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(parameters),
        signal: AbortSignal.timeout(limitMs),
      })
      const answer = answerOf.parse(await response.json())
      if (!answer.ok)
        return {
          kind: 'refusal',
          code: answer.error_code ?? response.status,
          description: answer.description ?? 'no reason given',
        }
      const date = response.headers.get('date')
      return {
        kind: 'answer',
        result: shape.parse(answer.result),
        date: date === null ? null : new Date(date),
      }
    } catch (error) {
      return { kind: 'silence', code: codeOf(error) }
    }
  }
}

function codeOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code
    if (at.name === 'TimeoutError') return `no answer in ${limitMs / 1_000} s`
  }
  return error instanceof SyntaxError || error instanceof z.ZodError ? 'not a Bot API' : 'no connection'
}
