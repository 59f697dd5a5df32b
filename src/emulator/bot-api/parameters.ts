/** A file uploaded in a multipart request. */
export type Upload = { name: string; mimeType: string; bytes: Uint8Array }

/** The parameters of one call, however they were sent. */
export type Parameters = { values: Record<string, unknown>; uploads: Map<string, Upload> }

/**
 * Reads the parameters of a call from the query string and from a JSON, urlencoded or multipart body. Form values are
 * strings; a method's schema turns them into what it needs. Returns undefined when the body cannot be read.
 */
export async function readParameters(request: Request): Promise<Parameters | undefined> {
  const values: Record<string, unknown> = Object.fromEntries(new URL(request.url).searchParams)
  const uploads = new Map<string, Upload>()
  const contentType = request.headers.get('content-type') ?? ''
  try {
    if (contentType.startsWith('application/json')) {
      const body: unknown = JSON.parse((await request.text()) || '{}')
      if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined
      // null means "not given", as JSON clients write it.
      for (const [name, value] of Object.entries(body)) if (value !== null) values[name] = value
    } else if (/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(contentType)) {
      for (const [name, value] of await request.formData()) {
        if (typeof value === 'string') values[name] = value
        else uploads.set(name, await uploadOf(value))
      }
    }
  } catch {
    return undefined
  }
  return { values, uploads }
}

async function uploadOf(file: File): Promise<Upload> {
  return {
    name: file.name || 'file',
    mimeType: file.type.split(';')[0] || 'application/octet-stream',
    bytes: new Uint8Array(await file.arrayBuffer()),
  }
}
