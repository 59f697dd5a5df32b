import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'

/** One call of the Bot API. `status` is the HTTP status; 0 when the bot got no answer. */
export type LedgerEntry = {
  n: number
  method: string
  params: Record<string, unknown>
  /** The demonstration's time. */
  at: string
  /** Real time at which the request was there, in ms since 1970. */
  takenAt: number
  /** Whether Telegram did what it was asked, whatever the bot heard of it. */
  done: boolean
  status: number
}

/** The record of calls, for tests: what the bot asked, in the order in which it was done. */
export type Ledger = {
  record(entry: Omit<LedgerEntry, 'n'>): void
  /** Entries after number `since`. */
  since(n: number): LedgerEntry[]
  close(): void
}

// Enough for any test; a demonstration that runs for days must not grow without end.
const KEPT = 10_000

/**
 * A ledger in memory. With a file every entry is also a line of JSON there, on the disk before the bot is answered:
 * what the bot may know of, the file knows of.
 */
export function createLedger(file?: string): Ledger {
  const entries: LedgerEntry[] = []
  const descriptor = file === undefined ? undefined : openSync(file, 'a')
  let count = 0
  return {
    record(entry) {
      const numbered = { n: ++count, ...entry }
      entries.push(numbered)
      if (entries.length > KEPT) entries.shift()
      if (descriptor === undefined) return
      writeSync(descriptor, `${JSON.stringify(numbered)}\n`)
      fdatasyncSync(descriptor)
    },
    since: n => entries.filter(entry => entry.n > n),
    close() {
      if (descriptor !== undefined) closeSync(descriptor)
    },
  }
}
