import { GrammyError } from 'grammy'
import { z } from 'zod'
import { type SummaryView, summarise, summariseForGroup } from '../../actions/summarise.ts'
import type { UnitKind } from '../../domain/assignment.ts'
import { formatDay } from '../../domain/calendar/plain-date.ts'
import { localOf } from '../../domain/calendar/zone.ts'
import { button, type MemberContext, type Room } from '../context.ts'
import { describeError } from '../errors.ts'
import type { PictureScreen } from '../message.ts'
import type { Composer } from '../news.ts'
import { refuse } from '../refuse.ts'
import { show, showPicture } from '../screen.ts'
import { type KindLetter, kindLetters, summaryPicture, summaryText } from './view.ts'

/** The summary of all units, or of those of one kind: in a group what everybody there may see. */
export async function showSummary(ctx: MemberContext, kind: UnitKind | null): Promise<void> {
  const { call, member, t } = ctx
  const groupId = ctx.chat?.type === 'private' ? null : BigInt(ctx.chatId!)
  const view = await summarise(call, member, { kind, groupId })
  if (!view.ok) return refuse(ctx, view)
  const heading = t.html('summary-heading', { office: view.office.name, scope: scopeWords(ctx, view) })
  await sayUnderWay(ctx)
  const picture = await drawn(ctx, view, heading)
  if (picture && (await isShown(ctx, picture))) return
  await show(ctx, summaryText(t, view, heading))
}

function scopeWords({ t }: MemberContext, { kind }: SummaryView): string {
  return kind ? ` – ${t.plain(`summary-kind-${kind}`)}` : ''
}

/** "is sending a photo…": a courtesy, never a reason to fail. */
async function sayUnderWay(ctx: MemberContext): Promise<void> {
  const thread = ctx.msg?.is_topic_message ? { message_thread_id: ctx.msg.message_thread_id } : {}
  await ctx.replyWithChatAction('upload_photo', thread).catch(() => {})
}

/** null when it could not be drawn: the words say the same. */
async function drawn(ctx: MemberContext, view: SummaryView, heading: string): Promise<PictureScreen | null> {
  try {
    return await summaryPicture(ctx.t, view, heading)
  } catch (error) {
    ctx.desk.log.error({ problem: describeError(error) }, 'a summary could not be drawn')
    return null
  }
}

/** false where this chat takes no pictures: the bot may write there but not send photos. */
async function isShown(ctx: MemberContext, picture: PictureScreen): Promise<boolean> {
  try {
    await showPicture(ctx, picture)
    return true
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error
    ctx.desk.log.warn({ problem: describeError(error) }, 'a summary was sent as text')
    return false
  }
}

/** The week's summary for a group, written when it goes out. */
const digest: Composer = async ({ call, t, office }, notification) => {
  const view = await summariseForGroup(call, office, notification.chatId)
  if (!view || view.summary.all.total === 0) return null
  const day = formatDay(localOf(call.now, office.zone).date, 'year')
  const heading = t.html('summary-heading-week', { office: office.name, day })
  try {
    return await summaryPicture(t, view, heading)
  } catch {
    return summaryText(t, view, heading)
  }
}

const showWhole = (ctx: MemberContext) => showSummary(ctx, null)
const letter = z.enum(Object.keys(kindLetters) as [KindLetter, ...KindLetter[]])

/** The summary: one message, a picture with its words, edited in place. */
export const summaryRoom: Room = {
  commands: { tonghop: showWhole, summary: showWhole, baocao: showWhole, report: showWhole },
  buttons: [button('sm', z.tuple([letter]), (ctx, [of]) => showSummary(ctx, kindLetters[of]))],
  news: { digest },
}
