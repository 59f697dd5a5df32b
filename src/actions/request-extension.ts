import { isSettled } from '../domain/assignment.ts'
import { formatDay, type PlainDate } from '../domain/calendar/plain-date.ts'
import { localOf } from '../domain/calendar/zone.ts'
import { type Deadline, lastDayOf } from '../domain/deadline.ts'
import { mayAskExtensionFor } from '../domain/permissions.ts'
import { addEvents } from '../storage/assigning-rows.ts'
import { type LockedAssignment, lockAssignment } from '../storage/assignment-changes.ts'
import { deadlineOfAssignment, decidersOf, pendingExtensionOf } from '../storage/extension-rows.ts'
import { enqueue } from '../storage/outbox.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'
import { byWhom } from './history-line.ts'
import type { Me } from './identify-member.ts'
import { reasonProblem } from './withdraw-task.ts'

/** The last day that words such as "20/11" or "trước 21/11" ask for. */
export function wantedDayOf(me: Me, deadline: Deadline): PlainDate {
  return lastDayOf(deadline, me.office.settings)
}

/** Why more time until that day makes no sense; null when it does. `lastDay` is the present last day. */
export function wantedDayProblem(call: Call, me: Me, wanted: PlainDate, lastDay: PlainDate): Refusal | null {
  const day = formatDay(wanted, 'year')
  if (wanted < localOf(call.now, me.office.zone).date) return refusal('deadline_past', { day })
  return wanted <= lastDay ? refusal('extension_not_later', { day }) : null
}

/** A unit asks for more time until the end of a day. One request at a time waits for its decision. */
export async function requestExtension(
  call: Call,
  me: Me,
  wish: { assignmentId: number; wantedDate: PlainDate; reason: string },
): Promise<{ ok: true; extensionId: number; told: number } | Refusal> {
  const problem = reasonProblem(wish.reason)
  if (problem) return problem
  return change<{ ok: true; extensionId: number; told: number } | Refusal>(call, async tx => {
    const row = await lockAssignment(tx.sql, me.orgId, wish.assignmentId)
    if (!row) return refusal('no_such_assignment')
    if (!mayAskExtensionFor(me, row.unitId)) return refusal('not_allowed')
    const settled = settledProblem(row)
    if (settled) return settled
    const { lastDay, ...task } = await deadlineOfAssignment(tx.sql, row.assignmentId)
    const dayProblem = wantedDayProblem(call, me, wish.wantedDate, lastDay)
    if (dayProblem) return dayProblem
    const pending = await pendingExtensionOf(tx.sql, row.assignmentId)
    if (pending) return refusal('extension_pending', { day: formatDay(pending.wantedDate, 'year') })
    const reason = wish.reason.trim()
    const { id } = await tx.prisma.extensionRequest.create({
      data: {
        orgId: me.orgId,
        assignmentId: row.assignmentId,
        requestedBy: me.memberId,
        requestedAt: call.now,
        wantedDate: wish.wantedDate,
        reason,
      },
      select: { id: true },
    })
    const detail = { reason, day: formatDay(wish.wantedDate, 'year') }
    const event = byWhom(call, me, 'extension_requested')
    await addEvents(tx.sql, event, [{ assignmentId: row.assignmentId, detail }], call.now)
    const deciders = (await decidersOf(tx.sql, me.orgId, task)).filter(one => one.memberId !== me.memberId)
    await enqueue(
      tx,
      deciders.map(({ memberId }) => ({
        orgId: me.orgId,
        kind: 'extension_requested',
        importance: 'important',
        to: { memberId },
        payload: { extensionId: id },
        urgentAt: row.dueAt,
      })),
      call.now,
    )
    return { ok: true, extensionId: id, told: deciders.length }
  })
}

/** Work for which more time means nothing any more. */
export function settledProblem(row: Pick<LockedAssignment, 'state'>): Refusal | null {
  if (row.state === 'withdrawn') return refusal('withdrawn')
  if (isSettled(row.state)) return refusal('already_completed')
  return row.state === 'awaiting_confirmation' ? refusal('already_awaiting') : null
}
