import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite, type Transaction, types } from '@electric-sql/pglite'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { type Database, type OpenStep, type Sql, transactionLimitMs } from './database.ts'
import { lockFolder } from './folder-lock.ts'
import { PrismaClient } from './generated/client.ts'
import { migrate } from './migrate.ts'
import { runTransaction, transactionOpener } from './transaction.ts'

/**
 * PostgreSQL inside this process. Its files are in `folder`/database, and `folder`/lock keeps others out.
 * @throws DatabaseInUse when another process has the folder
 */
export async function openEmbeddedFolder(
  folder: string,
  onStep: (step: OpenStep) => void,
): Promise<Database> {
  await mkdir(folder, { recursive: true })
  const unlock = await lockFolder(folder)
  const files = join(folder, 'database')
  // A first start that was killed half-way left files that PostgreSQL cannot start from, and nothing of value.
  const unfinished = join(folder, 'creating')
  try {
    if (existsSync(unfinished)) await rm(files, { recursive: true, force: true })
    const isNew = !existsSync(join(files, 'PG_VERSION'))
    if (isNew) await writeFile(unfinished, '')
    const pglite = await startPglite({ dataDir: files, ...(isNew && { loadDataDir: await emptyDatabase() }) })
    const database = await useEmbedded(pglite, onStep, unlock)
    await rm(unfinished, { force: true })
    return database
  } catch (error) {
    unlock()
    throw error
  }
}

/** PostgreSQL inside this process and in its memory only: gone when closed. `image` is a dump of PGlite to start from. */
export async function openEmbeddedMemory(onStep: (step: OpenStep) => void, image?: Blob): Promise<Database> {
  return useEmbedded(await startPglite({ loadDataDir: image ?? (await emptyDatabase()) }), onStep)
}

/** A freshly initialised database as a file: starting from it takes a quarter of the time that initdb takes. */
export async function emptyDatabase(): Promise<Blob> {
  const { dataDir } = await import('@electric-sql/pglite-prepopulatedfs')
  return dataDir()
}

/** Starts PGlite with the types that `Sql` promises. */
export async function startPglite(options: { dataDir?: string; loadDataDir?: Blob }): Promise<PGlite> {
  const asText = (value: string) => value
  const pglite = await PGlite.create({ ...options, parsers: { [types.INT8]: BigInt, [types.DATE]: asText } })
  keepNeededParsers(pglite)
  return pglite
}

/**
 * PGlite copies its table of parsers for every query, and has some 350, one for each array type that
 * PostgreSQL knows. With those that are needed a query takes a third of the time (0.13 instead of 0.45 ms).
 */
function keepNeededParsers(pglite: PGlite): void {
  const needed = new Set([...Object.keys(types.parsers), ...Object.values(arrays).map(String)])
  for (const oid of Object.keys(pglite.parsers)) if (!needed.has(oid)) delete pglite.parsers[oid]
}

const arrays = { BOOL: 1000, INT4: 1007, TEXT: 1009, VARCHAR: 1015, INT8: 1016, TIMESTAMPTZ: 1185 }

/** Brings an embedded database to the schema of this program. */
export async function migrateEmbedded(
  pglite: PGlite,
  onStep: (step: OpenStep) => void,
  folder?: URL,
): Promise<void> {
  const session = {
    sql: sqlOn(pglite),
    runScript: (text: string) => pglite.exec(text),
    factory: new PrismaPGlite(pglite),
    close: async () => {},
  }
  const applied = await migrate(session.sql, async () => session, onStep, folder)
  if (applied.length === 0) return
  // PGlite reads the types of the database when it starts; the migrations have made new ones since.
  await pglite.refreshArrayTypes()
  keepNeededParsers(pglite)
}

async function useEmbedded(
  pglite: PGlite,
  onStep: (step: OpenStep) => void,
  afterClose: () => void = () => {},
): Promise<Database> {
  const prisma = new PrismaClient({
    adapter: new PrismaPGlite(handingOver(pglite)),
    transactionOptions: { maxWait: transactionLimitMs, timeout: transactionLimitMs },
  })
  const oneAtATime = createQueue()
  let closed: Promise<void> | undefined

  const close = async () => {
    try {
      await prisma.$disconnect()
      await pglite.close()
    } finally {
      afterClose()
    }
  }

  try {
    await migrateEmbedded(pglite, onStep)
  } catch (error) {
    await close()
    throw error
  }

  return {
    kind: 'embedded',
    prisma,
    sql: sqlOn(pglite),
    // There is one connection. Without the queue, whoever waits for it longer than Prisma's limit fails.
    transaction: work => oneAtATime(() => runTransaction(prisma, work)),
    close: () => {
      closed ??= oneAtATime(close)
      return closed
    },
  }
}

function sqlOn(connection: Pick<PGlite | Transaction, 'query'>): Sql {
  return async <Row>(text: string, params?: unknown[]) => (await connection.query<Row>(text, params)).rows
}

/** What the Prisma adapter uses of PGlite, with the connection of every transaction handed to its opener. */
function handingOver(pglite: PGlite): PGlite {
  const query: PGlite['query'] = (text, params, options) => pglite.query(text, params, options)
  const transaction: PGlite['transaction'] = work => {
    const opener = transactionOpener()
    return pglite.transaction(connection => {
      if (opener) opener.sql = sqlOn(connection)
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
