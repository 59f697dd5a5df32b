import { findMember } from '../storage/member-rows.ts'
import { enqueue } from '../storage/outbox.ts'
import { markReachable, markUnreachable } from '../storage/reachability.ts'
import { findReachable } from '../storage/staff-rows.ts'
import { type Call, change } from './call.ts'

/** The person wrote or unblocked the bot: messages may go there again. */
export function noteReachable(call: Call, telegramUserId: bigint): Promise<void> {
  return markReachable(call.db, telegramUserId)
}

/**
 * The person blocked the bot. Noted at once, and told to the monitors (without one, the administrators): what this
 * person has to do would otherwise go unheard until the next message fails.
 */
export async function noteBlocked(call: Call, telegramUserId: bigint): Promise<void> {
  await change(call, async tx => {
    const member = await findMember(tx.sql, telegramUserId)
    if (!member || !(await markUnreachable(tx, member.memberId))) return { ok: true as const }
    const { orgId, memberId } = member
    const staff = await findReachable(tx, { orgIds: [orgId] })
    const monitors = staff.filter(one => one.role === 'monitor')
    const told = monitors.length > 0 ? monitors : staff.filter(one => one.role === 'administrator')
    await enqueue(
      tx,
      told.map(to => ({ orgId, kind: 'unreachable', importance: 'important', to, payload: { memberId } })),
      call.now,
    )
    return { ok: true as const }
  })
}
