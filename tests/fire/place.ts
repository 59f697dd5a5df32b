import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { atTheEnd } from '../../bench/clean-up.ts'
import type { Database } from '../../src/storage/database.ts'
import { openDatabase } from '../../src/storage/open-database.ts'

export type Kind = Database['kind']

const serverUrl = process.env.TEST_DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres'

/** Where a run keeps its database and its ledger. It is removed at the end, however the run ends. */
export type Place = {
  kind: Kind
  url: string
  folder: string
  /**
   * Looks into the database from outside. An embedded one has one owner: look only while no bot runs.
   */
  look<T>(work: (db: Database) => Promise<T>): Promise<T>
  remove(): Promise<void>
}

/** Whether a PostgreSQL server answers. */
export const serverListens: Promise<boolean> = onServer('SELECT 1', serverUrl, 2_000).then(
  () => true,
  () => false,
)

let places = 0
// Each open database waits for the end of the process, and here many are open at once.
process.setMaxListeners(50)

/** `server`: the server on which the database is made, instead of the usual one. */
export async function newPlace(topic: string, kind: Kind, server = serverUrl): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), `giao-ban-fire-${topic}-`))
  const removeFolder = atTheEnd(async () => rmSync(folder, { recursive: true, force: true }))
  if (kind === 'embedded') {
    const url = `pglite:${join(folder, 'data')}`
    const look = async <T>(work: (db: Database) => Promise<T>) => {
      const db = await openDatabase({ url })
      try {
        return await work(db)
      } finally {
        await db.close()
      }
    }
    return { kind, url, folder, look, remove: removeFolder }
  }
  const name = `giao_ban_fire_${topic}_${process.pid}_${places++}`
  await onServer(`CREATE DATABASE ${name}`, server)
  const drop = atTheEnd(() => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, server))
  const url = new URL(server)
  url.pathname = name
  const db = await openDatabase({ url: url.href })
  const close = atTheEnd(() => db.close())
  return {
    kind,
    url: url.href,
    folder,
    look: work => work(db),
    remove: async () => {
      await close()
      await drop()
      await removeFolder()
    },
  }
}

async function onServer(statement: string, server: string, connectionTimeoutMillis = 60_000): Promise<void> {
  const client = new pg.Client({ connectionString: server, connectionTimeoutMillis })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
