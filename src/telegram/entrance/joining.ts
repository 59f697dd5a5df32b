import { meetStranger, unitsToJoin } from '../../actions/meet-stranger.ts'
import { requestToJoin, withdrawJoinRequest } from '../../actions/request-to-join.ts'
import { pressData } from '../callback-data.ts'
import type { AnyContext } from '../context.ts'
import type { Key } from '../message.ts'
import { unitChoice } from '../people/unit-choice.ts'
import { refuse } from '../refuse.ts'
import { show } from '../screen.ts'
import { cutLabel } from '../status/list-view.ts'

/** What this bot is and how one is let in; to somebody who has asked already: that this takes its time. */
export async function explain(ctx: AnyContext): Promise<void> {
  const { t } = ctx
  const { offices, pending } = await meetStranger(ctx.call, BigInt(ctx.from!.id))
  if (pending) {
    const withdraw: Key = { text: t.plain('button-withdraw-request'), data: pressData('ew') }
    return show(ctx, { html: t.html('stranger-pending', { office: pending.orgName }), keys: [[withdraw]] })
  }
  if (offices.length === 0) return show(ctx, { html: t.html('stranger-no-office') })
  await show(ctx, {
    html: t.html('stranger'),
    keys: [[{ text: t.plain('button-join'), data: pressData('ej'), style: 'primary' }]],
  })
}

/** Which office? Where there is one, which unit? */
export async function chooseOffice(ctx: AnyContext): Promise<void> {
  const { offices, pending } = await meetStranger(ctx.call, BigInt(ctx.from!.id))
  const [only] = offices
  if (pending || !only) return explain(ctx)
  if (offices.length === 1) return chooseUnit(ctx, only.orgId, 0)
  await show(ctx, {
    html: ctx.t.html('join-choose-office'),
    keys: offices.map((office): Key[] => [
      { text: cutLabel(office.name), data: pressData('eu', office.orgId, 0) },
    ]),
  })
}

/** Which unit of this office? */
export async function chooseUnit(ctx: AnyContext, orgId: number, page: number): Promise<void> {
  const { t } = ctx
  const units = await unitsToJoin(ctx.call, orgId)
  if (!units) return refuse(ctx, { ok: false, code: 'no_such_office' })
  const keys = unitChoice(t, units, {
    page,
    pick: unitId => pressData('er', orgId, unitId),
    turn: other => pressData('eu', orgId, other),
    none: { text: t.plain('button-join-no-unit'), data: pressData('er', orgId, 0) },
  })
  const cancel: Key = { text: t.plain('button-cancel'), data: pressData('ec') }
  await show(ctx, { html: t.html('join-choose-unit'), keys: [...keys, [cancel]] })
}

/** Asks the administrators for this person, who is called as Telegram shows. */
export async function requestFor(ctx: AnyContext, orgId: number, unitId: number): Promise<void> {
  const { first_name, last_name, id } = ctx.from!
  const name = [first_name, last_name].filter(Boolean).join(' ')
  const wish = { telegramUserId: BigInt(id), name, orgId, unitId: unitId || null }
  const asked = await requestToJoin(ctx.call, wish)
  if (!asked.ok && asked.code !== 'repeated') return refuse(ctx, asked)
  await show(ctx, { html: ctx.t.html('join-sent') })
}

/** The person no longer asks. */
export async function withdrawRequest(ctx: AnyContext): Promise<void> {
  await withdrawJoinRequest(ctx.call, BigInt(ctx.from!.id))
  await explain(ctx)
}
