import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { schemaDifference } from '../../scripts/schema-difference.ts'
import type { OpenStep, Sql } from '../../src/storage/database.ts'
import { migrateEmbedded } from '../../src/storage/embedded.ts'
import { HistoryDiffers, MigrationFailed } from '../../src/storage/migrate.ts'
import { migrationFolder, readMigrations } from '../../src/storage/migration-folder.ts'
import { openDatabase } from '../../src/storage/open-database.ts'
import { emptyDatabase, startPglite } from '../../src/storage/pglite.ts'
import { migrateServer } from '../../src/storage/server.ts'
import { createServerDatabase, databases, serverListens } from '../database.ts'

const undo: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

/** An empty database, and a way to bring it to the migrations of a folder that tells what was done. */
async function emptyOn(kind: 'embedded' | 'server') {
  if (kind === 'embedded') {
    const pglite = await startPglite({ loadDataDir: await emptyDatabase() })
    undo.push(() => pglite.close())
    const sql: Sql = async <Row>(text: string, params?: unknown[]) =>
      (await pglite.query<Row>(text, params)).rows
    return { sql, migrateTo: (folder: URL) => steps(onStep => migrateEmbedded(pglite, onStep, folder)) }
  }
  const { url, drop } = await createServerDatabase()
  const pool = new pg.Pool({ connectionString: url })
  undo.push(drop, () => pool.end())
  const sql: Sql = async <Row>(text: string, params?: unknown[]) =>
    (await pool.query(text, params)).rows as Row[]
  return { sql, migrateTo: (folder: URL) => steps(onStep => migrateServer(url, sql, onStep, folder)) }
}

async function steps(run: (onStep: (step: OpenStep) => void) => Promise<void>): Promise<OpenStep[]> {
  const seen: OpenStep[] = []
  await run(step => seen.push(step))
  return seen
}

/** A migrations folder of one's own with these files. */
async function folderOf(migrations: Record<string, string>): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'giao-ban-migrations-'))
  undo.push(() => rm(folder, { recursive: true }))
  for (const [name, sql] of Object.entries(migrations)) {
    await mkdir(join(folder, name))
    await writeFile(join(folder, name, 'migration.sql'), sql)
  }
  return pathToFileURL(`${folder}/`)
}

const first = 'CREATE TABLE first (id int);'
const second = `CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; RETURN 2; END $$;
  CREATE TABLE second (id int DEFAULT two());`

describe('the schema and the migrations', () => {
  it('agree', async () => {
    expect(
      await schemaDifference(migrationFolder, new URL('../../prisma/schema.prisma', import.meta.url)),
    ).toBe('')
  })
})

describe.each(databases)('migrating, %s', kind => {
  it('creates a database, then finds nothing left to do', async () => {
    const { sql, migrateTo } = await emptyOn(kind)
    const migrations = (await readMigrations(migrationFolder)).map(({ name }) => name)
    expect(migrations[0]).toBe('0001_initial')
    expect(await migrateTo(migrationFolder)).toEqual([{ step: 'created', migrations }])
    expect(await migrateTo(migrationFolder)).toEqual([{ step: 'up to date' }])
    expect(await sql(`SELECT count(*)::int AS n FROM _prisma_migrations`)).toEqual([{ n: migrations.length }])
  })

  it('applies what is new, in order, and names it', async () => {
    const { sql, migrateTo } = await emptyOn(kind)
    await migrateTo(await folderOf({ '0001_first': first }))
    const grown = await folderOf({
      '0001_first': first,
      '0002_second': second,
      '0003_third': 'DROP TABLE second;',
    })
    expect(await migrateTo(grown)).toEqual([{ step: 'migrated', migrations: ['0002_second', '0003_third'] }])
    expect(await sql('SELECT two() AS two')).toEqual([{ two: 1 }])
  })

  it('undoes a migration that fails, says which and why, and applies it once it is mended', async () => {
    const { sql, migrateTo } = await emptyOn(kind)
    const broken = await folderOf({ '0001_first': first, '0002_second': `${second} SELECT nonsense;` })
    const error = await migrateTo(broken).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(MigrationFailed)
    expect(String(error)).toMatch(/0002_second.*"nonsense"/)
    expect(await sql(`SELECT to_regclass('first') AS f, to_regclass('_prisma_migrations') AS m`)).toEqual([
      { f: null, m: null },
    ])
    const mended = await folderOf({ '0001_first': first, '0002_second': second })
    expect(await migrateTo(mended)).toEqual([{ step: 'created', migrations: ['0001_first', '0002_second'] }])
  })

  it('refuses a database that a newer version has changed, and one whose history was edited', async () => {
    const { migrateTo } = await emptyOn(kind)
    await migrateTo(await folderOf({ '0001_first': first, '0002_second': second }))
    await expect(migrateTo(await folderOf({ '0001_first': first }))).rejects.toThrow(HistoryDiffers)
    const edited = await folderOf({ '0001_first': `${first} -- edited`, '0002_second': second })
    await expect(migrateTo(edited)).rejects.toThrow(/0001_first was edited/)
  })

  it('reads the folder of the project as Prisma does: a copy of it changes nothing', async () => {
    const { migrateTo } = await emptyOn(kind)
    await migrateTo(migrationFolder)
    const copy = await folderOf({})
    await cp(migrationFolder, copy, { recursive: true })
    await writeFile(new URL('migration_lock.toml', copy), 'provider = "postgresql"\n')
    expect(await migrateTo(copy)).toEqual([{ step: 'up to date' }])
  })
})

describe.runIf(serverListens)('several instances that start at once on one server', () => {
  it('migrate it once', async () => {
    const { url, drop } = await createServerDatabase()
    undo.push(drop)
    const seen: OpenStep[] = []
    const opened = await Promise.all(
      Array.from({ length: 4 }, () => openDatabase({ url, onStep: step => seen.push(step) })),
    )
    await Promise.all(opened.map(database => database.close()))
    expect(seen.map(({ step }) => step).sort()).toEqual(['created', 'up to date', 'up to date', 'up to date'])
  })
})
