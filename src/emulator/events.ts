/** What the chat page is told, so that it re-reads what changed. */
type PageEvent =
  | { type: 'message' | 'edit' | 'delete'; chat: number; message_id: number; silent?: boolean }
  | { type: 'answer'; chat: number; query_id: string }
  | { type: 'typing'; chat: number; action: string; topic?: number }
  | { type: 'clock'; now: string }
  | { type: 'chats' }

/** Listeners to page events. */
export type EventBus = {
  publish(event: PageEvent): void
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: PageEvent) => void): () => void
}

/** A bus in memory; listeners are called at once, in the order in which they subscribed. */
export function createEventBus(): EventBus {
  const listeners = new Set<(event: PageEvent) => void>()
  return {
    publish(event) {
      for (const listener of [...listeners]) listener(event)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
