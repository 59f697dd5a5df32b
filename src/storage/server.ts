import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Database, type OpenStep, type Sql, transactionLimitMs } from './database.ts'
import { PrismaClient } from './generated/client.ts'
import { createMemory, directoryChannel, type Memory } from './memory.ts'
import { type MigrationSession, migrate } from './migrate.ts'
import { untilReachable } from './reachable.ts'
import { runTransaction, transactionOpener } from './transaction.ts'

/** Connecting, or waiting for one of the pool's connections, fails after this long (ms). */
const connectLimitMs = 5_000
/**
 * A query without an answer for this long is given up (ms): a connection that hangs without breaking would hold its
 * person's chat until TCP notices, minutes later. Migrations may take longer and have no such limit.
 */
const queryLimitMs = 20_000

/**
 * A PostgreSQL server. Waits, and says so, while it cannot be reached; `signal` ends the waiting.
 * @throws the reason of `signal`, or the server's refusal when waiting would not help (no such database, wrong password)
 */
export async function openServer(
  url: string,
  onStep: (step: OpenStep) => void,
  signal?: AbortSignal,
): Promise<Database> {
  const memory = createMemory()
  const pool = createPool(url, 10, { queryLimit: queryLimitMs, memory })
  const sql = sqlOn(pool)
  try {
    await untilReachable(() => sql('SELECT 1'), onStep, signal)
    await migrateServer(url, sql, onStep)
  } catch (error) {
    await pool.end()
    throw error
  }
  return connected(pool, memory)
}

/**
 * The same without waiting for it, and without bringing it to the schema of this program.
 * @throws what the driver says when the server cannot be reached or refuses
 */
export async function openServerAsItIs(url: string): Promise<Database> {
  const pool = createPool(url, 2, { queryLimit: queryLimitMs })
  try {
    await pool.query('SELECT 1')
  } catch (error) {
    await pool.end()
    throw error
  }
  return connected(pool)
}

/** Gives `work` one connection for itself alone, on which nothing has a time limit, and closes it. */
export async function withServerSession<T>(
  url: string,
  work: (session: MigrationSession) => Promise<T>,
): Promise<T> {
  const session = openSession(url)
  try {
    return await work(session)
  } finally {
    await session.close()
  }
}

function openSession(url: string): MigrationSession & { close: () => Promise<void> } {
  // A pool of one is one session, in the form that Prisma's adapter takes.
  const pool = createPool(url, 1)
  return {
    sql: sqlOn(pool),
    runScript: text => pool.query(text),
    factory: new PrismaPg(pool),
    close: () => pool.end(),
  }
}

function connected(pool: pg.Pool, memory = createMemory()): Database {
  const sql = sqlOn(pool)
  const prisma = new PrismaClient({
    adapter: new PrismaPg(handingOver(pool)),
    transactionOptions: { maxWait: transactionLimitMs, timeout: transactionLimitMs },
  })
  const running = new Set<Promise<unknown>>()
  let closed: Promise<void> | undefined

  const close = async () => {
    // Prisma, told to disconnect, would break off the transactions that are under way.
    await Promise.allSettled(running)
    await prisma.$disconnect()
    await pool.end()
  }

  return {
    kind: 'server',
    prisma,
    sql,
    remember: memory.remember,
    transaction: work => {
      const transaction = runTransaction(prisma, work)
      running.add(transaction)
      return transaction.finally(() => running.delete(transaction))
    },
    snapshot: read => {
      const reading = readSnapshot(pool, read)
      running.add(reading)
      return reading.finally(() => running.delete(reading))
    },
    close: () => {
      closed ??= close()
      return closed
    },
  }
}

async function readSnapshot<T>(pool: pg.Pool, read: (sql: Sql) => Promise<T>): Promise<T> {
  const connection = await pool.connect()
  try {
    await connection.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY')
    const seen = await read(
      async <Row>(text: string, values?: unknown[]) =>
        (await connection.query({ text, values })).rows as Row[],
    )
    await connection.query('COMMIT')
    connection.release()
    return seen
  } catch (error) {
    // In what state the connection is, nobody knows: it is not given to others.
    connection.release(true)
    throw error
  }
}

function createPool(
  url: string,
  max: number,
  { queryLimit, memory }: { queryLimit?: number; memory?: Memory } = {},
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: connectLimitMs,
    keepAlive: true,
    ...(queryLimit === undefined ? {} : { query_timeout: queryLimit }),
    application_name: 'giao-ban',
    types: { getTypeParser },
    // Prisma's adapter writes and reads instants without their zone and means UTC, whatever the server's setting is.
    onConnect: async client => {
      await client.query(`SET TIME ZONE 'UTC'`)
      if (memory) await listenOn(client)
    },
  })
  const listening = new Set<pg.ClientBase>()
  /**
   * Every connection listens, not one of its own: a change that this process makes is then known before its commit
   * is, and as long as any connection is alive the others' changes are heard. Without one there is no memory.
   */
  const listenOn = async (client: pg.ClientBase) => {
    client.on('notification', ({ payload }) => memory?.forget(payload ?? ''))
    await client.query(`LISTEN ${directoryChannel}`)
    listening.add(client)
    memory?.listens(true)
  }
  pool.on('remove', client => {
    if (listening.delete(client) && listening.size === 0) memory?.listens(false)
  })
  // An idle connection that breaks is replaced when the next question comes; unheard, its error would end the process.
  pool.on('error', () => {})
  return pool
}

// pg's own list of types has no arrays.
const int8Array = 1016 as typeof pg.types.builtins.INT8
const asStrings: (text: string) => (string | null)[] = pg.types.getTypeParser(int8Array)

const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, BigInt],
  [pg.types.builtins.DATE, text => text],
  [int8Array, text => asStrings(text).map(item => (item === null ? null : BigInt(item)))],
])

const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  parsers.get(oid) ?? pg.types.getTypeParser(oid, format)

function sqlOn(connection: pg.Pool | pg.PoolClient): Sql {
  return async <Row>(text: string, values?: unknown[]) =>
    (await connection.query({ text, values, name: nameOf(text) })).rows as Row[]
}

/** So many texts get a name. The program has fewer; those of lists differ from page to page. */
const maxNames = 300
const names = new Map<string, string>()

/** What has a name is parsed and planned once per connection: for a short question that is half of its time. */
function nameOf(text: string): string | undefined {
  if (!names.has(text) && names.size < maxNames) names.set(text, `s${names.size + 1}`)
  return names.get(text)
}

/** Brings the database of `url`, to which `sql` speaks, to the schema of this program. */
export async function migrateServer(
  url: string,
  sql: Sql,
  onStep: (step: OpenStep) => void,
  folder?: URL,
): Promise<void> {
  await migrate(sql, async () => openSession(url), onStep, folder)
}

/** The same pool. The connection of every transaction that Prisma opens from now on is handed to its opener. */
function handingOver(pool: pg.Pool): pg.Pool {
  const connect = pool.connect.bind(pool)
  const connectForTransaction = async () => {
    const opener = transactionOpener()
    const connection = await connect()
    if (opener) handTo(opener, connection)
    return connection
  }
  // With a callback it is the pool's own `query` that asks, outside any transaction.
  pool.connect = ((callback?: Parameters<typeof connect>[0]) =>
    callback ? connect(callback) : connectForTransaction()) as typeof pool.connect
  return pool
}

function handTo(opener: { sql?: Sql }, connection: pg.PoolClient): void {
  const release = connection.release
  let open = true
  // Prisma gives the connection back when a transaction outlasts its limit, while `work` still runs. What
  // it says then must not land in the transaction of whoever got the connection next.
  connection.release = reason => {
    open = false
    release(reason)
  }
  const sql = sqlOn(connection)
  opener.sql = async (text, params) => {
    if (!open) throw new Error('The transaction has already ended: it took too long.')
    return sql(text, params)
  }
}
