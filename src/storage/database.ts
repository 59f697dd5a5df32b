import type { Prisma, PrismaClient } from './generated/client.ts'

/**
 * Runs one statement with $1, $2 … and returns its rows, straight on the driver: about three times cheaper
 * than the same question through Prisma. Both databases give the same JavaScript values: int8 and count(*)
 * as bigint, timestamptz as Date, date and numeric as string, json parsed, arrays as arrays.
 * Arrays of an enum come as text: write `column::text[]`. Hand json parameters over as JSON.stringify(value).
 */
export type Sql = <Row = Record<string, unknown>>(text: string, params?: unknown[]) => Promise<Row[]>

/** Both ways into one running transaction. What either does is committed or rolled back together. */
export type Tx = { prisma: Prisma.TransactionClient; sql: Sql }

export type Database = {
  /** Outside a transaction. Never use it inside `transaction`: on the embedded database it waits for that one. */
  prisma: PrismaClient
  kind: 'embedded' | 'server'
  /** Outside a transaction; commits by itself. */
  sql: Sql
  /**
   * What `read` answers, kept under `key` until who is who changes: people, units, collective names, the office's
   * settings and days. For reading only, outside a transaction; what comes back must not be altered.
   */
  remember: <T>(key: string, read: () => Promise<T>) => Promise<T>
  /**
   * Commits what `work` did when it returns, rolls it back when it throws, and hands its result or error on.
   * Keep it short: the embedded database runs one at a time. Gives up after `transactionLimitMs`.
   */
  transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  /**
   * Reads one state of the whole database, however long it takes, and changes nothing. On a server others go on writing
   * meanwhile; the embedded database has one connection, so they wait.
   */
  snapshot: <T>(read: (sql: Sql) => Promise<T>) => Promise<T>
  /** Waits for what is running, closes every connection and gives the folder back. May be called twice. */
  close: () => Promise<void>
}

/** What happens on the way to an open database, for whoever shows it. */
export type OpenStep =
  | { step: 'waiting'; reason: string; retryInMs: number }
  | { step: 'created'; migrations: string[] }
  | { step: 'migrated'; migrations: string[] }
  | { step: 'up to date' }

/** A transaction that has not ended after this long is rolled back (ms). */
export const transactionLimitMs = 15_000
