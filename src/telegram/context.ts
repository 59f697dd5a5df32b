import type { Context } from 'grammy'
import type { z } from 'zod'
import type { Call } from '../actions/call.ts'
import type { Me } from '../actions/identify-member.ts'
import type { Clock } from '../domain/clock.ts'
import type { Texts } from '../locales/texts.ts'
import type { Desk } from './desk.ts'
import type { Composer } from './news.ts'

/** What the middleware adds to every update. */
export type Bag = {
  desk: Desk
  clock: Clock
  call: Call
  t: Texts
  /** null: a stranger. */
  member: Me | null
  /** What the pressed button will answer; empty answers only stop the spinner. */
  toast: { text: string; alert: boolean } | null
}

export type AnyContext = Context & Bag
/** A context whose sender is a member: what every room but the entrance works with. */
export type MemberContext = AnyContext & { member: Me }

/** A pressed button, its arguments checked at the edge. */
export type Button = {
  verb: string
  args: z.ZodType<readonly unknown[]>
  run: (ctx: MemberContext, args: never) => Promise<void>
}

/** Ties a verb to the shape of its arguments and to what it does. */
export function button<const S extends readonly z.ZodType[]>(
  verb: string,
  args: z.ZodTuple<S, null>,
  run: (ctx: MemberContext, args: z.output<z.ZodTuple<S, null>>) => Promise<void>,
): Button {
  return { verb, args, run: run as Button['run'] }
}

/**
 * One conversation of the bot: its commands, its buttons, what it makes of a message that it asked for, and the
 * news that it brings to people who did not ask. `answers` are keyed by the kind under which the conversation waits,
 * `news` by the kind of the notification.
 */
export type Room = {
  commands?: Record<string, (ctx: MemberContext, words: string) => Promise<void>>
  buttons?: Button[]
  answers?: Record<string, (ctx: MemberContext, data: unknown) => Promise<void>>
  news?: Record<string, Composer>
}
