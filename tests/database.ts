import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Database } from '../src/storage/database.ts'
import { migrateEmbedded, openEmbeddedMemory } from '../src/storage/embedded.ts'
import { migrationFolder, readMigrations } from '../src/storage/migration-folder.ts'
import { openDatabase } from '../src/storage/open-database.ts'
import { emptyDatabase, startPglite } from '../src/storage/pglite.ts'

/** The server on which tests make databases of their own. */
export const testServerUrl = process.env.TEST_DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres'

/** Whether that server answers. Where it does not, its tests are skipped and the run says so. */
export const serverListens = await answers(testServerUrl)

if (!serverListens) {
  console.warn(
    '\n*** SKIPPED: all tests on a PostgreSQL server, because none answers. To run them:\n' +
      '***   TEST_DATABASE_URL=postgresql://postgres@127.0.0.1:5432/postgres npm test\n',
  )
}

/** For `describe.each(databases)`: everything that is true of one database must be true of the other. */
export const databases: Database['kind'][] = serverListens ? ['embedded', 'server'] : ['embedded']

/** A migrated and empty database of one's own. `close()` closes it and leaves nothing behind. */
export async function freshDatabase(kind: Database['kind']): Promise<Database> {
  if (kind === 'embedded') return openEmbeddedMemory(() => {}, await migratedImage())
  const { url, drop } = await createServerDatabase()
  const database = await openDatabase({ url })
  return { ...database, close: () => database.close().then(drop) }
}

/** An empty database on the test server, not migrated yet. */
export async function createServerDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `giao_ban_test_${randomUUID().replaceAll('-', '')}`
  await onServer(`CREATE DATABASE ${name}`)
  const url = new URL(testServerUrl)
  url.pathname = name
  return { url: url.href, drop: () => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}

/** A dump of a migrated database. Made once and kept outside the project, until the migrations or PGlite change. */
async function migratedImage(): Promise<Blob> {
  const checksums = (await readMigrations(migrationFolder)).map(({ checksum }) => checksum)
  const pglite = await readFile(new URL('../node_modules/@electric-sql/pglite/package.json', import.meta.url))
  const key = createHash('sha256').update(checksums.join()).update(pglite).digest('hex').slice(0, 16)
  const file = join(tmpdir(), `giao-ban-test-${key}.tar`)
  if (!existsSync(file)) {
    const image = await makeImage()
    const draft = `${file}.${randomUUID()}`
    await writeFile(draft, image)
    await rename(draft, file)
  }
  return new Blob([new Uint8Array(await readFile(file))])
}

async function makeImage(): Promise<Uint8Array> {
  const pglite = await startPglite({ loadDataDir: await emptyDatabase() })
  await migrateEmbedded(pglite, () => {})
  const dump = await pglite.dumpDataDir('none')
  await pglite.close()
  return new Uint8Array(await dump.arrayBuffer())
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: testServerUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
