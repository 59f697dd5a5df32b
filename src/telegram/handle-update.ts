import { type Bot, BotError } from 'grammy'
import type { Update } from 'grammy/types'
import { wasTaken } from '../actions/recognise-repeat.ts'
import { textsFor } from '../locales/texts.ts'
import { commandOf } from './command-words.ts'
import type { AnyContext, Bag } from './context.ts'
import type { Desk } from './desk.ts'
import { describeFailure, framesOf } from './errors.ts'
import { say } from './screen.ts'

/**
 * Handles one update. `again`: the database is away, the update must not be confirmed to Telegram, because its
 * effect is nowhere yet. Any other error is logged, the person is told, and the update is done with: handing it in
 * again would fail again and hold up everybody behind it.
 */
export async function handleUpdate(
  bot: Bot<AnyContext>,
  desk: Desk,
  update: Update,
): Promise<'done' | 'again'> {
  try {
    cleanText(update as unknown as Record<string, unknown>)
    await bot.handleUpdate(update)
    return 'done'
  } catch (thrown) {
    const error = thrown instanceof BotError ? thrown.error : thrown
    if (desk.isAway(error)) return 'again'
    desk.log.error(
      { update: update.update_id, problem: describeFailure(error), at: framesOf(error) },
      'update failed',
    )
    if (thrown instanceof BotError) await tellPerson(thrown.ctx as AnyContext & Partial<Bag>)
    return 'done'
  }
}

/**
 * All words of an update as the rest expects them: composed (NFC; Apple's keyboards send NFD), and without what
 * PostgreSQL refuses to store (NUL, halves of surrogate pairs). In place: a copy of every update would cost more
 * than reading it.
 */
function cleanText(part: Record<string, unknown>): void {
  for (const key in part) {
    const value = part[key]
    if (typeof value === 'string') part[key] = value.replaceAll('\0', '').toWellFormed().normalize('NFC')
    else if (typeof value === 'object' && value !== null) cleanText(value as Record<string, unknown>)
  }
}

/** What failed may be the work or only the answer to it: the inbox knows which. */
async function tellPerson(ctx: AnyContext & Partial<Bag>): Promise<void> {
  const t = ctx.t ?? textsFor('vi')
  try {
    const text = t.plain(ctx.call && (await wasTaken(ctx.call)) ? 'refusal-repeated' : 'trouble')
    if (ctx.callbackQuery) await ctx.answerCallbackQuery({ text, show_alert: true })
    else if (ctx.message && (ctx.chat?.type === 'private' || commandOf(ctx.message, ctx.me.username)))
      await say(ctx, { html: text })
  } catch {
    // The trouble may be Telegram itself; it is in the log already.
  }
}
