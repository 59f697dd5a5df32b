import { formatDay } from '../domain/calendar/plain-date.ts'
import { type Deadline, dueAtOf, lastDayOf } from '../domain/deadline.ts'
import { replanAssignments } from '../storage/plan-reminders.ts'
import { type LockedPart, type LockedTask, saveDeadlines, saveTaskDeadline } from '../storage/task-changes.ts'
import { deadlineProblem } from './assign-task.ts'
import { type Call, type Refusal, refusal } from './call.ts'
import { changedMeanwhile, changeTask, recordChange, tellUnits } from './change-task.ts'
import type { Me } from './identify-member.ts'

/** A task's own deadline in one word, to tell whether it is still the one that a person saw. */
export function deadlineMark(
  task: Pick<LockedTask, 'deadlineKind' | 'deadlineDate' | 'deadlineTime'>,
): string {
  return [task.deadlineKind, task.deadlineDate, task.deadlineTime].join(' ')
}

type DeadlineWish = {
  taskId: number
  /** null: for all units, and for units that join later. */
  assignmentId: number | null
  deadline: Deadline
  /** extend: more time; the first deadline stays on record. correct: the first one was written down wrongly. */
  mode: 'extend' | 'correct'
  /** The deadline that the person changes: `deadlineMark` of the task, or the ISO instant at which one unit's is over. */
  seen: string
}

/**
 * Gives more time, or puts right a deadline that was a mistake. More time goes to work that is still open: what was
 * reported or completed late stays late.
 */
export async function moveDeadline(
  call: Call,
  me: Me,
  wish: DeadlineWish,
): Promise<{ ok: true; told: number; units: number } | Refusal> {
  const problem = deadlineProblem(me.office, wish.deadline, call.now)
  if (problem) return problem
  const { settings, zone } = me.office
  const { deadline } = wish
  const due = { deadline, lastDay: lastDayOf(deadline, settings), dueAt: dueAtOf(deadline, settings, zone) }
  return changeTask(call, me, 'edit_task', wish.taskId, async (tx, task, all) => {
    const parts =
      wish.assignmentId === null ? all : all.filter(part => part.assignmentId === wish.assignmentId)
    if (parts.length === 0) return refusal('no_such_assignment')
    const present = wish.assignmentId === null ? deadlineMark(task) : parts[0]!.dueAt.toISOString()
    if (present !== wish.seen) return changedMeanwhile(tx, me, wish.taskId)
    const moved = parts.filter(part => movesFor(part, wish.mode, due.dueAt))
    if (moved.length === 0) return refusal('extension_not_later', { day: formatDay(due.lastDay, 'year') })
    if (wish.assignmentId === null) await saveTaskDeadline(tx.sql, task.taskId, due)
    const ids = moved.map(part => part.assignmentId)
    await saveDeadlines(tx.sql, ids, due, call.now, { moveBaseline: wish.mode === 'correct' })
    await recordChange(
      tx,
      call,
      me,
      wish.mode === 'extend' ? 'deadline_extended' : 'deadline_corrected',
      moved.map(part => ({
        assignmentId: part.assignmentId,
        detail: { from: part.deadlinePhrase, to: deadline.phrase, day: formatDay(due.lastDay, 'year') },
      })),
    )
    await replanAssignments(tx, ids, call.now)
    const news = { kind: 'task_changed', payload: { taskId: task.taskId, what: 'deadline' } }
    const told = await tellUnits(
      tx,
      call,
      me,
      moved
        .filter(part => part.state !== 'completed')
        .map(part => ({ unitId: part.unitId, dueAt: due.dueAt })),
      news,
    )
    return { ok: true, told, units: moved.length }
  })
}

function movesFor(part: LockedPart, mode: DeadlineWish['mode'], dueAt: Date): boolean {
  if (part.state === 'withdrawn') return false
  if (mode === 'correct') return true
  if (part.state === 'completed') return false
  const reportedLate = part.reportedDoneAt !== null && part.reportedDoneAt >= part.dueAt
  return !reportedLate && dueAt > part.dueAt
}
