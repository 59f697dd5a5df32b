import { type Api, GrammyError, HttpError } from 'grammy'
import type { Desk } from '../desk.ts'
import { describeError } from '../errors.ts'

/** What a bot may download from Telegram (bytes). */
export const maxDownload = 20 * 1024 * 1024
/** A file that does not come within this time is given up (ms). */
const patienceMs = 60_000

type Downloaded =
  | { ok: true; bytes: Uint8Array }
  | { ok: false; code: 'directive_too_large' | 'directive_not_fetched' }

/** The bytes of a file that somebody sent. Stops at the limit, whatever size was announced. Never throws. */
export async function download(api: Api, fileId: string, log: Desk['log']): Promise<Downloaded> {
  try {
    const { file_path: path, file_size: size } = await api.getFile(fileId)
    if (path === undefined) return { ok: false, code: 'directive_not_fetched' }
    if ((size ?? 0) > maxDownload) return { ok: false, code: 'directive_too_large' }
    return await fetchBounded(addressOf(api, path))
  } catch (error) {
    // Other errors may quote the address that failed, and the address of a file holds the token.
    const isOurs = error instanceof GrammyError || error instanceof HttpError
    log.warn(
      { problem: isOurs ? describeError(error) : 'the transfer failed' },
      'a file could not be fetched',
    )
    return { ok: false, code: 'directive_not_fetched' }
  }
}

function addressOf({ token, options }: Api, path: string): string {
  const root = options?.apiRoot ?? 'https://api.telegram.org'
  return `${root}/file/bot${token}/${path.split('/').map(encodeURIComponent).join('/')}`
}

async function fetchBounded(address: string): Promise<Downloaded> {
  // A redirect would carry the token elsewhere.
  const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(patienceMs) })
  if (!answer.ok || !answer.body) return { ok: false, code: 'directive_not_fetched' }
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of answer.body) {
    length += part.length
    // Leaving the loop ends the transfer.
    if (length > maxDownload) return { ok: false, code: 'directive_too_large' }
    parts.push(part)
  }
  return { ok: true, bytes: Buffer.concat(parts) }
}
