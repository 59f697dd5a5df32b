import type { FaultPlan } from './faults.ts'
import type { RateLimits } from './rate-limits.ts'

/** How far the demonstration's clock is moved: by a step, or to the next planned reminder. */
export type ClockStep = { hours?: number; days?: number } | 'next'

/**
 * A person who can write to the bot from the chat page. `about` says who that is, in a few words; `started`: has
 * opened the chat with the bot before, so that the bot may write first.
 */
export type PersonOptions = {
  id: number
  firstName: string
  username?: string
  about?: string
  started?: boolean
}

/** A group chat; a forum has topics. `botIsMember` defaults to true. Add the bot's id to `adminIds` to make it an administrator. */
export type GroupOptions = {
  id: number
  title: string
  memberIds: number[]
  type?: 'group' | 'supergroup'
  isForum?: boolean
  topics?: { id: number; name: string }[]
  adminIds?: number[]
  botIsMember?: boolean
}

/** What an emulator is started with. */
export type EmulatorOptions = {
  /** 0 = any free port; only 127.0.0.1 is ever bound. */
  port: number
  botToken: string
  botUsername: string
  botName: string
  /** The clock that dates every message. */
  now: () => Date
  people: PersonOptions[]
  groups: GroupOptions[]
  /** Moves the demonstration's clock and resolves when the bot has worked everything off; absent: no clock buttons. */
  clock?: { move(step: ClockStep): Promise<void> }
  /** History is kept here between starts; absent: in memory only. */
  stateFile?: string
  /** Every call of the Bot API is also written here, a line of JSON each, and is on the disk before it is answered. */
  ledgerFile?: string
  /** Disturbs the Bot API by chance. */
  faults?: FaultPlan
  /** Refuses messages that come too fast. */
  limits?: RateLimits
  /** This share (0 to 1) of the updates is delivered once more after the bot has confirmed it. */
  repeatedUpdates?: number
}
