import { z } from 'zod'
import { awaitAnswer, stopAwaiting } from '../../actions/converse.ts'
import { listAssignments } from '../../actions/list-assignments.ts'
import { reportProgress } from '../../actions/report-progress.ts'
import { showAssignment, showHistory } from '../../actions/show-assignment.ts'
import type { ProgressStep } from '../../domain/progress.ts'
import { readProgressWords } from '../../vietnamese/progress-words.ts'
import { id, pressData } from '../callback-data.ts'
import { button, type MemberContext, type Room } from '../context.ts'
import { showNotUnderstood } from '../help/handler.ts'
import { refuse } from '../refuse.ts'
import { show } from '../screen.ts'
import { cutLabel } from '../status/list-view.ts'
import { titleWords } from '../status/words.ts'
import { cardScreen } from './card-view.ts'
import { evidenceIn } from './evidence.ts'
import { historyScreen } from './history-view.ts'
import { progressNews } from './news.ts'

const asked = z.object({ assignmentId: z.number(), version: z.number().optional() })
/** `album`: the pictures of one album come as messages of their own, and get one answer together. */
const askedForEvidence = asked.extend({ received: z.number().default(0), album: z.string().optional() })

/** Shows one assignment as the reader may see it; `said` is the text of what has just been noted. */
export async function showCard(ctx: MemberContext, assignmentId: number, said?: string): Promise<void> {
  const card = await showAssignment(ctx.call, ctx.member, assignmentId)
  if (!card.ok) return refuse(ctx, card)
  const inGroup = ctx.chat?.type !== 'private'
  await show(
    ctx,
    cardScreen(ctx.t, card, {
      zone: ctx.member.office.zone,
      ...(said ? { said } : {}),
      ...(inGroup ? { privateLink: `https://t.me/${ctx.me.username}?start=as_${assignmentId}` } : {}),
    }),
  )
}

/** Takes one step and shows what has become of the assignment. */
async function take(
  ctx: MemberContext,
  assignmentId: number,
  step: ProgressStep,
  version?: number,
): Promise<void> {
  const done = await reportProgress(ctx.call, ctx.member, {
    assignmentId,
    step,
    ...(version === undefined ? {} : { version }),
  })
  if (!done.ok && done.code !== 'repeated') {
    await refuse(ctx, done)
    if (!ctx.callbackQuery) return
    return showCard(ctx, assignmentId)
  }
  const said = step.step === 'count' || step.step === 'percent' ? 'said-progress' : `said-${step.step}`
  await showCard(ctx, assignmentId, said)
}

/** Asks for a message; it arrives at `answers[kind]`. */
async function ask(
  ctx: MemberContext,
  kind: string,
  text: string,
  data: z.infer<typeof asked>,
): Promise<void> {
  const card = await showAssignment(ctx.call, ctx.member, data.assignmentId)
  if (!card.ok) return refuse(ctx, card)
  const may = kind === 'progress-return' ? card.rights.decide : card.rights.report
  // A step that would be refused needs no reason typed first: the refusal says why.
  if (!may)
    return take(
      ctx,
      data.assignmentId,
      kind === 'progress-return' ? { step: 'return', reason: '' } : { step: 'begin' },
    )
  await awaitAnswer(ctx.call, BigInt(ctx.chatId!), BigInt(ctx.from!.id), kind, data)
  const { t } = ctx
  const heading = t.html('task-heading', { code: card.view.code, title: titleWords(t, card.view.title) })
  await show(ctx, {
    html: `${heading}\n${t.html('units-line', { name: card.view.unitName })}\n\n${t.html(text)}`,
    keys: [[{ text: t.plain('button-cancel'), data: pressData('rq', data.assignmentId) }]],
  })
}

async function done(ctx: MemberContext): Promise<void> {
  await stopAwaiting(ctx.call, BigInt(ctx.chatId!), BigInt(ctx.from!.id))
}

/** A typed answer that becomes a step; what cannot be read is told, and asked for still. */
function answer(read: (ctx: MemberContext) => ProgressStep | { refuse: string }) {
  return async (ctx: MemberContext, data: unknown): Promise<void> => {
    const { assignmentId, version } = asked.parse(data)
    const step = read(ctx)
    if ('refuse' in step) return refuse(ctx, { ok: false, code: step.refuse })
    const result = await reportProgress(ctx.call, ctx.member, {
      assignmentId,
      step,
      ...(version === undefined ? {} : { version }),
    })
    const mayTryAgain =
      !result.ok &&
      ['count_impossible', 'percent_impossible', 'text_too_long', 'text_missing'].includes(result.code)
    if (mayTryAgain) return refuse(ctx, result)
    await done(ctx)
    if (!result.ok && result.code !== 'repeated') return refuse(ctx, result)
    const said = step.step === 'count' || step.step === 'percent' ? 'said-progress' : `said-${step.step}`
    await showCard(ctx, assignmentId, said)
  }
}

/** Files may come one after the other: the question stays open until the person turns to something else. */
async function takeEvidence(ctx: MemberContext, data: unknown): Promise<void> {
  const { assignmentId, received, album } = askedForEvidence.parse(data)
  const step = evidenceIn(ctx.message)
  if ('refuse' in step) {
    if (received === 0 || step.refuse !== 'not_evidence') return refuse(ctx, { ok: false, code: step.refuse })
    await done(ctx)
    return showNotUnderstood(ctx)
  }
  const result = await reportProgress(ctx.call, ctx.member, { assignmentId, step })
  if (!result.ok && result.code !== 'repeated') {
    await done(ctx)
    return refuse(ctx, result)
  }
  const group = ctx.message?.media_group_id
  const next = { assignmentId, received: received + 1, ...(group ? { album: group } : {}) }
  await awaitAnswer(ctx.call, BigInt(ctx.chatId!), BigInt(ctx.from!.id), 'progress-evidence', next)
  if (group === undefined || group !== album) await showCard(ctx, assignmentId, 'said-evidence')
}

const textOf = (ctx: MemberContext) => (ctx.message?.text ?? ctx.message?.caption ?? '').normalize('NFC')

async function showHistoryOf(ctx: MemberContext, assignmentId: number): Promise<void> {
  const history = await showHistory(ctx.call, ctx.member, assignmentId)
  if (!history.ok) return refuse(ctx, history)
  await show(ctx, historyScreen(ctx.t, history, ctx.member.office.zone))
}

async function sendFile(ctx: MemberContext, assignmentId: number, index: number): Promise<void> {
  const history = await showHistory(ctx.call, ctx.member, assignmentId)
  if (!history.ok) return refuse(ctx, history)
  const file = history.evidence[index]
  if (!file) return refuse(ctx, { ok: false, code: 'no_such_assignment' })
  const caption = file.caption ? { caption: file.caption.slice(0, 1024) } : {}
  if (file.kind === 'photo') await ctx.replyWithPhoto(file.fileId, caption)
  else await ctx.replyWithDocument(file.fileId, caption)
}

/** /capnhat: which of my unit's tasks? With one there is nothing to choose. */
async function chooseUpdate(ctx: MemberContext): Promise<void> {
  const { call, member, t } = ctx
  if (member.unitId === null) return show(ctx, { html: t.html('list-no-unit') })
  const list = await listAssignments(call, member, { kind: 'open', unitId: member.unitId, page: 0 })
  const [only] = list.items
  if (!only) return show(ctx, { html: t.html('update-none') })
  if (list.total === 1) return showCard(ctx, only.assignmentId)
  await show(ctx, {
    html: t.html('update-choose'),
    keys: list.items.map(item => [
      {
        text: cutLabel(`${item.code} · ${titleWords(t, item.title)}`),
        data: pressData('as', item.assignmentId),
      },
    ]),
  })
}

const one = z.tuple([id])
const withVersion = z.tuple([id, id])

/** Progress: what a unit reports, and how the monitor answers. */
export const progressRoom: Room = {
  commands: { capnhat: chooseUpdate, update: chooseUpdate },
  buttons: [
    button('as', one, (ctx, [assignment]) => showCard(ctx, assignment)),
    button('rb', one, (ctx, [assignment]) => take(ctx, assignment, { step: 'begin' })),
    button('rd', one, (ctx, [assignment]) => take(ctx, assignment, { step: 'done' })),
    button('rk', one, (ctx, [assignment]) => take(ctx, assignment, { step: 'obstacle_cleared' })),
    button('rc', one, (ctx, [assignmentId]) => ask(ctx, 'progress-count', 'ask-count', { assignmentId })),
    button('rn', one, (ctx, [assignmentId]) => ask(ctx, 'progress-note', 'ask-note', { assignmentId })),
    button('ro', one, (ctx, [assignmentId]) =>
      ask(ctx, 'progress-obstacle', 'ask-obstacle', { assignmentId }),
    ),
    button('rv', one, (ctx, [assignmentId]) =>
      ask(ctx, 'progress-evidence', 'ask-evidence', { assignmentId }),
    ),
    button('ry', withVersion, (ctx, [assignment, version]) =>
      take(ctx, assignment, { step: 'confirm' }, version),
    ),
    button('rx', withVersion, (ctx, [assignmentId, version]) =>
      ask(ctx, 'progress-return', 'ask-return', { assignmentId, version }),
    ),
    button('rh', one, (ctx, [assignment]) => showHistoryOf(ctx, assignment)),
    button('rf', z.tuple([id, id]), (ctx, [assignment, index]) => sendFile(ctx, assignment, index)),
    button('rq', one, async (ctx, [assignment]) => {
      await done(ctx)
      await showCard(ctx, assignment)
    }),
  ],
  answers: {
    'progress-count': answer(ctx => {
      const measure = readProgressWords(textOf(ctx))
      if (!measure) return { refuse: 'not_a_count' }
      return 'total' in measure ? { step: 'count', ...measure } : { step: 'percent', ...measure }
    }),
    'progress-note': answer(ctx => ({ step: 'note', note: textOf(ctx) })),
    'progress-obstacle': answer(ctx => ({ step: 'obstacle', reason: textOf(ctx) })),
    'progress-return': answer(ctx => ({ step: 'return', reason: textOf(ctx) })),
    'progress-evidence': takeEvidence,
  },
  news: progressNews,
}
