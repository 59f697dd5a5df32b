import { z } from 'zod'
import { findSubject } from '../../actions/find-subject.ts'
import { type ListKind, listAssignments } from '../../actions/list-assignments.ts'
import { listTasks } from '../../actions/list-tasks.ts'
import { findUnit, listUnits } from '../../actions/list-units.ts'
import { showTask } from '../../actions/show-task.ts'
import { id } from '../callback-data.ts'
import { button, type MemberContext, type Room } from '../context.ts'
import { refuse } from '../refuse.ts'
import { show } from '../screen.ts'
import { allUnits, listLetters, listScreen } from './list-view.ts'
import { type TaskPart, taskParts, taskScreen } from './task-view.ts'
import { tasksScreen } from './tasks-view.ts'
import { choiceScreen, unitsScreen } from './units-view.ts'

const letter = z.enum(Object.keys(listLetters) as [keyof typeof listLetters])

/** A page of the work of one unit, or of all (null). */
export async function showList(
  ctx: MemberContext,
  kind: ListKind,
  unitId: number | null,
  page: number,
): Promise<void> {
  const { call, member, t } = ctx
  const own = unitId !== null && unitId === member.unitId
  const unit = unitId === null || own ? null : await findUnit(call, member, unitId)
  if (unitId !== null && !own && !unit) return refuse(ctx, { ok: false, code: 'no_such_unit' })
  const list = await listAssignments(
    call,
    member,
    // "All the work" of all units is what is still to be done: what the heading says there.
    unitId === null ? { kind: kind === 'all' ? 'open' : kind, unitId, page } : { kind, unitId, page },
  )
  await show(
    ctx,
    listScreen(t, list, {
      kind,
      unitId,
      unitName: own ? member.unitName : (unit?.name ?? null),
      ownUnitId: member.unitId,
    }),
  )
}

/** An officer asks about the own unit; those who watch over all units ask about all. */
async function showOwnList(ctx: MemberContext, kind: ListKind): Promise<void> {
  const { member, t } = ctx
  if (member.role === 'officer' && member.unitId === null) return show(ctx, { html: t.html('list-no-unit') })
  await showList(ctx, kind, member.role === 'officer' ? member.unitId : null, 0)
}

/** What the own unit still has to do; to those without a unit the tasks of all. */
export async function showMine(ctx: MemberContext): Promise<void> {
  const { member, t } = ctx
  if (member.unitId === null)
    return member.role === 'officer' ? show(ctx, { html: t.html('list-no-unit') }) : showTasks(ctx, 0)
  await showList(ctx, 'open', member.unitId, 0)
}

/** A page of the office’s tasks. */
export async function showTasks(ctx: MemberContext, page: number): Promise<void> {
  await show(ctx, tasksScreen(ctx.t, await listTasks(ctx.call, ctx.member, page), ctx.member.office.name))
}

/** One task across its units. */
export async function showOneTask(
  ctx: MemberContext,
  which: { taskId: number } | { no: number },
  part: TaskPart,
): Promise<void> {
  const view = await showTask(ctx.call, ctx.member, which)
  if (!view.ok) return refuse(ctx, view)
  await show(ctx, taskScreen(ctx.t, view, part, ctx.member.unitId))
}

async function showUnits(ctx: MemberContext, page: number): Promise<void> {
  await show(ctx, unitsScreen(ctx.t, await listUnits(ctx.call, ctx.member, page), ctx.member.office.name))
}

/** "/trangthai iso", "/trangthai p thanh cong", "/nhiemvu NV3": whatever the words name. */
async function showSubject(ctx: MemberContext, words: string): Promise<void> {
  const subject = await findSubject(ctx.call, ctx.member, words)
  switch (subject.kind) {
    case 'task_no':
      return showOneTask(ctx, { no: subject.no }, 'a')
    case 'one_task':
      return showOneTask(ctx, { taskId: subject.taskId }, 'a')
    case 'one_unit':
      return showList(ctx, 'all', subject.unitId, 0)
    case 'several':
      return show(ctx, choiceScreen(ctx.t, subject))
    case 'nothing': {
      const list = await listTasks(ctx.call, ctx.member, 0)
      const screen = tasksScreen(ctx.t, list, ctx.member.office.name)
      return show(ctx, { ...screen, html: `${ctx.t.html('search-nothing', { words })}\n\n${screen.html}` })
    }
  }
}

const showStatus = (ctx: MemberContext, words: string) =>
  words ? showSubject(ctx, words) : showOverview(ctx)
const showTaskOrAll = (ctx: MemberContext, words: string) =>
  words ? showSubject(ctx, words) : showTasks(ctx, 0)
const showOverview = (ctx: MemberContext) =>
  ctx.member.role === 'officer' ? showMine(ctx) : showTasks(ctx, 0)

/** Status queries: lists, one task, one unit, search. One message, edited in place. */
export const statusRoom: Room = {
  commands: {
    trangthai: showStatus,
    status: showStatus,
    nhiemvu: showTaskOrAll,
    tasks: showTaskOrAll,
    vieccuatoi: showMine,
    mytasks: showMine,
    saphan: ctx => showOwnList(ctx, 'soon'),
    due: ctx => showOwnList(ctx, 'soon'),
    quahan: ctx => showOwnList(ctx, 'overdue'),
    overdue: ctx => showOwnList(ctx, 'overdue'),
  },
  buttons: [
    button('ls', z.tuple([letter, id, id]), (ctx, [kind, unitId, page]) =>
      showList(ctx, listLetters[kind], unitId === allUnits ? null : unitId, page),
    ),
    button('tk', z.tuple([id, z.enum(taskParts)]), (ctx, [taskId, part]) =>
      showOneTask(ctx, { taskId }, part),
    ),
    button('tl', z.tuple([id]), (ctx, [page]) => showTasks(ctx, page)),
    button('ul', z.tuple([id]), (ctx, [page]) => showUnits(ctx, page)),
  ],
}
