import { isSettled } from '../domain/assignment.ts'
import { titleProblem } from './assign-task.ts'
import type { Call, Refusal } from './call.ts'
import { changedMeanwhile, changeTask, recordChange, tellUnits } from './change-task.ts'
import { searchTextOf } from './create-task.ts'
import type { Me } from './identify-member.ts'

/** Says in other words what is to be done. `seen` is the title that the person changes. */
export async function renameTask(
  call: Call,
  me: Me,
  wish: { taskId: number; title: string; seen: string },
): Promise<{ ok: true; told: number } | Refusal> {
  const problem = titleProblem(wish.title)
  if (problem) return problem
  return changeTask(call, me, 'edit_task', wish.taskId, async (tx, task, parts) => {
    if (task.title !== wish.seen) return changedMeanwhile(tx, me, wish.taskId)
    const title = wish.title.trim().replace(/\s+/g, ' ')
    await tx.prisma.task.update({
      where: { id: task.taskId },
      data: { title, searchText: searchTextOf(title, task.directiveNumber) },
    })
    const live = parts.filter(part => !isSettled(part.state))
    await recordChange(
      tx,
      call,
      me,
      'title_changed',
      live.map(part => ({ assignmentId: part.assignmentId, detail: { from: task.title, to: title } })),
    )
    const news = { kind: 'task_changed', payload: { taskId: task.taskId, what: 'title' } }
    return { ok: true, told: await tellUnits(tx, call, me, live, news) }
  })
}
