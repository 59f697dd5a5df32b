import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PGlite, Transaction } from '@electric-sql/pglite'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { type Database, type OpenStep, type Sql, transactionLimitMs } from './database.ts'
import { lockFolder } from './folder-lock.ts'
import { PrismaClient } from './generated/client.ts'
import { createMemory, directoryChannel } from './memory.ts'
import { type MigrationSession, migrate } from './migrate.ts'
import { emptyDatabase, keepNeededParsers, startPglite } from './pglite.ts'
import { preparedStatements } from './prepared-statements.ts'
import { prepareSchemaEngine } from './schema-engine.ts'
import { runTransaction, transactionOpener } from './transaction.ts'
import { keepUp, upkeepEveryMs } from './upkeep.ts'

/**
 * PostgreSQL inside this process. Its files are in `folder`/database, and `folder`/lock keeps others out.
 * @throws DatabaseInUse when another process has the folder
 */
export function openEmbeddedFolder(folder: string, onStep: (step: OpenStep) => void): Promise<Database> {
  return inFolder(folder, (pglite, unlock) => useEmbedded(pglite, onStep, unlock))
}

/**
 * The same without bringing it to the schema of this program; null when there is none.
 * @throws DatabaseInUse
 */
export async function openEmbeddedAsItIs(folder: string): Promise<Database | null> {
  const isThere = existsSync(join(folder, 'database', 'PG_VERSION')) && !existsSync(join(folder, 'creating'))
  if (!isThere) return null
  return inFolder(folder, async (pglite, unlock) => connected(pglite, unlock))
}

/**
 * Gives `work` the database of a folder for itself alone, as it is or new and empty, and closes it.
 * @throws DatabaseInUse
 */
export async function withEmbeddedSession<T>(
  folder: string,
  work: (session: MigrationSession) => Promise<T>,
): Promise<T> {
  return inFolder(folder, async (pglite, unlock) => {
    try {
      return await work(sessionOn(pglite))
    } finally {
      await pglite.close()
      unlock()
    }
  })
}

/** Locks a folder and starts PGlite in it; `use` closes what it is given and unlocks the folder. */
async function inFolder<T>(
  folder: string,
  use: (pglite: PGlite, unlock: () => void) => Promise<T>,
): Promise<T> {
  await mkdir(folder, { recursive: true })
  const unlock = lockFolder(folder)
  const files = join(folder, 'database')
  // A first start that was killed half-way left files that PostgreSQL cannot start from, and nothing of value.
  const unfinished = join(folder, 'creating')
  try {
    if (existsSync(unfinished)) await rm(files, { recursive: true, force: true })
    const isNew = !existsSync(join(files, 'PG_VERSION'))
    if (isNew) {
      prepareSchemaEngine()
      await writeFile(unfinished, '')
    }
    const pglite = await startPglite({ dataDir: files, ...(isNew && { loadDataDir: await emptyDatabase() }) })
    const used = await use(pglite, unlock)
    await rm(unfinished, { force: true })
    return used
  } catch (error) {
    unlock()
    throw error
  }
}

/** PostgreSQL inside this process and in its memory only: gone when closed. `image` is a dump of PGlite to start from. */
export async function openEmbeddedMemory(onStep: (step: OpenStep) => void, image?: Blob): Promise<Database> {
  return useEmbedded(await startPglite({ loadDataDir: image ?? (await emptyDatabase()) }), onStep)
}

/** Brings an embedded database to the schema of this program. */
export async function migrateEmbedded(
  pglite: PGlite,
  onStep: (step: OpenStep) => void,
  folder?: URL,
): Promise<void> {
  const session = { ...sessionOn(pglite), close: async () => {} }
  const applied = await migrate(session.sql, async () => session, onStep, folder)
  if (applied.length === 0) return
  // PGlite reads the types of the database when it starts; the migrations have made new ones since.
  await pglite.refreshArrayTypes()
  keepNeededParsers(pglite)
}

function sessionOn(pglite: PGlite): MigrationSession {
  return {
    sql: async <Row>(text: string, params?: unknown[]) => (await pglite.query<Row>(text, params)).rows,
    runScript: text => pglite.exec(text),
    factory: new PrismaPGlite(pglite),
  }
}

async function useEmbedded(
  pglite: PGlite,
  onStep: (step: OpenStep) => void,
  afterClose?: () => void,
): Promise<Database> {
  const memory = createMemory()
  const database = connected(pglite, afterClose, memory)
  try {
    await migrateEmbedded(pglite, onStep)
    await pglite.listen(directoryChannel, memory.forget)
    memory.listens(true)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

function connected(pglite: PGlite, afterClose: () => void = () => {}, memory = createMemory()): Database {
  const statements = preparedStatements(pglite)
  const prisma = new PrismaClient({
    adapter: new PrismaPGlite(handingOver(pglite, statements.within)),
    transactionOptions: { maxWait: transactionLimitMs, timeout: transactionLimitMs },
  })
  const oneAtATime = createQueue()
  let closed: Promise<void> | undefined
  // What fails here is tried again a minute later, and nobody waits for it.
  const upkeep = setInterval(() => keepUp(statements.alone).catch(() => {}), upkeepEveryMs).unref()

  const close = async () => {
    clearInterval(upkeep)
    try {
      await prisma.$disconnect()
      await pglite.close()
    } finally {
      afterClose()
    }
  }

  return {
    kind: 'embedded',
    prisma,
    sql: statements.alone,
    remember: memory.remember,
    // There is one connection. Without the queue, whoever waits for it longer than Prisma's limit fails.
    transaction: work => oneAtATime(() => runTransaction(prisma, work)),
    snapshot: read =>
      oneAtATime(() =>
        pglite.transaction(async connection => {
          await connection.exec('SET TRANSACTION READ ONLY')
          return read(
            async <Row>(text: string, params?: unknown[]) => (await connection.query<Row>(text, params)).rows,
          )
        }),
      ),
    close: () => {
      closed ??= oneAtATime(close)
      return closed
    },
  }
}

/** What the Prisma adapter uses of PGlite, with the connection of every transaction handed to its opener. */
function handingOver(pglite: PGlite, sqlWithin: (transaction: Transaction) => Sql): PGlite {
  const query: PGlite['query'] = (text, params, options) => pglite.query(text, params, options)
  const transaction: PGlite['transaction'] = work => {
    const opener = transactionOpener()
    return pglite.transaction(connection => {
      if (opener) opener.sql = sqlWithin(connection)
      return work(connection)
    })
  }
  return { query, transaction } as PGlite
}

/** A line: each work begins when the one before it has ended, well or badly. */
function createQueue() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work)
    last = mine.catch(() => {})
    return mine
  }
}
