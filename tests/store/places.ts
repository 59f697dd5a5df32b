import { mkdtempSync, rmSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { migrate } from '../../src/storage/migrate.ts'
import { migrationFolder } from '../../src/storage/migration-folder.ts'
import { withSession } from '../../src/storage/open-database.ts'

const made: string[] = []
process.on('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** A new folder outside the project; it goes with the process. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'giao-ban-store-'))
  made.push(folder)
  return folder
}

/** A folder whose database has had the first migration only, and holds one change that was acknowledged then. */
export async function oldDatabase(): Promise<string> {
  const folder = newFolder()
  const first = newFolder()
  await cp(new URL('0001_initial', migrationFolder), join(first, '0001_initial'), { recursive: true })
  await withSession(`pglite:${folder}`, async session => {
    const open = { ...session, close: async () => {} }
    await migrate(
      session.sql,
      async () => open,
      () => {},
      pathToFileURL(`${first}/`),
    )
    await session.sql(`INSERT INTO fact (key, value) VALUES ('kept:0:1', '1')`)
  })
  return folder
}

/** A copy of a folder that nobody has open. */
export async function copyOf(folder: string): Promise<string> {
  const copy = newFolder()
  await cp(folder, copy, { recursive: true })
  return copy
}

/** Removes a folder that is needed no more: five hundred of them would fill the disk. */
export const discard = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true })
