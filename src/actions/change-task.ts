import { formatDay } from '../domain/calendar/plain-date.ts'
import { localOf } from '../domain/calendar/zone.ts'
import type { EventType } from '../domain/history.ts'
import { type Deed, mayDo } from '../domain/permissions.ts'
import { addEvents, peopleOfUnits } from '../storage/assigning-rows.ts'
import type { Tx } from '../storage/database.ts'
import { enqueue } from '../storage/outbox.ts'
import {
  type LockedPart,
  type LockedTask,
  lastChangeOf,
  lockParts,
  lockTask,
} from '../storage/task-changes.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'
import { byWhom } from './history-line.ts'
import type { Me } from './identify-member.ts'

/**
 * Runs a change of a whole task: checks the right, holds the task and its assignments until the end, and refuses
 * one that was withdrawn.
 */
export async function changeTask<T extends { ok: true }>(
  call: Call,
  me: Me,
  deed: Deed,
  taskId: number,
  work: (tx: Tx, task: LockedTask, parts: LockedPart[]) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  if (!mayDo(me, deed)) return refusal('not_allowed')
  return change<T | Refusal>(call, async tx => {
    const task = await lockTask(tx.sql, me.orgId, taskId)
    if (!task) return refusal('no_such_task')
    if (task.withdrawnAt) return refusal('withdrawn')
    return work(tx, task, await lockParts(tx.sql, taskId))
  })
}

/** What the person saw is not what stands there now: told who changed it and when. */
export async function changedMeanwhile(tx: Tx, me: Me, taskId: number): Promise<Refusal> {
  const last = await lastChangeOf(tx.sql, taskId)
  if (!last) return refusal('changed_meanwhile')
  const { date, time } = localOf(last.at, me.office.zone)
  return refusal('changed_meanwhile_by', { who: last.who, time, day: formatDay(date) })
}

/** One line of history for each of these assignments. */
export async function recordChange(
  tx: Tx,
  call: Call,
  me: Me,
  type: EventType,
  lines: Parameters<typeof addEvents>[2],
): Promise<void> {
  await addEvents(tx.sql, byWhom(call, me, type), lines, call.now)
}

/** One message to each person of these units, never to the one who made the change. Returns how many. */
export async function tellUnits(
  tx: Tx,
  call: Call,
  me: Me,
  units: readonly { unitId: number; dueAt: Date }[],
  news: { kind: string; payload: Record<string, unknown> },
): Promise<number> {
  const dueOf = new Map(units.map(unit => [unit.unitId, unit.dueAt]))
  const people = await peopleOfUnits(tx.sql, [...dueOf.keys()])
  const others = people.filter(person => person.memberId !== me.memberId)
  await enqueue(
    tx,
    others.map(person => ({
      orgId: me.orgId,
      kind: news.kind,
      importance: 'important',
      to: { memberId: person.memberId },
      payload: news.payload,
      urgentAt: dueOf.get(person.unitId)!,
    })),
    call.now,
  )
  return others.length
}
