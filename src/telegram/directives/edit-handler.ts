import { z } from 'zod'
import type { DraftAsked } from '../../actions/answer-directive-draft.ts'
import { deadlineProblem } from '../../actions/assign-task.ts'
import type { Refusal } from '../../actions/call.ts'
import { changeDirectiveDraft } from '../../actions/change-directive-draft.ts'
import type { DirectiveDraft, DraftedTask, OpenDraft } from '../../actions/directive-draft.ts'
import type { DraftQuestion } from '../../actions/draft-questions.ts'
import {
  dropTask,
  editTask,
  withDeadline,
  withLead,
  withNamed,
  withToggled,
  withUnitsChosen,
} from '../../actions/edit-drafted-task.ts'
import { officeUnits } from '../../actions/office-units.ts'
import { formatDay, plainDate } from '../../domain/calendar/plain-date.ts'
import { id } from '../callback-data.ts'
import { type Button, button, type MemberContext } from '../context.ts'
import type { Screen } from '../message.ts'
import { refuse } from '../refuse.ts'
import { deadlineScreen, leadScreen, titleScreen, unitsScreen } from './ask-view.ts'
import { todayOf, withTask } from './desk.ts'
import type { DraftDesk } from './draft-view.ts'
import { askNext, questionsIn, showChanged, showDraft, showQuestion, showTask, wait } from './flow.ts'
import { place } from './place.ts'
import { sentenceScreen } from './task-view.ts'

type Change = (draft: DirectiveDraft) => DirectiveDraft | Refusal

/** Changes the draft, and goes on to what is to be seen next. */
export async function edit(ctx: MemberContext, draftId: number, n: number, change: Change): Promise<void> {
  let before: DraftQuestion[] = []
  const changed = await changeDirectiveDraft(ctx.call, ctx.member, draftId, draft => {
    before = questionsIn(ctx, draft)
    return change(draft)
  })
  if (!changed.ok) return refuse(ctx, changed)
  await showChanged(ctx, changed.open, n, before)
}

/** Changes the units and stays where they are chosen. */
async function toggle(
  ctx: MemberContext,
  draftId: number,
  n: number,
  unitIds: readonly number[],
  page: number,
): Promise<void> {
  if (unitIds.length === 0) return refuse(ctx, { ok: false, code: 'no_such_unit' })
  const change = editTask(n, task => withToggled(task, unitIds))
  const changed = await changeDirectiveDraft(ctx.call, ctx.member, draftId, change)
  if (!changed.ok) return refuse(ctx, changed)
  await chooseUnits(ctx, draftId, n, page)
}

/** All units of the task are chosen; the question which ones was closed with the first of them. */
async function endChoice(ctx: MemberContext, draftId: number, n: number): Promise<void> {
  const changed = await changeDirectiveDraft(ctx.call, ctx.member, draftId, editTask(n, withUnitsChosen))
  if (!changed.ok) return refuse(ctx, changed)
  const isClear = questionsIn(ctx, changed.open.draft).length === 0
  await (isClear ? showTask : askNext)(ctx, changed.open, n)
}

/** Opens a screen on which a part of a task is typed or chosen. */
function ask(
  ctx: MemberContext,
  draftId: number,
  n: number,
  part: DraftAsked['part'],
  screen: (desk: DraftDesk, open: OpenDraft, task: DraftedTask) => Screen,
): Promise<void> {
  return withTask(ctx, draftId, n, async (open, task, desk) => {
    await wait(ctx, { draftId, n, part })
    await place(ctx, open, screen(desk, open, task))
  })
}

/** The units of a task, to be chosen one by one or by collective names. */
export const chooseUnits = (ctx: MemberContext, draftId: number, n: number, page: number) =>
  ask(ctx, draftId, n, 'units', (desk, open, task) => unitsScreen(desk, open, task, page))

async function isUnit(ctx: MemberContext, unitId: number): Promise<boolean> {
  return unitId === 0 || (await officeUnits(ctx.call, ctx.member)).units.some(unit => unit.id === unitId)
}

async function chooseLead(ctx: MemberContext, draftId: number, n: number, unitId: number): Promise<void> {
  if (!(await isUnit(ctx, unitId))) return refuse(ctx, { ok: false, code: 'no_such_unit' })
  await edit(
    ctx,
    draftId,
    n,
    editTask(n, task => withLead(task, unitId || null)),
  )
}

async function chooseNamed(
  ctx: MemberContext,
  [draftId, n, key, unitId]: readonly [number, number, number, number],
): Promise<void> {
  if (!(await isUnit(ctx, unitId))) return refuse(ctx, { ok: false, code: 'no_such_unit' })
  await edit(
    ctx,
    draftId,
    n,
    editTask(n, task => withNamed(task, key, unitId || null)),
  )
}

async function toggleGroup(
  ctx: MemberContext,
  [draftId, n, groupId, page]: readonly [number, number, number, number],
): Promise<void> {
  const { groups } = await officeUnits(ctx.call, ctx.member)
  await toggle(ctx, draftId, n, groups.find(group => group.id === groupId)?.unitIds ?? [], page)
}

/** A day that was offered on a button: 20111231. */
async function chooseDay(ctx: MemberContext, draftId: number, n: number, digits: number): Promise<void> {
  const date = plainDate(Math.floor(digits / 10_000), Math.floor(digits / 100) % 100, digits % 100)
  if (!date) return refuse(ctx, { ok: false, code: 'no_such_day', args: { words: String(digits) } })
  const deadline = { phrase: formatDay(date, 'year'), kind: 'by' as const, date, time: null }
  const problem = deadlineProblem(ctx.member.office, deadline, ctx.call.now)
  if (problem) return refuse(ctx, problem)
  await edit(
    ctx,
    draftId,
    n,
    editTask(n, task => withDeadline(task, deadline)),
  )
}

const two = z.tuple([id, id])
const three = z.tuple([id, id, id])
const four = z.tuple([id, id, id, id])

/** Changing one task of a draft. */
export const taskButtons: Button[] = [
  button('dt', two, (ctx, [draftId, n]) => withTask(ctx, draftId, n, open => showTask(ctx, open, n))),
  button('dn', two, (ctx, [draftId, n]) => ask(ctx, draftId, n, 'title', titleScreen)),
  button('dh', two, (ctx, [draftId, n]) =>
    ask(ctx, draftId, n, 'deadline', (desk, open, task) => deadlineScreen(desk, open, task, todayOf(ctx))),
  ),
  button('dc', three, (ctx, [draftId, n, page]) =>
    ask(ctx, draftId, n, 'lead', (desk, open, task) => leadScreen(desk, open, task, page)),
  ),
  button('du', three, (ctx, [draftId, n, page]) => chooseUnits(ctx, draftId, n, page)),
  button('dr', two, (ctx, [draftId, n]) =>
    withTask(ctx, draftId, n, (open, task, desk) => place(ctx, open, sentenceScreen(desk, open, task))),
  ),
  button('dx', two, async (ctx, [draftId, n]) => {
    const changed = await changeDirectiveDraft(ctx.call, ctx.member, draftId, dropTask(n))
    if (!changed.ok) return refuse(ctx, changed)
    await showDraft(ctx, changed.open, 0, [ctx.t.html('directive-dropped')])
  }),
  button('ds', three, (ctx, [draftId, n, digits]) => chooseDay(ctx, draftId, n, digits)),
  button('dk', three, (ctx, [draftId, n, index]) =>
    edit(
      ctx,
      draftId,
      n,
      editTask(n, task => {
        const choice = task.choices[index]
        return choice ? withDeadline(task, choice) : task
      }),
    ),
  ),
  button('dw', three, (ctx, [draftId, n, unitId]) => chooseLead(ctx, draftId, n, unitId)),
  button('di', four, (ctx, args) => chooseNamed(ctx, args)),
  button('dj', four, (ctx, [draftId, n, key, page]) =>
    withTask(ctx, draftId, n, (open, task) =>
      task.names.some(name => name.key === key)
        ? showQuestion(ctx, open, { about: 'name', n, key }, page)
        : showTask(ctx, open, n),
    ),
  ),
  button('dv', four, async (ctx, [draftId, n, unitId, page]) =>
    toggle(ctx, draftId, n, unitId !== 0 && (await isUnit(ctx, unitId)) ? [unitId] : [], page),
  ),
  button('dg', four, (ctx, args) => toggleGroup(ctx, args)),
  button('do', two, (ctx, [draftId, n]) => endChoice(ctx, draftId, n)),
]
