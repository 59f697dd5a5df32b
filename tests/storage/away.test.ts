import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isDatabaseAway } from '../../src/storage/away.ts'
import type { Database } from '../../src/storage/database.ts'
import { openDatabase } from '../../src/storage/open-database.ts'
import { createServerDatabase, serverListens } from '../database.ts'

describe.runIf(serverListens)('connections that the server cuts in the middle of work', () => {
  let own: Awaited<ReturnType<typeof createServerDatabase>>
  let db: Database
  let other: Database
  beforeAll(async () => {
    own = await createServerDatabase()
    const named = new URL(own.url)
    named.searchParams.set('application_name', 'cut')
    db = await openDatabase({ url: named.href })
    other = await openDatabase({ url: own.url })
  })
  afterAll(async () => {
    await db.close()
    await other.close()
    await own.drop()
  })

  const cut = () =>
    other.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'cut'`)

  /** As long and as mixed as an action. */
  const work = () =>
    db.transaction(async ({ sql, prisma }) => {
      await sql('SELECT pg_sleep(0.005)')
      await prisma.fact.upsert({ where: { key: 'x' }, create: { key: 'x', value: 1 }, update: { value: 2 } })
      await sql('SELECT pg_sleep(0.005)')
      await prisma.fact.findMany()
      await sql('SELECT pg_sleep(0.005)')
    })

  test('whatever the moment: it is known as absence, so that the same work is done again', async () => {
    const errors: unknown[] = []
    for (let round = 0; round < 60; round++) {
      const working = Promise.all(
        [work(), db.sql('SELECT pg_sleep(0.01)'), db.prisma.fact.count()].map(one =>
          one.catch(error => errors.push(error)),
        ),
      )
      await pause(round % 25)
      await cut()
      await working
    }
    expect(errors.length).toBeGreaterThan(20)
    const unknown = errors.filter(error => !isDatabaseAway(error))
    expect(unknown.map(error => (error as Error).message)).toEqual([])
    await work()
  })

  test('a refused wish is no absence', async () => {
    const error = await db.sql('SELECT no_such_column FROM fact').catch((caught: unknown) => caught)
    expect(isDatabaseAway(error)).toBe(false)
    const insideOne = await db
      .transaction(({ prisma }) => prisma.fact.create({ data: { key: 'x', value: 1 } }))
      .catch((caught: unknown) => caught)
    expect(isDatabaseAway(insideOne)).toBe(false)
  })
})
