import { existsSync } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { type BackupContents, readBackup } from '../storage/backup-read.ts'
import { writeBackup } from '../storage/backup-write.ts'
import { DatabaseInUse } from '../storage/folder-lock.ts'
import { openDatabaseAsItIs, placeOf } from '../storage/open-database.ts'
import { fetchBackup } from './door.ts'

/** The file is there already. A backup never takes the place of another one. */
export class FileExists extends Error {
  override name = 'FileExists'
}

export type TakenBackup = BackupContents & { bytes: number; by: 'this process' | 'the running bot' }

/**
 * Writes the database of `url` into a new file, whether a bot runs on it or not, and reads the file once to its end
 * before it gets its name.
 * @throws FileExists, NoDatabase, DatabaseInUse (on another machine), DoorShut
 */
export async function takeBackup(url: string, file: string): Promise<TakenBackup> {
  if (existsSync(file)) throw new FileExists(`${file} exists already.`)
  const draft = `${file}.part`
  await rm(draft, { force: true })
  try {
    const by = await write(url, draft)
    const contents = await readBackup(draft)
    const { size: bytes } = await stat(draft)
    await rename(draft, file)
    return { ...contents, bytes, by }
  } finally {
    await rm(draft, { force: true })
  }
}

async function write(url: string, draft: string): Promise<TakenBackup['by']> {
  const place = placeOf(url)
  try {
    const db = await openDatabaseAsItIs(url)
    try {
      await writeBackup(db, draft, new Date())
    } finally {
      await db.close()
    }
    return 'this process'
  } catch (error) {
    const isOurs = error instanceof DatabaseInUse && error.host === hostname()
    if (!isOurs || place.kind === 'server' || place.folder === null) throw error
    await fetchBackup(place.folder, draft)
    return 'the running bot'
  }
}
