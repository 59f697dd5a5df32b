import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/storage/database.ts'
import { openDatabase, UnknownDatabaseUrl } from '../../src/storage/open-database.ts'
import { databases, freshDatabase } from '../database.ts'

const now = new Date('2011-11-10T07:00:00.123Z')

describe.each(databases)('a database, %s', kind => {
  let database: Database
  beforeAll(async () => {
    database = await freshDatabase(kind)
  })
  afterAll(() => database.close())

  const newOrganization = (name: string) =>
    database.prisma.organization.create({ data: { name, createdAt: now } })

  const typed = `SELECT 9007199254740993::int8 AS big, count(*) AS count, '1.50'::numeric AS numeric,
    true AS bool, 1.5::float8 AS float, NULL AS nothing, $1::timestamptz AS at, $2::date AS day,
    $3::jsonb AS json, $4::text[] AS texts, $5::int8[] AS bigs, $6::timestamptz[] AS instants,
    $7::"Role" AS role, ($8::"Role"[])::text[] AS roles`
  const parameters = [
    now,
    '2011-11-10',
    JSON.stringify([{ a: 'đ' }]),
    ['ế "x" {,}\\', 'NULL', ''],
    [1n, null],
    [new Date(0), now],
    'leader',
    ['leader', 'monitor'],
  ]
  const values = {
    big: 9007199254740993n,
    count: 1n,
    numeric: '1.50',
    bool: true,
    float: 1.5,
    nothing: null,
    at: now,
    day: '2011-11-10',
    json: [{ a: 'đ' }],
    texts: ['ế "x" {,}\\', 'NULL', ''],
    bigs: [1n, null],
    instants: [new Date(0), now],
    role: 'leader',
    roles: ['leader', 'monitor'],
  }

  it('gives raw rows with the promised JavaScript types', async () => {
    expect(await database.sql(typed, parameters)).toStrictEqual([values])
  })

  it('gives the same types inside a transaction', async () => {
    expect(await database.transaction(tx => tx.sql(typed, parameters))).toStrictEqual([values])
  })

  it('shows raw SQL what Prisma wrote, and the other way round, in one transaction', async () => {
    await database.transaction(async tx => {
      const { id } = await tx.prisma.organization.create({ data: { name: 'một', createdAt: now } })
      const rows = await tx.sql<{ created_at: Date }>(
        `UPDATE organization SET name = 'hai' WHERE id = $1 RETURNING created_at`,
        [id],
      )
      expect(rows).toEqual([{ created_at: now }])
      const read = await tx.prisma.organization.findUniqueOrThrow({ where: { id } })
      expect(read).toMatchObject({ name: 'hai', createdAt: now })
    })
    expect(await database.prisma.organization.count({ where: { name: 'hai' } })).toBe(1)
  })

  it('rolls back what both wrote when the work throws, and hands the error on', async () => {
    const mistake = new Error('changed my mind')
    const outcome = database.transaction(async tx => {
      await tx.prisma.organization.create({ data: { name: 'undone', createdAt: now } })
      await tx.sql(`INSERT INTO fact (key, value) VALUES ('undone', '1')`)
      throw mistake
    })
    await expect(outcome).rejects.toBe(mistake)
    expect(await database.prisma.organization.count({ where: { name: 'undone' } })).toBe(0)
    expect(await database.sql(`SELECT 1 FROM fact WHERE key = 'undone'`)).toEqual([])
  })

  it('goes on after a statement that the database refused', async () => {
    await database.sql(`INSERT INTO fact (key, value) VALUES ('taken', '1')`)
    const again = database.transaction(tx => tx.sql(`INSERT INTO fact (key, value) VALUES ('taken', '2')`))
    await expect(again).rejects.toMatchObject({ code: '23505' })
    await expect(
      database.transaction(tx => tx.prisma.fact.create({ data: { key: 'taken', value: 3 } })),
    ).rejects.toMatchObject({ code: 'P2002' })
    expect(await database.sql(`SELECT value FROM fact WHERE key = 'taken'`)).toEqual([{ value: 1 }])
  })

  it('refuses a statement after its transaction has ended', async () => {
    const leaked = await database.transaction(async tx => tx.sql)
    await expect(leaked('SELECT 1')).rejects.toThrow(/closed|ended/)
  })

  it('carries out 50 transactions that were asked for at once', async () => {
    const { id } = await newOrganization('busy')
    await Promise.all(
      Array.from({ length: 50 }, () =>
        database.transaction(async tx => {
          const [row] = await tx.sql<{ last_task_no: number }>(
            'SELECT last_task_no FROM organization WHERE id = $1 FOR UPDATE',
            [id],
          )
          await tx.prisma.organization.update({ where: { id }, data: { lastTaskNo: row!.last_task_no + 1 } })
        }),
      ),
    )
    expect(await database.prisma.organization.findUnique({ where: { id } })).toMatchObject({ lastTaskNo: 50 })
  })

  it('carries out 50 nested writes of Prisma, which are transactions too, among plain questions', async () => {
    const writes = Array.from({ length: 50 }, (_, n) =>
      database.prisma.organization.create({
        data: { name: `nested ${n}`, createdAt: now, groups: { create: { name: 'UBND các phường' } } },
      }),
    )
    const questions = Array.from({ length: 50 }, () => database.sql('SELECT 1 AS one'))
    const [organizations, answers] = await Promise.all([Promise.all(writes), Promise.all(questions)])
    expect(new Set(organizations.map(({ id }) => id)).size).toBe(50)
    expect(answers.flat()).toHaveLength(50)
  })

  it('answers a plain question that was asked while a transaction runs', async () => {
    let answer: Promise<unknown[]> | undefined
    await database.transaction(async tx => {
      await tx.sql('SELECT 1')
      answer = database.sql('SELECT 2 AS two')
    })
    expect(await answer).toEqual([{ two: 2 }])
  })
})

describe.each(databases)('closing, %s', kind => {
  it('waits for the transactions that are under way, and may be asked for twice', async () => {
    const database = await freshDatabase(kind)
    const work = database.transaction(async tx => {
      await tx.sql(`INSERT INTO fact (key, value) VALUES ('last', '1')`)
      return tx.sql<{ key: string }>('SELECT key FROM fact')
    })
    const closing = database.close()
    expect(await work).toEqual([{ key: 'last' }])
    await closing
    await expect(database.sql('SELECT 1')).rejects.toThrow()
  })
})

describe('a URL that names no database', () => {
  it.each(['', 'mysql://localhost/x', 'pglite:', 'postgresql://u:geheim@:bad:port/x'])('%j', async url => {
    const error = await openDatabase({ url }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(UnknownDatabaseUrl)
    expect(JSON.stringify(error) + String(error)).not.toContain('geheim')
  })
})
