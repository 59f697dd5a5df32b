import type { Update } from 'grammy/types'
import { chanceOf } from './seeded-chance.ts'
import type { World } from './world.ts'

/** An update before it has its number. */
type NewUpdate = Omit<Update, 'update_id'>

/** How a wait for updates ends. */
type PollResult = Update[] | 'superseded'

/** The queue of what the bot has not confirmed yet. One consumer at a time: a poller or the webhook. */
export type UpdateQueue = {
  /** Numbers an update and queues it, unless the bot does not subscribe to its kind. */
  push(update: NewUpdate): void
  /** Forgets every update before `offset`; a negative offset keeps only that many of the newest. */
  confirm(offset: number): void
  /** Forgets one update, when a webhook has taken it. */
  remove(updateId: number): void
  /** Forgets everything. */
  clear(): void
  /** Up to `limit` updates, waiting up to `timeoutMs` for the first one; `signal` tells that the asker has gone. */
  poll(limit: number, timeoutMs: number, signal: AbortSignal): Promise<PollResult>
  /** Ends a waiting poll, whose asker then learns that another took its place. */
  supersede(): void
  /** Tells the listeners to look again: the webhook was set. */
  touch(): void
  /** Whether someone is waiting in `poll`. */
  isPolled(): boolean
  /** Called whenever updates are queued or confirmed, or a poll begins or ends. */
  onChange(listener: () => void): () => void
}

// What Telegram leaves out unless it is asked for by name.
const NOT_BY_DEFAULT = ['chat_member', 'message_reaction', 'message_reaction_count']

/** What comes once more although it was confirmed: a share (0 to 1) of the updates, chosen by the seed. */
type Repeats = { share: number; seed: number }

/** A queue over the world's pending updates; `changed` is called when they have to be saved. */
export function createUpdateQueue(world: World, changed: () => void, repeats: Repeats): UpdateQueue {
  const repeated = new Set<number>()
  const listeners = new Set<() => void>()
  let waiting: { wake(): void; end(): void } | undefined

  const notify = () => {
    for (const listener of [...listeners]) listener()
  }

  const wait = (timeoutMs: number, signal: AbortSignal) =>
    new Promise<'awake' | 'superseded'>(resolve => {
      const finish = (result: 'awake' | 'superseded') => {
        clearTimeout(timer)
        signal.removeEventListener('abort', wake)
        if (waiting === me) waiting = undefined
        resolve(result)
        notify()
      }
      const wake = () => finish('awake')
      const me = { wake, end: () => finish('superseded') }
      const timer = setTimeout(wake, timeoutMs)
      signal.addEventListener('abort', wake)
      waiting = me
      notify()
    })

  const comesAgain = ({ update_id: id }: Update): boolean => {
    if (repeated.has(id) || chanceOf(repeats.seed, `update ${id}`) >= repeats.share) return false
    repeated.add(id)
    return true
  }

  const forget = (keep: (update: Update) => boolean) => {
    const kept = world.pendingUpdates.filter(update => keep(update) || comesAgain(update))
    const changes = kept.length < world.pendingUpdates.length
    world.pendingUpdates = kept
    if (!changes) return
    changed()
    notify()
  }

  return {
    push(update) {
      const kind = Object.keys(update)[0] as string
      const wanted = world.allowedUpdates.length
        ? world.allowedUpdates.includes(kind)
        : !NOT_BY_DEFAULT.includes(kind)
      if (!wanted) return
      world.pendingUpdates.push({ update_id: world.nextUpdateId++, ...structuredClone(update) })
      changed()
      waiting?.wake()
      notify()
    },
    confirm(offset) {
      const first = offset < 0 ? (world.pendingUpdates.at(offset)?.update_id ?? 0) : offset
      forget(update => update.update_id >= first)
    },
    remove(updateId) {
      forget(update => update.update_id !== updateId)
    },
    clear() {
      forget(() => false)
    },
    async poll(limit, timeoutMs, signal) {
      waiting?.end()
      if (world.pendingUpdates.length === 0 && timeoutMs > 0 && !signal.aborted) {
        if ((await wait(timeoutMs, signal)) === 'superseded') return 'superseded'
      }
      return world.pendingUpdates.slice(0, limit)
    },
    supersede() {
      waiting?.end()
    },
    touch: notify,
    isPolled: () => waiting !== undefined,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
