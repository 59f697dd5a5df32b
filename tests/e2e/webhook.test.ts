import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { startEmulator } from '../../src/emulator/emulator.ts'
import { runScript } from './bot-process.ts'
import { freePort, type HookedOffice, openHookedOffice, secret, token } from './hooked-office.ts'
import { officer } from './office.ts'

describe('the webhook', () => {
  let office: HookedOffice
  beforeAll(async () => {
    office = await openHookedOffice()
  })
  afterAll(() => office.close())
  const header = 'x-telegram-bot-api-secret-token'

  test('takes what carries the secret, and nothing else', async () => {
    const update = JSON.stringify(office.message(officer, { text: '/vieccuatoi' }))
    const said = office.listen(officer)
    const wrongs: Record<string, string>[] = [
      {},
      { [header]: '' },
      { [header]: 'wrong' },
      { [header]: `${secret}x` },
      { [header]: secret.toLowerCase() },
    ]
    for (const headers of wrongs) expect((await office.post(update, headers)).status).toBe(401)
    await office.settled()
    expect(said()).toEqual([])
    expect((await office.post(update)).status).toBe(200)
    await office.settled()
    expect(said()).toEqual([expect.stringContaining('Việc của Phường Thành Công')])
  })

  test('refuses what is no update, without a stack trace', async () => {
    for (const body of ['', '{', 'null', '[]', '"x"', '{"update_id":"1"}', '{}']) {
      const response = await office.post(body)
      expect(response.status, body).toBe(400)
      expect(await response.text()).toBe('')
    }
    expect((await fetch(office.hook)).status).toBe(404)
  })

  test('what people do in Telegram arrives by itself, with the kinds that the bot asked for', async () => {
    const said = office.listen(officer)
    office.emulator.send({ person: officer, chat: officer, text: '/trangthai iso' })
    await office.settled()
    expect(said()).toEqual([expect.stringContaining('NV4')])
    const set = office.emulator.calls(0).find(call => call.method === 'setWebhook')!
    expect(set.params).toMatchObject({ url: office.hook, secret_token: secret })
  })

  test('figures are for whoever is near by, not for what a proxy passes on from outside', async () => {
    const address = `${office.app.web.url}/metrics`
    const near = await fetch(address)
    expect(near.status).toBe(200)
    const page = await near.text()
    expect(page).toContain('giao_ban_messages_total{outcome="sent"}')
    expect(page).not.toContain('Phường')
    const passedOn = await fetch(address, { headers: { 'x-forwarded-for': '203.0.113.9' } })
    expect(passedOn.status).toBe(404)
  })

  test('two people at once do not wait for each other', async () => {
    const other = office.listen(officer)
    office.emulator.fault({
      method: 'sendMessage',
      chat: officer + 1,
      kind: 'delay',
      delay_ms: 2_000,
      times: 1,
    })
    const slow = office.post(JSON.stringify(office.message(officer + 1, { text: '/vieccuatoi' })))
    await office.post(JSON.stringify(office.message(officer, { text: '/vieccuatoi' })))
    expect(other()).toHaveLength(1)
    expect((await slow).status).toBe(200)
  })
})

describe('the process behind a webhook', () => {
  test('does not start without a secret', async () => {
    const bot = runScript('main.ts', {
      BOT_TOKEN: token,
      WEBHOOK_URL: 'https://example.org/hook',
      DATABASE_URL: 'pglite:memory',
    })
    expect(await bot.ended).toBe(1)
    expect(bot.output()).toContain('WEBHOOK_SECRET is required with WEBHOOK_URL')
  })

  test('told to end (SIGTERM), it finishes the answer that is under way', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'giao-ban-hook-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const port = await freePort()
    const emulator = await startEmulator({
      port: 0,
      botToken: token,
      botUsername: 'giaoban_bot',
      botName: 'Giao Ban',
      now: () => new Date(),
      people: [{ id: 77, firstName: 'Quản trị' }],
      groups: [],
    })
    onTestFinished(() => emulator.stop())
    const bot = runScript('main.ts', {
      BOT_TOKEN: token,
      TELEGRAM_API_ROOT: emulator.apiRoot,
      DATABASE_URL: `pglite:${folder}/data`,
      WEBHOOK_URL: `http://127.0.0.1:${port}/hook`,
      WEBHOOK_SECRET: secret,
      PORT: String(port),
      ADMIN_USER_IDS: '77',
    })
    await bot.until('ready')
    const took = new Promise<void>(resolve => {
      const unsubscribe = emulator.subscribe(() => {
        if (emulator.messages(77, 77).some(one => one.from?.is_bot)) {
          unsubscribe()
          resolve()
        }
      })
    })
    emulator.fault({ method: 'sendMessage', kind: 'delay', delay_ms: 1_000, times: 1 })
    emulator.start(77)
    await took
    bot.child.kill('SIGTERM')
    expect(await bot.ended).toBe(0)
    await emulator.whenIdle()
    expect(bot.output()).toContain('stopped')
    expect(bot.output()).not.toContain(token)
  })
})
