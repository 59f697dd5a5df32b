import type { Database, Tx } from '../storage/database.ts'

/** Where a wish came from: the update, and the message that history points back to. */
type Source = { botId: bigint; updateId: number; chatId: bigint; messageId: number | null }

/** What every action needs: the database, the present instant, and the update that asks (null: the command line). */
export type Call = {
  db: Database
  now: Date
  source: Source | null
  /** Told when a change is committed: there may be news to send. */
  onChange?: () => void
}

/** A wish that was understood and may not be fulfilled. The text is `refusal-<code>` in the locale files. */
export type Refusal = { ok: false; code: string; args?: Record<string, string | number> }

export const refusal = (code: string, args?: Refusal['args']): Refusal =>
  args ? { ok: false, code, args } : { ok: false, code }

/**
 * Runs `work` in one transaction together with the inbox row of its update, so that an update that Telegram
 * delivers again finds its effect there: refusal `repeated`, and nothing happens twice.
 */
export async function change<T>(call: Call, work: (tx: Tx) => Promise<T>): Promise<T | Refusal> {
  const { db, source, now } = call
  const outcome = await db.transaction<T | Refusal>(async tx => {
    if (source) {
      const fresh = await tx.sql(
        'INSERT INTO inbox (bot_id, update_id, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1 AS one',
        [source.botId, source.updateId, now],
      )
      if (fresh.length === 0) return refusal('repeated')
    }
    return work(tx)
  })
  call.onChange?.()
  return outcome
}
