import { identifyMember } from '../../actions/identify-member.ts'
import { textsFor } from '../../locales/texts.ts'
import type { AnyContext, MemberContext } from '../context.ts'
import { welcomeScreen } from '../people/welcome.ts'
import { show } from '../screen.ts'

/** The context of somebody who has just become a member. */
export async function asMember(ctx: AnyContext): Promise<MemberContext> {
  ctx.member = await identifyMember(ctx.call.db, BigInt(ctx.from!.id))
  if (!ctx.member) throw new Error('the new member is not there')
  ctx.t = textsFor(ctx.member.locale)
  return ctx as MemberContext
}

/** Welcomes somebody who has just become a member. */
export async function enter(ctx: AnyContext, heading: 'welcome' | 'welcome-joined'): Promise<void> {
  const { t, member } = await asMember(ctx)
  await show(ctx, welcomeScreen(t, member, heading))
}
