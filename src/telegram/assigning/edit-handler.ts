import { z } from 'zod'
import { applyTaskEdit } from '../../actions/apply-task-edit.ts'
import { awaitAnswer, awaitedAnswer, stopAwaiting } from '../../actions/converse.ts'
import { dropUnit } from '../../actions/drop-unit.ts'
import { deadlineMark } from '../../actions/move-deadline.ts'
import { officeUnits } from '../../actions/office-units.ts'
import { showTask, type TaskView } from '../../actions/show-task.ts'
import { stopTaskRecurrence } from '../../actions/stop-recurrence.ts'
import { type TaskEdit, taskEdit } from '../../actions/task-edit.ts'
import { mayDo } from '../../domain/permissions.ts'
import { id } from '../callback-data.ts'
import { type Button, button, type MemberContext, type Room } from '../context.ts'
import { refuse } from '../refuse.ts'
import { show } from '../screen.ts'
import { readEditAnswer } from './edit-answer.ts'
import {
  askScreen,
  confirmDropScreen,
  confirmScreen,
  confirmStopScreen,
  deadlineModeScreen,
  deadlineScopeScreen,
  menuScreen,
  unitScreen,
} from './edit-view.ts'
import { ledToPrivateChat } from './private-link.ts'
import { typedWords } from './typed-words.ts'

const editKind = 'task-edit'

/** Shows something of a task that this person may change; says why not otherwise. */
async function withTask(
  ctx: MemberContext,
  taskId: number,
  run: (view: TaskView) => Promise<void>,
): Promise<void> {
  if (!mayDo(ctx.member, 'edit_task')) return refuse(ctx, { ok: false, code: 'not_allowed' })
  if (await ledToPrivateChat(ctx, `ge_${taskId}`)) return
  const view = await showTask(ctx.call, ctx.member, { taskId })
  if (!view.ok) return refuse(ctx, view)
  if (view.task.withdrawnAt) return refuse(ctx, { ok: false, code: 'withdrawn' })
  await run(view)
}

const wait = (ctx: MemberContext, edit: TaskEdit) =>
  awaitAnswer(ctx.call, BigInt(ctx.chatId!), BigInt(ctx.from!.id), editKind, edit)
const stop = (ctx: MemberContext) => stopAwaiting(ctx.call, BigInt(ctx.chatId!), BigInt(ctx.from!.id))

async function showMenu(ctx: MemberContext, taskId: number, said?: string): Promise<void> {
  await withTask(ctx, taskId, view => show(ctx, menuScreen(ctx.t, view, said)))
}

/** Waits for the typed part of a change. */
async function ask(
  ctx: MemberContext,
  taskId: number,
  text: string,
  editOf: (view: TaskView) => TaskEdit['edit'] | null,
): Promise<void> {
  await withTask(ctx, taskId, async view => {
    const edit = editOf(view)
    if (edit === null) return refuse(ctx, { ok: false, code: 'no_such_assignment' })
    await wait(ctx, { no: ctx.update.update_id, taskId, edit })
    await show(ctx, askScreen(ctx.t, view, ctx.t.html(text)))
  })
}

function askDeadline(
  ctx: MemberContext,
  taskId: number,
  assignmentId: number,
  letter: 'e' | 'c',
): Promise<void> {
  const mode = letter === 'e' ? 'extend' : 'correct'
  return ask(ctx, taskId, 'draft-ask-deadline', ({ task, assignments }) => {
    const one = assignments.find(part => part.assignmentId === assignmentId)
    if (assignmentId !== 0 && !one) return null
    const seen = one ? one.dueAt.toISOString() : deadlineMark(task)
    return { part: 'deadline', assignmentId: one ? assignmentId : null, mode, seen }
  })
}

async function askUnit(
  ctx: MemberContext,
  taskId: number,
  what: 'add' | 'drop',
  page: number,
): Promise<void> {
  await withTask(ctx, taskId, async view => {
    if (what === 'add')
      await wait(ctx, { no: ctx.update.update_id, taskId, edit: { part: 'add', unitIds: [] } })
    await show(ctx, unitScreen(ctx.t, view, await officeUnits(ctx.call, ctx.member), { what, page }))
  })
}

/** Keeps the whole change and shows it for a last look. */
async function showConfirm(ctx: MemberContext, edit: TaskEdit): Promise<void> {
  await withTask(ctx, edit.taskId, async view => {
    await wait(ctx, edit)
    const units = await officeUnits(ctx.call, ctx.member)
    await show(ctx, confirmScreen(ctx.t, view, edit, units, ctx.member.office))
  })
}

async function answer(ctx: MemberContext, data: unknown): Promise<void> {
  const pending = taskEdit.parse(data)
  const read = await readEditAnswer(ctx.call, ctx.member, pending.edit, typedWords(ctx))
  if ('ok' in read) return refuse(ctx, read)
  await showConfirm(ctx, { ...pending, edit: read })
}

async function confirm(ctx: MemberContext, no: number): Promise<void> {
  const waiting = await awaitedAnswer(ctx.call, BigInt(ctx.chatId!), BigInt(ctx.from!.id))
  const pending = waiting?.kind === editKind ? taskEdit.parse(waiting.data) : null
  if (pending?.no !== no) return refuse(ctx, { ok: false, code: 'draft_gone' })
  const done = await applyTaskEdit(ctx.call, ctx.member, pending)
  if (!done.ok && done.code !== 'repeated') return refuse(ctx, done)
  await stop(ctx)
  const { t } = ctx
  if (pending.edit.part === 'withdraw')
    return show(ctx, { html: t.html('said-withdrawn', { told: done.ok ? done.told : 0 }) })
  await showMenu(ctx, pending.taskId, done.ok ? t.html('said-changed', { told: done.told }) : undefined)
}

async function askDrop(ctx: MemberContext, taskId: number, unitId: number): Promise<void> {
  await withTask(ctx, taskId, async view => {
    const unit = view.assignments.find(one => one.unitId === unitId)
    if (!unit) return refuse(ctx, { ok: false, code: 'no_such_assignment' })
    await show(ctx, confirmDropScreen(ctx.t, view, unit))
  })
}

async function drop(ctx: MemberContext, taskId: number, unitId: number): Promise<void> {
  const done = await dropUnit(ctx.call, ctx.member, { taskId, unitId })
  if (!done.ok && done.code !== 'repeated') return refuse(ctx, done)
  await showMenu(ctx, taskId, done.ok ? ctx.t.html('said-changed', { told: done.told }) : undefined)
}

/** Asks first (0), and does it when that is agreed to (1). */
async function stopReturning(ctx: MemberContext, taskId: number, agreed: number): Promise<void> {
  if (!agreed) return withTask(ctx, taskId, view => show(ctx, confirmStopScreen(ctx.t, view)))
  const done = await stopTaskRecurrence(ctx.call, ctx.member, taskId)
  if (!done.ok && done.code !== 'repeated') return refuse(ctx, done)
  await showMenu(ctx, taskId, ctx.t.html('said-recurrence-stopped'))
}

const one = z.tuple([id])
const two = z.tuple([id, id])

/** Changing a task that was given: each change is looked at once more, recorded, and told to whom it concerns. */
export const editButtons: Button[] = [
  button('ge', one, (ctx, [taskId]) => showMenu(ctx, taskId)),
  button('gj', one, async (ctx, [taskId]) => {
    await stop(ctx)
    await showMenu(ctx, taskId)
  }),
  button('gt', one, (ctx, [taskId]) =>
    ask(ctx, taskId, 'edit-ask-title', ({ task }) => ({ part: 'title', seen: task.title ?? '' })),
  ),
  button('gh', two, (ctx, [taskId, page]) =>
    withTask(ctx, taskId, async view =>
      show(ctx, deadlineScopeScreen(ctx.t, view, await officeUnits(ctx.call, ctx.member), page)),
    ),
  ),
  button('gm', two, (ctx, [taskId, assignmentId]) =>
    withTask(ctx, taskId, view => show(ctx, deadlineModeScreen(ctx.t, view, assignmentId))),
  ),
  button('gn', z.tuple([id, id, z.enum(['e', 'c'])]), (ctx, [taskId, assignmentId, letter]) =>
    askDeadline(ctx, taskId, assignmentId, letter),
  ),
  button('ga', two, (ctx, [taskId, page]) => askUnit(ctx, taskId, 'add', page)),
  button('gi', two, (ctx, [taskId, unitId]) =>
    showConfirm(ctx, { no: ctx.update.update_id, taskId, edit: { part: 'add', unitIds: [unitId] } }),
  ),
  button('gr', two, (ctx, [taskId, page]) => askUnit(ctx, taskId, 'drop', page)),
  button('gq', two, (ctx, [taskId, unitId]) => askDrop(ctx, taskId, unitId)),
  button('gz', two, (ctx, [taskId, unitId]) => drop(ctx, taskId, unitId)),
  button('gv', two, (ctx, [taskId, agreed]) => stopReturning(ctx, taskId, agreed)),
  button('gc', one, (ctx, [taskId]) => ask(ctx, taskId, 'edit-ask-reason', () => ({ part: 'withdraw' }))),
  button('gw', one, (ctx, [no]) => confirm(ctx, no)),
]

export const editAnswers: NonNullable<Room['answers']> = { [editKind]: answer }
