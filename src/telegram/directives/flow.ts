import { type DraftAsked, directiveDraftKind } from '../../actions/answer-directive-draft.ts'
import { awaitAnswer, awaitedAnswer, stopAwaiting } from '../../actions/converse.ts'
import type { DirectiveDraft, OpenDraft } from '../../actions/directive-draft.ts'
import { type DraftQuestion, draftQuestions } from '../../actions/draft-questions.ts'
import type { MemberContext } from '../context.ts'
import { deskOf, questionScreen, todayOf } from './desk.ts'
import { draftScreen } from './draft-view.ts'
import { place } from './place.ts'
import { taskScreen } from './task-view.ts'

/** From now on what is typed belongs to this part of the draft. */
export const wait = (ctx: MemberContext, asked: DraftAsked) =>
  awaitAnswer(ctx.call, ctx.member.telegramUserId, ctx.member.telegramUserId, directiveDraftKind, asked)

/** Nothing is asked of a draft any more. */
export async function rest(ctx: MemberContext): Promise<void> {
  const { call, member } = ctx
  if (!member.isAsked) return
  const waiting = await awaitedAnswer(call, member.telegramUserId, member.telegramUserId)
  if (waiting?.kind === directiveDraftKind)
    await stopAwaiting(call, member.telegramUserId, member.telegramUserId)
}

/** The whole draft; `said` are lines about what was just done. */
export async function showDraft(
  ctx: MemberContext,
  open: OpenDraft,
  page = 0,
  said: string[] = [],
): Promise<void> {
  await rest(ctx)
  await place(ctx, open, draftScreen(await deskOf(ctx, open), open, page, said))
}

/** One task of it; the whole draft when that was dropped. */
export async function showTask(ctx: MemberContext, open: OpenDraft, n: number): Promise<void> {
  const task = open.draft.tasks.find(one => one.n === n)
  if (!task) return showDraft(ctx, open)
  await rest(ctx)
  await place(ctx, open, taskScreen(await deskOf(ctx, open), open, task))
}

/** Asks the question and waits for what may be typed instead of pressed. */
export async function showQuestion(
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

/** What is open in the draft now. */
export const questionsIn = (ctx: MemberContext, draft: DirectiveDraft) =>
  draftQuestions(draft, ctx.member.office, ctx.call.now)

const isAboutTask = (question: DraftQuestion, n: number) => question.about !== 'date' && question.n === n

/** The first open question of this task, else of the draft; the draft itself when nothing is open. */
export async function askNext(ctx: MemberContext, open: OpenDraft, n: number): Promise<void> {
  const questions = questionsIn(ctx, open.draft)
  const next = questions.find(question => isAboutTask(question, n)) ?? questions[0]
  return next ? showQuestion(ctx, open, next) : showDraft(ctx, open)
}

/** After a change: on to what is still open where it answered a question, else back to the task that was edited. */
export async function showChanged(
  ctx: MemberContext,
  open: OpenDraft,
  n: number,
  before: readonly DraftQuestion[],
): Promise<void> {
  const left = questionsIn(ctx, open.draft)
  const answersQuestion = left.length < before.length || before.some(question => isAboutTask(question, n))
  return answersQuestion ? askNext(ctx, open, n) : showTask(ctx, open, n)
}
