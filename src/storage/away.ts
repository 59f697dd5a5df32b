const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
])
/** Prisma's words for a server that cannot be reached, or that hung up. */
const prismaCodes = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024'])
/** The driver gives these no code; or, as Prisma for a transaction that never began, one that other things share. */
const words =
  /connection terminated|not queryable|connection ended unexpectedly|timeout exceeded when trying to connect|server closed the connection|query read timeout|unable to start a transaction in the given time/i

/** Is the database away for now, so that the same work will succeed later? Looks through nested causes. */
export function isDatabaseAway(error: unknown): boolean {
  for (let at = error, depth = 0; at && typeof at === 'object' && depth < 6; depth++) {
    const code = codeOf(at)
    // 57P: shutting down or starting; 08: the connection; 53: no room. A refused wish (23, 40 …) is not absence.
    if (networkCodes.has(code) || prismaCodes.has(code) || /^(57P|08|53)/.test(code)) return true
    if (at instanceof Error && words.test(at.message)) return true
    if (at instanceof AggregateError && at.errors.some(isDatabaseAway)) return true
    at = causeOf(at)
  }
  return false
}

/** Prisma's adapter keeps the server's own code beside its name for the kind of trouble. */
function codeOf(error: object): string {
  const code = 'originalCode' in error ? error.originalCode : 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}

/** Prisma wraps what it has no code of its own for (P2039) and hands the server's error on among the details. */
function causeOf(error: object): unknown {
  if ('cause' in error && error.cause) return error.cause
  const meta = 'meta' in error ? error.meta : null
  return meta && typeof meta === 'object' && 'driverAdapterError' in meta ? meta.driverAdapterError : null
}
