import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { MovableClock } from '../../src/domain/clock.ts'
import { createServerDatabase, serverListens } from '../database.ts'
import { runScript } from './bot-process.ts'
import { type DatabaseWay, openWay } from './database-way.ts'
import { head, monitor, type Office, officer, openOffice } from './office.ts'
import { readMessage } from './read-message.ts'

describe.runIf(serverListens)('the database goes away and comes back', () => {
  let own: Awaited<ReturnType<typeof createServerDatabase>>
  let way: DatabaseWay
  let office: Office
  beforeAll(async () => {
    own = await createServerDatabase()
    way = await openWay(own.url)
    office = await openOffice({ env: { DATABASE_URL: way.url } })
  })
  afterAll(async () => {
    await way.cut()
    await way.restore()
    await office.close()
    await way.cut()
    await own.drop()
  })
  const health = () => fetch(`${office.app.web.url}/healthz`).then(answer => answer.status)
  const said = (person: number, since: number) => office.fromBot(person).slice(since).map(readMessage)

  test('a question asked meanwhile waits, and is answered once, without a word of trouble', async () => {
    expect(await health()).toBe(200)
    const before = office.fromBot(officer).length
    await way.cut()
    office.emulator.send({ person: officer, chat: officer, text: '/vieccuatoi' })
    office.emulator.send({ person: officer, chat: officer, text: '/trogiup' })
    expect(await health()).toBe(503)
    expect(said(officer, before)).toEqual([])
    await way.restore()
    await office.settled()
    expect(said(officer, before)).toEqual([
      expect.stringContaining('Việc của'),
      expect.stringContaining('/vieccuatoi'),
    ])
    expect(await health()).toBe(200)
  })

  test('what a person reported meanwhile is recorded once and heard once', async () => {
    await office.say(officer, '/vieccuatoi')
    await office.press(officer, 'NV2')
    await office.press(officer, 'Báo vướng mắc')
    const before = { officer: office.fromBot(officer).length, monitor: office.fromBot(monitor).length }
    await way.cut()
    office.emulator.send({ person: officer, chat: officer, text: 'chưa có kinh phí' })
    expect(await health()).toBe(503)
    await way.restore()
    await office.settled()
    expect(said(officer, before.officer)).toEqual([expect.stringContaining('chưa có kinh phí')])
    expect(said(monitor, before.monitor).filter(text => text.includes('chưa có kinh phí'))).toHaveLength(1)
  })

  test('a press meanwhile acts when the database is back', async () => {
    await office.say(officer, '/vieccuatoi')
    await office.press(officer, 'NV2')
    await way.cut()
    const pressed = office.press(officer, 'Đã xong')
    expect(await health()).toBe(503)
    await way.restore()
    const { text, toast } = await pressed
    expect(text).toContain('chờ xác nhận')
    expect(toast).not.toContain('trục trặc')
  })

  test('reminders that fell due meanwhile come after it, folded, once', async () => {
    const before = office.fromBot(head).length
    await way.cut()
    const clock = office.app.clock as MovableClock
    clock.moveTo(new Date('2011-11-14T09:00:00+07:00'))
    expect(await health()).toBe(503)
    await way.restore()
    await expect.poll(() => said(head, before).length, { timeout: 10_000 }).toBeGreaterThan(0)
    await office.settled()
    const reminders = said(head, before)
    expect(reminders).toHaveLength(1)
    expect(reminders[0]).toContain('NV1')
  })

  test('connections that the server ends are replaced without anybody noticing', async () => {
    const before = office.fromBot(head).length
    await office.app.db
      .sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()`)
      .catch(() => {})
    expect(await office.say(head, '/vieccuatoi')).toContain('Việc của Phòng Tư pháp')
    expect(said(head, before)).toHaveLength(1)
  })
})

describe.runIf(serverListens)('a database that is away at the start', () => {
  test('is waited for, and said so, without its password', async () => {
    const { url, drop } = await createServerDatabase()
    const withPassword = new URL(url)
    withPassword.password = 'geheim'
    const way = await openWay(withPassword.href)
    onTestFinished(async () => {
      await way.cut()
      await drop()
    })
    await way.cut()
    const bot = runScript('main.ts', { DATABASE_URL: way.url })
    expect(await bot.until('trying again')).toMatch(/not reachable/)
    await way.restore()
    const printed = await bot.until('ready')
    expect(printed).not.toContain('geheim')
    bot.child.kill('SIGTERM')
    expect(await bot.ended).toBe(0)
  })
})
