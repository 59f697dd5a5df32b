import { mayDo } from '../domain/permissions.ts'
import { type ChatRow, chatsOf, deleteChat, findChat, saveChat, setChatDigest } from '../storage/chat-rows.ts'
import { planDigest } from '../storage/plan-digest.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'
import type { Me } from './identify-member.ts'

/** A group as Telegram names it; `topicId` where it was asked from inside a topic. */
export type GroupPlace = { telegramChatId: bigint; topicId: number | null; title: string }

/** Binds a group, and its topic, to the administrator's office. Bound to another one, it must be unbound there first. */
export async function bindChat(
  call: Call,
  me: Me,
  place: GroupPlace,
): Promise<{ ok: true; chat: ChatRow } | Refusal> {
  if (!mayDo(me, 'bind_group')) return refusal('not_allowed')
  return change(call, async tx => {
    const bound = await saveChat(tx.sql, { ...place, orgId: me.orgId, boundBy: me.memberId }, call.now)
    if (!bound) return refusal('group_of_other_office')
    await planDigest(tx, me.orgId, call.now)
    return { ok: true as const, chat: (await findChat(tx.sql, place.telegramChatId))! }
  })
}

/** Unbinds a group of the administrator's office: no digest, no answers there. Nothing else is lost. */
export async function unbindChat(
  call: Call,
  me: Me,
  which: { telegramChatId: bigint } | { chatRowId: number },
): Promise<{ ok: true; title: string } | Refusal> {
  if (!mayDo(me, 'bind_group')) return refusal('not_allowed')
  return change(call, async tx => {
    const chat = (await chatsOf(tx.sql, me.orgId)).find(one =>
      'chatRowId' in which ? one.chatRowId === which.chatRowId : one.telegramChatId === which.telegramChatId,
    )
    if (!chat || !(await deleteChat(tx.sql, me.orgId, chat.chatRowId))) return refusal('group_not_bound')
    return { ok: true as const, title: chat.title }
  })
}

/** Turns the weekly digest of one group on or off. */
export async function setDigest(
  call: Call,
  me: Me,
  wish: { chatRowId: number; on: boolean },
): Promise<{ ok: true } | Refusal> {
  if (!mayDo(me, 'bind_group')) return refusal('not_allowed')
  return change(call, async tx => {
    if (!(await setChatDigest(tx.sql, me.orgId, wish.chatRowId, wish.on))) return refusal('group_not_bound')
    await planDigest(tx, me.orgId, call.now)
    return { ok: true as const }
  })
}

/** The groups of the reader's office. */
export function listChats(call: Call, me: Me): Promise<ChatRow[]> {
  return chatsOf(call.db.sql, me.orgId)
}
