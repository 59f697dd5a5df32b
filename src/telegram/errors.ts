import { GrammyError, HttpError } from 'grammy'
import { notSentCode } from './asking-fetch.ts'

/** What went wrong, without the request's address: it holds the token. */
export function describeError(error: unknown): string {
  if (error instanceof GrammyError) return `${error.method}: ${error.error_code} ${error.description}`
  if (error instanceof HttpError) return `network: ${networkCode(error.error) ?? 'request failed'}`
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}

/**
 * What went wrong with a person's update, for the log. The messages of databases and parsers quote what they choke
 * on, which here is what somebody wrote: of those only name and code are kept.
 */
export function describeFailure(error: unknown): string {
  const isOurs = error instanceof GrammyError || error instanceof HttpError
  if (isOurs || error instanceof TypeError || error instanceof ReferenceError) return describeError(error)
  if (!(error instanceof Error)) return typeof error
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name
}

/** Where an error arose, outermost first. The lines above, which may quote an address or a person's words, stay out. */
export function framesOf(error: unknown): string[] {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : []
  return lines
    .map(line => line.trim())
    .filter(line => line.startsWith('at '))
    .slice(0, 5)
}

/** A request that never left: the connection was refused, the name not found, or it broke before the body was sent. */
const neverLeftCodes = new Set([
  notSentCode,
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
])

/** Whether Telegram certainly got nothing of the request. */
export function neverLeft(error: HttpError): boolean {
  return neverLeftCodes.has(networkCode(error.error) ?? '')
}

/** The system's code for a network failure (ECONNREFUSED, ECONNRESET …), looked for through nested causes. */
function networkCode(error: unknown): string | null {
  for (let at = error, depth = 0; at && typeof at === 'object' && depth < 5; depth++) {
    if ('code' in at && typeof at.code === 'string') return at.code
    at = 'cause' in at ? at.cause : 'error' in at ? at.error : null
  }
  return null
}
