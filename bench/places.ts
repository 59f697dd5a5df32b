import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { atTheEnd } from './clean-up.ts'

/** A place for a database: its address for DATABASE_URL, and how it is removed. */
export type Place = { url: string; remove: () => Promise<void> }
export type Kind = 'embedded' | 'PostgreSQL'

const serverUrl = process.env.TEST_DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres'

/** Both databases where a server answers; else the embedded one, and how to have the other. */
export async function kinds(): Promise<Kind[]> {
  try {
    await onServer('SELECT 1')
    return ['embedded', 'PostgreSQL']
  } catch {
    console.log('\n*** No PostgreSQL answers, so only the embedded database is measured. With one:')
    console.log('***   TEST_DATABASE_URL=postgresql://USER:PASSWORD@HOST:5432/postgres npm run bench')
    return ['embedded']
  }
}

/** A new database of its own, with nothing in it. */
export async function newPlace(kind: Kind): Promise<Place> {
  if (kind === 'embedded') return newFolder()
  const name = `giao_ban_bench_${randomUUID().replaceAll('-', '')}`
  await onServer(`CREATE DATABASE ${name}`)
  const url = new URL(serverUrl)
  url.pathname = name
  return { url: url.href, remove: atTheEnd(() => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)) }
}

/** A new folder outside the project. */
export function newFolder(): Place & { path: string } {
  const path = mkdtempSync(join(tmpdir(), 'giao-ban-bench-'))
  // In one go: a database that is still open in this process could otherwise write while its folder is being emptied.
  const remove = atTheEnd(async () => rmSync(path, { recursive: true, force: true }))
  return { path, url: `pglite:${join(path, 'data')}`, remove }
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl, connectionTimeoutMillis: 2_000 })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
