import { GrammyError, HttpError } from 'grammy'

/** What went wrong, without the request's address: it holds the token. */
export function describeError(error: unknown): string {
  if (error instanceof GrammyError) return `${error.method}: ${error.error_code} ${error.description}`
  if (error instanceof HttpError) return `network: ${networkCode(error.error) ?? 'request failed'}`
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}

/** The system's code for a network failure (ECONNREFUSED, ECONNRESET …), looked for through nested causes. */
export function networkCode(error: unknown): string | null {
  for (let at = error, depth = 0; at && typeof at === 'object' && depth < 5; depth++) {
    if ('code' in at && typeof at.code === 'string') return at.code
    at = 'cause' in at ? at.cause : 'error' in at ? at.error : null
  }
  return null
}
