import type { NextFunction } from 'grammy'
import { countUpdate, type PersonPace, paceLimits } from '../domain/person-pace.ts'
import { textsFor } from '../locales/texts.ts'
import type { AnyContext } from './context.ts'
import type { Desk } from './desk.ts'
import { describeError } from './errors.ts'

/** Somebody who has not written for this long is as good as new (ms). */
const rememberedMs = 120_000
/** Above so many people the forgotten ones are looked for. */
const manyPeople = 10_000

type Known = { pace: PersonPace; isMember: boolean; locale: string }

/**
 * Stands before everything that costs something. Whoever writes or presses faster than a person does is told once and then
 * not answered for some seconds; a pressed button is answered all the same, or it would go on spinning. Each instance counts
 * for itself: it is there to protect the others, not to be exact.
 */
export function slowDown(perMinute: number, desk: Desk, monotonic = () => performance.now()) {
  const limits = paceLimits(perMinute)
  const people = new Map<number, Known>()
  // An update that waits for the database is handed in again and again, and was sent once.
  const counted = new WeakSet<object>()

  const countFor = (id: number) => {
    const nowMs = monotonic()
    if (people.size > manyPeople) forget(nowMs)
    // Who is not known yet counts as a stranger: to find out costs a question to the database.
    const known = people.get(id)
    const limit = known?.isMember ? limits.member : limits.stranger
    const { pace, verdict } = countUpdate(known?.pace ?? null, nowMs, limit)
    people.set(id, { isMember: false, locale: 'vi', ...known, pace })
    return { verdict, locale: known?.locale ?? 'vi' }
  }

  const forget = (nowMs: number): void => {
    for (const [id, { pace }] of people) if (nowMs - pace.atMs > rememberedMs) people.delete(id)
  }

  return {
    async guard(ctx: AnyContext, next: NextFunction): Promise<void> {
      const isAsked = ctx.message !== undefined || ctx.callbackQuery !== undefined
      const id = personOf(ctx)
      if (!isAsked || id === null || counted.has(ctx.update)) return next()
      counted.add(ctx.update)
      const { verdict, locale } = countFor(id)
      if (verdict === 'answer') return next()
      if (verdict === 'say') desk.log.info({ person: id }, 'too fast: not answered for some seconds')
      const text = textsFor(locale).plain('slow-down')
      try {
        if (ctx.callbackQuery) await ctx.answerCallbackQuery({ text })
        // In a group the others would have to read it.
        else if (verdict === 'say' && ctx.chat?.type === 'private') await ctx.reply(text)
      } catch (error) {
        desk.log.debug({ problem: describeError(error) }, 'who is too fast could not be told')
      }
    },
    /** Whoever was identified is counted as what they are from now on. */
    remember(ctx: AnyContext): void {
      const { member } = ctx
      const id = personOf(ctx)
      const known = id === null ? undefined : people.get(id)
      if (!known || !member) return
      if (!known.isMember) known.pace.left = limits.member.burst - 1
      known.isMember = true
      known.locale = member.locale
    },
  }
}

/** Who is counted: behind the account of anonymous administrators is a different person in every group. */
function personOf(ctx: Pick<AnyContext, 'from' | 'senderChat'>): number | null {
  return ctx.senderChat?.id ?? ctx.from?.id ?? null
}
