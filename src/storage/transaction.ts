import { AsyncLocalStorage } from 'node:async_hooks'
import { type Sql, type Tx, transactionLimitMs } from './database.ts'
import type { PrismaClient } from './generated/client.ts'

const opening = new AsyncLocalStorage<{ sql?: Sql }>()

/**
 * Who is opening a transaction, if anybody: the one to whom the seam below Prisma hands the connection.
 *
 * Prisma does not show the connection on which it opened a transaction; the seam sees it. With it `tx.sql`
 * speaks to the driver directly. The way through Prisma's $queryRawUnsafe costs three times as much and
 * turns some parameters (arrays of dates) into something else.
 */
export const transactionOpener = (): { sql?: Sql } | undefined => opening.getStore()

/** Runs `work` in one transaction that both `tx.prisma` and `tx.sql` belong to. */
export function runTransaction<T>(prisma: PrismaClient, work: (tx: Tx) => Promise<T>): Promise<T> {
  const connection: { sql?: Sql } = {}
  return opening.run(connection, () =>
    prisma.$transaction(
      tx => {
        if (!connection.sql) throw new Error('The driver did not hand over the connection of a transaction.')
        return work({ prisma: tx, sql: connection.sql })
      },
      { maxWait: transactionLimitMs, timeout: transactionLimitMs },
    ),
  )
}
