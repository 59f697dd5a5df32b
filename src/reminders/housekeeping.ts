import { schedule } from 'node-cron'
import type { Clock } from '../domain/clock.ts'
import type { Database } from '../storage/database.ts'
import { forgetOld } from '../storage/housekeeping.ts'
import { type Log, nameOf } from './log.ts'

/** Keeps the tables from growing with what can serve no more: at start, and once a night. */
export function startHousekeeping(parts: { db: Database; clock: Clock; log: Log }): {
  stop(): Promise<void>
} {
  const { db, clock, log } = parts
  let running: Promise<void> = Promise.resolve()
  const tidy = () => {
    running = forgetOld(db, clock.now()).catch(error =>
      log.warn({ error: nameOf(error) }, 'housekeeping was put off'),
    )
    return running
  }
  void tidy()
  const nightly = schedule('23 3 * * *', tidy, { noOverlap: true })
  return {
    stop: async () => {
      await nightly.destroy()
      await running
    },
  }
}
