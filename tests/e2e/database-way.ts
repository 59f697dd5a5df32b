import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** A way to a database server that a test can cut and restore. */
export type DatabaseWay = Awaited<ReturnType<typeof openWay>>

/** Leads to the server of `url`; `url` of the result leads through it. */
export async function openWay(url: string) {
  const target = new URL(url)
  const sockets = new Set<Socket>()
  let listener: Server | null = null
  let port = 0
  const restore = async () => {
    listener = createServer(client => {
      const upstream = connect(Number(target.port || 5432), target.hostname)
      for (const socket of [client, upstream]) {
        sockets.add(socket)
        socket.on('error', () => {}).on('close', () => sockets.delete(socket))
      }
      client.pipe(upstream).pipe(client)
    }).listen(port, '127.0.0.1')
    await once(listener, 'listening')
    port = (listener.address() as AddressInfo).port
  }
  const cut = async () => {
    for (const socket of sockets) socket.destroy()
    if (!listener) return
    const closing = listener
    listener = null
    closing.close()
    await once(closing, 'close')
  }
  await restore()
  const through = new URL(url)
  through.host = `127.0.0.1:${port}`
  return { url: through.href, cut, restore }
}
