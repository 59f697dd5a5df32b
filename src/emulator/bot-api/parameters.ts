import { parseMultipart } from './multipart.ts'

/** A file uploaded in a multipart request. */
export type Upload = { name: string; mimeType: string; bytes: Uint8Array }

/** The parameters of one call, however they were sent. */
export type Parameters = { values: Record<string, unknown>; uploads: Map<string, Upload> }

/**
 * Reads the parameters of a call from the query string and from a JSON, urlencoded or multipart body. Form values are
 * strings; a method's schema turns them into what it needs. Returns undefined when the body cannot be read.
 */
export async function readParameters(request: Request): Promise<Parameters | undefined> {
  const contentType = request.headers.get('content-type') ?? ''
  const body = Buffer.from(await request.arrayBuffer())
  const given = readBody(body, contentType)
  if (!given) return undefined
  const query = Object.fromEntries(new URL(request.url).searchParams)
  return { values: { ...query, ...given.values }, uploads: given.uploads }
}

function readBody(body: Buffer, contentType: string): Parameters | undefined {
  const uploads = new Map<string, Upload>()
  if (contentType.startsWith('application/json')) {
    const values = readJson(body.toString() || '{}')
    return values && { values, uploads }
  }
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    return { values: Object.fromEntries(new URLSearchParams(body.toString())), uploads }
  }
  if (!contentType.startsWith('multipart/form-data')) return { values: {}, uploads }
  const parts = parseMultipart(body, contentType)
  if (!parts) return undefined
  const values: Record<string, unknown> = {}
  for (const { name, fileName, mimeType, bytes } of parts) {
    if (fileName === undefined) values[name] = Buffer.from(bytes).toString()
    else uploads.set(name, { name: fileName || 'file', mimeType, bytes })
  }
  return { values, uploads }
}

function readJson(json: string): Record<string, unknown> | undefined {
  try {
    const values: unknown = JSON.parse(json)
    if (typeof values !== 'object' || values === null || Array.isArray(values)) return undefined
    // null means "not given", as JSON clients write it.
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
  } catch {
    return undefined
  }
}
