import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { loadDemonstration } from '../../src/demonstration/load-demonstration.ts'
import { people } from '../../src/demonstration/people.ts'
import { startEmulator } from '../../src/emulator/emulator.ts'
import { openDatabase } from '../../src/storage/open-database.ts'
import { createServerDatabase, serverListens } from '../database.ts'
import { type BotProcess, runScript } from './bot-process.ts'
import { freePort } from './hooked-office.ts'
import { officer } from './office.ts'
import { readMessage } from './read-message.ts'

const token = '4242:two-instances'

/** An office on a server, a Telegram, and instances of the bot as processes of their own. */
async function openOffice() {
  const { url, drop } = await createServerDatabase()
  onTestFinished(drop)
  const db = await openDatabase({ url })
  await loadDemonstration(db, new Date(), { zone: 'Asia/Ho_Chi_Minh', withPeople: true })
  await db.close()
  const emulator = await startEmulator({
    port: 0,
    botToken: token,
    botUsername: 'giaoban_bot',
    botName: 'Giao Ban',
    now: () => new Date(),
    people: people.map(({ id, title }) => ({ id, firstName: title, started: true })),
    groups: [],
  })
  onTestFinished(() => emulator.stop())
  const startInstance = async (more: Record<string, string> = {}) => {
    const bot = runScript('main.ts', {
      BOT_TOKEN: token,
      TELEGRAM_API_ROOT: emulator.apiRoot,
      DATABASE_URL: url,
      LOG_LEVEL: 'info',
      UPDATES_PER_MINUTE: '0',
      ...more,
    })
    const health = /health\s+(\S+)/.exec(await bot.until('ready'))![1]!
    return { bot, health }
  }
  const answers = () =>
    emulator
      .messages(officer, officer)
      .filter(one => one.from?.is_bot)
      .map(readMessage)
  return { emulator, startInstance, answers }
}

const updatesOf = async (health: string) =>
  ((await (await fetch(health)).json()) as { updates: string }).updates

async function until(isSo: () => Promise<boolean> | boolean, limitMs: number): Promise<number> {
  const began = performance.now()
  while (!(await isSo())) {
    if (performance.now() - began > limitMs) throw new Error(`not so after ${limitMs} ms`)
    await pause(50)
  }
  return performance.now() - began
}

describe.runIf(serverListens)('two instances on one PostgreSQL', () => {
  test('one polls and one stands by; when the poller is killed the other takes over, and no question is lost', async () => {
    const { emulator, startInstance, answers } = await openOffice()
    const first = await startInstance()
    await until(async () => (await updatesOf(first.health)) === 'polling', 5_000)
    const second = await startInstance()
    await second.bot.until('standing by: another instance asks for updates')
    expect(await updatesOf(second.health)).toBe('standing by')

    let asked = 0
    const ask = () => emulator.send({ person: officer, chat: officer, text: `/trangthai khong${++asked}x` })
    const asking = setInterval(ask, 100)
    await until(() => answers().length >= 5, 15_000)
    first.bot.child.kill('SIGKILL')
    const tookMs = await until(async () => (await updatesOf(second.health)) === 'polling', 20_000)
    expect(tookMs).toBeLessThan(15_000)
    await pause(500)
    clearInterval(asking)
    const isAnswered = (n: number) => answers().some(text => text.includes(`khong${n}x`))
    await until(() => isAnswered(asked), 15_000)
    const unanswered = Array.from({ length: asked }, (_, i) => i + 1).filter(n => !isAnswered(n))
    expect(unanswered).toEqual([])
    // Never two listeners at once: Telegram would have refused one of them.
    expect(second.bot.output()).not.toContain('409')
  }, 90_000)

  test('a poller that is told to stop hands over at once', async () => {
    const { emulator, startInstance, answers } = await openOffice()
    const first = await startInstance()
    await until(async () => (await updatesOf(first.health)) === 'polling', 5_000)
    const second = await startInstance()
    await stop(first.bot)
    const tookMs = await until(async () => (await updatesOf(second.health)) === 'polling', 20_000)
    expect(tookMs).toBeLessThan(3_000)
    emulator.send({ person: officer, chat: officer, text: '/vieccuatoi' })
    await until(() => answers().some(text => text.includes('Việc của')), 10_000)
  }, 90_000)

  test('a poller that was frozen and wakes up stands by', async () => {
    const { emulator, startInstance, answers } = await openOffice()
    const first = await startInstance()
    await until(async () => (await updatesOf(first.health)) === 'polling', 5_000)
    const second = await startInstance()
    first.bot.child.kill('SIGSTOP')
    await until(async () => (await updatesOf(second.health)) === 'polling', 20_000)
    emulator.send({ person: officer, chat: officer, text: '/vieccuatoi' })
    await until(() => answers().length > 0, 10_000)
    first.bot.child.kill('SIGCONT')
    await until(async () => (await updatesOf(first.health)) === 'standing by', 5_000)
    expect(await updatesOf(second.health)).toBe('polling')
    emulator.send({ person: officer, chat: officer, text: '/trangthai khong1x' })
    await until(() => answers().some(text => text.includes('khong1x')), 10_000)
    expect(answers().filter(text => text.includes('Việc của'))).toHaveLength(1)
  }, 90_000)
})

describe.runIf(serverListens)('two instances behind one webhook address', () => {
  test('either takes any update; when one is killed the other takes all, and each is answered once', async () => {
    const { emulator, startInstance, answers } = await openOffice()
    const ports = [await freePort(), await freePort()]
    const proxy = await openProxy(ports)
    const hook = { WEBHOOK_URL: `${proxy.url}/hook`, WEBHOOK_SECRET: 'only_Telegram_knows' }
    const first = await startInstance({ ...hook, PORT: String(ports[0]) })
    const second = await startInstance({ ...hook, PORT: String(ports[1]) })
    expect(await updatesOf(first.health)).toBe('webhook')

    let asked = 0
    const ask = (count: number) => {
      for (let i = 0; i < count; i++)
        emulator.send({ person: officer, chat: officer, text: `/trangthai khong${++asked}x` })
    }
    const times = (n: number) => answers().filter(text => text.includes(`khong${n}x`)).length
    ask(10)
    await until(() => times(10) > 0, 20_000)
    expect(proxy.taken.every(count => count > 0)).toBe(true)
    first.bot.child.kill('SIGKILL')
    await first.bot.ended
    ask(20)
    await until(() => times(asked) > 0, 30_000)
    const seen = Array.from({ length: asked }, (_, i) => times(i + 1))
    expect(seen).toEqual(seen.map(() => 1))
    await stop(second.bot)
  }, 90_000)
})

/** Gives requests to the ports in turn, and to the next one where nobody answers: what a proxy does. */
async function openProxy(ports: number[]) {
  const taken = ports.map(() => 0)
  let turn = 0
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    for (const _ of ports) {
      const at = turn++ % ports.length
      const headers = {
        'content-type': 'application/json',
        'x-telegram-bot-api-secret-token': String(request.headers['x-telegram-bot-api-secret-token']),
      }
      const answer = await fetch(`http://127.0.0.1:${ports[at]}${request.url}`, {
        method: 'POST',
        headers,
        body: Buffer.concat(chunks),
      }).catch(() => null)
      if (!answer) continue
      taken[at]! += 1
      response.writeHead(answer.status).end()
      return
    }
    response.writeHead(502).end()
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise(resolve => server.once('listening', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, taken }
}

async function stop(bot: BotProcess): Promise<void> {
  bot.child.kill('SIGTERM')
  expect(await bot.ended).toBe(0)
}
