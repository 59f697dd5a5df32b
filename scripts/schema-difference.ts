import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { dataDir } from '@electric-sql/pglite-prepopulatedfs'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { asMigrationList, readMigrations } from '../src/storage/migration-folder.ts'
import { loadSchemaEngine } from '../src/storage/schema-engine.ts'

/**
 * The SQL that leads from the migrations of a folder to a Prisma schema; '' when the two agree. It replays
 * the migrations on a PostgreSQL in memory, so no server is needed. What a Prisma schema cannot say
 * (triggers, checks, partial indexes) is not compared.
 */
export async function schemaDifference(folder: URL, schemaFile: URL): Promise<string> {
  const image = await dataDir()
  const main = new PGlite({ loadDataDir: image })
  const shadow = new PGlite({ loadDataDir: image })
  try {
    const factory = {
      provider: 'postgres' as const,
      adapterName: 'pglite-prisma-adapter',
      connect: () => new PrismaPGlite(main).connect(),
      // The adapter's own would open a database that nobody closes, and the process would never end.
      connectToShadowDb: () => new PrismaPGlite(shadow).connect(),
    }
    const engine = await loadSchemaEngine(
      factory,
      text => main.exec(text),
      text => shadow.exec(text),
    )
    const migrations = await readMigrations(folder)
    const schema = { path: fileURLToPath(schemaFile), content: await readFile(schemaFile, 'utf8') }
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...asMigrationList(folder, migrations) },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    })
    const sql = stdout?.trim() ?? ''
    return sql === '-- This is an empty migration.' ? '' : sql
  } finally {
    await Promise.all([main.close(), shadow.close()])
  }
}
