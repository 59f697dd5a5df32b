import type { MemberContext } from '../context.ts'
import { say } from '../screen.ts'

/**
 * In a group the bot does not see what people type after a question, so the conversation goes on in the private
 * chat: offers the way there and returns true. `payload` is what /start will bring there.
 */
export async function ledToPrivateChat(ctx: MemberContext, payload: string): Promise<boolean> {
  if (ctx.chat?.type === 'private') return false
  const url = `https://t.me/${ctx.me.username}?start=${payload}`
  await say(ctx, {
    html: ctx.t.html('go-private'),
    keys: [[{ text: ctx.t.plain('button-go-private'), url }]],
  })
  return true
}
