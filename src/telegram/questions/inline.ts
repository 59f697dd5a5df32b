import type { Filter } from 'grammy'
import { findTaskCards } from '../../actions/find-task-cards.ts'
import type { AnyContext } from '../context.ts'
import { describeError } from '../errors.ts'
import { cardResult } from './inline-view.ts'

/** How long Telegram may show the same cards for the same words (s): long enough for typing, too short to mislead. */
const cacheSeconds = 10

/**
 * "@bot iso" in any chat: a member is offered cards of the own office's tasks, to be sent there. To strangers nothing
 * is shown but the way into the private chat.
 */
export async function offerCards(ctx: Filter<AnyContext, 'inline_query'>): Promise<void> {
  const { member, t, call, inlineQuery } = ctx
  const cards = member ? await findTaskCards(call, member, inlineQuery.query) : []
  const results = cards.map(card =>
    cardResult(t, card, { now: call.now, office: member!.office, bot: ctx.me }),
  )
  const text = t.plain(member ? 'inline-none' : 'button-private-chat')
  const button = { text, start_parameter: member ? 'nhiemvu' : 'xin' }
  try {
    await ctx.answerInlineQuery(results, {
      cache_time: cacheSeconds,
      is_personal: true,
      ...(results.length === 0 ? { button } : {}),
    })
  } catch (error) {
    // Mostly too old: the person has typed on, and the next words are answered.
    ctx.desk.log.debug({ problem: describeError(error) }, 'an inline query was not answered')
  }
}
