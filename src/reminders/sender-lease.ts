import { randomUUID } from 'node:crypto'
import type { Database } from '../storage/database.ts'
import { releaseLease, takeLease } from '../storage/lease-rows.ts'

const leaseMs = 10_000
const renewEveryMs = 3_000
/** Nothing is begun so shortly before the lease ends: it would still be on its way when somebody else has it (ms). */
const lastMomentsMs = 3_000

/** The right to be the one that sends: Telegram's limits are per bot, not per process. */
export type SenderLease = {
  /** What a claim must show; null where there can be no second sender. */
  claimant: { lease: string; name: string } | null
  /** Takes or renews the right where it is time to. `fresh`: somebody else may have had it since we last did. */
  hold(): Promise<{ held: boolean; fresh: boolean }>
  /** Whether we have it at this very moment, without asking anybody. */
  isHeld(): boolean
  release(): Promise<void>
}

/** The embedded database belongs to one process, which is therefore the only sender. */
export function soleSender(): SenderLease {
  let fresh = true
  return {
    claimant: null,
    async hold() {
      const first = fresh
      fresh = false
      return { held: true, fresh: first }
    },
    isHeld: () => true,
    release: async () => {},
  }
}

/**
 * A lease in the database, for 10 s at a time. `monotonic` (ms) goes on while this process is frozen: whoever wakes
 * up after the lease's end knows without asking that it is over, and sends nothing.
 */
export function createSenderLease(
  db: Database,
  botId: bigint,
  monotonic: () => number = () => performance.now(),
): SenderLease {
  const claimant = { lease: `sender:${botId}`, name: randomUUID() }
  let heldUntil = Number.NEGATIVE_INFINITY
  let renewAt = Number.NEGATIVE_INFINITY
  let lastFence: number | null = null
  const isHeld = () => monotonic() < heldUntil - lastMomentsMs

  return {
    claimant,
    async hold() {
      // Measured before asking: the database counts from a later moment, so ours never ends after its.
      const asked = monotonic()
      if (asked < renewAt && isHeld()) return { held: true, fresh: false }
      const fence = await takeLease(db, claimant.lease, claimant.name, leaseMs)
      if (fence === null) {
        heldUntil = Number.NEGATIVE_INFINITY
        return { held: false, fresh: false }
      }
      heldUntil = asked + leaseMs
      renewAt = asked + renewEveryMs
      const fresh = fence !== lastFence
      lastFence = fence
      return { held: true, fresh }
    },
    isHeld,
    async release() {
      heldUntil = Number.NEGATIVE_INFINITY
      await releaseLease(db, claimant.lease, claimant.name)
    },
  }
}
