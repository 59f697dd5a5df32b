import type { BackupTable, MigrationState } from './backup-format.ts'
import { type BackupContents, readBackup } from './backup-read.ts'
import { columnsOf, plainText, tablesOf } from './backup-write.ts'
import type { Sql } from './database.ts'
import { appliedMigrations, applyMigrations, type MigrationSession } from './migrate.ts'
import { type Migration, migrationFolder, readMigrations } from './migration-folder.ts'

/** So many rows go into one statement. */
const batch = 500

/**
 * Numbers that were given out after the backup are known to buttons of messages in people's chats. New rows must not
 * get them, or an old button would act on what it was never shown with; so the sequences leave a gap.
 */
const idGap = 100_000

/** Why a database is not restored into. */
export class RestoreRefused extends Error {
  override name = 'RestoreRefused'
}

/**
 * Puts a backup in the place of what the database holds, in one transaction: it is either restored whole or as it was.
 * The backup may be older than the program; the migrations since then are applied to it. A kill at any moment changes
 * nothing.
 * @throws UnusableBackup, RestoreRefused, MigrationFailed
 */
export async function restoreBackup(
  session: MigrationSession,
  file: string,
  { replace }: { replace: boolean },
): Promise<BackupContents> {
  // Read to its end before anything is touched: a damaged file must not cost what is there.
  const { migrations: state } = await readBackup(file)
  const all = await readMigrations(migrationFolder)
  const then = migrationsOf(state, all)
  await session.runScript('BEGIN; SELECT pg_advisory_xact_lock(4841921)')
  try {
    await makeEmpty(session, replace)
    await applyMigrations(session, migrationFolder, then)
    const contents = await load(session, file)
    if (then.length < all.length) await applyMigrations(session, migrationFolder, all)
    await session.runScript('COMMIT')
    return contents
  } catch (error) {
    await session.runScript('ROLLBACK').catch(() => {})
    throw error
  }
}

/** The migrations at which the backup was made, which must be the first ones of this program. */
function migrationsOf(state: MigrationState, all: Migration[]): Migration[] {
  const newer = state.find(({ name }) => !all.some(one => one.name === name))
  if (newer)
    throw new RestoreRefused(
      `It was made by a newer version of the program, which had applied ${newer.name}.`,
    )
  const then = all.slice(0, state.length)
  const different = then.find(
    ({ name, checksum }) => !state.some(one => one.name === name && one.checksum === checksum),
  )
  if (different) throw new RestoreRefused(`Its migrations are not this program's: ${different.name} differs.`)
  return then
}

async function makeEmpty({ sql, runScript }: MigrationSession, replace: boolean): Promise<void> {
  const others = await sql(
    `SELECT 1 AS one FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'giao-ban' AND pid <> pg_backend_pid() LIMIT 1`,
  )
  if (others.length > 0) throw new RestoreRefused('A Giao Ban is connected to this database: stop it first.')
  const tables = await tablesOf(sql)
  if (tables.length > 0 && (await appliedMigrations(sql)).length === 0)
    throw new RestoreRefused(
      'The database holds tables that are not of Giao Ban. Give it a database of its own.',
    )
  if (!replace && (await holdsAnything(sql, tables)))
    throw new RestoreRefused(
      'The database is not empty. With --replace everything in it is given up for the backup.',
    )
  const objects = await sql<{ statement: string }>(
    `SELECT format('DROP TABLE %s CASCADE', oid::regclass) AS statement FROM pg_class
      WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'
     UNION ALL SELECT format('DROP TYPE %s', oid::regtype) FROM pg_type
      WHERE typnamespace = current_schema()::regnamespace AND typtype = 'e'
     UNION ALL SELECT format('DROP FUNCTION %s CASCADE', oid::regprocedure) FROM pg_proc p
      WHERE pronamespace = current_schema()::regnamespace
        AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
  )
  for (const { statement } of objects) await runScript(statement)
}

async function holdsAnything(sql: Sql, tables: string[]): Promise<boolean> {
  for (const table of tables) {
    const rows = await sql(`SELECT 1 AS one FROM "${table}" LIMIT 1`)
    if (rows.length > 0) return true
  }
  return false
}

/**
 * Rows come table by table in no order that foreign keys would allow, so the keys are taken away and put back: that
 * checks every row at once, and whatever is wrong undoes the whole.
 */
async function load({ sql, runScript }: MigrationSession, file: string): Promise<BackupContents> {
  const keys = await foreignKeys(sql)
  for (const { name, on } of keys) await runScript(`ALTER TABLE ${on} DROP CONSTRAINT "${name}"`)
  const tables = await tablesOf(sql)
  for (const table of tables) await runScript(`ALTER TABLE "${table}" DISABLE TRIGGER USER`)

  await runScript(plainText)
  let insert = ''
  let current: BackupTable | null = null
  let waiting: string[] = []
  const flush = async () => {
    if (waiting.length > 0) await sql(insert, [`[${waiting.join(',')}]`])
    waiting = []
  }
  const contents = await readBackup(file, async (table, row) => {
    if (table !== current || waiting.length >= batch) await flush()
    if (table !== current) insert = await insertOf(sql, table)
    current = table
    waiting.push(row)
  })
  await flush()

  for (const table of tables) await runScript(`ALTER TABLE "${table}" ENABLE TRIGGER USER`)
  for (const { name, on, definition } of keys)
    await runScript(`ALTER TABLE ${on} ADD CONSTRAINT "${name}" ${definition}`)
  for (const [name, last] of Object.entries(contents.sequences))
    await sql('SELECT setval($1::regclass, $2::bigint)', [`"${name}"`, String(last + idGap)])
  return contents
}

async function insertOf(sql: Sql, { table, columns }: BackupTable): Promise<string> {
  const types = new Map((await columnsOf(sql, table)).map(({ name, type }) => [name, type]))
  const values = columns.map((name, i) => `(r ->> ${i})::${types.get(name)}`)
  const names = columns.map(name => `"${name}"`)
  return `INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_array_elements($1::json) AS r`
}

function foreignKeys(sql: Sql): Promise<{ name: string; on: string; definition: string }[]> {
  return sql(
    `SELECT conname::text AS name, conrelid::regclass::text AS on, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace`,
  )
}
