import { z } from 'zod'
import { listPeople, showPerson } from '../../actions/list-people.ts'
import { officeUnits } from '../../actions/office-units.ts'
import { type PlaceChange, placeMember } from '../../actions/place-member.ts'
import { removeMember } from '../../actions/remove-member.ts'
import { ledToPrivateChat } from '../assigning/private-link.ts'
import { pressData } from '../callback-data.ts'
import type { MemberContext } from '../context.ts'
import type { Key } from '../message.ts'
import { refuse } from '../refuse.ts'
import { show } from '../screen.ts'
import { ask, cancelKey, stopAsking, wordsOf } from './ask.ts'
import { peopleScreen, personScreen, placementKeys } from './people-view.ts'
import { unitChoice } from './unit-choice.ts'

/** /nguoi: everybody; with a unit only its people. 0 in a button stands for everybody. */
export async function showPeople(ctx: MemberContext, unitId: number, page: number): Promise<void> {
  if (await ledToPrivateChat(ctx, 'nguoi')) return
  const list = await listPeople(ctx.call, ctx.member, { unitId: unitId || null, page })
  if (!list.ok) return refuse(ctx, list)
  await show(ctx, peopleScreen(ctx.t, list, ctx.member.office.name))
}

/** One person, below what was just done (`said`: safe HTML). */
export async function showOnePerson(ctx: MemberContext, memberId: number, said?: string): Promise<void> {
  const shown = await showPerson(ctx.call, ctx.member, memberId)
  if (!shown.ok) return refuse(ctx, shown)
  await show(ctx, personScreen(ctx.t, shown.person, said))
}

/** Which unit shall the person move to? */
export async function chooseUnit(ctx: MemberContext, memberId: number, page: number): Promise<void> {
  const shown = await showPerson(ctx.call, ctx.member, memberId)
  if (!shown.ok) return refuse(ctx, shown)
  const { units } = await officeUnits(ctx.call, ctx.member)
  const none: Key = { text: ctx.t.plain('button-no-unit'), data: pressData('pm', memberId, 0) }
  const keys = unitChoice(ctx.t, units, {
    page,
    pick: unitId => pressData('pm', memberId, unitId),
    turn: other => pressData('pu', memberId, other),
    ...(shown.person.role === 'officer' ? {} : { none }),
  })
  const html = ctx.t.html('person-choose-unit', { title: shown.person.title })
  await show(ctx, { html, keys: [...keys, [cancelKey(ctx, 'p', memberId)]] })
}

/** What shall the person be here? */
export async function chooseRole(ctx: MemberContext, memberId: number): Promise<void> {
  const shown = await showPerson(ctx.call, ctx.member, memberId)
  if (!shown.ok) return refuse(ctx, shown)
  const keys = placementKeys(ctx.t, letter => pressData('ps', memberId, letter))
  const html = ctx.t.html('person-choose-role', { title: shown.person.title })
  await show(ctx, { html, keys: [...keys, [cancelKey(ctx, 'p', memberId)]] })
}

/** Changes a person's place and shows what has become of it. */
export async function place(ctx: MemberContext, memberId: number, change: PlaceChange): Promise<void> {
  const placed = await placeMember(ctx.call, ctx.member, { memberId, change })
  if (!placed.ok && placed.code !== 'repeated') return refuse(ctx, placed)
  await showOnePerson(ctx, memberId, ctx.t.html('person-saved'))
}

/** What shall the person be called? */
export async function askTitle(ctx: MemberContext, memberId: number): Promise<void> {
  const shown = await showPerson(ctx.call, ctx.member, memberId)
  if (!shown.ok) return refuse(ctx, shown)
  await ask(ctx, {
    kind: 'person-title',
    data: { memberId },
    html: ctx.t.html('person-ask-title', { title: shown.person.title }),
    keys: [[cancelKey(ctx, 'p', memberId)]],
  })
}

/** A typed title; one that cannot be used is told, and asked for still. */
export async function takeTitle(ctx: MemberContext, data: unknown): Promise<void> {
  const { memberId } = z.object({ memberId: z.number() }).parse(data)
  const placed = await placeMember(ctx.call, ctx.member, { memberId, change: { title: wordsOf(ctx) } })
  if (!placed.ok && placed.code.startsWith('name_')) return refuse(ctx, placed)
  await stopAsking(ctx)
  if (!placed.ok && placed.code !== 'repeated') return refuse(ctx, placed)
  await showOnePerson(ctx, memberId, ctx.t.html('person-saved'))
}

/** Shall the person really go? */
export async function confirmRemoval(ctx: MemberContext, memberId: number): Promise<void> {
  const shown = await showPerson(ctx.call, ctx.member, memberId)
  if (!shown.ok) return refuse(ctx, shown)
  const yes: Key = {
    text: ctx.t.plain('button-remove-yes'),
    data: pressData('py', memberId),
    style: 'danger',
  }
  await show(ctx, {
    html: ctx.t.html('person-remove-sure', { title: shown.person.title }),
    keys: [[yes, cancelKey(ctx, 'p', memberId)]],
  })
}

/** Ends the person's membership. */
export async function remove(ctx: MemberContext, memberId: number): Promise<void> {
  const removed = await removeMember(ctx.call, ctx.member, memberId)
  if (!removed.ok && removed.code !== 'repeated') return refuse(ctx, removed)
  const back: Key = { text: ctx.t.plain('button-all-people'), data: pressData('pl', 0, 0) }
  const html = removed.ok
    ? ctx.t.html('person-removed', { title: removed.title })
    : ctx.t.html('person-saved')
  // Who removes the own person is nobody's administrator from here on.
  await show(ctx, { html, keys: memberId === ctx.member.memberId ? [] : [[back]] })
}
