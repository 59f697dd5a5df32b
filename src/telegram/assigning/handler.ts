import { z } from 'zod'
import { answerDraft } from '../../actions/answer-draft.ts'
import { assignDraft } from '../../actions/assign-draft.ts'
import type { Refusal } from '../../actions/call.ts'
import { changeDraft, dropDraft, readDraft } from '../../actions/change-draft.ts'
import { officeUnits } from '../../actions/office-units.ts'
import { startDraft } from '../../actions/start-draft.ts'
import { atNextStep, draftKind, draftSteps, type TaskDraft, taskDraft } from '../../actions/task-draft.ts'
import { mayDo } from '../../domain/permissions.ts'
import { id, pressData } from '../callback-data.ts'
import { button, type MemberContext, type Room } from '../context.ts'
import { refuse } from '../refuse.ts'
import { show } from '../screen.ts'
import { draftScreen } from './draft-view.ts'
import { editAnswers, editButtons } from './edit-handler.ts'
import { assigningNews } from './news.ts'
import { ledToPrivateChat } from './private-link.ts'
import { cutWords, typedWords } from './typed-words.ts'
import { namesInWords } from './unit-keys.ts'

type DraftResult = { ok: true; draft: TaskDraft } | Refusal

async function showDraft(
  ctx: MemberContext,
  result: DraftResult,
  page = 0,
  said: string[] = [],
): Promise<void> {
  if (!result.ok) return refuse(ctx, result)
  const units = await officeUnits(ctx.call, ctx.member)
  await show(ctx, draftScreen(ctx.t, result.draft, units, ctx.member.office, { page, said }))
}

/** A line with more slips than this is asked for part by part anyway. */
const maxProblems = 5

/** /giaoviec, alone or with the whole task on one line. */
async function begin(ctx: MemberContext, words: string): Promise<void> {
  if (!mayDo(ctx.member, 'assign_task')) return refuse(ctx, { ok: false, code: 'not_allowed' })
  if (await ledToPrivateChat(ctx, 'giaoviec')) return
  const started = await startDraft(ctx.call, ctx.member, cutWords(words))
  if (!started.ok) return refuse(ctx, started)
  const said = started.problems
    .slice(0, maxProblems)
    .map(problem => ctx.t.html(`refusal-${problem.code}`, problem.args))
  await showDraft(ctx, started, 0, said)
}

async function answer(ctx: MemberContext, data: unknown): Promise<void> {
  const { no } = taskDraft.parse(data)
  await showDraft(ctx, await answerDraft(ctx.call, ctx.member, no, typedWords(ctx)))
}

async function edit(
  ctx: MemberContext,
  no: number,
  change: (draft: TaskDraft) => TaskDraft,
  page = 0,
): Promise<void> {
  await showDraft(ctx, await changeDraft(ctx.call, ctx.member, no, change), page)
}

async function chooseLead(ctx: MemberContext, no: number, unitId: number): Promise<void> {
  const { units } = await officeUnits(ctx.call, ctx.member)
  if (unitId !== 0 && !units.some(unit => unit.id === unitId))
    return refuse(ctx, { ok: false, code: 'no_such_unit' })
  await edit(ctx, no, draft =>
    atNextStep({
      ...draft,
      leadUnitId: unitId === 0 ? null : unitId,
      unitIds: draft.unitIds.filter(other => other !== unitId),
    }),
  )
}

/** Adds these units, or takes them away when all of them were chosen. */
async function toggle(ctx: MemberContext, no: number, unitIds: number[], page: number): Promise<void> {
  if (unitIds.length === 0) return refuse(ctx, { ok: false, code: 'no_such_unit' })
  await edit(
    ctx,
    no,
    draft => {
      const meant = unitIds.filter(unitId => unitId !== draft.leadUnitId)
      const all = meant.every(unitId => draft.unitIds.includes(unitId))
      const others = draft.unitIds.filter(unitId => !meant.includes(unitId))
      return { ...draft, unitIds: all ? others : [...others, ...meant] }
    },
    page,
  )
}

async function toggleUnit(ctx: MemberContext, no: number, unitId: number, page: number): Promise<void> {
  const { units } = await officeUnits(ctx.call, ctx.member)
  await toggle(ctx, no, units.some(unit => unit.id === unitId) ? [unitId] : [], page)
}

async function toggleGroup(ctx: MemberContext, no: number, groupId: number, page: number): Promise<void> {
  const { groups } = await officeUnits(ctx.call, ctx.member)
  await toggle(ctx, no, groups.find(group => group.id === groupId)?.unitIds ?? [], page)
}

async function confirm(ctx: MemberContext, no: number): Promise<void> {
  const { t } = ctx
  const given = await assignDraft(ctx.call, ctx.member, no)
  if (!given.ok) return refuse(ctx, given)
  const lines = [
    t.html('assigned-heading', { code: given.code }),
    t.html('assigned-told', { units: given.assignments.length, told: given.told }),
  ]
  if (given.unanswered.length > 0)
    lines.push('', t.html('assigned-unanswered', { units: namesInWords(t, given.unanswered) }))
  await show(ctx, {
    html: lines.join('\n'),
    keys: [[{ text: t.plain('button-task'), data: pressData('tk', given.taskId, 'a') }]],
  })
}

async function cancel(ctx: MemberContext, no: number): Promise<void> {
  const dropped = await dropDraft(ctx.call, ctx.member, no)
  if (!dropped.ok && dropped.code !== 'repeated') return refuse(ctx, dropped)
  await show(ctx, { html: ctx.t.html('draft-dropped') })
}

/** Giving tasks, and changing what was given. */
export const assigningRoom: Room = {
  commands: { giaoviec: begin, assign: begin },
  buttons: [
    button('gx', z.tuple([id]), (ctx, [no]) => cancel(ctx, no)),
    button('gl', z.tuple([id, id]), (ctx, [no, unitId]) => chooseLead(ctx, no, unitId)),
    button('gp', z.tuple([id, id]), async (ctx, [no, page]) =>
      showDraft(ctx, await readDraft(ctx.call, ctx.member, no), page),
    ),
    button('gu', z.tuple([id, id, id]), (ctx, [no, unitId, page]) => toggleUnit(ctx, no, unitId, page)),
    button('gg', z.tuple([id, id, id]), (ctx, [no, groupId, page]) => toggleGroup(ctx, no, groupId, page)),
    button('gd', z.tuple([id]), (ctx, [no]) =>
      edit(ctx, no, draft => atNextStep({ ...draft, unitsChosen: true })),
    ),
    button('gs', z.tuple([id]), (ctx, [no]) =>
      edit(ctx, no, draft => atNextStep({ ...draft, directive: null })),
    ),
    button('gb', z.tuple([id, z.enum(draftSteps)]), (ctx, [no, step]) =>
      edit(ctx, no, draft => ({ ...draft, step })),
    ),
    button('gk', z.tuple([id]), (ctx, [no]) =>
      edit(ctx, no, draft => ({ ...draft, confidential: !draft.confidential })),
    ),
    button('gy', z.tuple([id]), (ctx, [no]) => confirm(ctx, no)),
    ...editButtons,
  ],
  answers: { [draftKind]: answer, ...editAnswers },
  news: assigningNews,
}
