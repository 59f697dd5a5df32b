import { GrammyError } from 'grammy'
import { noteScreen } from '../../actions/change-directive-draft.ts'
import type { OpenDraft } from '../../actions/directive-draft.ts'
import type { MemberContext } from '../context.ts'
import { fitHtml, maxText } from '../fit-message.ts'
import type { Screen } from '../message.ts'
import { isNotModified, keyboard, show } from '../screen.ts'

const plain = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const

/** Sends a screen and tells its message. */
export async function sendScreen(ctx: MemberContext, screen: Screen): Promise<number> {
  const sent = await ctx.reply(fitHtml(screen.html, maxText), {
    ...plain,
    reply_markup: keyboard(screen.keys),
  })
  return sent.message_id
}

/** Shows a screen in a message that is there already; in a new one where it is gone. Tells the message. */
export async function replaceScreen(ctx: MemberContext, messageId: number, screen: Screen): Promise<number> {
  try {
    await ctx.api.editMessageText(ctx.chatId!, messageId, fitHtml(screen.html, maxText), {
      ...plain,
      reply_markup: keyboard(screen.keys),
    })
    return messageId
  } catch (error) {
    if (isNotModified(error)) return messageId
    if (!(error instanceof GrammyError)) throw error
    return sendScreen(ctx, screen)
  }
}

/**
 * Shows a draft in its one message: where a button was pressed, there. After something typed it moves below it, so
 * that it is seen and stands in the chat once.
 */
export async function place(ctx: MemberContext, open: OpenDraft, screen: Screen): Promise<void> {
  if (ctx.callbackQuery) {
    await show(ctx, screen)
    const pressed = ctx.callbackQuery.message?.message_id
    if (pressed !== undefined && pressed !== open.screenId) await noteScreen(ctx.call, open.id, pressed)
    return
  }
  const messageId = await sendScreen(ctx, screen)
  await noteScreen(ctx.call, open.id, messageId)
  if (open.screenId !== null) await takeAway(ctx, open.screenId)
}

/** After two days Telegram deletes nothing for a bot any more; then at least its buttons go. */
export async function takeAway(ctx: MemberContext, messageId: number): Promise<void> {
  try {
    await ctx.api.deleteMessage(ctx.chatId!, messageId)
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error
    await ctx.api.editMessageReplyMarkup(ctx.chatId!, messageId).catch(() => {})
  }
}
