import { randomUUID } from 'node:crypto'
import type { Tx } from './database.ts'
import { releaseLease, takeLease } from './lease-rows.ts'

const leaseMs = 10_000
const renewEveryMs = 3_000
/** Nothing is begun so shortly before the lease ends: it would still be on its way when somebody else has it (ms). */
const lastMomentsMs = 3_000

/** The right to be the one process that does something. */
export type ProcessLease = {
  name: string
  /** This process, as the lease's row names it. */
  holder: string
  /** Takes or renews the right where it is time to. `fresh`: somebody else may have had it since we last did. */
  hold(): Promise<{ held: boolean; fresh: boolean }>
  /** Whether we have it at this very moment, without asking anybody. */
  isHeld(): boolean
  release(): Promise<void>
}

/**
 * A lease in the database, for 10 s at a time. `monotonic` (ms) goes on while this process is frozen: whoever wakes
 * up after the lease's end knows without asking that it is over.
 */
export function createProcessLease(
  db: Pick<Tx, 'sql'>,
  name: string,
  monotonic: () => number = () => performance.now(),
): ProcessLease {
  const holder = randomUUID()
  let heldUntil = Number.NEGATIVE_INFINITY
  let renewAt = Number.NEGATIVE_INFINITY
  let lastFence: number | null = null
  const isHeld = () => monotonic() < heldUntil - lastMomentsMs

  return {
    name,
    holder,
    async hold() {
      // Measured before asking: the database counts from a later moment, so ours never ends after its.
      const asked = monotonic()
      if (asked < renewAt && isHeld()) return { held: true, fresh: false }
      const fence = await takeLease(db, name, holder, leaseMs)
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
      await releaseLease(db, name, holder)
    },
  }
}

/** Where there is one process anyway: the embedded database belongs to it alone. */
export function soleHolder(name: string): ProcessLease {
  let fresh = true
  return {
    name,
    holder: '',
    async hold() {
      const first = fresh
      fresh = false
      return { held: true, fresh: first }
    },
    isHeld: () => true,
    release: async () => {},
  }
}
