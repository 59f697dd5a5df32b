import { z } from 'zod'
import { mayDo } from '../domain/permissions.ts'
import { findChat } from '../storage/chat-rows.ts'
import type { Sql } from '../storage/database.ts'
import { resend } from '../storage/undelivered.ts'
import {
  findNotice,
  findUnreachableMember,
  keptFor,
  tryRecipientsAgain,
  type UndeliveredLine,
  undeliveredAmong,
  undeliveredSince,
} from '../storage/undelivered-rows.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'
import type { Me } from './identify-member.ts'

/** Shape of what the reminder engine writes when a message found nobody, or was given up. */
const notice = z.union([
  z.object({ memberId: z.number() }),
  z.object({ chatId: z.string().transform(BigInt) }),
  z.object({ notificationIds: z.array(z.number()) }),
])

export type Notice =
  | { about: 'member'; title: string; unitName: string | null; lines: UndeliveredLine[] }
  | { about: 'group'; title: string; lines: UndeliveredLine[] }
  | { about: 'messages'; lines: UndeliveredLine[] }

/** Older than this is not worth sending any more: what it spoke of has been said otherwise (ms). */
const worthResendingMs = 14 * 24 * 3_600_000
const mostListed = 20

/** What a notice tells its reader today; null when there is nothing left to tell. */
export async function readNotice(call: Call, me: Me, payload: unknown): Promise<Notice | null> {
  const { sql } = call.db
  const about = notice.parse(payload)
  if ('notificationIds' in about) {
    const lines = await undeliveredAmong(sql, me.orgId, about.notificationIds)
    return lines.length > 0 ? { about: 'messages', lines } : null
  }
  const lines = await linesOf(sql, me.orgId, about)
  if ('memberId' in about) {
    const member = await findUnreachableMember(sql, me.orgId, about.memberId)
    return member && { about: 'member', ...member, lines }
  }
  const chat = await findChat(sql, about.chatId)
  return chat?.leftAt && chat.orgId === me.orgId ? { about: 'group', title: chat.title, lines } : null
}

function linesOf(sql: Sql, orgId: number, about: z.output<typeof notice>): Promise<UndeliveredLine[]> {
  if ('notificationIds' in about) return undeliveredAmong(sql, orgId, about.notificationIds)
  return keptFor(sql, orgId, 'memberId' in about ? about : { telegramChatId: about.chatId })
}

/** What did not arrive in the last two weeks, newest first: for those who would otherwise telephone. */
export async function listUndelivered(
  call: Call,
  me: Me,
): Promise<{ ok: true; lines: UndeliveredLine[] } | Refusal> {
  if (!mayDo(me, 'assign_task')) return refusal('not_allowed')
  const since = new Date(call.now.getTime() - worthResendingMs)
  return { ok: true, lines: await undeliveredSince(call.db.sql, me.orgId, since, mostListed) }
}

/**
 * Queues anew what a notice spoke of (only for whoever was given the notice), or all that is listed.
 * @returns how many were queued; 0 when all of it has arrived or was queued before
 */
export async function resendUndelivered(
  call: Call,
  me: Me,
  which: { noticeId: number } | 'all',
): Promise<{ ok: true; count: number } | Refusal> {
  if (!mayDo(me, 'assign_task')) return refusal('not_allowed')
  return change(call, async tx => {
    const lines = await chosen(tx.sql, call, me, which)
    if (!lines) return refusal('no_such_message')
    let count = 0
    for (const line of lines) if (await resend(tx, line.id, me.orgId, call.now)) count += 1
    await tryRecipientsAgain(
      tx.sql,
      me.orgId,
      lines.map(line => line.id),
    )
    return { ok: true as const, count }
  })
}

async function chosen(
  sql: Sql,
  call: Call,
  me: Me,
  which: Parameters<typeof resendUndelivered>[2],
): Promise<UndeliveredLine[] | null> {
  if (which === 'all')
    return undeliveredSince(sql, me.orgId, new Date(call.now.getTime() - worthResendingMs), mostListed)
  const found = await findNotice(sql, which.noticeId, me.memberId)
  return found && linesOf(sql, me.orgId, notice.parse(found.payload))
}
