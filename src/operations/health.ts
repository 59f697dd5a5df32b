import { setTimeout as pause } from 'node:timers/promises'
import type { Clock } from '../domain/clock.ts'
import { singleFlight } from '../reminders/single-flight.ts'
import type { Database } from '../storage/database.ts'
import { oldestQueued } from '../storage/delivery-figures.ts'
import { secondsSince } from './metrics.ts'

/** How a process stands. `lagSeconds`: how long the oldest message that may be sent has waited; null: nobody can say. */
export type Health = { ready: boolean; lagSeconds: number | null }

/** How long the database may take to answer (ms): a connection that hangs is as good as none. */
const limitMs = 3_000

/**
 * Asks the database, which answers both questions: whether it is there, and what waits. However many ask at once, it is
 * asked once: the address may be open to everybody.
 */
export function healthOf({ db, clock }: { db: Pick<Database, 'sql'>; clock: Clock }): () => Promise<Health> {
  let last: Health = { ready: false, lagSeconds: null }
  const look = singleFlight(async () => {
    const limit = pause(limitMs, null, { ref: false })
    const seen = oldestQueued(db.sql).then(
      oldest => ({ ready: true, lagSeconds: secondsSince(oldest, clock.now()) }),
      () => null,
    )
    last = (await Promise.race([seen, limit])) ?? { ready: false, lagSeconds: null }
  })
  return async () => {
    await look()
    return last
  }
}
