import { findAssignments } from '../../actions/find-assignments.ts'
import { listDue, listUnreported } from '../../actions/list-due.ts'
import { findUnit } from '../../actions/list-units.ts'
import { rankOffice } from '../../actions/rank-units.ts'
import { showTask } from '../../actions/show-task.ts'
import { summarise } from '../../actions/summarise.ts'
import type { UnitKind } from '../../domain/assignment.ts'
import { localOf } from '../../domain/calendar/zone.ts'
import type { MemberContext } from '../context.ts'
import { showCard } from '../progress/handler.ts'
import { refuse } from '../refuse.ts'
import { show } from '../screen.ts'
import { showList, showOneTask, showTasks } from '../status/handler.ts'
import { deadlineScreen } from './deadline-view.ts'
import { dueScreen } from './due-view.ts'
import { lateScreen } from './late-view.ts'
import type { Question } from './question.ts'
import { rankingScreen } from './ranking-view.ts'
import { notGivenScreen } from './report-view.ts'
import { lateInTaskScreen, unreportedScreen, unreportedTasksScreen } from './unreported-view.ts'

/** Answers a question in which nothing is left open; pages count from 0. */
export async function answerQuestion(ctx: MemberContext, question: Question, page: number): Promise<void> {
  const { unitId, taskId } = question
  const asksState = ['unit', 'task', 'overdue', 'unreported'].includes(question.about)
  if (asksState && unitId !== null && taskId !== null) return showPart(ctx, unitId, taskId)
  switch (question.about) {
    case 'unit':
      return unitId === null ? showTasks(ctx, page) : showList(ctx, 'all', unitId, page)
    case 'task':
      return taskId === null ? showTasks(ctx, page) : showOneTask(ctx, { taskId }, partOf(question.kind))
    case 'deadline':
      return taskId === null ? showDue(ctx, question) : showDeadline(ctx, taskId, unitId)
    case 'overdue':
      return showOverdue(ctx, question)
    case 'due':
      return showDue(ctx, question)
    case 'unreported':
      return showUnreported(ctx, question)
    case 'ranking':
      return showRanking(ctx, question, page)
  }
}

const parts = { department: 'd', ward: 'w', other: 'o' } as const
const partOf = (kind: UnitKind | null) => (kind === null ? 'a' : parts[kind])

/** One unit's part in one task. */
async function showPart(ctx: MemberContext, unitId: number, taskId: number): Promise<void> {
  const [found] = await findAssignments(ctx.call, ctx.member, { unitIds: [unitId], taskIds: [taskId] })
  if (found) return showCard(ctx, found.assignmentId)
  const unit = await findUnit(ctx.call, ctx.member, unitId)
  if (!unit) return refuse(ctx, { ok: false, code: 'no_such_unit' })
  const view = await showTask(ctx.call, ctx.member, { taskId })
  if (!view.ok) return refuse(ctx, view)
  await show(ctx, notGivenScreen(ctx.t, unit, [view.task]))
}

async function showDeadline(ctx: MemberContext, taskId: number, unitId: number | null): Promise<void> {
  const view = await showTask(ctx.call, ctx.member, { taskId })
  if (!view.ok) return refuse(ctx, view)
  const today = localOf(ctx.call.now, ctx.member.office.zone).date
  await show(ctx, deadlineScreen(ctx.t, view, { unitId: unitId ?? ctx.member.unitId, today }))
}

async function showOverdue(ctx: MemberContext, question: Question): Promise<void> {
  const { unitId, taskId, kind } = question
  if (taskId !== null) {
    const view = await showTask(ctx.call, ctx.member, { taskId })
    return view.ok ? show(ctx, lateInTaskScreen(ctx.t, view, kind)) : refuse(ctx, view)
  }
  if (unitId !== null || kind === null) return showList(ctx, 'overdue', unitId, 0)
  const view = await summarise(ctx.call, ctx.member, { kind, groupId: null })
  return view.ok ? show(ctx, lateScreen(ctx.t, view, kind)) : refuse(ctx, view)
}

async function showDue(ctx: MemberContext, question: Question): Promise<void> {
  const { unitId, kind, days } = question
  if (days === null) return showList(ctx, 'soon', unitId, 0)
  const unit = unitId === null ? null : await findUnit(ctx.call, ctx.member, unitId)
  if (unitId !== null && !unit) return refuse(ctx, { ok: false, code: 'no_such_unit' })
  const list = await listDue(ctx.call, ctx.member, { unitId, kind, ...days })
  await show(ctx, dueScreen(ctx.t, list, { question: { ...question, days }, unitName: unit?.name ?? null }))
}

async function showUnreported(ctx: MemberContext, question: Question): Promise<void> {
  const { unitId, taskId, kind } = question
  if (unitId !== null) return showList(ctx, 'open', unitId, 0)
  if (taskId === null)
    return show(ctx, unreportedTasksScreen(ctx.t, await listUnreported(ctx.call, ctx.member, kind), kind))
  const view = await showTask(ctx.call, ctx.member, { taskId })
  return view.ok ? show(ctx, unreportedScreen(ctx.t, view, kind)) : refuse(ctx, view)
}

async function showRanking(ctx: MemberContext, question: Question, page: number): Promise<void> {
  const ranking = await rankOffice(ctx.call, ctx.member, question)
  if (!ranking.ok) return refuse(ctx, ranking)
  const task =
    question.taskId === null ? null : await showTask(ctx.call, ctx.member, { taskId: question.taskId })
  if (task && !task.ok) return refuse(ctx, task)
  const own = question.unitId ?? ctx.member.unitId
  await show(
    ctx,
    rankingScreen(ctx.t, ranking.ranked, { question, task: task?.task ?? null, ownUnitId: own, page }),
  )
}
