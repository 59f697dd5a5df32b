import type { ClockStep } from '../options.ts'
import type { Telegram } from '../telegram.ts'
import { fail } from './failure.ts'

/** Moves the demonstration's clock; resolves with the new time when the bot has worked everything off. */
export async function moveClock(telegram: Telegram, step: ClockStep): Promise<{ now: string }> {
  const { clock } = telegram.options
  if (!clock) return fail('this clock cannot be moved')
  await clock.move(step)
  const now = telegram.options.now().toISOString()
  telegram.events.publish({ type: 'clock', now })
  return { now }
}
