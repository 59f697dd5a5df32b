/** Questions of people to the bot that wait for its answer: presses of buttons, inline queries. */
export type OpenQueries<Answer> = {
  /** Opens a query; `answered` resolves with the answer, or with null when none comes in time. */
  open(chatId: number): { id: string; answered: Promise<Answer | null> }
  /** Gives the answer; false when the query is unknown, expired or answered already. Returns the chat on success. */
  answer(id: string, answer: Answer): number | false
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
export function createOpenQueries<Answer>(): OpenQueries<Answer> {
  const open = new Map<string, { chatId: number; openedAt: number; settle(answer: Answer | null): void }>()
  // Telegram's ids are long numbers without order.
  let nextId = 4_382_000_000_000_000_000n + BigInt(Date.now())
  return {
    open(chatId) {
      for (const [id, query] of open) if (performance.now() - query.openedAt > EXPIRY_MS) open.delete(id)
      const id = String(nextId++)
      const answered = new Promise<Answer | null>(resolve => {
        const timer = setTimeout(resolve, WAIT_MS, null)
        const settle = (answer: Answer | null) => {
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
