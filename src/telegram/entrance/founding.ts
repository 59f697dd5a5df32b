import { admitAdministrator } from '../../actions/admit-administrator.ts'
import { foundOrganization, type Operator } from '../../actions/found-organization.ts'
import { meetStranger } from '../../actions/meet-stranger.ts'
import { pressData } from '../callback-data.ts'
import type { AnyContext } from '../context.ts'
import type { Key } from '../message.ts'
import { ask, stopAsking, wordsOf } from '../people/ask.ts'
import { usualTitle } from '../people/placement-words.ts'
import { askUnits } from '../people/units.ts'
import { refuse } from '../refuse.ts'
import { show } from '../screen.ts'
import { cutLabel } from '../status/list-view.ts'
import { asMember, enter } from './enter.ts'

/** The conversation that waits for the name of the first office. */
export const askOfficeName = { kind: 'office-name' }

function operatorOf(ctx: AnyContext): Operator {
  return { telegramUserId: BigInt(ctx.from!.id), adminUserIds: ctx.desk.adminUserIds }
}

/** A person of ADMIN_USER_IDS comes for the first time: founds the office, comes into the one there is, or chooses. */
export async function offerOffices(ctx: AnyContext): Promise<void> {
  const { t } = ctx
  const { offices } = await meetStranger(ctx.call, BigInt(ctx.from!.id))
  const [only] = offices
  if (!only) return ask(ctx, { ...askOfficeName, data: {}, html: t.html('found-ask-name'), keys: [] })
  if (offices.length === 1) return admit(ctx, only.orgId)
  await show(ctx, {
    html: t.html('admit-choose'),
    keys: offices.map((office): Key[] => [
      { text: cutLabel(office.name), data: pressData('ea', office.orgId) },
    ]),
  })
}

/** Lets the operator in as an administrator of this office. */
export async function admit(ctx: AnyContext, orgId: number): Promise<void> {
  const admitted = await admitAdministrator(ctx.call, operatorOf(ctx), {
    orgId,
    title: usualTitle('administrator', null),
  })
  if (!admitted.ok && admitted.code !== 'repeated') return refuse(ctx, admitted)
  await enter(ctx, 'welcome-joined')
}

/** The typed name of the office; next come its units. */
export async function takeOfficeName(ctx: AnyContext): Promise<void> {
  const founded = await foundOrganization(ctx.call, operatorOf(ctx), {
    name: wordsOf(ctx),
    zone: ctx.desk.timeZone,
    title: usualTitle('administrator', null),
  })
  if (!founded.ok && founded.code.startsWith('name_')) return refuse(ctx, founded)
  await stopAsking(ctx)
  if (!founded.ok && founded.code !== 'repeated') return refuse(ctx, founded)
  const member = await asMember(ctx)
  await askUnits(member, member.t.html('found-done', { office: member.member.office.name }))
}
