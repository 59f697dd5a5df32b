import { type LineFilter, listedLines } from '../storage/assignment-lines.ts'
import { type ListedView, viewFor } from './assignment-view.ts'
import type { Call } from './call.ts'
import type { Me } from './identify-member.ts'

/**
 * What units have to do with tasks: of the tasks that are named in whatever state it is, of none that is named all
 * their unfinished work, most urgent first.
 */
export async function findAssignments(
  call: Call,
  me: Me,
  { unitIds, taskIds }: { unitIds: readonly number[]; taskIds: readonly number[] },
): Promise<ListedView[]> {
  const reader = { orgId: me.orgId, readerUnitId: me.unitId }
  const filters = unitIds.flatMap((unitId): LineFilter[] =>
    taskIds.length === 0
      ? [{ ...reader, unitId, only: 'open' }]
      : taskIds.map(taskId => ({ ...reader, unitId, taskId })),
  )
  const found = await Promise.all(filters.map(filter => listedLines(call.db.sql, filter)))
  return found.flat().map(line => viewFor(me, line, call.now))
}
