import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { MigrationList } from '@prisma/schema-engine-wasm'

/** One folder of prisma/migrations. `checksum` is the one that Prisma books: SHA-256 of the file, in hex. */
export type Migration = { name: string; sql: string; checksum: string }

/** Where the project keeps its migrations. */
export const migrationFolder = new URL('../../prisma/migrations/', import.meta.url)

/** The migrations of a folder in the order of their names, which is the order in which they are applied. */
export async function readMigrations(folder: URL): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter(entry => entry.isDirectory()).map(entry => entry.name)
  return Promise.all(
    names.sort().map(async name => {
      const sql = await readFile(new URL(`${name}/migration.sql`, folder), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** The same migrations in the form that the schema engine takes. */
export function asMigrationList(folder: URL, migrations: Migration[]): MigrationList {
  return {
    baseDir: fileURLToPath(folder),
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}
