import { formatDay } from '../domain/calendar/plain-date.ts'
import { localOf } from '../domain/calendar/zone.ts'
import { type Deadline, dueAtOf, lastDayOf } from '../domain/deadline.ts'
import { mayDo } from '../domain/permissions.ts'
import { addEvents } from '../storage/assigning-rows.ts'
import { lockAssignment } from '../storage/assignment-changes.ts'
import type { Tx } from '../storage/database.ts'
import {
  deadlineOfAssignment,
  type ExtensionRow,
  findExtension,
  settleExtension,
} from '../storage/extension-rows.ts'
import { replanAssignments } from '../storage/plan-reminders.ts'
import { saveDeadlines } from '../storage/task-changes.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'
import { tellUnits } from './change-task.ts'
import { byWhom } from './history-line.ts'
import type { Me } from './identify-member.ts'
import { settledProblem, wantedDayProblem } from './request-extension.ts'

/**
 * Grants or refuses more time; whoever decides second is told who was first. A granted request moves the deadline
 * of that one assignment, never its baseline.
 */
export async function decideExtension(
  call: Call,
  me: Me,
  wish: { extensionId: number; grant: boolean },
): Promise<{ ok: true } | Refusal> {
  if (!mayDo(me, 'decide_extension')) return refusal('not_allowed')
  return change<{ ok: true } | Refusal>(call, async tx => {
    const seen = await findExtension(tx.sql, me.orgId, wish.extensionId)
    if (!seen) return refusal('no_such_extension')
    const row = await lockAssignment(tx.sql, me.orgId, seen.assignmentId)
    if (!row) return refusal('no_such_extension')
    // Read again: somebody may have decided while this one waited for the lock.
    const request = (await findExtension(tx.sql, me.orgId, wish.extensionId))!
    if (request.state !== 'pending') return decidedBy(me, request)
    const present = await deadlineOfAssignment(tx.sql, row.assignmentId)
    const problem = wish.grant
      ? (settledProblem(row) ?? wantedDayProblem(call, me, request.wantedDate, present.lastDay))
      : null
    if (problem) return problem
    const state = wish.grant ? 'granted' : 'refused'
    const decision = { state, memberId: me.memberId } as const
    if (!(await settleExtension(tx.sql, request.extensionId, decision, call.now)))
      return refusal('changed_meanwhile')
    if (wish.grant) await moveTo(tx, call, me, request)
    const day = formatDay(request.wantedDate, 'year')
    const line = { assignmentId: row.assignmentId, detail: { from: present.phrase, day } }
    await addEvents(tx.sql, byWhom(call, me, `extension_${state}`), [line], call.now)
    const news = { kind: 'extension_decided', payload: { extensionId: request.extensionId } }
    await tellUnits(tx, call, me, [{ unitId: row.unitId, dueAt: row.dueAt }], news)
    return { ok: true }
  })
}

async function moveTo(tx: Tx, call: Call, me: Me, request: ExtensionRow): Promise<void> {
  const { settings, zone } = me.office
  const deadline: Deadline = {
    phrase: `đến hết ngày ${formatDay(request.wantedDate, 'year')}`,
    kind: 'by',
    date: request.wantedDate,
    time: null,
  }
  const due = { deadline, lastDay: lastDayOf(deadline, settings), dueAt: dueAtOf(deadline, settings, zone) }
  await saveDeadlines(tx.sql, [request.assignmentId], due, call.now, { moveBaseline: false })
  await replanAssignments(tx, [request.assignmentId], call.now)
}

function decidedBy(me: Me, request: ExtensionRow): Refusal {
  const { date, time } = localOf(request.decidedAt!, me.office.zone)
  return refusal(`extension_${request.state}_by`, {
    who: request.decidedBy ?? '',
    time,
    day: formatDay(date),
  })
}
