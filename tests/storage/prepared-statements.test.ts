import type { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyDatabase, startPglite } from '../../src/storage/pglite.ts'
import { preparedStatements } from '../../src/storage/prepared-statements.ts'

describe('statements that are planned once', () => {
  let pglite: PGlite
  let statements: ReturnType<typeof preparedStatements>

  beforeAll(async () => {
    pglite = await startPglite({ loadDataDir: await emptyDatabase() })
    await pglite.exec('CREATE TABLE thing (id int PRIMARY KEY, name text)')
    statements = preparedStatements(pglite)
  })
  afterAll(async () => {
    if (!pglite.closed) await pglite.close()
  })

  it('answers as PGlite itself does, the first time and the next', async () => {
    const text = `SELECT $1::bigint AS int8, $2::timestamptz AS at, $3::json AS json, $4::text[] AS texts, $5::int[] AS ints,
                         $6::boolean AS yes, $7::text AS nothing, date '2011-11-10' AS day, 1.5::numeric AS numeric`
    const params = [
      2n ** 60n,
      new Date('2011-11-10T07:00:00Z'),
      '{"a":[1]}',
      ['a', 'b,"c'],
      [1, 2],
      true,
      null,
    ]
    const { rows } = await pglite.query(text, params)
    expect(await statements.alone(text, params)).toEqual(rows)
    expect(await statements.alone(text, params)).toEqual(rows)
    expect(await statements.alone('SELECT 1 AS one WHERE false')).toEqual([])
    expect(await statements.alone('DELETE FROM thing')).toEqual([])
  })

  it('goes on after a refusal', async () => {
    const insert = 'INSERT INTO thing (id, name) VALUES ($1, $2) RETURNING name'
    expect(await statements.alone(insert, [1, 'một'])).toEqual([{ name: 'một' }])
    await expect(statements.alone(insert, [1, 'hai'])).rejects.toMatchObject({ code: '23505' })
    await expect(statements.alone('SELECT nonsense')).rejects.toMatchObject({ code: '42703' })
    expect(await statements.alone(insert, [2, 'hai'])).toEqual([{ name: 'hai' }])
  })

  it('belongs to its transaction, and what is asked outside waits for the end of it', async () => {
    const count = 'SELECT count(*)::int AS n FROM thing'
    await statements.alone('DELETE FROM thing')
    let outside: Promise<unknown> = Promise.resolve()
    let sql = statements.alone
    await pglite.transaction(async transaction => {
      sql = statements.within(transaction)
      await sql('INSERT INTO thing (id) VALUES (10), (11)')
      outside = statements.alone(count)
      expect(await sql(count)).toEqual([{ n: 2 }])
      await transaction.rollback()
    })
    expect(await outside).toEqual([{ n: 0 }])
    await expect(sql(count)).rejects.toThrow('already ended')
  })

  it('undoes with its transaction what came before a refusal, and works in the next', async () => {
    const insert = 'INSERT INTO thing (id) VALUES ($1)'
    const twice = pglite.transaction(async transaction => {
      await statements.within(transaction)(insert, [20])
      await statements.within(transaction)(insert, [20])
    })
    await expect(twice).rejects.toMatchObject({ code: '23505' })
    await pglite.transaction(async transaction => void (await statements.within(transaction)(insert, [20])))
    expect(await statements.alone('SELECT id FROM thing WHERE id = 20')).toEqual([{ id: 20 }])
  })

  it('plans anew when a table has changed', async () => {
    await statements.alone('SELECT * FROM thing WHERE id = 20')
    await pglite.exec('ALTER TABLE thing ADD COLUMN more int DEFAULT 7')
    await statements.alone('SELECT * FROM thing WHERE id = 20').catch(() => {})
    expect(await statements.alone('SELECT * FROM thing WHERE id = 20')).toEqual([
      { id: 20, name: null, more: 7 },
    ])
  })

  it('keeps a bounded number of them', async () => {
    for (let i = 0; i < 400; i++) await statements.alone(`SELECT ${i}`)
    const [kept] = await statements.alone<{ n: number }>(
      'SELECT count(*)::int AS n FROM pg_prepared_statements',
    )
    expect(kept!.n).toBeLessThanOrEqual(301)
  })

  it('refuses once the database is closed', async () => {
    await pglite.close()
    await expect(statements.alone('SELECT 1')).rejects.toThrow('closed')
  })
})
