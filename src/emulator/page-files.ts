import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { Hono } from 'hono'

const FOLDER = new URL('page/', import.meta.url)
/** The typeface lies in its own package: it has every Vietnamese letter, which a system's may not. */
const FONTS = new URL('./', import.meta.resolve('@expo-google-fonts/be-vietnam-pro/package.json'))
const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
}

// Nothing from elsewhere runs in the page, whatever a message contains.
const CONTENT_SECURITY_POLICY =
  "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

/** The chat page: `/` and `/page/…`, read from disk each time. */
export function pageFiles(): Hono {
  const routes = new Hono()
  routes.get('/', () => file('index.html', FOLDER))
  routes.get('/page/fonts/*', context => file(context.req.path.slice('/page/fonts/'.length), FONTS))
  routes.get('/page/*', context => file(context.req.path.slice('/page/'.length), FOLDER))
  return routes
}

async function file(name: string, folder: URL): Promise<Response> {
  const notFound = new Response('Not found', { status: 404 })
  const url = new URL(name, folder)
  const contentType = CONTENT_TYPES[extname(url.pathname)]
  if (!contentType || !url.href.startsWith(folder.href)) return notFound
  const bytes = await readFile(url).catch(() => undefined)
  if (!bytes) return notFound
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': contentType,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': CONTENT_SECURITY_POLICY,
    },
  })
}
