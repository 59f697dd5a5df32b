/** One part of a multipart body; a part with a file name is a file. */
type Part = { name: string; fileName?: string; mimeType: string; bytes: Uint8Array }

const CRLF = '\r\n'

/**
 * Splits a multipart/form-data body as leniently as Telegram does. The platform's own parser will not do: clients
 * write file names without quotes, with blanks and letters beyond ASCII in them. Undefined when the body is malformed.
 */
export function parseMultipart(body: Buffer, contentType: string): Part[] | undefined {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1]
  if (!boundary) return undefined
  const delimiter = `${CRLF}--${boundary}`
  const parts: Part[] = []
  // The first delimiter has no line before it.
  let position = body.indexOf(delimiter.slice(CRLF.length))
  if (position < 0) return undefined
  position += delimiter.length - CRLF.length
  while (body.toString('latin1', position, position + 2) === CRLF) {
    const end = body.indexOf(delimiter, position)
    const part = end < 0 ? undefined : readPart(body.subarray(position + CRLF.length, end))
    if (!part) return undefined
    parts.push(part)
    position = end + delimiter.length
  }
  return body.toString('latin1', position, position + 2) === '--' ? parts : undefined
}

function readPart(part: Buffer): Part | undefined {
  const headEnd = part.indexOf(CRLF + CRLF)
  if (headEnd < 0) return undefined
  const headers = new Map(
    part
      .toString('utf8', 0, headEnd)
      .split(CRLF)
      .map(line => {
        const colon = line.indexOf(':')
        return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
      }),
  )
  const disposition = headers.get('content-disposition') ?? ''
  const name = attribute(disposition, 'name')
  const fileName = attribute(disposition, 'filename')
  if (name === undefined) return undefined
  return {
    name,
    ...(fileName !== undefined && { fileName }),
    mimeType: headers.get('content-type')?.split(';')[0]?.trim() ?? 'application/octet-stream',
    bytes: new Uint8Array(part.subarray(headEnd + 2 * CRLF.length)),
  }
}

function attribute(disposition: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;]*))`, 'i').exec(disposition)
  return match?.[1] ?? match?.[2]?.trim()
}
