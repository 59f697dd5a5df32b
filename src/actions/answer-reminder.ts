import type { EventType } from '../domain/history.ts'
import { type SnoozeChoice, snoozeUntil } from '../domain/snooze.ts'
import { addEvent } from '../storage/assignment-changes.ts'
import type { Tx } from '../storage/database.ts'
import { snoozeReminders } from '../storage/plan-reminders.ts'
import { isAcknowledged, ownItemsOf } from '../storage/reminder-answers.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'
import type { Me } from './identify-member.ts'

/** "Đã nhận": the unit has heard. It goes into the history once, however often the button is pressed. */
export function acknowledgeReminder(
  call: Call,
  me: Me,
  notificationId: number,
): Promise<{ ok: true; first: boolean } | Refusal> {
  return change(call, async tx => {
    const own = await ownItemsOf(tx.sql, notificationId, me.memberId)
    if (own === null) return refusal('no_such_reminder')
    const first = own.length === 0 || !(await isAcknowledged(tx.sql, own, me.memberId, notificationId))
    if (first) await writeHistory(tx, call, me, own, 'acknowledged', { notificationId })
    return { ok: true as const, first }
  })
}

/** "Nhắc lại sau": the same person hears of the same work again at a sensible moment of the office. */
export function snoozeReminder(
  call: Call,
  me: Me,
  wish: { notificationId: number; choice: SnoozeChoice },
): Promise<{ ok: true; until: Date } | Refusal> {
  return change(call, async tx => {
    const own = await ownItemsOf(tx.sql, wish.notificationId, me.memberId)
    if (own === null || own.length === 0) return refusal('no_such_reminder')
    const { settings, calendar, zone } = me.office
    const until = snoozeUntil(wish.choice, call.now, settings, calendar, zone)
    await snoozeReminders(tx, { assignmentIds: own, memberId: me.memberId, until })
    return { ok: true as const, until }
  })
}

async function writeHistory(
  tx: Tx,
  call: Call,
  me: Me,
  assignmentIds: number[],
  type: EventType,
  detail: Record<string, unknown>,
): Promise<void> {
  for (const assignmentId of assignmentIds)
    await addEvent(
      tx.sql,
      {
        orgId: me.orgId,
        assignmentId,
        type,
        memberId: me.memberId,
        who: me.title,
        fromState: null,
        toState: null,
        detail,
        chatId: call.source?.chatId ?? null,
        messageId: call.source?.messageId ?? null,
      },
      call.now,
    )
}
