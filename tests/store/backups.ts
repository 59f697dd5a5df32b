import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { loadDemonstration } from '../../src/demonstration/load-demonstration.ts'
import { people } from '../../src/demonstration/people.ts'
import { startEmulator } from '../../src/emulator/emulator.ts'
import { takeBackup } from '../../src/operations/take-backup.ts'
import { restoreBackup } from '../../src/storage/backup-restore.ts'
import type { Sql } from '../../src/storage/database.ts'
import { openDatabase, withSession } from '../../src/storage/open-database.ts'
import { createServerDatabase, serverListens } from '../database.ts'
import { type Acknowledged, foundIn, lostOf, type Told } from './kept.ts'
import type { Line } from './line.ts'
import { newFolder } from './places.ts'
import { start } from './processes.ts'

type Kind = 'embedded' | 'server'

/** Between two changes of one series (ms): a busy office, and a database that stays small enough for twenty rounds. */
const pauseMs = 5
const token = '4242:a-token-for-restored-bots'

/**
 * Backs a database up while a process changes it without end, restores it into the other kind of database or the same,
 * and looks whether everything acknowledged before is there, whether the rules of the database hold, and whether a bot
 * starts on it and answers. `rounds` for each pair of kinds; `across`: only from one kind into the other.
 */
export async function backups(rounds: number, which: 'all' | 'across' = 'all'): Promise<Line[]> {
  const kinds: Kind[] = serverListens ? ['embedded', 'server'] : ['embedded']
  const isWanted = (from: Kind, to: Kind) => which === 'all' || from !== to || kinds.length === 1
  let lost = 0
  let broken = 0
  let answered = 0
  let acknowledged = 0
  const pairs: string[] = []
  for (const from of kinds) {
    const source = await newPlace(from)
    await useOf(source.url, db =>
      loadDemonstration(db, new Date(), { zone: 'Asia/Ho_Chi_Minh', withPeople: true }),
    )
    const writer = start('tests/store/keeper.ts', [source.url, 'load', String(pauseMs)])
    await writer.line(line => line.includes('"acknowledged"'))
    for (const to of kinds.filter(kind => isWanted(from, kind))) {
      pairs.push(`${from} → ${to}`)
      for (let round = 0; round < rounds; round++) {
        const told = toldIn(writer.lines)
        acknowledged = Math.max(
          acknowledged,
          [...told.values()].reduce((sum, n) => sum + n, 0),
        )
        const file = join(newFolder(), 'backup.gz')
        await takeBackup(source.url, file)
        const target = await newPlace(to)
        await withSession(target.url, session => restoreBackup(session, file, { replace: false }))
        const seen = await useOf(target.url, async db => ({
          lost: lostOf(told, await foundIn(db.sql)),
          broken: await brokenRules(db.sql),
        }))
        lost += seen.lost
        broken += seen.broken
        if (await answers(target.url)) answered += 1
        await rm(file)
        await target.remove()
      }
    }
    await writer.kill()
    await source.remove()
  }
  const asked = rounds * pairs.length
  return [
    {
      promise: 'a backup under load holds everything acknowledged before it',
      asked: `${asked} backups (${pairs.join(', ')})`,
      seen: `${lost} lost; up to ${acknowledged} changes in one`,
      held: lost === 0,
    },
    {
      promise: 'a restored database keeps its rules: foreign keys, sequences',
      asked: `${asked} restored`,
      seen: `${broken} rules broken`,
      held: broken === 0,
    },
    {
      promise: 'a bot starts on it and answers',
      asked: `${asked} starts`,
      seen: `${answered} answered`,
      held: answered === asked,
    },
  ]
}

async function newPlace(kind: Kind): Promise<{ url: string; remove: () => Promise<unknown> }> {
  if (kind === 'server') {
    const { url, drop } = await createServerDatabase()
    return { url, remove: drop }
  }
  const folder = newFolder()
  return { url: `pglite:${folder}`, remove: () => rm(folder, { recursive: true, force: true }) }
}

async function useOf<T>(
  url: string,
  work: (db: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>,
): Promise<T> {
  const db = await openDatabase({ url })
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}

/** Foreign keys that are missing or not proven, and sequences that would give out a number that is taken. */
async function brokenRules(sql: Sql): Promise<number> {
  const [keys] = await sql<{ proven: number }>(
    `SELECT count(*)::int AS proven FROM pg_constraint WHERE contype = 'f' AND convalidated`,
  )
  let broken = keys!.proven < 10 ? 1 : 0
  const serials = await sql<{ table: string; column: string; sequence: string }>(
    `SELECT c.relname::text AS table, a.attname::text AS column,
            pg_get_serial_sequence(quote_ident(c.relname), a.attname) AS sequence
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
      WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
        AND pg_get_serial_sequence(quote_ident(c.relname), a.attname) IS NOT NULL`,
  )
  if (serials.length < 10) broken += 1
  for (const { table, column, sequence } of serials) {
    const [row] = await sql<{ free: boolean }>(
      `SELECT nextval('${sequence}') > coalesce((SELECT max("${column}") FROM "${table}"), 0) AS free`,
    )
    if (!row!.free) broken += 1
  }
  return broken
}

/** Whether a real bot on this database answers an officer's question. */
async function answers(url: string): Promise<boolean> {
  const officer = people[0]!.id
  const emulator = await startEmulator({
    port: 0,
    botToken: token,
    botUsername: 'giaoban_bot',
    botName: 'Giao Ban',
    now: () => new Date(),
    people: people.map(({ id, title }) => ({ id, firstName: title, started: true })),
    groups: [],
  })
  const env = {
    BOT_TOKEN: token,
    TELEGRAM_API_ROOT: emulator.apiRoot,
    DATABASE_URL: url,
    PORT: '0',
    LOG_LEVEL: 'warn',
  }
  const bot = start('src/main.ts', [], env)
  try {
    if ((await bot.line(line => line.includes('ready'))) === null) return false
    emulator.send({ person: officer, chat: officer, text: '/vieccuatoi' })
    await emulator.whenIdle()
    return emulator
      .messages(officer, officer)
      .some(one => one.from?.is_bot && JSON.stringify(one).includes('NV1'))
  } finally {
    await bot.kill()
    await emulator.stop()
  }
}

function toldIn(lines: readonly string[]): Told {
  const told: Told = new Map()
  for (const line of lines) {
    if (!line.includes('"acknowledged"')) continue
    const { series, n } = (JSON.parse(line) as { acknowledged: Acknowledged }).acknowledged
    told.set(series, n)
  }
  return told
}
