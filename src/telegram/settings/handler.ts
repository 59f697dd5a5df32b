import { z } from 'zod'
import { changeSettings, type SettingsPatch } from '../../actions/change-settings.ts'
import { awaitAnswer, stopAwaiting } from '../../actions/converse.ts'
import { mayDo } from '../../domain/permissions.ts'
import type { OfficeSettings } from '../../domain/settings.ts'
import { id } from '../callback-data.ts'
import { button, type MemberContext, type Room } from '../context.ts'
import { refuse } from '../refuse.ts'
import { show } from '../screen.ts'
import { type SettingName, settingItem, settingNames } from './items.ts'
import { taskReminderButtons } from './task-reminders.ts'
import { settingScreen, settingsScreen, typeScreen } from './view.ts'

async function showSettings(ctx: MemberContext, settings: OfficeSettings, said?: string): Promise<void> {
  const { t, member } = ctx
  const screen = settingsScreen(t, member, settings, said)
  if (ctx.chat?.type === 'private' || !screen.keys) return show(ctx, screen)
  // In a group nothing is set: the values are everybody's, the buttons an administrator's.
  const keys = [[{ text: t.plain('button-private-chat'), url: `https://t.me/${ctx.me.username}` }]]
  await show(ctx, { html: screen.html, keys })
}

async function showAll(ctx: MemberContext): Promise<void> {
  await forget(ctx)
  await showSettings(ctx, ctx.member.office.settings)
}

async function showOne(ctx: MemberContext, name: SettingName): Promise<void> {
  if (!mayDo(ctx.member, 'change_settings')) return refuse(ctx, { ok: false, code: 'not_allowed' })
  await forget(ctx)
  await show(ctx, settingScreen(ctx.t, name, ctx.member.office.settings))
}

/** Changes and shows what holds now. Pressed twice it is the same press: the present state is shown. */
async function set(ctx: MemberContext, patch: SettingsPatch): Promise<void> {
  const done = await changeSettings(ctx.call, ctx.member, patch)
  if (done.ok) {
    await forget(ctx)
    const said =
      done.moved > 0 ? ctx.t.html('settings-moved', { count: done.moved }) : ctx.t.html('settings-saved')
    return showSettings(ctx, done.settings, said)
  }
  if (done.code !== 'repeated') return refuse(ctx, done)
  await showSettings(ctx, ctx.member.office.settings)
}

async function choose(ctx: MemberContext, name: SettingName, index: number): Promise<void> {
  const choice = settingItem(name).rows.flat()[index]
  if (!choice) return refuse(ctx, { ok: false, code: 'setting_impossible' })
  await set(ctx, choice.patch)
}

async function ask(ctx: MemberContext, item: SettingName): Promise<void> {
  if (!mayDo(ctx.member, 'change_settings')) return refuse(ctx, { ok: false, code: 'not_allowed' })
  await awaitAnswer(ctx.call, BigInt(ctx.chatId!), BigInt(ctx.from!.id), 'setting', { item })
  await show(ctx, typeScreen(ctx.t, item))
}

const asked = z.object({ item: z.enum(settingNames) })

async function takeTyped(ctx: MemberContext, data: unknown): Promise<void> {
  const part = settingItem(asked.parse(data).item).read?.(ctx.message?.text ?? '')
  if (!part) return refuse(ctx, { ok: false, code: 'setting_unreadable' })
  await set(ctx, () => part)
}

async function forget(ctx: MemberContext): Promise<void> {
  await stopAwaiting(ctx.call, BigInt(ctx.chatId!), BigInt(ctx.from!.id))
}

const item = z.enum(settingNames)

/** What the office sets for itself: reminders, quiet hours, the weekly digest. */
export const settingsRoom: Room = {
  commands: { caidat: showAll, settings: showAll },
  buttons: [
    button('cs', z.tuple([]), showAll),
    button('ce', z.tuple([item]), (ctx, [name]) => showOne(ctx, name)),
    button('cv', z.tuple([item, id]), (ctx, [name, index]) => choose(ctx, name, index)),
    button('ci', z.tuple([item]), (ctx, [name]) => ask(ctx, name)),
    ...taskReminderButtons,
  ],
  answers: { setting: takeTyped },
}
