import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type BackupHeader, backupVersion, notBackedUp } from './backup-format.ts'
import type { Database, Sql } from './database.ts'
import { appliedMigrations } from './migrate.ts'

/** Instants as text are read back as they were written, whatever the settings of either server. */
export const plainText = `SET LOCAL DateStyle TO 'ISO'`

/** So many rows are asked for at once. */
const batch = 500

/**
 * Writes one state of the whole database into a new file, which only its owner may read: every change that was
 * acknowledged before the call is in it. On a server others go on writing meanwhile; on the embedded database they
 * wait, about a second for 50,000 rows. The file is on the disk when this resolves.
 */
export async function writeBackup(db: Pick<Database, 'snapshot'>, file: string, madeAt: Date): Promise<void> {
  await db.snapshot(sql =>
    pipeline(
      Readable.from(linesOf(sql, madeAt), { objectMode: false }),
      // Quick rather than small: on the embedded database everybody waits for it.
      createGzip({ level: 3 }),
      createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
    ),
  )
}

async function* linesOf(sql: Sql, madeAt: Date): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const hashed = (text: string): string => {
    hash.update(text)
    return text
  }
  const header: BackupHeader = {
    version: backupVersion,
    madeAt: madeAt.toISOString(),
    migrations: await appliedMigrations(sql),
  }
  yield hashed(line({ backup: header }))
  await sql(plainText)
  let rows = 0
  for (const table of await tablesOf(sql)) {
    const columns = (await columnsOf(sql, table)).map(one => one.name)
    yield hashed(line({ table, columns }))
    const values = columns.map(name => `"${name}"::text`)
    await sql(
      `DECLARE backup NO SCROLL CURSOR FOR SELECT to_json(ARRAY[${values}])::text AS row FROM "${table}"`,
    )
    for (;;) {
      const found = await sql<{ row: string }>(`FETCH ${batch} FROM backup`)
      if (found.length === 0) break
      rows += found.length
      yield hashed(found.map(one => `${one.row}\n`).join(''))
    }
    await sql('CLOSE backup')
  }
  // Read last: sequences know no snapshot, and theirs must not be behind the rows.
  const sequences = await sequencesOf(sql)
  yield line({ end: { rows, sequences, sha256: hash.digest('hex') } })
}

const line = (mark: object): string => `${JSON.stringify(mark)}\n`

/** The tables of data in the order of their names. */
export async function tablesOf(sql: Sql): Promise<string[]> {
  const tables = await sql<{ name: string }>(
    `SELECT relname::text AS name FROM pg_class
      WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' ORDER BY relname`,
  )
  return tables.map(one => one.name).filter(name => !notBackedUp.includes(name))
}

/** The columns of a table in their order, with their types. */
export function columnsOf(sql: Sql, table: string): Promise<{ name: string; type: string }[]> {
  return sql(
    `SELECT attname::text AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [`"${table}"`],
  )
}

/** The last value that each sequence has given out; those that have not given out any are not among them. */
async function sequencesOf(sql: Sql): Promise<Record<string, number>> {
  const rows = await sql<{ name: string; last: string }>(
    `SELECT sequencename::text AS name, last_value::text AS last FROM pg_sequences
      WHERE schemaname = current_schema() AND last_value IS NOT NULL`,
  )
  return Object.fromEntries(rows.map(({ name, last }) => [name, Number(last)]))
}
