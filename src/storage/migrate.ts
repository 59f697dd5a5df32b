import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { OpenStep, Sql } from './database.ts'
import { asMigrationList, type Migration, migrationFolder, readMigrations } from './migration-folder.ts'
import { loadSchemaEngine, type RunScript } from './schema-engine.ts'

/** One connection for itself alone, in three forms: for questions, for scripts, for Prisma's schema engine. */
export type MigrationSession = {
  sql: Sql
  runScript: RunScript
  factory: SqlMigrationAwareDriverAdapterFactory
}

/** A migration that the database refused. The database is as it was before; the cause is in `cause`. */
export class MigrationFailed extends Error {
  override name = 'MigrationFailed'
  constructor(migration: string, cause: unknown) {
    super(`Migration ${migration} failed and was undone: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    })
  }
}

/** The database's history is not the one of this program: written by a newer version, or a file was edited. */
export class HistoryDiffers extends Error {
  override name = 'HistoryDiffers'
}

/** What the database has applied, in that order; nothing where it is new. */
export async function appliedMigrations(sql: Sql): Promise<{ name: string; checksum: string }[]> {
  const [found] = await sql<{ present: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present`,
  )
  if (!found?.present) return []
  return sql(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  )
}

/**
 * Asks, with one cheap query, what of the folder is not in the database yet.
 * @throws HistoryDiffers when the database knows a migration that the folder does not, or knows it otherwise
 */
async function pendingMigrations(sql: Sql, migrations: Migration[]) {
  const applied = await appliedMigrations(sql)
  const checksums = new Map(migrations.map(({ name, checksum }) => [name, checksum]))
  for (const { name, checksum } of applied) {
    if (!checksums.has(name))
      throw new HistoryDiffers(`A newer version of the program has used this database: it applied ${name}.`)
    if (checksums.get(name) !== checksum)
      throw new HistoryDiffers(`Migration ${name} was edited after this database applied it.`)
  }
  const done = new Set(applied.map(({ name }) => name))
  return { isNew: applied.length === 0, pending: migrations.filter(({ name }) => !done.has(name)) }
}

/**
 * Brings the database to the schema of this program, and says through `onStep` what was done.
 *
 * All that is pending, and its bookkeeping, is one transaction: whoever is killed in the middle leaves the
 * database as it was. The price: a migration cannot use what PostgreSQL refuses in a transaction, such as
 * CREATE INDEX CONCURRENTLY.
 *
 * Several instances may start at once: the advisory lock lets one work while the others wait, then find
 * nothing left to do. It belongs to the transaction, so it ends with its holder, however that ends.
 * @param openSession called only when there is something to apply
 * @returns the names of what was applied
 */
export async function migrate(
  sql: Sql,
  openSession: () => Promise<MigrationSession & { close: () => Promise<void> }>,
  onStep: (step: OpenStep) => void,
  folder: URL = migrationFolder,
): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const { pending } = await pendingMigrations(sql, migrations)
  if (pending.length === 0) {
    onStep({ step: 'up to date' })
    return []
  }

  const session = await openSession()
  try {
    await session.runScript('BEGIN; SELECT pg_advisory_xact_lock(4841921)')
    const { isNew } = await pendingMigrations(session.sql, migrations)
    const applied = await applyMigrations(session, folder, migrations)
    await session.runScript('COMMIT')
    if (applied.length === 0) onStep({ step: 'up to date' })
    else onStep({ step: isNew ? 'created' : 'migrated', migrations: applied })
    return applied
  } catch (error) {
    await session.runScript('ROLLBACK').catch(() => {})
    throw error
  } finally {
    await session.close()
  }
}

/**
 * Applies those of `migrations` that the session's database does not have, in the transaction that is open there.
 * @returns the names of what was applied
 * @throws MigrationFailed
 */
export async function applyMigrations(
  session: MigrationSession,
  folder: URL,
  migrations: Migration[],
): Promise<string[]> {
  // After a refusal the engine still writes to the aborted transaction; that second error would hide the first.
  let refusal: MigrationFailed | undefined
  const engine = await loadSchemaEngine(session.factory, async text => {
    try {
      await session.runScript(text)
    } catch (error) {
      const migration = migrations.find(({ sql }) => sql === text)
      refusal ??= new MigrationFailed(migration?.name ?? 'bookkeeping', error)
      throw error
    }
  })
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: asMigrationList(folder, migrations),
      filters: { externalTables: [], externalEnums: [] },
    })
    return appliedMigrationNames
  } catch (error) {
    throw refusal ?? error
  } finally {
    engine.free()
  }
}
