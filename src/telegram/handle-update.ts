import { type Bot, BotError } from 'grammy'
import type { Update } from 'grammy/types'
import { textsFor } from '../locales/texts.ts'
import { type AnyContext, type Bag } from './context.ts'
import type { Desk } from './desk.ts'
import { describeError } from './errors.ts'

/**
 * Handles one update. `again`: the database is away, the update must not be confirmed to Telegram, because its
 * effect is nowhere yet. Any other error is logged, the person is told, and the update is done with: handing it in
 * again would fail again and hold up everybody behind it.
 */
export async function handleUpdate(bot: Bot<AnyContext>, desk: Desk, update: Update): Promise<'done' | 'again'> {
  try {
    await bot.handleUpdate(update)
    return 'done'
  } catch (thrown) {
    const error = thrown instanceof BotError ? thrown.error : thrown
    if (desk.isAway(error)) return 'again'
    desk.log.error({ update: update.update_id, problem: describeError(error), stack: stackOf(error) }, 'update failed')
    if (thrown instanceof BotError) await tellPerson(thrown.ctx as AnyContext & Partial<Bag>)
    return 'done'
  }
}

/** Where the error arose; the first line, which may quote an address or a person's words, is left out. */
function stackOf(error: unknown): string[] {
  return error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6).map(line => line.trim()) : []
}

async function tellPerson(ctx: AnyContext & Partial<Bag>): Promise<void> {
  const t = ctx.t ?? textsFor('vi')
  try {
    if (ctx.callbackQuery) await ctx.answerCallbackQuery({ text: t.plain('trouble'), show_alert: true })
    else if (ctx.chat?.type === 'private') await ctx.reply(t.plain('trouble'))
  } catch {
    // The trouble may be Telegram itself; it is in the log already.
  }
}
