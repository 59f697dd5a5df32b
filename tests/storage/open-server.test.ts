import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database, OpenStep } from '../../src/storage/database.ts'
import { openDatabase } from '../../src/storage/open-database.ts'
import { createServerDatabase, serverListens, testServerUrl } from '../database.ts'

const server = new URL(testServerUrl)

/** A way to the test server that can be cut and restored. */
function createWay() {
  const sockets = new Set<Socket>()
  let listener: Server
  let port = 0
  const cut = async () => {
    for (const socket of sockets) socket.destroy()
    listener.close()
    await once(listener, 'close')
  }
  const restore = async () => {
    listener = createServer(client => {
      const upstream = connect(Number(server.port || 5432), server.hostname)
      for (const socket of [client, upstream]) {
        sockets.add(socket)
        socket.on('error', () => {}).on('close', () => sockets.delete(socket))
      }
      client.pipe(upstream).pipe(client)
    })
    listener.listen(port, '127.0.0.1')
    await once(listener, 'listening')
    port = (listener.address() as AddressInfo).port
  }
  return { cut, restore, port: () => port }
}

describe.runIf(serverListens)('a server that goes away', () => {
  const way = createWay()
  let own: Awaited<ReturnType<typeof createServerDatabase>>
  let url: string
  let database: Database | undefined
  beforeEach(async () => {
    own = await createServerDatabase()
    await way.restore()
    const through = new URL(own.url)
    through.host = `127.0.0.1:${way.port()}`
    through.password = 'geheim'
    url = through.href
  })
  afterEach(async () => {
    await database?.close()
    database = undefined
    await way.cut()
    await own.drop()
  })

  it('is waited for at the start, with growing pauses, without telling the password', async () => {
    await way.cut()
    const steps: OpenStep[] = []
    database = await openDatabase({
      url,
      onStep: step => {
        steps.push(step)
        if (steps.length === 2) void way.restore()
      },
    })
    expect(steps).toMatchObject([
      { step: 'waiting', retryInMs: 1000, reason: expect.stringContaining('ECONNREFUSED') },
      { step: 'waiting', retryInMs: 2000 },
      { step: 'created' },
    ])
    expect(JSON.stringify(steps)).not.toContain('geheim')
    expect(await database.sql('SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('is no longer waited for once the signal says so', async () => {
    await way.cut()
    const stop = new AbortController()
    const reason = new Error('stopped by the operator')
    const opening = openDatabase({ url, signal: stop.signal, onStep: () => stop.abort(reason) })
    await expect(opening).rejects.toBe(reason)
    await way.restore()
  })

  it('is not waited for when it says no', async () => {
    const missing = new URL(url)
    missing.pathname = '/giao_ban_no_such_database'
    const steps: OpenStep[] = []
    const opening = openDatabase({ url: missing.href, onStep: step => steps.push(step) })
    await expect(opening).rejects.toMatchObject({ code: '3D000' })
    expect(steps).toEqual([])
  })

  it('fails what was under way and serves again after its return', async () => {
    const open = await openDatabase({ url })
    database = open
    await open.sql(`INSERT INTO fact (key, value) VALUES ('before', '1')`)
    const broken = open.transaction(async tx => {
      await tx.sql(`INSERT INTO fact (key, value) VALUES ('during', '1')`)
      await way.cut()
      await tx.sql('SELECT 1')
    })
    await expect(broken).rejects.toThrow()
    await expect(open.sql('SELECT 1')).rejects.toThrow()
    await expect(open.prisma.fact.count()).rejects.toThrow()
    await way.restore()
    expect(await open.sql('SELECT key FROM fact')).toEqual([{ key: 'before' }])
    expect(await open.prisma.fact.count()).toBe(1)
    expect(await open.transaction(tx => tx.sql('SELECT 1 AS one'))).toEqual([{ one: 1 }])
  })

  it('may end idle connections without ending the process', async () => {
    const open = await openDatabase({ url })
    database = open
    await Promise.all(Array.from({ length: 5 }, () => open.sql('SELECT 1')))
    await way.cut()
    await way.restore()
    // A question that goes out before the news of the end has come in fails, and only that one.
    await expect.poll(() => open.sql('SELECT 1 AS one').catch(() => [])).toEqual([{ one: 1 }])
  })
})

describe.runIf(serverListens)('a server whose time zone is not UTC', () => {
  it('keeps the instants that Prisma and raw SQL write', async () => {
    const { url, drop } = await createServerDatabase()
    const setting = await openDatabase({ url })
    await setting.sql(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET timezone TO 'Asia/Ho_Chi_Minh'`)
    await setting.close()
    const database = await openDatabase({ url })
    try {
      const createdAt = new Date('2011-11-10T07:00:00.123Z')
      const { id } = await database.prisma.organization.create({ data: { name: 'A', createdAt } })
      await database.sql(`INSERT INTO organization (name, created_at) VALUES ('B', $1)`, [createdAt])
      expect(await database.sql('SELECT created_at FROM organization')).toEqual([
        { created_at: createdAt },
        { created_at: createdAt },
      ])
      expect(await database.prisma.organization.count({ where: { createdAt } })).toBe(2)
      expect(id).toBe(1)
    } finally {
      await database.close()
      await drop()
    }
  })
})
