import { type ClientRequest, Agent as HttpAgent, type IncomingMessage, request as overHttp } from 'node:http'
import { Agent as HttpsAgent, request as overHttps } from 'node:https'
import type { ApiClientOptions } from 'grammy'

/** A server that knows the question answers it within one round trip; one that does not is silent (ms). */
const patienceMs = 1_000
/**
 * Leave that comes later than this finds a process that was frozen meanwhile (ms): somebody else may have sent the
 * message since, and it must not follow.
 */
const leaveHoldsMs = 2_000
/** After so many silences in a row the question is not asked any more. */
const silencesAtMost = 3

type Fetch = NonNullable<ApiClientOptions['fetch']>
type Body = string | NodeJS.ReadableStream

/** The code of a failure before the body was sent: the other side cannot have done anything. */
export const notSentCode = 'ERR_NOT_SENT'

/**
 * A `fetch` that asks before it sends a body (`Expect: 100-continue`, RFC 9110 10.1.1). A connection that breaks before
 * the answer, such as one that idled too long, has certainly carried no message: the same message can be sent again
 * without the fear of saying it twice. The price is one round trip more. `monotonic` tells real time in ms.
 */
export function createAskingFetch(monotonic: () => number = () => performance.now()): Fetch {
  const agents = {
    'http:': new HttpAgent({ keepAlive: true }),
    'https:': new HttpsAgent({ keepAlive: true }),
  }
  let silences = 0

  const send = (address: string, init: Parameters<Fetch>[1]) =>
    new Promise<Response>((resolve, reject) => {
      const { method = 'GET', headers, body, signal } = init as RequestInit & { body: Body }
      const url = new URL(address)
      const asks = silences < silencesAtMost
      const given = {
        ...(headers as Record<string, string>),
        ...(typeof body === 'string' ? { 'content-length': String(Buffer.byteLength(body)) } : {}),
        ...(asks ? { expect: '100-continue' } : {}),
      }
      const open = url.protocol === 'https:' ? overHttps : overHttp
      const agent = agents[url.protocol as keyof typeof agents]
      const request = open(url, { method, headers: given, agent })
      const askedAt = monotonic()
      let isSent = false
      const sendBody = () => {
        clearTimeout(impatience)
        if (isSent || request.destroyed) return
        if (monotonic() - askedAt > leaveHoldsMs) return void request.destroy(new Error('too late'))
        isSent = true
        write(request, body)
      }
      const impatience = setTimeout(() => {
        silences += 1
        sendBody()
      }, patienceMs)
      const giveUp = () => request.destroy(new Error('given up'))
      const end = () => {
        clearTimeout(impatience)
        signal?.removeEventListener('abort', giveUp)
      }
      signal?.addEventListener('abort', giveUp)
      request.once('continue', () => {
        silences = 0
        sendBody()
      })
      request.once('response', answer => {
        read(answer).then(resolve, reject).finally(end)
        // Refused without having been heard: what was not said must not be taken for the next request.
        if (!isSent) answer.once('close', () => request.destroy())
      })
      request.once('error', error => {
        end()
        reject(isSent ? error : Object.assign(new Error('not sent', { cause: error }), { code: notSentCode }))
      })
      if (!asks) sendBody()
    })

  return send as unknown as Fetch
}

function write(request: ClientRequest, body: Body | undefined): void {
  if (typeof body === 'object') body.pipe(request)
  else request.end(body)
}

async function read(answer: IncomingMessage): Promise<Response> {
  const pieces: Buffer[] = []
  for await (const piece of answer) pieces.push(piece as Buffer)
  return new Response(Buffer.concat(pieces), { status: answer.statusCode ?? 500 })
}
