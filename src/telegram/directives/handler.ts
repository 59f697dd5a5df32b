import { z } from 'zod'
import { answerDirectiveDraft, directiveDraftKind, draftAsked } from '../../actions/answer-directive-draft.ts'
import { discardDirectiveDraft, listDirectiveDrafts } from '../../actions/change-directive-draft.ts'
import { confirmDirective } from '../../actions/confirm-directive.ts'
import { withIssuedOn } from '../../actions/edit-drafted-task.ts'
import { mayDo } from '../../domain/permissions.ts'
import { ledToPrivateChat } from '../assigning/private-link.ts'
import { typedWords } from '../assigning/typed-words.ts'
import { id } from '../callback-data.ts'
import { type Button, button, type MemberContext, type Room } from '../context.ts'
import { refuse } from '../refuse.ts'
import { show } from '../screen.ts'
import { addScreen } from './ask-view.ts'
import { withDraft } from './desk.ts'
import { discardScreen, draftsScreen, knownScreen } from './draft-view.ts'
import { chooseUnits, edit, taskButtons } from './edit-handler.ts'
import { askNext, rest, showDraft, showTask, wait } from './flow.ts'
import { givenScreen } from './given-view.ts'
import { place } from './place.ts'

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

/** Directives: what was sent becomes a draft, a person puts it right and gives its tasks with one press. */
export const directivesRoom: Room = {
  commands: { banthao: showDrafts, drafts: showDrafts },
  buttons: [...draftButtons, ...taskButtons],
  answers: { [directiveDraftKind]: answer },
}
