import { z } from 'zod'
import { addUnits } from '../../actions/add-units.ts'
import { editUnit, type UnitEdit } from '../../actions/edit-unit.ts'
import { listUnits } from '../../actions/list-units.ts'
import { listUnitEntries, showUnit } from '../../actions/show-unit.ts'
import { formatDay } from '../../domain/calendar/plain-date.ts'
import { localOf } from '../../domain/calendar/zone.ts'
import { mayDo } from '../../domain/permissions.ts'
import { readDeadlineWords } from '../../vietnamese/deadlines/deadline-words.ts'
import { pressData } from '../callback-data.ts'
import type { MemberContext } from '../context.ts'
import type { Key } from '../message.ts'
import { refuse } from '../refuse.ts'
import { show } from '../screen.ts'
import { unitsScreen } from '../status/units-view.ts'
import { ask, cancelKey, stopAsking, wordsOf } from './ask.ts'
import { unitChoice } from './unit-choice.ts'
import { addedScreen, unitScreen } from './units-view.ts'

/** /donvi: the units; administrators add and edit them here. */
export async function showUnits(ctx: MemberContext): Promise<void> {
  const { call, member, t } = ctx
  const screen = unitsScreen(t, await listUnits(call, member, 0), member.office.name)
  if (ctx.chat?.type !== 'private' || !mayDo(member, 'edit_units')) return show(ctx, screen)
  const edit: Key[] = [
    { text: t.plain('button-add-units'), data: pressData('p2') },
    { text: t.plain('button-edit-units'), data: pressData('p3', 0) },
  ]
  await show(ctx, { ...screen, keys: [...(screen.keys ?? []), edit] })
}

/** Asks for a list to be pasted. */
export async function askUnits(ctx: MemberContext, html = ctx.t.html('units-ask')): Promise<void> {
  if (!mayDo(ctx.member, 'edit_units')) return refuse(ctx, { ok: false, code: 'not_allowed' })
  await ask(ctx, { kind: 'units-list', data: {}, html, keys: [[cancelKey(ctx, 'n')]] })
}

/** A pasted list; one in which no unit can be read is told, and asked for still. */
export async function takeUnits(ctx: MemberContext): Promise<void> {
  const added = await addUnits(ctx.call, ctx.member, { text: wordsOf(ctx) })
  if (!added.ok && ['no_units_read', 'too_many_units'].includes(added.code)) return refuse(ctx, added)
  await stopAsking(ctx)
  if (!added.ok) return added.code === 'repeated' ? showUnits(ctx) : refuse(ctx, added)
  await show(ctx, addedScreen(ctx.t, added))
}

/** Which unit is to be edited? Those that ended are marked. */
export async function chooseEdited(ctx: MemberContext, page: number): Promise<void> {
  const { t } = ctx
  const all = await listUnitEntries(ctx.call, ctx.member)
  if (!all.ok) return refuse(ctx, all)
  const units = all.units.map(({ id, name, validTo }) => ({
    id,
    name: validTo === null ? name : `${name} ✕`,
  }))
  const keys = unitChoice(t, units, {
    page,
    pick: unitId => pressData('p4', unitId),
    turn: other => pressData('p3', other),
  })
  const add: Key = { text: t.plain('button-add-units'), data: pressData('p2') }
  await show(ctx, { html: t.html(units.length > 0 ? 'unit-choose' : 'units-none'), keys: [...keys, [add]] })
}

/** One unit, below what was just done (`said`: safe HTML). */
export async function showOneUnit(ctx: MemberContext, unitId: number, said?: string): Promise<void> {
  const card = await showUnit(ctx.call, ctx.member, unitId)
  if (!card.ok) return refuse(ctx, card)
  await show(ctx, unitScreen(ctx.t, card, said))
}

/** Asks for a new name, or for the other names. */
export async function askNames(ctx: MemberContext, unitId: number, what: 'name' | 'aliases'): Promise<void> {
  const card = await showUnit(ctx.call, ctx.member, unitId)
  if (!card.ok) return refuse(ctx, card)
  const html = ctx.t.html(`unit-ask-${what}`, { name: card.unit.name })
  await ask(ctx, { kind: `unit-${what}`, data: { unitId }, html, keys: [[cancelKey(ctx, 'u', unitId)]] })
}

/** Which is the unit's last day? Today is a button, another day is typed. */
export async function askEnd(ctx: MemberContext, unitId: number): Promise<void> {
  const card = await showUnit(ctx.call, ctx.member, unitId)
  if (!card.ok) return refuse(ctx, card)
  const { t } = ctx
  const today = formatDay(localOf(ctx.call.now, ctx.member.office.zone).date)
  const { people, unfinished } = card
  await ask(ctx, {
    kind: 'unit-end',
    data: { unitId },
    html: t.html('unit-ask-end', { name: card.unit.name, people, unfinished }),
    keys: [
      [{ text: t.plain('button-unit-end-today', { today }), data: pressData('p8', unitId), style: 'danger' }],
      [cancelKey(ctx, 'u', unitId)],
    ],
  })
}

/** Today is the unit's last day. */
export async function endToday(ctx: MemberContext, unitId: number): Promise<void> {
  await stopAsking(ctx)
  await edit(ctx, unitId, { lastDay: localOf(ctx.call.now, ctx.member.office.zone).date })
}

/** The unit goes on after all. */
export async function reopen(ctx: MemberContext, unitId: number): Promise<void> {
  await edit(ctx, unitId, { lastDay: null })
}

async function edit(ctx: MemberContext, unitId: number, wished: UnitEdit): Promise<void> {
  const edited = await editUnit(ctx.call, ctx.member, { unitId, edit: wished })
  if (!edited.ok && edited.code !== 'repeated') return refuse(ctx, edited)
  await showOneUnit(ctx, unitId, ctx.t.html('unit-saved'))
}

const askedOf = z.object({ unitId: z.number() })

/** Typed names; what cannot be used is told, and asked for still. */
export function takeNames(what: 'name' | 'aliases') {
  return async (ctx: MemberContext, data: unknown): Promise<void> => {
    const { unitId } = askedOf.parse(data)
    const words = wordsOf(ctx)
    // A photo says nothing: it must not take the other names away.
    if (words === '') return refuse(ctx, { ok: false, code: 'name_missing' })
    const wished = what === 'name' ? { name: words } : { aliases: words }
    const edited = await editUnit(ctx.call, ctx.member, { unitId, edit: wished })
    if (!edited.ok && (edited.code.startsWith('name_') || edited.code === 'unit_name_taken'))
      return refuse(ctx, edited)
    await stopAsking(ctx)
    if (!edited.ok && edited.code !== 'repeated') return refuse(ctx, edited)
    await showOneUnit(ctx, unitId, ctx.t.html('unit-saved'))
  }
}

/** A typed last day. */
export async function takeEnd(ctx: MemberContext, data: unknown): Promise<void> {
  const { unitId } = askedOf.parse(data)
  const { zone, calendar } = ctx.member.office
  const reading = readDeadlineWords(wordsOf(ctx), localOf(ctx.call.now, zone).date, calendar)
  if (!reading.ok) return refuse(ctx, { ok: false, code: reading.code, args: { words: reading.words } })
  const edited = await editUnit(ctx.call, ctx.member, { unitId, edit: { lastDay: reading.deadline.date } })
  if (!edited.ok && edited.code === 'unit_end_past') return refuse(ctx, edited)
  await stopAsking(ctx)
  if (!edited.ok && edited.code !== 'repeated') return refuse(ctx, edited)
  await showOneUnit(ctx, unitId, ctx.t.html('unit-saved'))
}
