import { z } from 'zod'
import { bindChat, listChats, setDigest, unbindChat } from '../../actions/bind-chat.ts'
import { mayDo } from '../../domain/permissions.ts'
import { id } from '../callback-data.ts'
import { button, type MemberContext, type Room } from '../context.ts'
import { refuse } from '../refuse.ts'
import { show } from '../screen.ts'
import { boundScreen, groupsScreen } from './view.ts'

const isGroup = (ctx: MemberContext) => ctx.chat?.type === 'group' || ctx.chat?.type === 'supergroup'

async function bind(ctx: MemberContext): Promise<void> {
  if (!isGroup(ctx)) return show(ctx, { html: ctx.t.html('group-only-in-group') })
  const title = ctx.chat && 'title' in ctx.chat ? (ctx.chat.title ?? '') : ''
  const topicId = ctx.msg?.is_topic_message ? (ctx.msg.message_thread_id ?? null) : null
  const done = await bindChat(ctx.call, ctx.member, { telegramChatId: BigInt(ctx.chatId!), topicId, title })
  if (!done.ok) return refuse(ctx, done)
  await show(ctx, boundScreen(ctx.t, done.chat, ctx.member.office))
}

async function unbind(ctx: MemberContext): Promise<void> {
  if (!isGroup(ctx)) return show(ctx, { html: ctx.t.html('group-only-in-group') })
  const done = await unbindChat(ctx.call, ctx.member, { telegramChatId: BigInt(ctx.chatId!) })
  if (!done.ok) return refuse(ctx, done)
  await show(ctx, { html: ctx.t.html('group-unbound', { office: ctx.member.office.name }) })
}

async function showGroups(ctx: MemberContext): Promise<void> {
  if (!mayDo(ctx.member, 'bind_group')) return refuse(ctx, { ok: false, code: 'not_allowed' })
  await show(ctx, groupsScreen(ctx.t, await listChats(ctx.call, ctx.member)))
}

async function turnDigest(ctx: MemberContext, chatRowId: number, on: boolean): Promise<void> {
  const done = await setDigest(ctx.call, ctx.member, { chatRowId, on })
  if (!done.ok && done.code !== 'repeated') return refuse(ctx, done)
  const chats = await listChats(ctx.call, ctx.member)
  const here = chats.find(chat => isGroup(ctx) && chat.telegramChatId === BigInt(ctx.chatId!))
  await show(ctx, here ? boundScreen(ctx.t, here, ctx.member.office) : groupsScreen(ctx.t, chats))
}

async function unbindFromAfar(ctx: MemberContext, chatRowId: number): Promise<void> {
  const done = await unbindChat(ctx.call, ctx.member, { chatRowId })
  if (!done.ok && done.code !== 'repeated') return refuse(ctx, done)
  await showGroups(ctx)
}

const nothing = z.tuple([])

/** Binding groups to the office; what happens to the groups themselves is in chat-events.ts. */
export const groupsRoom: Room = {
  commands: { ganhom: bind, bind, gonhom: unbind, unbind, nhom: showGroups, groups: showGroups },
  buttons: [
    button('bi', nothing, bind),
    button('bo', nothing, unbind),
    button('bg', nothing, showGroups),
    button('bd', z.tuple([id, id.max(1)]), (ctx, [chat, on]) => turnDigest(ctx, chat, on === 1)),
    button('bx', z.tuple([id]), (ctx, [chat]) => unbindFromAfar(ctx, chat)),
  ],
}
