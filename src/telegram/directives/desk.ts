import { readDirectiveDraft } from '../../actions/change-directive-draft.ts'
import type { DraftedTask, OpenDraft } from '../../actions/directive-draft.ts'
import { type DraftQuestion, draftQuestions } from '../../actions/draft-questions.ts'
import { officeUnits } from '../../actions/office-units.ts'
import { localOf } from '../../domain/calendar/zone.ts'
import type { MemberContext } from '../context.ts'
import type { Screen } from '../message.ts'
import { refuse } from '../refuse.ts'
import { dateScreen, deadlineScreen, leadScreen, nameScreen, unitsScreen } from './ask-view.ts'
import type { DraftDesk } from './draft-view.ts'

/** What the screens of this draft are drawn with, as things stand now. */
export async function deskOf(ctx: MemberContext, { draft }: OpenDraft): Promise<DraftDesk> {
  const { office } = ctx.member
  return {
    t: ctx.t,
    office,
    units: await officeUnits(ctx.call, ctx.member),
    questions: draftQuestions(draft, office, ctx.call.now),
  }
}

/** Today, where the office is. */
export const todayOf = ({ call, member }: MemberContext) => localOf(call.now, member.office.zone).date

/** Runs with the draft of a pressed button; says what became of it where it is not open any more. */
export async function withDraft(
  ctx: MemberContext,
  id: number,
  run: (open: OpenDraft, desk: DraftDesk) => Promise<void>,
): Promise<void> {
  const found = await readDirectiveDraft(ctx.call, ctx.member, id)
  if (!found.ok) return refuse(ctx, found)
  await run(found.open, await deskOf(ctx, found.open))
}

/** The same with one of its tasks. */
export async function withTask(
  ctx: MemberContext,
  id: number,
  n: number,
  run: (open: OpenDraft, task: DraftedTask, desk: DraftDesk) => Promise<void>,
): Promise<void> {
  await withDraft(ctx, id, async (open, desk) => {
    const task = open.draft.tasks.find(one => one.n === n)
    if (!task) return refuse(ctx, { ok: false, code: 'directive_task_gone' })
    await run(open, task, desk)
  })
}

/** The screen that asks this question. */
export function questionScreen(
  desk: DraftDesk,
  open: OpenDraft,
  question: DraftQuestion,
  today: string,
  page = 0,
): Screen {
  if (question.about === 'date') return dateScreen(desk, open)
  const task = open.draft.tasks.find(one => one.n === question.n)!
  switch (question.about) {
    case 'name':
      return nameScreen(desk, open, task, question, page)
    case 'units':
      return unitsScreen(desk, open, task, page, question)
    case 'lead':
      return leadScreen(desk, open, task, page, question)
    case 'deadline':
      return deadlineScreen(desk, open, task, today, question)
  }
}
