import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../../src/storage/database.ts'
import { keepUp } from '../../src/storage/upkeep.ts'
import { freshDatabase } from '../database.ts'

let db: Database
beforeAll(async () => {
  db = await freshDatabase('embedded')
})
afterAll(() => db.close())

/** How many rows the planner believes in; -1: it has never looked. */
async function believed(table: string): Promise<number> {
  const [row] = await db.sql<{ n: number }>('SELECT reltuples::int AS n FROM pg_class WHERE relname = $1', [
    table,
  ])
  return row!.n
}

it('looks at a table that has never been looked at, and again when much of it has changed', async () => {
  const insert = (from: number, to: number) =>
    db.sql(
      `INSERT INTO inbox (bot_id, update_id, at) SELECT 1, n, now() FROM generate_series($1::int, $2::int) n`,
      [from, to],
    )
  await insert(1, 1_000)
  await db.sql('SELECT pg_stat_force_next_flush()')
  expect(await believed('inbox')).toBe(-1)
  await keepUp(db.sql)
  expect(await believed('inbox')).toBe(1_000)

  await insert(1_001, 1_020)
  await db.sql('SELECT pg_stat_force_next_flush()')
  await keepUp(db.sql)
  expect(await believed('inbox')).toBe(1_000)

  await db.sql('DELETE FROM inbox WHERE update_id > 500')
  await db.sql('SELECT pg_stat_force_next_flush()')
  await keepUp(db.sql)
  expect(await believed('inbox')).toBe(500)
})
