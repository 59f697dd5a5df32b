import { isUnitsTurn, type UnitKind, unitKinds } from '../domain/assignment.ts'
import { localOf } from '../domain/calendar/zone.ts'
import { mayDo, seesTitle, sightOf } from '../domain/permissions.ts'
import { lateUnits, summariseGroups } from '../domain/summarise.ts'
import type { Summary } from '../domain/summary.ts'
import { findChat } from '../storage/chat-rows.ts'
import { summaryGroups, summaryLate } from '../storage/summary-rows.ts'
import { taskCode } from './assignment-view.ts'
import { type Call, type Refusal, refusal } from './call.ts'
import type { Me, Office } from './identify-member.ts'

/** A summary as one reader, or a group of readers, may see it. A title that is not theirs to see is empty. */
export type SummaryView = {
  ok: true
  summary: Summary
  office: Office
  /** Whose units it covers; null: all. */
  kind: UnitKind | null
  /** The kinds of unit that have any work at all, for the choice between them. */
  kinds: UnitKind[]
  /** Overdue work of all units that the unit itself still owes: what the list of overdue work shows. */
  owed: number
}

/** The worst cases that a summary names; the others are counted. */
const mostLate = 30

/** The summary that a member asks for, in private or in a group; a group must be bound to the member's office. */
export async function summarise(
  call: Call,
  me: Me,
  wish: { kind: UnitKind | null; groupId: bigint | null },
): Promise<SummaryView | Refusal> {
  if (!mayDo(me, 'see_summary')) return refusal('not_allowed')
  if (wish.groupId === null) return summariseFor(call, me.office, me, wish.kind)
  const chat = await findChat(call.db.sql, wish.groupId)
  if (!chat) return refusal('group_not_bound')
  if (chat.orgId !== me.orgId) return refusal('group_of_other_office')
  return summariseFor(call, me.office, null, wish.kind)
}

/** The weekly summary for a group; null when it is not bound to that office any more, or wants none. */
export async function summariseForGroup(
  call: Call,
  office: Office,
  groupId: bigint,
): Promise<SummaryView | null> {
  const chat = await findChat(call.db.sql, groupId)
  if (!chat || chat.orgId !== office.orgId || !chat.digest || chat.leftAt) return null
  return summariseFor(call, office, null, null)
}

/** `reader` null: everybody in a group, who see what any officer would, and of confidential tasks the code. */
async function summariseFor(
  call: Call,
  office: Office,
  reader: Me | null,
  kind: UnitKind | null,
): Promise<SummaryView> {
  const { now, db } = call
  const since = `${localOf(now, office.zone).date.slice(0, 4)}-01-01`
  const scope = { orgId: office.orgId, readerUnitId: reader?.unitId ?? null, since }
  const [groups, late] = await Promise.all([
    summaryGroups(db.sql, scope, now),
    summaryLate(db.sql, scope, now, { kind, limit: mostLate }),
  ])
  const titled = <
    Row extends { taskNo: number; taskTitle: string; confidential: boolean; readersTask: boolean },
  >(
    row: Row,
  ) => ({ ...row, taskCode: taskCode(row.taskNo), taskTitle: mayRead(reader, row) ? row.taskTitle : '' })
  const lateRows = late.map(titled).map(row => ({
    ...row,
    obstacle: reader && sightOf(reader, row.unitId) === 'full' ? row.obstacle : null,
  }))
  const counted = groups.filter(group => kind === null || group.unitKind === kind).map(titled)
  const summary = summariseGroups(counted, lateUnits(lateRows, now, office.zone), now, office.zone)
  const overdue = groups.filter(group => group.isLate && isUnitsTurn(group.state))
  return {
    ok: true,
    summary: { ...summary, tasks: unfinishedFirst(summary.tasks) },
    office,
    kind,
    kinds: unitKinds.filter(one => groups.some(group => group.unitKind === one)),
    owed: overdue.reduce((sum, group) => sum + group.count, 0),
  }
}

function mayRead(reader: Me | null, task: { confidential: boolean; readersTask: boolean }): boolean {
  if (!reader) return !task.confidential
  const unitIds = task.readersTask && reader.unitId !== null ? [reader.unitId] : []
  return seesTitle(reader, { confidential: task.confidential, unitIds })
}

/** Space runs out at the end of the list: what is done can be missed there, what is not cannot. */
function unfinishedFirst(tasks: Summary['tasks']): Summary['tasks'] {
  const isFinished = (task: Summary['tasks'][number]) => task.all.completed === task.all.total
  return [...tasks.filter(task => !isFinished(task)), ...tasks.filter(isFinished)]
}
