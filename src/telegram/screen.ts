import { GrammyError, InputFile } from 'grammy'
import type { InlineKeyboardButton } from 'grammy/types'
import type { AnyContext } from './context.ts'
import { fitHtml, maxCaption, maxText } from './fit-message.ts'
import type { Key, PictureScreen, Screen } from './message.ts'

/** A keyboard as the Bot API wants it. */
export function keyboard(keys: Key[][] | undefined): { inline_keyboard: InlineKeyboardButton[][] } {
  return {
    inline_keyboard: (keys ?? [])
      .filter(row => row.length > 0)
      .map(row =>
        row.map(key =>
          'url' in key
            ? { text: key.text, url: key.url }
            : { text: key.text, callback_data: key.data, ...(key.style ? { style: key.style } : {}) },
        ),
      ),
  }
}

/** Telegram's refusal of an edit that changes nothing: somebody pressed the same button again. */
export function isNotModified(error: unknown): boolean {
  return error instanceof GrammyError && error.description.includes('message is not modified')
}

function isGone(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    /message to edit not found|MESSAGE_ID_INVALID|message can't be edited|there is no text in the message to edit/.test(
      error.description,
    )
  )
}

/**
 * A server that is older than rich messages (404), or a chat or message in which it refuses this one (400):
 * the same thing in plain HTML will do.
 */
function refusesRich(ctx: AnyContext, error: unknown): boolean {
  if (!(error instanceof GrammyError) || isNotModified(error) || isGone(error)) return false
  if (error.error_code === 404) ctx.desk.rich.works = false
  return error.error_code === 404 || error.error_code === 400
}

/** Shows a screen: in the place of the message whose button was pressed, else as a new message. */
export async function show(ctx: AnyContext, screen: Screen): Promise<void> {
  const pressed = ctx.callbackQuery?.message
  if (!pressed || 'photo' in pressed) return say(ctx, screen)
  try {
    await edit(ctx, screen)
  } catch (error) {
    if (isNotModified(error)) return
    if (!isGone(error)) throw error
    await say(ctx, screen)
  }
}

async function edit(ctx: AnyContext, screen: Screen): Promise<void> {
  const reply_markup = keyboard(screen.keys)
  if (screen.rich && ctx.desk.rich.works) {
    try {
      await ctx.api.raw.editMessageText({
        chat_id: ctx.chatId!,
        message_id: ctx.callbackQuery!.message!.message_id,
        rich_message: { html: screen.rich },
        reply_markup,
      })
      return
    } catch (error) {
      if (!refusesRich(ctx, error)) throw error
    }
  }
  await ctx.editMessageText(fitHtml(screen.html, maxText), {
    parse_mode: 'HTML',
    reply_markup,
    link_preview_options: { is_disabled: true },
  })
}

/** Sends a screen as a new message, into the topic that the update came from. */
export async function say(ctx: AnyContext, screen: Screen): Promise<void> {
  const reply_markup = screen.keys ? { reply_markup: keyboard(screen.keys) } : {}
  const thread = ctx.msg?.is_topic_message ? { message_thread_id: ctx.msg.message_thread_id } : {}
  if (screen.rich && ctx.desk.rich.works) {
    try {
      await ctx.api.raw.sendRichMessage({
        chat_id: ctx.chatId!,
        rich_message: { html: screen.rich },
        ...thread,
        ...reply_markup,
      })
      return
    } catch (error) {
      if (!refusesRich(ctx, error)) throw error
    }
  }
  await ctx.reply(fitHtml(screen.html, maxText), {
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    ...thread,
    ...reply_markup,
  })
}

/** Shows a picture: in the place of the picture whose button was pressed, else as a new message. */
export async function showPicture(ctx: AnyContext, screen: PictureScreen): Promise<void> {
  const pressed = ctx.callbackQuery?.message
  const file = new InputFile(screen.png, 'tong-hop.png')
  const caption = fitHtml(screen.caption, maxCaption)
  const reply_markup = keyboard(screen.keys)
  if (pressed && 'photo' in pressed) {
    try {
      await ctx.editMessageMedia(
        { type: 'photo', media: file, caption, parse_mode: 'HTML' },
        { reply_markup },
      )
    } catch (error) {
      if (!isNotModified(error)) throw error
    }
    return
  }
  const thread = ctx.msg?.is_topic_message ? { message_thread_id: ctx.msg.message_thread_id } : {}
  await ctx.replyWithPhoto(file, { caption, parse_mode: 'HTML', reply_markup, ...thread })
}
