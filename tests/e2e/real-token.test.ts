import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { startEmulator } from '../../src/emulator/emulator.ts'
import { openDatabase } from '../../src/storage/open-database.ts'
import { runScript } from './bot-process.ts'

const token = '4242:a-token_that_must_not_be_seen'

/** A Bot API that answers everything with this. */
async function refusingApi(status: number, description: string): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ ok: false, error_code: status, description }))
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise(resolve => server.once('listening', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const emulatorOn = (port: number) =>
  startEmulator({
    port,
    botToken: token,
    botUsername: 'giaoban_bot',
    botName: 'Giao Ban',
    now: () => new Date(),
    people: [{ id: 5_000_000_001, firstName: 'Người lạ' }],
    groups: [],
  })

describe('with a token of its own', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'giao-ban-real-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const start = (api: string, data = 'empty') =>
    runScript('main.ts', {
      BOT_TOKEN: token,
      TELEGRAM_API_ROOT: api,
      DATABASE_URL: `pglite:${folder}/${data}`,
    })

  test('a token that Telegram does not know is told in a line, and the process ends', async () => {
    const bot = start(await refusingApi(401, 'Unauthorized'))
    expect(await bot.ended).toBe(1)
    expect(bot.output()).toContain('Telegram does not know this BOT_TOKEN')
    expect(bot.output()).not.toContain(token)
    expect(bot.output()).not.toMatch(/^\s+at /m)
  })

  test('waits for a Telegram that is away; then no emulator, no demonstration, no people', async () => {
    const first = await emulatorOn(0)
    const port = Number(new URL(first.url).port)
    await first.stop()
    const bot = start(first.apiRoot)
    await bot.until('Telegram does not answer')
    const emulator = await emulatorOn(port)
    onTestFinished(() => emulator.stop())
    const printed = await bot.until('ready')
    expect(printed).not.toMatch(/demonstration|chat page|NOT the real time/)
    expect(printed).not.toContain(token)
    emulator.start(5_000_000_001)
    await emulator.whenIdle()
    bot.child.kill('SIGTERM')
    expect(await bot.ended).toBe(0)
    const db = await openDatabase({ url: `pglite:${folder}/empty` })
    const [counts] = await db.sql(
      'SELECT (SELECT count(*) FROM organization) AS offices, (SELECT count(*) FROM member) AS people',
    )
    await db.close()
    expect(counts).toEqual({ offices: 0n, people: 0n })
  })

  test('can be stopped while it waits for Telegram', async () => {
    const gone = await emulatorOn(0)
    await gone.stop()
    const bot = start(gone.apiRoot)
    await bot.until('Telegram does not answer')
    bot.child.kill('SIGTERM')
    expect(await bot.ended).toBe(0)
  })

  test('a token that is revoked while the bot runs ends it, with a word', async () => {
    const emulator = await emulatorOn(0)
    onTestFinished(() => emulator.stop())
    const bot = start(emulator.apiRoot)
    await bot.until('ready')
    emulator.fault({
      method: 'getUpdates',
      kind: 'error',
      error_code: 401,
      description: 'Unauthorized',
      times: 2,
    })
    emulator.start(5_000_000_001)
    expect(await bot.ended).toBe(1)
    expect(bot.output()).toContain('Telegram does not know this BOT_TOKEN')
  })

  test('seeding links no people, and seeding again changes nothing', async () => {
    const url = `pglite:${folder}/seeded`
    const seed = async () => {
      const run = runScript('seed.ts', { BOT_TOKEN: token, DATABASE_URL: url })
      expect(await run.ended, run.output()).toBe(0)
      const db = await openDatabase({ url })
      const tables = await db.sql<{ name: string }>(
        `SELECT table_name AS name FROM information_schema.tables
          WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY 1`,
      )
      const dump: Record<string, unknown> = {}
      for (const { name } of tables)
        dump[name] = (
          await db.sql<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM "${name}" t ORDER BY 1`)
        ).map(one => one.row)
      await db.close()
      return dump as Record<string, string[]>
    }
    const first = await seed()
    expect(first.task).toHaveLength(5)
    expect(first.unit).toHaveLength(28)
    expect(first.member!.filter(row => JSON.parse(row).left_at === null)).toEqual([])
    expect(first.chat).toEqual([])
    expect(await seed()).toEqual(first)
  })
})
