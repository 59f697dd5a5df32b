import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { runScript } from './bot-process.ts'

/** A folder of the test's own. Made before its processes, it is removed after they have ended. */
function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'giao-ban-start-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const start = (env: Record<string, string>) => runScript('main.ts', env)

describe('starting and stopping', () => {
  test('with nothing configured the demonstration starts, says what it does, and Ctrl-C stops it', async () => {
    const folder = ownFolder()
    const bot = start({ DATABASE_URL: `pglite:${folder}/data` })
    const printed = await bot.until('ready')
    expect(printed).toContain('made, migrations applied: 0001_initial')
    expect(printed).toContain('Ba Đình district, November 2011: loaded')
    expect(printed).toContain('NOT the real time: it stands at Thursday, 10 November 2011 at 14:00')
    const page = /chat page\s+(http:\/\/127\.0\.0\.1:\d+)/.exec(printed)![1]!
    expect(await (await fetch(page)).text()).toContain('<html')
    const health = /health\s+(\S+)/.exec(printed)![1]!
    expect(await (await fetch(health)).json()).toEqual({
      live: true,
      ready: true,
      lagSeconds: expect.any(Number),
      updates: 'polling',
    })
    bot.child.kill('SIGINT')
    expect(await bot.ended).toBe(0)
    expect(bot.output()).toContain('stopped')

    const again = start({ DATABASE_URL: `pglite:${folder}/data` })
    expect(await again.until('ready')).toMatch(/up to date[\s\S]*already there/)
  })

  test('a second process on the same folder is refused, with the number of the first', async () => {
    const folder = ownFolder()
    const first = start({ DATABASE_URL: `pglite:${folder}/data` })
    await first.until('ready')
    const second = start({ DATABASE_URL: `pglite:${folder}/data` })
    expect(await second.ended).toBe(1)
    expect(second.output()).toContain(`process ${first.child.pid}`)
    expect(second.output()).toContain('Stop it first')
  })

  test('a damaged configuration: every problem at once, no value repeated, exit code 1', async () => {
    const bot = start({
      BOT_TOKEN: 'not-a-token-secret',
      DATABASE_URL: 'mysql://user:secret@host/x',
      PORT: 'http',
      TIME_ZONE: 'Hanoi',
      CLOCK_START: 'yesterday',
      ADMIN_USER_IDS: 'me',
      WEBHOOK_URL: 'https://example.org/hook',
      LOG_LEVEL: 'loud',
    })
    expect(await bot.ended).toBe(1)
    for (const name of [
      'BOT_TOKEN',
      'DATABASE_URL',
      'PORT',
      'TIME_ZONE',
      'CLOCK_START',
      'ADMIN_USER_IDS',
      'LOG_LEVEL',
      'WEBHOOK_SECRET',
    ])
      expect(bot.output()).toContain(`  ${name} `)
    expect(bot.output()).not.toContain('secret')
  })
})
