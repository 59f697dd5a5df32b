import { type UnitKind, unitKinds } from '../domain/assignment.ts'
import { mayDo, seesTitle } from '../domain/permissions.ts'
import type { StateCounts } from '../domain/summary.ts'
import { countStates } from '../domain/summary.ts'
import { findTaskWithLines, type TaskRow } from '../storage/task-rows.ts'
import { type ListedView, taskCode, titleUnitOf, viewFor } from './assignment-view.ts'
import { type Call, type Refusal, refusal } from './call.ts'
import type { Me } from './identify-member.ts'

export type TaskView = {
  ok: true
  task: Omit<TaskRow, 'title'> & { code: string; title: string | null }
  assignments: ListedView[]
  byKind: { kind: UnitKind; counts: StateCounts }[]
  /** Whether the reader may change or withdraw the task. */
  mayEdit: boolean
}

/** One task across its units. Refuses a task of another organisation as if it did not exist. */
export async function showTask(
  call: Call,
  me: Me,
  which: { taskId: number } | { no: number },
): Promise<TaskView | Refusal> {
  const found = await findTaskWithLines(
    call.db.sql,
    { orgId: me.orgId, readerUnitId: titleUnitOf(me) },
    which,
  )
  if (!found) return refusal('no_such_task')
  const { task, lines } = found
  const assignments = lines.map(line => viewFor(me, line, call.now))
  const byKind = unitKinds
    .map(kind => ({
      kind,
      counts: countStates(
        lines.filter(line => line.unitKind === kind),
        call.now,
      ),
    }))
    .filter(({ counts }) => counts.total > 0)
  const title = seesTitle(me, { confidential: task.confidential, unitIds: lines.map(line => line.unitId) })
    ? task.title
    : null
  const mayEdit = task.withdrawnAt === null && mayDo(me, 'edit_task')
  return { ok: true, task: { ...task, title, code: taskCode(task.no) }, assignments, byKind, mayEdit }
}
