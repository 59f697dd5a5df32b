import { z } from 'zod'

/** Telegram allows 64 bytes; ids and one-word choices fit, names do not. */
const maxBytes = 64

/** An id in a button. */
export const id = z.coerce.number().int().min(0).max(2_147_483_647)

/** "verb:arg:arg" for a button. Throws when it would not fit: that is a bug, not bad input. */
export function pressData(verb: string, ...args: (string | number)[]): string {
  const data = [verb, ...args].join(':')
  if (Buffer.byteLength(data) > maxBytes) throw new Error(`callback data too long: ${data}`)
  return data
}

/** The verb and the arguments of a pressed button. */
export function readPress(data: string): { verb: string; args: string[] } {
  const [verb = '', ...args] = data.split(':')
  return { verb, args }
}
