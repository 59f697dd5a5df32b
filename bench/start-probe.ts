// Loaded before the bot by `node --import`. Tells the parent process when the bot does what, from outside the bot:
// its lines, its first look at the migrations, its calls to the Bot API.
import diagnostics from 'node:diagnostics_channel'
import promises from 'node:fs/promises'
import type { ClientRequest } from 'node:http'
import { syncBuiltinESMExports } from 'node:module'

const tell = (name: string) => process.send?.({ name, at: performance.timeOrigin + performance.now() })
tell('node')

const write = process.stdout.write.bind(process.stdout)
process.stdout.write = ((text: string | Uint8Array, ...rest: []) => {
  tell(String(text).trim())
  return write(text, ...rest)
}) as typeof process.stdout.write

const readdir = promises.readdir
promises.readdir = ((path: string | URL, ...rest: []) => {
  if (String(path).includes('/migrations')) tell('migrations')
  return readdir(path, ...rest)
}) as typeof promises.readdir
syncBuiltinESMExports()

diagnostics.subscribe('http.client.request.start', message => {
  const { path } = (message as { request: ClientRequest }).request
  tell(path.split('/').at(-1)!)
})
