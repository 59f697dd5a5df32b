import { z } from 'zod'
import { badRequest, type Refusal } from '../refusal.ts'
import type { Telegram } from '../telegram.ts'
import type { Parameters, Upload } from './parameters.ts'

/** What a method may need to know of its call besides its parameters. */
export type Call = { uploads: Map<string, Upload>; signal: AbortSignal }

/** A Bot API method: parameters in, result or refusal out. */
export type Method = (telegram: Telegram, parameters: Parameters, signal: AbortSignal) => Promise<unknown>

/**
 * Joins a schema and what the method does. The schema's messages are Telegram's own wording; the first problem is the
 * refusal. Parameters that the schema does not name are ignored, as Telegram does.
 */
export function method<Schema extends z.ZodType>(
  schema: Schema,
  run: (telegram: Telegram, parameters: z.output<Schema>, call: Call) => unknown,
): Method {
  return async (telegram, { values, uploads }, signal) => {
    const parsed = schema.safeParse(values)
    if (!parsed.success) return refusalOf(parsed.error)
    return run(telegram, parsed.data, { uploads, signal })
  }
}

function refusalOf(error: z.ZodError): Refusal {
  return badRequest(error.issues[0]?.message ?? 'invalid parameters')
}

/** The schema of a method that takes nothing. */
export const noParameters = z.object({})
