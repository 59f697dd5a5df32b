import { leaveOrganization } from '../../actions/leave-organization.ts'
import { ledToPrivateChat } from '../assigning/private-link.ts'
import { pressData } from '../callback-data.ts'
import type { MemberContext } from '../context.ts'
import { refuse } from '../refuse.ts'
import { show } from '../screen.ts'

/** /roi: does the person really want to leave? */
export async function confirmLeaving(ctx: MemberContext): Promise<void> {
  if (await ledToPrivateChat(ctx, 'roi')) return
  const { t } = ctx
  await show(ctx, {
    html: t.html('leave-sure', { office: ctx.member.office.name }),
    keys: [
      [
        { text: t.plain('button-leave-yes'), data: pressData('pb'), style: 'danger' },
        { text: t.plain('button-cancel'), data: pressData('pc') },
      ],
    ],
  })
}

/** Ends the own membership. */
export async function leave(ctx: MemberContext): Promise<void> {
  const left = await leaveOrganization(ctx.call, ctx.member)
  if (!left.ok && left.code !== 'repeated') return refuse(ctx, left)
  await show(ctx, { html: ctx.t.html('leave-done', { office: ctx.member.office.name }) })
}

/** Stays after all. */
export async function stay(ctx: MemberContext): Promise<void> {
  await show(ctx, { html: ctx.t.html('leave-not') })
}
