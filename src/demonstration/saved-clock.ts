import { z } from 'zod'
import type { MovableClock } from '../domain/clock.ts'
import type { Database } from '../storage/database.ts'

const key = 'clock'

/** Where the demonstration's clock stood when it was last moved or stopped; null: it never ran. */
export async function savedInstant(db: Database): Promise<Date | null> {
  const fact = await db.prisma.fact.findUnique({ where: { key } })
  return fact ? new Date(z.iso.datetime().parse(fact.value)) : null
}

/** Remembers where the clock stands, so that the next start does not fall back behind messages already sent. */
export async function saveInstant(db: Database, clock: MovableClock): Promise<void> {
  const value = clock.now().toISOString()
  await db.prisma.fact.upsert({ where: { key }, create: { key, value }, update: { value } })
}
