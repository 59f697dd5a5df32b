import type { Duty } from '../domain/assignment.ts'
import { type Deadline, dueAtOf, lastDayOf } from '../domain/deadline.ts'
import type { TaskReminderSettings } from '../domain/settings.ts'
import {
  addEvents,
  type DirectiveKey,
  findOrCreateDirective,
  insertAssignments,
  type SharedEvent,
  takeTaskNo,
} from '../storage/assigning-rows.ts'
import type { Tx } from '../storage/database.ts'
import { replanAssignments } from '../storage/plan-reminders.ts'
import type { UnitRow } from '../storage/unit-rows.ts'
import { plainWords } from '../vietnamese/plain-letters.ts'
import { taskCode } from './assignment-view.ts'
import type { Call } from './call.ts'
import { byWhom } from './history-line.ts'
import type { Me } from './identify-member.ts'

export type TaskWish = {
  title: string
  deadline: Deadline
  /** The unit that leads (chủ trì); null: all units carry the same duty. */
  leadUnitId: number | null
  unitIds: number[]
  /** Collective names; the units that each stands for today are copied, later changes of the group change no task. */
  groupIds?: number[]
  directive?: DirectiveKey
  /** The same, where it is known already. */
  directiveId?: number
  confidential?: boolean
  /** The task's own rules of reminding; absent: the office's. */
  reminders?: TaskReminderSettings
  /** A name for programs, unique in the office. */
  slug?: string
  /** false: its units know of it already (work taken over from elsewhere), nobody is told. */
  announce?: boolean
}

/** A task as it is written down, once its units and their duties are known. */
type TaskText = Omit<TaskWish, 'leadUnitId' | 'unitIds' | 'groupIds'>

export type UnitDuty = { unit: UnitRow; duty: Duty }

export type MadeTask = {
  wish: TaskText
  taskId: number
  code: string
  dueAt: Date
  units: UnitRow[]
  assignments: { assignmentId: number; unitId: number }[]
}

/** Who gives a task, as it is written down: the line of history, and who follows and answers for it. */
export type TaskGiver = {
  orgId: number
  office: Pick<Me['office'], 'settings' | 'zone'>
  event: SharedEvent
  followedById: number | null
  leaderId: number | null
  createdById: number | null
}

export function giverOf(call: Call, me: Me): TaskGiver {
  return {
    orgId: me.orgId,
    office: me.office,
    event: byWhom(call, me, 'assigned'),
    followedById: me.role === 'monitor' ? me.memberId : null,
    leaderId: me.role === 'leader' ? me.memberId : null,
    createdById: me.memberId,
  }
}

/** Writes a task that was checked: its directive, its assignments, the first line of their history, their reminders. */
export async function createTask(
  tx: Tx,
  giver: TaskGiver,
  wish: TaskText,
  duties: UnitDuty[],
  now: Date,
): Promise<MadeTask> {
  const { settings, zone } = giver.office
  const { deadline } = wish
  const title = wish.title.trim()
  const due = { deadline, lastDay: lastDayOf(deadline, settings), dueAt: dueAtOf(deadline, settings, zone) }
  const no = await takeTaskNo(tx.sql, giver.orgId)
  const directiveId = wish.directive
    ? await findOrCreateDirective(tx.sql, giver.orgId, keyOf(wish.directive))
    : (wish.directiveId ?? null)
  const task = await tx.prisma.task.create({
    data: {
      orgId: giver.orgId,
      no,
      slug: wish.slug ?? null,
      title,
      searchText: searchTextOf(title, wish.directive?.number ?? ''),
      directiveId,
      deadlinePhrase: deadline.phrase,
      deadlineKind: deadline.kind,
      deadlineDate: deadline.date,
      deadlineTime: deadline.time,
      // The next one is given when this one's time is over: one of a kind at a time, and each has its reminders.
      ...(deadline.recurrence ? { recurrence: deadline.recurrence, renewAt: due.dueAt } : {}),
      ...(wish.reminders ? { reminders: wish.reminders } : {}),
      confidential: wish.confidential ?? false,
      followedById: giver.followedById,
      leaderId: giver.leaderId,
      createdById: giver.createdById,
      createdAt: now,
    },
    select: { id: true },
  })
  const assignments = await insertAssignments(
    tx.sql,
    { orgId: giver.orgId, taskId: task.id, due },
    duties.map(({ unit, duty }) => ({ unitId: unit.id, duty })),
    now,
  )
  const dutyOf = new Map(duties.map(({ unit, duty }) => [unit.id, duty]))
  await addEvents(
    tx.sql,
    giver.event,
    assignments.map(one => ({
      assignmentId: one.assignmentId,
      detail: { duty: dutyOf.get(one.unitId), deadline: deadline.phrase, lastDay: due.lastDay },
      to: 'not_started',
    })),
    now,
  )
  await replanAssignments(
    tx,
    assignments.map(one => one.assignmentId),
    now,
  )
  return {
    wish,
    taskId: task.id,
    code: taskCode(no),
    dueAt: due.dueAt,
    units: duties.map(({ unit }) => unit),
    assignments,
  }
}

/** What has no number is known by its subject: two meetings of one day are two sources. */
function keyOf(directive: DirectiveKey): DirectiveKey {
  return directive.number === '' && directive.issuer === ''
    ? { ...directive, issuer: directive.subject }
    : directive
}

/** By what a task is found: its title and the number of its directive, without diacritics. */
export function searchTextOf(title: string, directiveNumber: string): string {
  return plainWords(`${title} ${directiveNumber}`).join(' ')
}
