/** What the bot answered to a press of a button. */
export type CallbackAnswer = { text?: string; show_alert?: boolean; url?: string }

/** Presses that wait for their answer. */
export type CallbackQueries = {
  /** Opens a query; `answered` resolves with the answer, or with null when none comes in time. */
  open(chatId: number): { id: string; answered: Promise<CallbackAnswer | null> }
  /** Gives the answer; false when the query is unknown, expired or answered already. Returns the chat on success. */
  answer(id: string, answer: CallbackAnswer): number | false
  /** Ends all waits, when the emulator stops. */
  close(): void
}

// The chat page waits this long; a query may still be answered for a while after that.
const WAIT_MS = 10_000
const EXPIRY_MS = 30_000

/**
 * Queries in memory. Their age is measured in real time, not by the demonstration's clock: it is the patience of the
 * person at the screen.
 */
export function createCallbackQueries(): CallbackQueries {
  const open = new Map<
    string,
    { chatId: number; openedAt: number; settle(answer: CallbackAnswer | null): void }
  >()
  // Telegram's ids are long numbers without order.
  let nextId = 4_382_000_000_000_000_000n + BigInt(Date.now())
  return {
    open(chatId) {
      for (const [id, query] of open) if (performance.now() - query.openedAt > EXPIRY_MS) open.delete(id)
      const id = String(nextId++)
      const answered = new Promise<CallbackAnswer | null>(resolve => {
        const timer = setTimeout(resolve, WAIT_MS, null)
        const settle = (answer: CallbackAnswer | null) => {
          clearTimeout(timer)
          resolve(answer)
        }
        open.set(id, { chatId, openedAt: performance.now(), settle })
      })
      return { id, answered }
    },
    answer(id, answer) {
      const query = open.get(id)
      if (!query || performance.now() - query.openedAt > EXPIRY_MS) return false
      open.delete(id)
      query.settle(answer)
      return query.chatId
    },
    close() {
      for (const query of open.values()) query.settle(null)
      open.clear()
    },
  }
}
