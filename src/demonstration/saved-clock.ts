import { z } from 'zod'
import type { MovableClock } from '../domain/clock.ts'
import type { Database } from '../storage/database.ts'

const key = 'clock'

/** Where the demonstration's clock stood when it was last moved or stopped; null: it never ran. */
export async function savedInstant(db: Database): Promise<Date | null> {
  const [fact] = await db.sql<{ value: unknown }>('SELECT value FROM fact WHERE key = $1', [key])
  return fact ? new Date(z.iso.datetime().parse(fact.value)) : null
}

/** Remembers where the clock stands, so that the next start does not fall back behind messages already sent. */
export async function saveInstant(db: Database, clock: MovableClock): Promise<void> {
  await db.sql(
    'INSERT INTO fact (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    [key, JSON.stringify(clock.now().toISOString())],
  )
}
