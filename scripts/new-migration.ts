// npm run new-migration -- add-something
// Writes prisma/migrations/NNNN_add_something/migration.sql with what prisma/schema.prisma has and the
// migrations before it have not. What Prisma's schema cannot say is then added to that file by hand.
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { migrationFolder, readMigrations } from '../src/storage/migration-folder.ts'
import { schemaDifference } from './schema-difference.ts'

const title = process.argv
  .slice(2)
  .join('_')
  .toLowerCase()
  .replaceAll(/[^a-z0-9]+/g, '_')
if (!title) {
  console.error('Give the migration a name: npm run new-migration -- add-something')
  process.exit(2)
}

const sql = await schemaDifference(migrationFolder, new URL('../prisma/schema.prisma', import.meta.url))
if (!sql)
  console.log('The schema and its migrations agree: this migration holds only what you write into it.')

const number = String((await readMigrations(migrationFolder)).length + 1).padStart(4, '0')
const folder = new URL(`${number}_${title}/`, migrationFolder)
await mkdir(folder)
await writeFile(new URL('migration.sql', folder), sql ? `${sql}\n` : '')
console.log(`Written: ${fileURLToPath(folder)}migration.sql`)
