import type { Refusal } from '../actions/call.ts'
import type { AnyContext } from './context.ts'
import { say } from './screen.ts'

/** Callback answers are cut by Telegram at this length (characters). */
export const maxToast = 200

/** Says why a wish may not be fulfilled: on a pressed button as an alert over the screen, else as a message. */
export async function refuse(ctx: AnyContext, refusal: Refusal): Promise<void> {
  const text = ctx.t.plain(`refusal-${refusal.code}`, refusal.args)
  if (ctx.callbackQuery && text.length <= maxToast) {
    ctx.toast = { text, alert: true }
    return
  }
  await say(ctx, { html: ctx.t.html(`refusal-${refusal.code}`, refusal.args) })
}
