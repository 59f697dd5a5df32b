import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { atTheEnd } from '../../bench/clean-up.ts'

/** One address before many processes: each request goes to the next one, as it would behind a load balancer. */
export async function startProxy(ports: () => readonly number[]): Promise<{ port: number }> {
  let turn = 0
  const server = createServer((incoming, outgoing) => {
    const all = ports()
    const port = all[turn++ % Math.max(1, all.length)]
    const refuse = () => {
      if (!outgoing.headersSent) outgoing.writeHead(502)
      outgoing.end()
    }
    if (port === undefined) return refuse()
    const { method, url, headers } = incoming
    const passed = request(
      { host: '127.0.0.1', port, method, path: url, headers, timeout: 5_000 },
      answer => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      },
    )
    // A frozen process takes connections and never answers: whoever waits is told, and Telegram asks again.
    passed.once('timeout', () => passed.destroy())
    passed.once('error', refuse)
    incoming.pipe(passed)
  })
  server.listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  atTheEnd(async () => void server.close())
  return { port: (server.address() as AddressInfo).port }
}
