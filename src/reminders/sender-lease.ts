import type { Database } from '../storage/database.ts'
import { createProcessLease, type ProcessLease, soleHolder } from '../storage/process-lease.ts'

/** The right to be the one that sends: Telegram's limits are per bot, not per process. */
export type SenderLease = Pick<ProcessLease, 'hold' | 'isHeld' | 'release'> & {
  /** What a claim must show; null where there can be no second sender. */
  claimant: { lease: string; name: string } | null
}

/** The embedded database belongs to one process, which is therefore the only sender. */
export function soleSender(): SenderLease {
  return { ...soleHolder('sender'), claimant: null }
}

/** A lease in the database. Whoever wakes up after its end knows without asking that it is over, and sends nothing. */
export function createSenderLease(db: Database, botId: bigint, monotonic?: () => number): SenderLease {
  const lease = createProcessLease(db, `sender:${botId}`, monotonic)
  return { ...lease, claimant: { lease: lease.name, name: lease.holder } }
}
