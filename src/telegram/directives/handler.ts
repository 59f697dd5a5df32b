import { z } from 'zod'
import {
  answerDirectiveDraft,
  type DraftAsked,
  directiveDraftKind,
  draftAsked,
} from '../../actions/answer-directive-draft.ts'
import { deadlineProblem } from '../../actions/assign-task.ts'
import type { Refusal } from '../../actions/call.ts'
import {
  changeDirectiveDraft,
  discardDirectiveDraft,
  listDirectiveDrafts,
} from '../../actions/change-directive-draft.ts'
import { confirmDirective } from '../../actions/confirm-directive.ts'
import { awaitAnswer, awaitedAnswer, stopAwaiting } from '../../actions/converse.ts'
import type { DirectiveDraft, DraftedTask, OpenDraft } from '../../actions/directive-draft.ts'
import { type DraftQuestion, draftQuestions } from '../../actions/draft-questions.ts'
import {
  dropTask,
  editTask,
  withDeadline,
  withIssuedOn,
  withLead,
  withNamed,
  withToggled,
  withUnitsChosen,
} from '../../actions/edit-drafted-task.ts'
import { officeUnits } from '../../actions/office-units.ts'
import { formatDay, plainDate } from '../../domain/calendar/plain-date.ts'
import { mayDo } from '../../domain/permissions.ts'
import { ledToPrivateChat } from '../assigning/private-link.ts'
import { typedWords } from '../assigning/typed-words.ts'
import { id } from '../callback-data.ts'
import { type Button, button, type MemberContext, type Room } from '../context.ts'
import { refuse } from '../refuse.ts'
import { show } from '../screen.ts'
import { addScreen, deadlineScreen, leadScreen, titleScreen, unitsScreen } from './ask-view.ts'
import { deskOf, questionScreen, todayOf, withDraft, withTask } from './desk.ts'
import { discardScreen, draftScreen, draftsScreen, knownScreen } from './draft-view.ts'
import { givenScreen } from './given-view.ts'
import { place } from './place.ts'
import { sentenceScreen, taskScreen } from './task-view.ts'

/** From now on what is typed belongs to this part of the draft. */
const wait = (ctx: MemberContext, asked: DraftAsked) =>
  awaitAnswer(ctx.call, ctx.member.telegramUserId, ctx.member.telegramUserId, directiveDraftKind, asked)

/** Nothing is asked of a draft any more. */
async function rest(ctx: MemberContext): Promise<void> {
  const { call, member } = ctx
  if (!member.isAsked) return
  const waiting = await awaitedAnswer(call, member.telegramUserId, member.telegramUserId)
  if (waiting?.kind === directiveDraftKind)
    await stopAwaiting(call, member.telegramUserId, member.telegramUserId)
}

async function showDraft(ctx: MemberContext, open: OpenDraft, page = 0, said: string[] = []): Promise<void> {
  await rest(ctx)
  await place(ctx, open, draftScreen(await deskOf(ctx, open), open, page, said))
}

async function showTask(ctx: MemberContext, open: OpenDraft, n: number): Promise<void> {
  const task = open.draft.tasks.find(one => one.n === n)
  if (!task) return showDraft(ctx, open)
  await rest(ctx)
  await place(ctx, open, taskScreen(await deskOf(ctx, open), open, task))
}

/** Asks the question and waits for what may be typed instead of pressed. */
async function showQuestion(
  ctx: MemberContext,
  open: OpenDraft,
  question: DraftQuestion,
  page = 0,
): Promise<void> {
  const draftId = open.id
  if (question.about === 'date') await wait(ctx, { draftId, n: 0, part: 'date' })
  else {
    const key = question.about === 'name' ? { key: question.key } : {}
    await wait(ctx, { draftId, n: question.n, part: question.about, ...key })
  }
  await place(ctx, open, questionScreen(await deskOf(ctx, open), open, question, todayOf(ctx), page))
}

const questionsIn = (ctx: MemberContext, draft: DirectiveDraft) =>
  draftQuestions(draft, ctx.member.office, ctx.call.now)

const isAboutTask = (question: DraftQuestion, n: number) => question.about !== 'date' && question.n === n

/** The first open question of this task, else of the draft; the draft itself when nothing is open. */
async function askNext(ctx: MemberContext, open: OpenDraft, n: number): Promise<void> {
  const questions = questionsIn(ctx, open.draft)
  const next = questions.find(question => isAboutTask(question, n)) ?? questions[0]
  return next ? showQuestion(ctx, open, next) : showDraft(ctx, open)
}

/** After a change: on to what is still open where it answered a question, else back to the task that was edited. */
async function showChanged(
  ctx: MemberContext,
  open: OpenDraft,
  n: number,
  before: readonly DraftQuestion[],
): Promise<void> {
  const left = questionsIn(ctx, open.draft)
  const answersQuestion = left.length < before.length || before.some(question => isAboutTask(question, n))
  return answersQuestion ? askNext(ctx, open, n) : showTask(ctx, open, n)
}

type Change = (draft: DirectiveDraft) => DirectiveDraft | Refusal

async function edit(ctx: MemberContext, draftId: number, n: number, change: Change): Promise<void> {
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
  screen: (
    ...drawn: [Awaited<ReturnType<typeof deskOf>>, OpenDraft, DraftedTask]
  ) => ReturnType<typeof titleScreen>,
): Promise<void> {
  return withTask(ctx, draftId, n, async (open, task, desk) => {
    await wait(ctx, { draftId, n, part })
    await place(ctx, open, screen(desk, open, task))
  })
}

const chooseUnits = (ctx: MemberContext, draftId: number, n: number, page: number) =>
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

async function confirm(ctx: MemberContext, draftId: number): Promise<void> {
  const { t, member } = ctx
  const done = await confirmDirective(ctx.call, member, draftId)
  if (!done.ok) return refuse(ctx, done)
  await rest(ctx)
  if (done.given) return show(ctx, givenScreen(t, done.given))
  const { known, open } = done
  await show(ctx, knownScreen(t, known, member.office.zone, open.draft.tasks.length > 0 ? open : null))
}

async function discard(ctx: MemberContext, draftId: number): Promise<void> {
  const gone = await discardDirectiveDraft(ctx.call, ctx.member, draftId)
  if (!gone.ok && gone.code !== 'repeated') return refuse(ctx, gone)
  await rest(ctx)
  await show(ctx, { html: ctx.t.html('directive-discarded') })
}

/** Something typed about a draft. */
async function answer(ctx: MemberContext, data: unknown): Promise<void> {
  const asked = draftAsked.parse(data)
  const done = await answerDirectiveDraft(ctx.call, ctx.member, asked, typedWords(ctx))
  if (!done.ok) return refuse(ctx, done)
  if (asked.part === 'units') return chooseUnits(ctx, asked.draftId, asked.n, 0)
  const isEdit = asked.part === 'title' || asked.part === 'lead'
  return isEdit ? showTask(ctx, done.open, done.n) : askNext(ctx, done.open, done.n)
}

/** The drafts that wait for this person: with one there is nothing to choose. */
async function showDrafts(ctx: MemberContext): Promise<void> {
  if (!mayDo(ctx.member, 'assign_task')) return refuse(ctx, { ok: false, code: 'not_allowed' })
  if (await ledToPrivateChat(ctx, 'banthao')) return
  const drafts = await listDirectiveDrafts(ctx.call, ctx.member)
  const [only] = drafts
  if (only && drafts.length === 1) return showDraft(ctx, only)
  await show(ctx, draftsScreen(ctx.t, drafts))
}

const one = z.tuple([id])
const two = z.tuple([id, id])
const three = z.tuple([id, id, id])
const four = z.tuple([id, id, id, id])

const draftButtons: Button[] = [
  button('dl', two, (ctx, [draftId, page]) => withDraft(ctx, draftId, open => showDraft(ctx, open, page))),
  button('dq', two, (ctx, [draftId, n]) => withDraft(ctx, draftId, open => askNext(ctx, open, n))),
  button('da', one, (ctx, [draftId]) =>
    withDraft(ctx, draftId, async (open, desk) => {
      await wait(ctx, { draftId, n: 0, part: 'add' })
      await place(ctx, open, addScreen(desk, open))
    }),
  ),
  button('dd', one, (ctx, [draftId]) =>
    edit(ctx, draftId, 0, draft => withIssuedOn(draft.sentOn, ctx.member.office.calendar)(draft)),
  ),
  button('dp', one, (ctx, [draftId]) => confirm(ctx, draftId)),
  button('dz', one, (ctx, [draftId]) =>
    withDraft(ctx, draftId, open => place(ctx, open, discardScreen(ctx.t, open))),
  ),
  button('dy', one, (ctx, [draftId]) => discard(ctx, draftId)),
]

const taskButtons: Button[] = [
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

/** Directives: what was sent becomes a draft, a person puts it right and gives its tasks with one press. */
export const directivesRoom: Room = {
  commands: { banthao: showDrafts, drafts: showDrafts },
  buttons: [...draftButtons, ...taskButtons],
  answers: { [directiveDraftKind]: answer },
}
