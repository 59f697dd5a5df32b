import type { Progress } from '../domain/assignment.ts'
import { formatDay } from '../domain/calendar/plain-date.ts'
import { localOf } from '../domain/calendar/zone.ts'
import type { EventType } from '../domain/history.ts'
import { mayDo, mayReportFor } from '../domain/permissions.ts'
import { applyStep, type ProgressStep, type WorkStanding } from '../domain/progress.ts'
import {
  addEvent,
  eventsOf,
  type LockedAssignment,
  lockAssignment,
  saveWork,
} from '../storage/assignment-changes.ts'
import type { Tx } from '../storage/database.ts'
import { enqueue, type NewNotification } from '../storage/outbox.ts'
import { replanAssignments } from '../storage/plan-reminders.ts'
import { followersOf, peopleOfUnit } from '../storage/recipients.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'
import type { Me } from './identify-member.ts'

/** What a step is called in the history. */
const eventOf: Record<ProgressStep['step'], EventType> = {
  begin: 'begun',
  count: 'progress',
  percent: 'progress',
  note: 'note',
  evidence: 'evidence',
  obstacle: 'obstacle',
  obstacle_cleared: 'obstacle_cleared',
  done: 'reported_done',
  confirm: 'confirmed',
  return: 'returned',
}

/**
 * One step of one assignment: begun, a count or a share, a note, evidence, an obstacle, done; the monitor's
 * confirmation or return. `further` steps were said in the same breath ("12/20, vướng …"): all are taken, or none.
 * `version` is the one that a button was drawn for: a button older than the last change does nothing.
 */
export async function reportProgress(
  call: Call,
  me: Me,
  wish: {
    assignmentId: number
    step: ProgressStep
    further?: readonly ProgressStep[]
    version?: number
  },
): Promise<{ ok: true } | Refusal> {
  return change(call, async tx => {
    const row = await lockAssignment(tx.sql, me.orgId, wish.assignmentId)
    if (!row) return refusal('no_such_assignment')
    const decides = wish.step.step === 'confirm' || wish.step.step === 'return'
    if (decides ? !mayDo(me, 'confirm_completion') : !mayReportFor(me, row.unitId))
      return refusal('not_allowed')
    const taken: { step: ProgressStep; from: WorkStanding; to: WorkStanding }[] = []
    let standing = standingOf(row)
    for (const step of [wish.step, ...(wish.further ?? [])]) {
      const result = applyStep(standing, step, call.now)
      if (!result.ok) return explain(tx, me, row, result.code)
      taken.push({ step, from: standing, to: result.next })
      standing = result.next
    }
    if (wish.version !== undefined && wish.version !== row.version)
      return explain(tx, me, row, 'changed_meanwhile')
    for (const { step, from, to } of taken)
      await record(tx, call, me, { ...row, state: from.state }, step, to)
    return { ok: true as const }
  })
}

async function record(
  tx: Tx,
  call: Call,
  me: Me,
  row: LockedAssignment,
  step: ProgressStep,
  next: WorkStanding,
): Promise<void> {
  await saveWork(tx.sql, row.assignmentId, next, call.now)
  await addEvent(
    tx.sql,
    {
      orgId: me.orgId,
      assignmentId: row.assignmentId,
      type: eventOf[step.step],
      memberId: me.memberId,
      who: me.title,
      fromState: row.state,
      toState: next.state,
      detail: { ...step },
      chatId: call.source?.chatId ?? null,
      messageId: call.source?.messageId ?? null,
    },
    call.now,
  )
  if (step.step === 'evidence')
    await tx.prisma.evidence.create({
      data: {
        assignmentId: row.assignmentId,
        memberId: me.memberId,
        kind: step.kind,
        fileId: step.fileId,
        fileName: step.fileName,
        caption: step.caption,
        at: call.now,
      },
    })
  if (next.state !== row.state) await replanAssignments(tx, [row.assignmentId], call.now)
  await enqueue(tx, await newsOf(tx, me, row, step), call.now)
}

/** Who must hear of the step; never the person who took it. */
async function newsOf(tx: Tx, me: Me, row: LockedAssignment, step: ProgressStep): Promise<NewNotification[]> {
  const kinds: Partial<Record<ProgressStep['step'], { kind: string; to: 'followers' | 'unit' }>> = {
    done: { kind: 'completion_reported', to: 'followers' },
    obstacle: { kind: 'obstacle_reported', to: 'followers' },
    confirm: { kind: 'completion_confirmed', to: 'unit' },
    return: { kind: 'completion_returned', to: 'unit' },
  }
  const news = kinds[step.step]
  if (!news) return []
  const people =
    news.to === 'followers'
      ? await followersOf(tx.sql, me.orgId, row.followedById)
      : await peopleOfUnit(tx.sql, row.unitId)
  return people
    .filter(person => person.memberId !== me.memberId)
    .map(person => ({
      orgId: me.orgId,
      kind: news.kind,
      importance: news.kind === 'completion_confirmed' ? 'routine' : 'important',
      to: { memberId: person.memberId },
      payload: { assignmentId: row.assignmentId },
      urgentAt: row.dueAt,
    }))
}

/** The loser of a race, or a second press, is told who did it and when. */
async function explain(tx: Tx, me: Me, row: LockedAssignment, code: string): Promise<Refusal> {
  const deciding: Record<string, EventType | null> = {
    already_completed: 'confirmed',
    already_awaiting: 'reported_done',
    not_awaiting: null,
  }
  const by = deciding[code]
  if (by === undefined && code !== 'changed_meanwhile') return refusal(code)
  const [last] = await eventsOf(tx.sql, row.assignmentId, by ? { limit: 1, type: by } : { limit: 1 })
  if (!last) return refusal(code)
  const { date, time } = localOf(last.at, me.office.zone)
  return refusal(`${code}_by`, { who: last.who, time, day: formatDay(date) })
}

function standingOf(row: LockedAssignment): WorkStanding {
  return {
    state: row.state,
    progress: progressOf(row),
    note: row.note,
    obstacle: row.obstacle,
    returnReason: row.returnReason,
    reportedDoneAt: row.reportedDoneAt,
    confirmedAt: row.confirmedAt,
  }
}

function progressOf(row: Pick<LockedAssignment, 'progressDone' | 'progressTotal' | 'percent'>): Progress {
  if (row.progressDone !== null && row.progressTotal !== null)
    return { done: row.progressDone, total: row.progressTotal }
  return row.percent === null ? null : { percent: row.percent }
}
