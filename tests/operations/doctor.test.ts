import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { loadDemonstration } from '../../src/demonstration/load-demonstration.ts'
import { group, people } from '../../src/demonstration/people.ts'
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts'
import { type Examined, examine } from '../../src/operations/doctor/examine.ts'
import { type Finding, lineOf } from '../../src/operations/doctor/finding.ts'
import type { Database } from '../../src/storage/database.ts'
import { openDatabase } from '../../src/storage/open-database.ts'
import { enqueue } from '../../src/storage/outbox.ts'
import { createServerDatabase, serverListens } from '../database.ts'
import { runScript } from '../e2e/bot-process.ts'
import { freePort } from '../e2e/hooked-office.ts'

const token = '4242:a-token_that_must_not_be_seen'
const [officer] = people

let emulator: Emulator
let office: string
beforeAll(async () => {
  emulator = await startEmulator({
    port: 0,
    botToken: token,
    botUsername: 'giaoban_bot',
    botName: 'Giao Ban',
    now: () => new Date(),
    people: people.map(({ id, title }) => ({ id, firstName: title, started: true })),
    groups: [{ ...group, type: 'supergroup', memberIds: people.map(one => one.id), adminIds: [] }],
  })
  office = mkdtempSync(join(tmpdir(), 'giao-ban-doctor-'))
  await use(`pglite:${office}`, db =>
    loadDemonstration(db, new Date(), { zone: 'Asia/Ho_Chi_Minh', withPeople: true }),
  )
})
afterAll(async () => {
  await emulator.stop()
  rmSync(office, { recursive: true })
})

async function use<T>(url: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase({ url })
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}

async function findingsFor(more: Partial<Examined> = {}): Promise<Finding[]> {
  const config: Examined = {
    botToken: token,
    apiRoot: emulator.apiRoot,
    databaseUrl: `pglite:${office}`,
    webhook: null,
    port: 1,
    clockStart: null,
    ...more,
  }
  const findings: Finding[] = []
  for await (const finding of examine(config)) findings.push(finding)
  for (const finding of findings) {
    expect(lineOf(finding)).not.toContain(token.split(':')[1])
    // Whatever is not well says how it is mended, in the same line.
    expect(finding.mend === null).toBe(finding.level === 'ok')
    expect(lineOf(finding)).not.toContain('\n')
  }
  return findings
}

/** What was found on a subject, as 'level text'. */
const on = (subject: string, findings: Finding[]): string[] =>
  findings.filter(one => one.subject === subject).map(one => `${one.level} ${one.text}`)

/** The emulator, except that these methods answer this; and its clock may be off. */
async function altered(answers: Record<string, object>, clockOffSeconds = 0): Promise<string> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const method = request.url!.split('/').at(-1)!
    const upstream = await fetch(`${emulator.apiRoot}${request.url}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: Buffer.concat(chunks),
    })
    const answer = (await upstream.json()) as { result: object }
    const date = new Date(Date.now() + clockOffSeconds * 1_000).toUTCString()
    response.writeHead(200, { 'content-type': 'application/json', date })
    const changed = answers[method] ? { ...answer, result: { ...answer.result, ...answers[method] } } : answer
    response.end(JSON.stringify(changed))
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise(resolve => server.once('listening', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('npm run doctor', () => {
  test('where all is well, every line says so but that no bot runs; and Telegram is only asked', async () => {
    const before = emulator.calls(0).length
    const findings = await findingsFor()
    expect(findings.filter(one => one.level !== 'ok').map(one => one.subject)).toEqual(['bot'])
    expect(findings.map(one => one.subject)).toEqual(
      expect.arrayContaining(['token', 'privacy mode', 'clock', 'webhook', 'groups', 'migrations', 'disk']),
    )
    const methods = new Set(emulator.calls(before).map(call => call.method))
    expect([...methods].sort()).toEqual(['getChatMember', 'getMe', 'getWebhookInfo'])
  })

  test('a token that Telegram refuses, and a Telegram that does not answer', async () => {
    expect(on('token', await findingsFor({ botToken: '4242:wrong' }))).toEqual([
      'problem refused by Telegram: 401 Unauthorized',
    ])
    const silent = await findingsFor({ apiRoot: `http://127.0.0.1:${await freePort()}` })
    expect(on('telegram', silent)).toEqual(['problem does not answer (ECONNREFUSED)'])
  })

  test('privacy mode off, and a bot that may not be added to groups', async () => {
    const apiRoot = await altered({ getMe: { can_read_all_group_messages: true, can_join_groups: false } })
    const findings = await findingsFor({ apiRoot })
    expect(on('privacy mode', findings)[0]).toMatch(/^warning off/)
    expect(on('groups', findings)[0]).toMatch(/^problem nobody may add/)
  })

  test.each([
    [
      'a webhook under a bot that polls',
      { url: 'https://a.example/hook' },
      null,
      /^problem one is set at a\.example/,
    ],
    ['no webhook where one is wanted', {}, 'https://a.example/hook', /^problem none is set/],
    [
      'another address',
      { url: 'https://b.example/x' },
      'https://a.example/hook',
      /^problem .*another address, at b\.example$/,
    ],
    [
      'an error a minute ago',
      {
        url: 'https://a.example/hook',
        last_error_date: Date.now() / 1_000 - 60,
        last_error_message: 'Wrong response: 502',
      },
      'https://a.example/hook',
      /^problem the last error was \d+ s ago: Wrong response: 502/,
    ],
    [
      'an error of yesterday',
      {
        url: 'https://a.example/hook',
        last_error_date: Date.now() / 1_000 - 86_400,
        last_error_message: 'x',
      },
      'https://a.example/hook',
      /^warning the last error/,
    ],
    [
      'updates that pile up',
      { url: 'https://a.example/hook', pending_update_count: 1_000 },
      'https://a.example/hook',
      /^warning 1000 updates wait/,
    ],
    [
      'kinds of updates that do not come',
      { url: 'https://a.example/hook', allowed_updates: ['message'] },
      'https://a.example/hook',
      /^warning does not bring callback_query, inline_query, my_chat_member/,
    ],
    [
      'all well',
      { url: 'https://a.example/hook' },
      'https://a.example/hook',
      /^ok Telegram calls a\.example/,
    ],
  ])('the webhook: %s', async (_, info, wanted, expected) => {
    const whole = {
      ...info,
      ...('last_error_date' in info && { last_error_date: Math.floor(info.last_error_date!) }),
    }
    const apiRoot = await altered({ getWebhookInfo: whole })
    const findings = await findingsFor({ apiRoot, webhook: wanted === null ? null : { url: wanted } })
    expect(on('webhook', findings)).toEqual([expect.stringMatching(expected)])
  })

  test.each([
    [2, /^ok agrees/],
    [-12, /^warning \d+ s ahead of Telegram's/],
    [300, /^problem \d+ s behind Telegram's/],
  ])('a clock of Telegram that is %i s ahead', async (seconds, expected) => {
    const findings = await findingsFor({ apiRoot: await altered({}, seconds) })
    expect(on('clock', findings)).toEqual([expect.stringMatching(expected)])
  })

  test('a clock that was set by hand', async () => {
    const findings = await findingsFor({ clockStart: new Date() })
    expect(on('clock', findings)[0]).toMatch(/^warning CLOCK_START/)
  })

  test('a group that the bot was removed from', async () => {
    emulator.group({ action: 'remove_bot', chat: group.id })
    onTestFinished(() => void emulator.group({ action: 'add_bot', chat: group.id }))
    expect(on('groups', await findingsFor())).toEqual([
      expect.stringMatching(new RegExp(`^problem ${group.id}: `)),
    ])
  })

  test('a group in which the bot may not write', async () => {
    const apiRoot = await altered({
      getChatMember: { status: 'restricted', is_member: true, can_send_messages: false },
    })
    expect(on('groups', await findingsFor({ apiRoot }))).toEqual([
      expect.stringContaining('may not write there'),
    ])
  })

  test('people out of reach, messages given up, messages that wait', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'giao-ban-doctor-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    await use(`pglite:${folder}`, async db => {
      await loadDemonstration(db, new Date(), { zone: 'Asia/Ho_Chi_Minh', withPeople: true })
      await db.sql('UPDATE member SET reachable = false WHERE telegram_user_id = $1', [BigInt(officer!.id)])
      const [org] = await db.sql<{ id: number }>('SELECT id FROM organization')
      const longAgo = new Date(Date.now() - 3_600_000)
      const news = { orgId: org!.id, kind: 'news', importance: 'routine' as const, to: { chatId: 1n } }
      await enqueue(db, [news, news], longAgo)
      await db.sql(`UPDATE notification SET state = 'dead' WHERE id = (SELECT min(id) FROM notification)`)
      await db.sql(`UPDATE member SET role = 'officer' WHERE role = 'administrator'`)
    })
    const findings = await findingsFor({ databaseUrl: `pglite:${folder}` })
    expect(on('people', findings)).toEqual(['warning 1 cannot be reached'])
    expect(on('dead letters', findings)).toEqual(['warning 1 in the last 7 days'])
    expect(on('queue', findings)[0]).toMatch(/^problem \d+ wait, the oldest for 36\d\d s/)
    expect(on('office', findings)).toEqual(['problem 1 without an administrator'])
  })

  test('a folder with nothing in it yet, one of another machine, and a lock that says nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'giao-ban-doctor-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const look = () => findingsFor({ databaseUrl: `pglite:${folder}` })
    expect(on('database', await look())).toEqual(['warning there is none yet'])
    const lock = { pid: 7, host: 'elsewhere', startedAt: null, token: 'x' }
    writeFileSync(join(folder, 'lock'), JSON.stringify(lock))
    expect(on('folder lock', await look())).toEqual(['problem process 7 on elsewhere has the database'])
    writeFileSync(join(folder, 'lock'), '')
    expect(on('folder lock', await look())).toEqual(['problem names no process'])
  })

  test('a running bot is asked through its door; a frozen one is told of', async () => {
    const bot = runScript('main.ts', {
      BOT_TOKEN: token,
      TELEGRAM_API_ROOT: emulator.apiRoot,
      DATABASE_URL: `pglite:${office}`,
    })
    const printed = await bot.until('ready')
    const port = Number(/health\s+http:\/\/127\.0\.0\.1:(\d+)/.exec(printed)![1])
    const findings = await findingsFor({ port })
    expect(on('bot', findings)[0]).toMatch(/^ok runs and is ready/)
    expect(on('folder lock', findings)).toEqual([`ok process ${bot.child.pid} has the database, and answers`])
    expect(on('people', findings)).toEqual(['ok all can be reached'])
    expect(on('groups', findings)[0]).toMatch(/^ok/)
    bot.child.kill('SIGSTOP')
    const frozen = await findingsFor({ port })
    expect(on('folder lock', frozen)).toEqual([expect.stringMatching(/^problem .* does not answer/)])
    expect(on('disk', frozen)[0]).toMatch(/MB free/)
    bot.child.kill('SIGCONT')
  }, 90_000)

  test('as a command: a line for each finding, exit code 1 with a problem and 0 without', async () => {
    const env = { BOT_TOKEN: token, TELEGRAM_API_ROOT: emulator.apiRoot, DATABASE_URL: `pglite:${office}` }
    const well = runScript('doctor.ts', env)
    expect(await well.ended, well.output()).toBe(0)
    for (const line of well.output().trim().split('\n')) expect(line).toMatch(/^(ok|warning|problem) +[a-z]/)
    const ill = runScript('doctor.ts', { ...env, TELEGRAM_API_ROOT: `http://127.0.0.1:${await freePort()}` })
    expect(await ill.ended).toBe(1)
    const odd = runScript('doctor.ts', { ...env, WEBHOOK_URL: 'https://a.example/hook', LOG_LEVEL: 'loud' })
    expect(await odd.ended).toBe(1)
    expect(odd.output()).toMatch(/problem +configuration +WEBHOOK_SECRET is required/)
    expect(odd.output()).toMatch(/problem +configuration +LOG_LEVEL/)
  }, 60_000)
})

describe.runIf(serverListens)('on a server', () => {
  test('one that is away, one that lacks the database, one of another version of the program', async () => {
    const { url, drop } = await createServerDatabase()
    onTestFinished(drop)
    const look = (databaseUrl: string) => findingsFor({ databaseUrl })
    const away = new URL(url)
    away.port = '1'
    expect(on('database', await look(away.href))).toEqual(['problem cannot be reached (ECONNREFUSED)'])
    const missing = new URL(url)
    missing.pathname = '/giao_ban_not_there'
    expect(on('database', await look(missing.href))).toEqual(['problem cannot be reached (3D000)'])
    expect(on('migrations', await look(url))[0]).toMatch(/^warning to be applied: 0001_initial/)

    await use(url, async db => {
      const findings = await look(url)
      expect(on('migrations', findings)).toEqual(['ok all applied'])
      expect(on('instances', findings)).toEqual(['warning none sends at this moment'])
      expect(on('clock', findings)).toContain("ok agrees with the database's")
      await db.sql(
        `UPDATE _prisma_migrations SET migration_name = '9999_future' WHERE migration_name LIKE '0003%'`,
      )
    })
    expect(on('migrations', await look(url))[0]).toMatch(/^problem a newer program .*9999_future/)
  })
})
