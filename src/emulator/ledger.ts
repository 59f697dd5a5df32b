/** One call of the Bot API. `status` is the HTTP status, or 0 when the connection was cut. */
type LedgerEntry = {
  n: number
  method: string
  params: Record<string, unknown>
  at: string
  status: number
}

/** The record of calls, for tests: what the bot asked, in the order in which it was answered. */
export type Ledger = {
  record(entry: Omit<LedgerEntry, 'n'>): void
  /** Entries after number `since`. */
  since(n: number): LedgerEntry[]
}

// Enough for any test; a demonstration that runs for days must not grow without end.
const KEPT = 10_000

/** A ledger in memory. */
export function createLedger(): Ledger {
  const entries: LedgerEntry[] = []
  let count = 0
  return {
    record(entry) {
      entries.push({ n: ++count, ...entry })
      if (entries.length > KEPT) entries.shift()
    },
    since: n => entries.filter(entry => entry.n > n),
  }
}
