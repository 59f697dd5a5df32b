import { z } from 'zod'
import { createInvitation } from '../../actions/create-invitation.ts'
import { listInvitations } from '../../actions/list-invitations.ts'
import { officeUnits } from '../../actions/office-units.ts'
import { needsUnit, type Placement, placements } from '../../actions/placement.ts'
import { withdrawInvitation } from '../../actions/withdraw-invitation.ts'
import { formatDay } from '../../domain/calendar/plain-date.ts'
import { localOf } from '../../domain/calendar/zone.ts'
import { mayDo } from '../../domain/permissions.ts'
import { pressData } from '../callback-data.ts'
import type { MemberContext } from '../context.ts'
import type { Key } from '../message.ts'
import { refuse } from '../refuse.ts'
import { say, show } from '../screen.ts'
import { cutLabel } from '../status/list-view.ts'
import { ask, cancelKey, stopAsking, wordsOf } from './ask.ts'
import { placementKeys } from './people-view.ts'
import { letterOfPlacement, unitWords, usualTitle } from './placement-words.ts'
import { unitChoice } from './unit-choice.ts'

/** Whom to invite: as what? */
export async function chooseInvitedRole(ctx: MemberContext): Promise<void> {
  if (!mayDo(ctx.member, 'invite_people')) return refuse(ctx, { ok: false, code: 'not_allowed' })
  const keys = placementKeys(ctx.t, letter => pressData('pj', letter, 0))
  await show(ctx, { html: ctx.t.html('invite-choose-role'), keys: [...keys, [cancelKey(ctx, 'l')]] })
}

/** For which unit? */
export async function chooseInvitedUnit(
  ctx: MemberContext,
  placement: Placement,
  page: number,
): Promise<void> {
  const letter = letterOfPlacement(placement)
  const { units } = await officeUnits(ctx.call, ctx.member)
  const none: Key = { text: ctx.t.plain('button-no-unit'), data: pressData('pk', letter, 0) }
  const keys = unitChoice(ctx.t, units, {
    page,
    pick: unitId => pressData('pk', letter, unitId),
    turn: other => pressData('pj', letter, other),
    ...(needsUnit(placement) ? {} : { none }),
  })
  const html = ctx.t.html(units.length === 0 ? 'invite-no-units' : 'invite-choose-unit')
  await show(ctx, { html, keys: [...keys, [cancelKey(ctx, 'l')]] })
}

/** What is the person called? The usual title is a button. */
export async function askInvitedTitle(
  ctx: MemberContext,
  placement: Placement,
  unitId: number,
): Promise<void> {
  const title = await usualTitleFor(ctx, placement, unitId)
  if (title === null) return refuse(ctx, { ok: false, code: 'no_such_unit' })
  const usual: Key = {
    text: cutLabel(ctx.t.plain('button-usual-title', { title })),
    data: pressData('pd', letterOfPlacement(placement), unitId),
  }
  await ask(ctx, {
    kind: 'invite-title',
    data: { placement, unitId },
    html: ctx.t.html('invite-ask-title', { title }),
    keys: [[usual], [cancelKey(ctx, 'l')]],
  })
}

/** Invites under the usual title. */
export async function inviteAsUsual(ctx: MemberContext, placement: Placement, unitId: number): Promise<void> {
  const title = await usualTitleFor(ctx, placement, unitId)
  if (title === null) return refuse(ctx, { ok: false, code: 'no_such_unit' })
  await invite(ctx, placement, unitId, title)
}

/** Invites under a typed title; one that cannot be used is told, and asked for still. */
export async function takeInvitedTitle(ctx: MemberContext, data: unknown): Promise<void> {
  const { placement, unitId } = z.object({ placement: z.enum(placements), unitId: z.number() }).parse(data)
  await invite(ctx, placement, unitId, wordsOf(ctx))
}

/** Two messages: what the administrator should know, and the one to forward as it is. */
async function invite(
  ctx: MemberContext,
  placement: Placement,
  unitId: number,
  title: string,
): Promise<void> {
  const { call, member, t } = ctx
  const made = await createInvitation(call, member, { placement, unitId: unitId || null, title })
  if (!made.ok && made.code.startsWith('name_')) return refuse(ctx, made)
  await stopAsking(ctx)
  if (!made.ok) return refuse(ctx, made)
  const { date, time } = localOf(made.expiresAt, member.office.zone)
  const until = { time, day: formatDay(date, 'year') }
  await show(ctx, {
    html: t.html('invite-made', { title: made.title, ...until }),
    keys: [
      [{ text: t.plain('button-withdraw-invitation'), data: pressData('pv', made.invitationId) }],
      [{ text: t.plain('button-all-people'), data: pressData('pl', 0, 0) }],
    ],
  })
  await say(ctx, {
    html: t.html('invite-forward', {
      office: member.office.name,
      title: made.title,
      unit: unitWords(t, made.unitName),
      link: `https://t.me/${ctx.me.username}?start=inv_${made.token}`,
      ...until,
    }),
  })
}

async function usualTitleFor(
  ctx: MemberContext,
  placement: Placement,
  unitId: number,
): Promise<string | null> {
  if (unitId === 0) return usualTitle(placement, null)
  const unit = (await officeUnits(ctx.call, ctx.member)).units.find(one => one.id === unitId)
  return unit ? usualTitle(placement, unit.name) : null
}

/** More invitations than this are not managed on a phone. */
const maxShown = 20

/** The invitations that nobody has used yet, each with the button that makes it void. */
export async function showInvitations(ctx: MemberContext): Promise<void> {
  const { t } = ctx
  const open = await listInvitations(ctx.call, ctx.member)
  if (!open.ok) return refuse(ctx, open)
  const shown = open.invitations.slice(0, maxShown)
  const lines = shown.map(one => {
    const { date, time } = localOf(one.expiresAt, ctx.member.office.zone)
    return t.html('invitation-line', {
      title: one.title,
      unit: unitWords(t, one.unitName),
      time,
      day: formatDay(date),
    })
  })
  await show(ctx, {
    html: [
      `<b>${t.html('invitations-title')}</b>`,
      '',
      ...(lines.length > 0 ? lines : [t.html('invitations-none')]),
    ].join('\n'),
    keys: [
      ...shown.map((one): Key[] => [
        {
          text: cutLabel(t.plain('button-withdraw-one', { title: one.title })),
          data: pressData('pv', one.invitationId),
        },
      ]),
      [{ text: t.plain('button-all-people'), data: pressData('pl', 0, 0) }],
    ],
  })
}

/** Makes an invitation void and shows those that are left. */
export async function withdraw(ctx: MemberContext, invitationId: number): Promise<void> {
  const withdrawn = await withdrawInvitation(ctx.call, ctx.member, invitationId)
  if (!withdrawn.ok && withdrawn.code !== 'repeated') return refuse(ctx, withdrawn)
  ctx.toast = { text: ctx.t.plain('invitation-withdrawn'), alert: false }
  await showInvitations(ctx)
}
