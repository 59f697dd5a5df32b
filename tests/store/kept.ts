import type { Database, Sql } from '../../src/storage/database.ts'

/** How many changes of each series are there; a series has no gap, or something was lost in its middle. */
export type Found = { series: number; count: number; last: number }[]

/** One acknowledged change: the series it belongs to and its number there, from 1. */
export type Acknowledged = { series: number; n: number }

const numberOfSeries = 3

/**
 * Who changes the database: series 0 by single statements, the others by transactions that write to two tables at once.
 * Each function makes the next change of its series and returns when the database has acknowledged it.
 */
export function writers(db: Database): (() => Promise<Acknowledged>)[] {
  return Array.from({ length: numberOfSeries }, (_, series) => {
    let n: number | null = null
    return async () => {
      n ??= (await foundIn(db.sql)).find(one => one.series === series)?.last ?? 0
      n += 1
      const fact = [`INSERT INTO fact (key, value) VALUES ($1, '1')`, [`kept:${series}:${n}`]] as const
      if (series === 0) await db.sql(fact[0], [...fact[1]])
      else
        await db.transaction(async tx => {
          await tx.sql(fact[0], [...fact[1]])
          await tx.sql('INSERT INTO inbox (bot_id, update_id, at) VALUES ($1, $2, now())', [series, n])
        })
      return { series, n }
    }
  })
}

/**
 * What is there of every series.
 * @throws when half of a transaction is there
 */
export async function foundIn(sql: Sql): Promise<Found> {
  const found = await sql<Found[number]>(
    `SELECT split_part(key, ':', 2)::int AS series, count(*)::int AS count,
            max(split_part(key, ':', 3)::int) AS last
       FROM fact WHERE key LIKE 'kept:%' GROUP BY 1 ORDER BY 1`,
  )
  const halves = await sql<{ series: number; count: number }>(
    'SELECT bot_id::int AS series, count(*)::int AS count FROM inbox WHERE bot_id < 10 GROUP BY 1',
  )
  for (const { series, count } of halves)
    if (found.find(one => one.series === series)?.count !== count)
      throw new Error(`half of a transaction of series ${series} is there`)
  return found
}

/** The last acknowledged number of every series. */
export type Told = Map<number, number>

/** How many of the acknowledged changes are not there, and how many are missing before what is there. */
export function lostOf(told: Told, found: Found): number {
  const gaps = found.reduce((sum, one) => sum + one.last - one.count, 0)
  const behind = [...told].map(([series, n]) => n - (found.find(one => one.series === series)?.last ?? 0))
  return gaps + behind.reduce((sum, lost) => sum + Math.max(0, lost), 0)
}
