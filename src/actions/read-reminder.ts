import { isUnitsTurn } from '../domain/assignment.ts'
import { listedLines } from '../storage/assignment-lines.ts'
import { type ListedView, viewFor } from './assignment-view.ts'
import type { Call } from './call.ts'
import type { Me } from './identify-member.ts'

/** Of the assignments a reminder was written for, those that still wait for their unit; soonest deadline first. */
export async function readReminder(call: Call, me: Me, assignmentIds: number[]): Promise<ListedView[]> {
  if (assignmentIds.length === 0) return []
  const lines = await listedLines(call.db.sql, {
    orgId: me.orgId,
    readerUnitId: me.unitId,
    assignmentIds,
  })
  return lines.filter(line => isUnitsTurn(line.state)).map(line => viewFor(me, line, call.now))
}
