import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { holderOf } from '../../storage/folder-lock.ts'
import { NoDatabase, openDatabaseAsItIs, placeOf } from '../../storage/open-database.ts'
import { type Standing, standingOf } from '../../storage/standing.ts'
import { DoorShut, fetchStanding } from '../door.ts'
import { telegramAt } from './ask-telegram.ts'
import { checkStanding } from './database-checks.ts'
import { type Finding, ok, problem, warning } from './finding.ts'
import { checkGroups } from './group-checks.ts'
import { checkDisk, checkRunning } from './machine-checks.ts'
import { checkBot, checkWebhook } from './telegram-checks.ts'

/** As much of the configuration as is looked at. */
export type Examined = {
  botToken: string | null
  apiRoot: string
  databaseUrl: string
  webhook: { url: string } | null
  port: number
  clockStart: Date | null
}

/**
 * Looks at everything that a bot of this configuration needs, and disturbs none that runs: it takes no updates, sets
 * nothing at Telegram, and opens an embedded database only when nobody has it.
 */
export async function* examine(config: Examined): AsyncGenerator<Finding> {
  yield ok('configuration', 'can be read')
  if (config.clockStart)
    yield warning('clock', 'CLOCK_START is set: the bot does not live in real time', 'unset CLOCK_START')
  yield await checkRunning(config.port)
  const { standing, findings } = await examineDatabase(config.databaseUrl)
  yield* findings
  if (config.botToken === null) {
    yield warning('token', 'BOT_TOKEN is not set: only the demonstration runs', 'ask @BotFather for one')
    return
  }
  const ask = telegramAt(config.apiRoot, config.botToken)
  const bot = await checkBot(ask)
  yield* bot.findings
  if (bot.botId === null) return
  yield* await checkWebhook(ask, config.webhook, new Date())
  if (standing?.office) yield* await checkGroups(ask, bot.botId, standing.office.groups)
}

async function examineDatabase(url: string): Promise<{ standing: Standing | null; findings: Finding[] }> {
  const place = placeOf(url)
  if (place.kind === 'server') return examineServer(url)
  if (place.folder === null)
    return {
      standing: null,
      findings: [warning('database', 'lives in memory only', 'set DATABASE_URL to a folder or a server')],
    }
  const { standing, findings } = await examineFolder(url, place.folder)
  return { standing, findings: [...findings, await checkDisk(place.folder)] }
}

async function examineServer(url: string): Promise<{ standing: Standing | null; findings: Finding[] }> {
  try {
    const standing = await readStanding(url)
    return { standing, findings: checkStanding(standing, 'server') }
  } catch (error) {
    // The driver's words may hold a name; its code says enough.
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no connection'
    const mend =
      code === '28P01' || code === '28000'
        ? 'check user and password in DATABASE_URL'
        : code === '3D000'
          ? 'create the database that DATABASE_URL names'
          : 'check that PostgreSQL runs, and host and port in DATABASE_URL'
    return { standing: null, findings: [problem('database', `cannot be reached (${code})`, mend)] }
  }
}

async function examineFolder(
  url: string,
  folder: string,
): Promise<{ standing: Standing | null; findings: Finding[] }> {
  const holder = lockHolder(folder)
  if (holder === 'unreadable')
    return {
      standing: null,
      findings: [
        problem(
          'folder lock',
          'names no process',
          `if no process uses this folder, delete ${join(folder, 'lock')}`,
        ),
      ],
    }
  if (holder?.state === 'elsewhere')
    return {
      standing: null,
      findings: [
        problem(
          'folder lock',
          `process ${holder.pid} on ${holder.host} has the database`,
          `if that machine is certainly off, delete ${join(folder, 'lock')}`,
        ),
      ],
    }
  if (holder?.state === 'alive') return examineThroughHolder(folder, holder.pid)
  const lock = ok(
    'folder lock',
    holder ? 'left by a process that died; the next start takes it over' : 'free',
  )
  try {
    const standing = await readStanding(url)
    return { standing, findings: [lock, ...checkStanding(standing, 'embedded')] }
  } catch (error) {
    if (error instanceof NoDatabase)
      return {
        standing: null,
        findings: [warning('database', 'there is none yet', 'the first start makes it')],
      }
    return {
      standing: null,
      findings: [
        lock,
        problem('database', 'does not open', 'restore a backup: npm run restore -- FILE --replace'),
      ],
    }
  }
}

function lockHolder(folder: string): ReturnType<typeof holderOf> | 'unreadable' {
  try {
    return existsSync(folder) ? holderOf(folder) : null
  } catch {
    return 'unreadable'
  }
}

/** Only the process that has the folder may touch the database; it tells how things stand. */
async function examineThroughHolder(folder: string, pid: number) {
  try {
    const standing = await fetchStanding(folder)
    return {
      standing,
      findings: [
        ok('folder lock', `process ${pid} has the database, and answers`),
        ...checkStanding(standing, 'embedded'),
      ],
    }
  } catch (error) {
    if (!(error instanceof DoorShut)) throw error
    return {
      standing: null,
      findings: [
        problem(
          'folder lock',
          `process ${pid} has the database and does not answer; what is in it was not looked at`,
          `if it is frozen, end it: kill -CONT ${pid}; kill ${pid}`,
        ),
      ],
    }
  }
}

async function readStanding(url: string): Promise<Standing> {
  const db = await openDatabaseAsItIs(url)
  try {
    return await standingOf(db.sql, new Date())
  } finally {
    await db.close()
  }
}
