import { decideJoinRequest, type JoinDecision } from '../../actions/decide-join-request.ts'
import { listJoinRequests, showJoinRequest } from '../../actions/list-join-requests.ts'
import type { Placement } from '../../actions/placement.ts'
import { pressData } from '../callback-data.ts'
import type { MemberContext } from '../context.ts'
import type { Key } from '../message.ts'
import { refuse } from '../refuse.ts'
import { show } from '../screen.ts'
import { cutLabel } from '../status/list-view.ts'
import { showOnePerson } from './people.ts'
import { usualTitle } from './placement-words.ts'
import { requestScreen } from './request-view.ts'

/** How many requests one message offers; the rest comes up as these are decided. */
const maxShown = 20

/** The requests that wait, one button each. */
export async function showRequests(ctx: MemberContext): Promise<void> {
  const waiting = await listJoinRequests(ctx.call, ctx.member)
  if (!waiting.ok) return refuse(ctx, waiting)
  const { t } = ctx
  await show(ctx, {
    html: t.html(waiting.requests.length > 0 ? 'requests-title' : 'requests-none'),
    keys: [
      ...waiting.requests.slice(0, maxShown).map((one): Key[] => [
        {
          text: cutLabel(one.unitName ? `${one.name} · ${one.unitName}` : one.name),
          data: pressData('po', one.requestId),
        },
      ]),
      [{ text: t.plain('button-all-people'), data: pressData('pl', 0, 0) }],
    ],
  })
}

/** One request as it stands now. */
export async function showRequest(ctx: MemberContext, requestId: number): Promise<void> {
  const shown = await showJoinRequest(ctx.call, ctx.member, requestId)
  if (!shown.ok) return refuse(ctx, shown)
  await show(ctx, requestScreen(ctx.t, shown.request))
}

/** Lets the person in as that. */
export async function grant(ctx: MemberContext, requestId: number, placement: Placement): Promise<void> {
  const shown = await showJoinRequest(ctx.call, ctx.member, requestId)
  if (!shown.ok) return refuse(ctx, shown)
  const title = usualTitle(placement, shown.request.unitName)
  await decide(ctx, requestId, { grant: true, placement, title })
}

/** Does not let the person in. */
export async function decline(ctx: MemberContext, requestId: number): Promise<void> {
  await decide(ctx, requestId, { grant: false })
}

async function decide(ctx: MemberContext, requestId: number, decision: JoinDecision): Promise<void> {
  const decided = await decideJoinRequest(ctx.call, ctx.member, { requestId, decision })
  if (!decided.ok) {
    if (decided.code !== 'repeated') await refuse(ctx, decided)
    // The message of whoever came second must not go on offering a decision.
    if (decided.code !== 'not_allowed' && decided.code !== 'no_such_request')
      await showRequest(ctx, requestId)
    return
  }
  if (decided.memberId === null) return showRequest(ctx, requestId)
  await showOnePerson(ctx, decided.memberId, ctx.t.html('request-granted'))
}
