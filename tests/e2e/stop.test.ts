import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts'
import { type BotProcess, runScript } from './bot-process.ts'

const token = '4242:a-token-for-stopping'
const operator = 77

/** A real process on a folder of its own, which has begun to answer a person; the answer takes `answerTakesMs`. */
async function answering(
  answerTakesMs: number,
): Promise<{ bot: BotProcess; emulator: Emulator; lock: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'giao-ban-stop-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const emulator = await startEmulator({
    port: 0,
    botToken: token,
    botUsername: 'giaoban_bot',
    botName: 'Giao Ban',
    now: () => new Date(),
    people: [{ id: operator, firstName: 'Quản trị' }],
    groups: [],
  })
  onTestFinished(() => emulator.stop())
  const bot = runScript('main.ts', {
    BOT_TOKEN: token,
    TELEGRAM_API_ROOT: emulator.apiRoot,
    DATABASE_URL: `pglite:${folder}`,
    ADMIN_USER_IDS: String(operator),
  })
  await bot.until('ready')
  // The emulator shows the message at once and answers the call late: to the bot it is under way.
  emulator.fault({ method: 'sendMessage', kind: 'delay', delay_ms: answerTakesMs, times: 1 })
  const begun = new Promise<void>(resolve => {
    const unsubscribe = emulator.subscribe(() => {
      if (!emulator.messages(operator, operator).some(one => one.from?.is_bot)) return
      unsubscribe()
      resolve()
    })
  })
  emulator.start(operator)
  await begun
  return { bot, emulator, lock: join(folder, 'lock') }
}

/** The exit code, and how long it took from now (ms). */
async function end({ ended }: BotProcess): Promise<{ code: number | null; tookMs: number }> {
  const began = performance.now()
  const code = await ended
  return { code, tookMs: performance.now() - began }
}

describe('stopping', () => {
  test('finishes what takes seconds, though the same Ctrl-C comes twice, as it does under npm', async () => {
    const { bot, emulator, lock } = await answering(3_000)
    bot.child.kill('SIGINT')
    await pause(50)
    bot.child.kill('SIGINT')
    const { code, tookMs } = await end(bot)
    expect(code).toBe(0)
    expect(tookMs).toBeGreaterThan(2_000)
    expect(bot.output()).toContain('stopped')
    expect(existsSync(lock)).toBe(false)
    // The update was confirmed to Telegram: it does not come again.
    const info = await fetch(`${emulator.apiRoot}/bot${token}/getWebhookInfo`)
    expect(await info.json()).toMatchObject({ result: { pending_update_count: 0 } })
  })

  test('ends regardless after ten seconds, and says so', async () => {
    const { bot, lock } = await answering(60_000)
    bot.child.kill('SIGTERM')
    const { code, tookMs } = await end(bot)
    expect(tookMs).toBeGreaterThan(8_000)
    expect(tookMs).toBeLessThan(11_500)
    expect([0, 1]).toContain(code)
    expect(existsSync(lock)).toBe(false)
  })

  test('a second Ctrl-C ends it at once', async () => {
    const { bot, lock } = await answering(60_000)
    bot.child.kill('SIGINT')
    await bot.until('stopping')
    await pause(700)
    bot.child.kill('SIGINT')
    const { code, tookMs } = await end(bot)
    expect(code).toBe(130)
    expect(tookMs).toBeLessThan(1_000)
    expect(existsSync(lock)).toBe(false)
  })
})
