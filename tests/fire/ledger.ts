import { readFileSync } from 'node:fs'
import type { LedgerEntry } from '../../src/emulator/ledger.ts'

/** One message that arrived at a person, whether the bot heard of it or not. */
export type Delivery = { code: string; chat: number; silent: boolean; at: number; text: string }

/** Everything that the fake Telegram was asked, as its disk has it. */
export function readLedger(file: string): LedgerEntry[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter(line => line !== '').map(line => JSON.parse(line) as LedgerEntry)
}

/** Messages of the outbox that arrived, in the order of their arrival. Answers to people carry no code. */
export function deliveriesIn(entries: readonly LedgerEntry[]): Delivery[] {
  return entries.flatMap(({ params, done, takenAt }) => {
    const text = String(params.text ?? params.caption ?? '')
    // Its own code is the last: a notice about messages that did not arrive names theirs before.
    const code = [...text.matchAll(/Mã tin ([2-9A-HJ-Z]{5})/g)].at(-1)?.[1]
    if (!done || !code) return []
    const silent = params.disable_notification === true || params.disable_notification === 'true'
    return [{ code, chat: Number(params.chat_id), silent, at: takenAt, text }]
  })
}
