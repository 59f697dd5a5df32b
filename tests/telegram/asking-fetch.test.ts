import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer as createTcpServer } from 'node:net'
import { Api, HttpError, InputFile } from 'grammy'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createAskingFetch } from '../../src/telegram/asking-fetch.ts'
import { neverLeft } from '../../src/telegram/errors.ts'

const sent = JSON.stringify({ ok: true, result: { message_id: 7 } })

async function listening(
  server: Server | ReturnType<typeof createTcpServer>,
  monotonic?: () => number,
): Promise<Api> {
  server.listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return new Api('1:x', { apiRoot: `http://127.0.0.1:${port}`, fetch: createAskingFetch(monotonic) })
}

const failureOf = (api: Api) =>
  api.sendMessage(1, 'Chào').then(
    () => 'none',
    (error: unknown) => (error instanceof HttpError ? error : Promise.reject(error)),
  ) as Promise<HttpError>

describe('a message is sent after asking', () => {
  test('text and files arrive whole, connection after connection', async () => {
    const bodies: string[] = []
    const server = createServer(async (request, response) => {
      let body = ''
      for await (const piece of request.setEncoding('latin1')) body += piece
      bodies.push(body)
      response.end(sent)
    })
    const api = await listening(server)
    expect(await api.sendMessage(1, 'Chào')).toEqual({ message_id: 7 })
    await api.sendPhoto(1, new InputFile(Buffer.from('a picture'), 'a.png'))
    await api.sendMessage(1, 'x')
    expect(JSON.parse(Buffer.from(bodies[0]!, 'latin1').toString())).toMatchObject({ text: 'Chào' })
    expect(bodies[1]).toContain('a picture')
    expect(bodies).toHaveLength(3)
  })

  test('cut off before the answer to the question: nothing can have arrived', async () => {
    const server = createServer()
    server.on('checkContinue', request => request.socket.destroy())
    expect(neverLeft(await failureOf(await listening(server)))).toBe(true)
  })

  test('frozen between question and leave: the message stays here, others may have sent it meanwhile', async () => {
    let ms = 0
    let heard = 0
    const server = createServer(() => {
      heard += 1
    })
    server.on('checkContinue', (_, response) => {
      ms = 30_000
      response.writeContinue()
    })
    expect(neverLeft(await failureOf(await listening(server, () => ms)))).toBe(true)
    expect(heard).toBe(0)
  })

  test('cut off after it: nobody knows', async () => {
    const server = createServer(request => void request.once('data', () => request.socket.destroy()))
    expect(neverLeft(await failureOf(await listening(server)))).toBe(false)
  })

  test('a refusal without hearing the body is an answer', async () => {
    const server = createServer()
    server.on('checkContinue', (_, response) => {
      response
        .writeHead(429)
        .end(JSON.stringify({ ok: false, error_code: 429, description: 'Too Many Requests' }))
    })
    const api = await listening(server)
    await expect(api.sendMessage(1, 'Chào')).rejects.toThrow('429')
    await expect(api.sendMessage(1, 'Chào')).rejects.toThrow('429')
  })

  test('a server that does not know the question gets the body after a moment, and soon without being asked', async () => {
    const server = createTcpServer(socket => {
      let heard = ''
      socket.on('error', () => {})
      socket.on('data', piece => {
        heard += piece.toString()
        if (!heard.endsWith('}')) return
        heard = ''
        socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${sent.length}\r\n\r\n${sent}`)
      })
    })
    const api = await listening(server)
    const tookMs: number[] = []
    for (let n = 0; n < 4; n++) {
      const from = performance.now()
      await api.sendMessage(1, 'x')
      tookMs.push(performance.now() - from)
    }
    expect(Math.min(...tookMs.slice(0, 3))).toBeGreaterThan(900)
    expect(tookMs[3]).toBeLessThan(500)
  })
})
