import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Database } from '../../src/storage/database.ts'
import { openDatabase } from '../../src/storage/open-database.ts'
import { runScript } from './bot-process.ts'

function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'giao-ban-backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Runs a command to its end and tells what it printed. */
async function run(script: string, url: string, ...args: string[]) {
  const command = runScript(script, { DATABASE_URL: url }, args)
  return { code: await command.ended, said: command.output() }
}

async function use<T>(url: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase({ url })
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}

describe('npm run backup and npm run restore', () => {
  test('while the bot runs: one file, made by the bot, restored into another folder', async () => {
    const folder = ownFolder()
    const url = `pglite:${folder}/data`
    const file = join(folder, 'office.gz')
    const bot = runScript('main.ts', { DATABASE_URL: url })
    await bot.until('ready')

    const taken = await run('backup.ts', url, file)
    expect(taken).toMatchObject({ code: 0, said: expect.stringContaining('made by the running bot') })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(folder, 'data')).filter(name => name.endsWith('.part'))).toEqual([])

    expect(await run('backup.ts', url, file)).toMatchObject({
      code: 1,
      said: expect.stringContaining('exists already'),
    })
    expect(await run('restore.ts', url, file, '--replace')).toMatchObject({
      code: 1,
      said: expect.stringContaining(`process ${bot.child.pid}`),
    })

    const moved = `pglite:${folder}/moved`
    const restored = await run('restore.ts', moved, file)
    expect(restored).toMatchObject({ code: 0, said: expect.stringMatching(/^restored \d+ rows/) })
    const second = runScript('main.ts', { DATABASE_URL: moved })
    expect(await second.until('ready')).toContain('Ba Đình district, November 2011: already there')
  }, 90_000)

  test('the door is open to the owner of the folder alone, and closed when the bot has stopped', async () => {
    const folder = ownFolder()
    const door = join(folder, 'door')
    const bot = runScript('main.ts', { DATABASE_URL: `pglite:${folder}` })
    await bot.until('ready')
    expect(statSync(door).mode & 0o777).toBe(0o600)
    const { port, secret } = JSON.parse(readFileSync(door, 'utf8'))
    const ask = (authorization: string) =>
      fetch(`http://127.0.0.1:${port}/backup`, { method: 'POST', headers: { authorization } })
    for (const wrong of ['', 'Bearer ', 'Bearer x', `Bearer ${secret}x`, secret])
      expect((await ask(wrong)).status).toBe(404)
    expect(bot.output()).not.toContain(secret)
    bot.child.kill('SIGTERM')
    expect(await bot.ended).toBe(0)
    expect(existsSync(door)).toBe(false)
  })

  test('a bot that is frozen is told of; its folder stays its own', async () => {
    const folder = ownFolder()
    const bot = runScript('main.ts', { DATABASE_URL: `pglite:${folder}` })
    await bot.until('ready')
    bot.child.kill('SIGSTOP')
    const file = join(folder, 'office.gz')
    const { code, said } = await run('backup.ts', `pglite:${folder}`, file)
    expect(code).toBe(1)
    expect(said).toContain('does not answer')
    expect(existsSync(file)).toBe(false)
    bot.child.kill('SIGCONT')
    expect((await run('backup.ts', `pglite:${folder}`, file)).code).toBe(0)
  }, 60_000)

  test('a restore that is killed, whenever, leaves what was there or all of the backup', async () => {
    const folder = ownFolder()
    const url = `pglite:${folder}/data`
    const file = join(folder, 'office.gz')
    expect((await run('seed.ts', url)).code).toBe(0)
    expect((await run('backup.ts', url, file)).code).toBe(0)
    await use(url, db => db.sql(`INSERT INTO fact (key, value) VALUES ('since then', '1')`))
    for (const lifeMs of [400, 800, 1_200, 1_600, 2_400]) {
      const restore = runScript('restore.ts', { DATABASE_URL: url }, [file, '--replace'])
      await Promise.race([restore.ended, pause(lifeMs)])
      restore.child.kill('SIGKILL')
      await restore.ended
      const isRestored = restore.output().includes('restored')
      const [seen] = await use(url, db =>
        db.sql<{ facts: number; tasks: number }>(
          `SELECT (SELECT count(*)::int FROM fact WHERE key = 'since then') AS facts,
                  (SELECT count(*)::int FROM task) AS tasks`,
        ),
      )
      expect(seen!.tasks).toBe(5)
      if (isRestored) expect(seen!.facts).toBe(0)
    }
  }, 120_000)

  test('where nothing is, nothing is made', async () => {
    const folder = ownFolder()
    const { code, said } = await run('backup.ts', `pglite:${folder}/none`, join(folder, 'office.gz'))
    expect(code).toBe(1)
    expect(said).toContain('There is no database')
    expect(readdirSync(folder)).toEqual([])
    expect((await run('restore.ts', `pglite:${folder}/none`, join(folder, 'missing.gz'))).code).toBe(1)
  })
})
