import type { User } from 'grammy/types'
import type { EventBus } from './events.ts'
import type { Faults } from './faults.ts'
import type { FileStore } from './files/file-store.ts'
import type { Ledger } from './ledger.ts'
import type { OpenQueries } from './open-queries.ts'
import type { EmulatorOptions } from './options.ts'
import type { CallbackAnswer, InlineAnswer, InlineResult } from './query-answers.ts'
import type { RateLimiter } from './rate-limits.ts'
import type { UpdateQueue } from './updates.ts'
import type { World } from './world.ts'

/** The emulated Telegram: its lasting world and the live parts around it. */
export type Telegram = {
  options: EmulatorOptions
  bot: User & { username: string }
  world: World
  updates: UpdateQueue
  events: EventBus
  files: FileStore
  /** Presses of buttons that wait for their answer. */
  queries: OpenQueries<CallbackAnswer>
  /** Inline queries that wait for theirs. */
  inlineQueries: OpenQueries<InlineAnswer>
  /** What each person was offered last for an inline query. */
  offered: Map<number, InlineResult[]>
  faults: Faults
  limiter: RateLimiter | null
  ledger: Ledger
  /** Asks for the world to be written to the state file soon. */
  save(): void
}

/** The demonstration's time in whole seconds since 1970, as Telegram dates messages. */
export function unixTime(telegram: Telegram): number {
  return Math.floor(telegram.options.now().getTime() / 1000)
}
