import type { Update } from 'grammy/types'

/** Updates that were taken from Telegram and are not confirmed to it yet. */
export type InFlight = {
  /** Starts those that are not known yet. Returns how many that were. */
  take(updates: Update[]): number
  /** The offset that confirms what is done: up to the first update that is not. Forgets what it confirms. */
  offset(): number
  isEmpty(): boolean
  /** Resolves when nothing that was taken so far is being worked on any more. */
  idle(): Promise<void>
}

/**
 * Updates of different chats are handled side by side, those of one chat in their order. `handle` must not reject;
 * what it leaves ('left') is not confirmed, so that Telegram hands it out again.
 */
export function createInFlight(handle: (update: Update) => Promise<'done' | 'left'>): InFlight {
  const known = new Map<number, 'open' | 'done'>()
  const lines = new Map<number, Promise<void>>()
  let confirmed = 0

  const start = (update: Update) => {
    known.set(update.update_id, 'open')
    const chat = chatOf(update)
    const line = (lines.get(chat) ?? Promise.resolve()).then(async () => {
      if ((await handle(update)) === 'done') known.set(update.update_id, 'done')
      if (lines.get(chat) === line) lines.delete(chat)
    })
    lines.set(chat, line)
  }

  return {
    take(updates) {
      // An answer that was on its way while its updates were finished brings them once more: they are known still.
      const fresh = updates.filter(update => !known.has(update.update_id))
      fresh.forEach(start)
      return fresh.length
    },
    offset() {
      for (const [id, state] of known) {
        if (state === 'open') break
        known.delete(id)
        confirmed = id + 1
      }
      return confirmed
    },
    isEmpty: () => lines.size === 0,
    idle: async () => {
      await Promise.all(lines.values())
    },
  }
}

/** Updates that must keep their order: those of one chat, and what one person types to find a card. */
function chatOf(update: Update): number {
  const { message, callback_query: press, inline_query: query, my_chat_member: standing } = update
  return (message ?? press?.message ?? standing)?.chat.id ?? (press ?? query)?.from.id ?? 0
}
