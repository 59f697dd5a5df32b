import { z } from 'zod'
import { listUndelivered, readNotice, resendUndelivered } from '../../actions/resend-undelivered.ts'
import { id } from '../callback-data.ts'
import { button, type MemberContext, type Room } from '../context.ts'
import type { Composer } from '../news.ts'
import { refuse } from '../refuse.ts'
import { show } from '../screen.ts'
import { noticeScreen, undeliveredScreen } from './view.ts'

async function showUndelivered(ctx: MemberContext): Promise<void> {
  const list = await listUndelivered(ctx.call, ctx.member)
  if (!list.ok) return refuse(ctx, list)
  await show(ctx, undeliveredScreen(ctx.t, list.lines, ctx.member.office.zone))
}

/** Queues it anew and says how many; true when the screen may be shown anew. */
async function sendAgain(
  ctx: MemberContext,
  which: Parameters<typeof resendUndelivered>[2],
): Promise<boolean> {
  const done = await resendUndelivered(ctx.call, ctx.member, which)
  if (!done.ok) {
    if (done.code !== 'repeated') await refuse(ctx, done)
    return false
  }
  const text =
    done.count > 0
      ? ctx.t.plain('undelivered-queued', { count: done.count })
      : ctx.t.plain('undelivered-nothing')
  ctx.toast = { text, alert: false }
  return true
}

const notice: Composer = async ({ call, t, office, member }, notification) => {
  const found = member && (await readNotice(call, member, notification.payload))
  return found ? noticeScreen(t, found, notification.id, office.zone) : null
}

/** What could not be delivered: told to those who must know, listed, and sent again at their wish. */
export const undeliveredRoom: Room = {
  commands: { chuagui: showUndelivered, undelivered: showUndelivered },
  buttons: [
    button('bu', z.tuple([]), showUndelivered),
    button('ba', z.tuple([]), async ctx => {
      if (await sendAgain(ctx, 'all')) await showUndelivered(ctx)
    }),
    button('br', z.tuple([id]), async (ctx, [noticeId]) => {
      await sendAgain(ctx, { noticeId })
    }),
  ],
  news: { unreachable: notice, dead_letter: notice },
}
