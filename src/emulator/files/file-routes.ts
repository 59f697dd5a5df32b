import { Hono } from 'hono'
import type { Telegram } from '../telegram.ts'
import type { StoredFile } from '../world.ts'

// What a browser may show in place. Anything else is downloaded: an HTML file must not run as a page of the emulator.
const SHOWN = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

/** Where the bot fetches what getFile names: `/file/bot<token>/<path>`. */
export function botFileRoutes(telegram: Telegram): Hono {
  const routes = new Hono()
  routes.get('/file/:bot/:folder/:name', async context => {
    const { bot, folder, name } = context.req.param()
    const refused = (code: 401 | 404, description: string) =>
      context.json({ ok: false, error_code: code, description }, code)
    if (bot !== `bot${telegram.options.botToken}`) return refused(401, 'Unauthorized')
    const file = [...telegram.world.files.values()].find(each => each.path === `${folder}/${name}`)
    const bytes = file && (await telegram.files.get(file.blob))
    return bytes ? respond(bytes, 'application/octet-stream') : refused(404, 'Not Found')
  })
  return routes
}

/** The bytes of a photo or document for the chat page. */
export async function pageFile(telegram: Telegram, fileId: string): Promise<Response> {
  const file = telegram.world.files.get(fileId)
  const bytes = file && (await telegram.files.get(file.blob))
  if (!file || !bytes) return Response.json({ error: 'there is no such file' }, { status: 404 })
  return respond(bytes, file.mimeType, disposition(file))
}

function disposition(file: StoredFile): string {
  const how = SHOWN.includes(file.mimeType) ? 'inline' : 'attachment'
  return `${how}; filename*=UTF-8''${encodeURIComponent(file.name)}`
}

function respond(bytes: Uint8Array, contentType: string, contentDisposition?: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': contentType,
      'x-content-type-options': 'nosniff',
      ...(contentDisposition && { 'content-disposition': contentDisposition }),
    },
  })
}
