import { z } from 'zod'
import { awaitAnswer, stopAwaiting } from '../../actions/converse.ts'
import { decideExtension } from '../../actions/decide-extension.ts'
import { listAssignments } from '../../actions/list-assignments.ts'
import {
  requestExtension,
  settledProblem,
  wantedDayOf,
  wantedDayProblem,
} from '../../actions/request-extension.ts'
import { type AssignmentCard, showAssignment } from '../../actions/show-assignment.ts'
import { listExtensions, pendingProblem, showExtension } from '../../actions/show-extension.ts'
import { formatDay, type PlainDate } from '../../domain/calendar/plain-date.ts'
import { addWorkingDays } from '../../domain/calendar/working-days.ts'
import { localOf } from '../../domain/calendar/zone.ts'
import { readDeadlineWords } from '../../vietnamese/deadlines/deadline-words.ts'
import { ledToPrivateChat } from '../assigning/private-link.ts'
import { typedWords } from '../assigning/typed-words.ts'
import { id, pressData } from '../callback-data.ts'
import { button, type MemberContext, type Room } from '../context.ts'
import type { Key } from '../message.ts'
import { refuse } from '../refuse.ts'
import { show } from '../screen.ts'
import { cutLabel } from '../status/list-view.ts'
import { titleWords } from '../status/words.ts'
import { extensionNews } from './news.ts'
import { extensionScreen, pendingScreen } from './view.ts'

const dayKind = 'extension-day'
const reasonKind = 'extension-reason'
const askedDay = z.object({ assignmentId: z.number() })
const askedReason = z.object({ assignmentId: z.number(), wantedDate: z.string() })

const wait = (ctx: MemberContext, kind: string, data: unknown) =>
  awaitAnswer(ctx.call, BigInt(ctx.chatId!), BigInt(ctx.from!.id), kind, data)
const stop = (ctx: MemberContext) => stopAwaiting(ctx.call, BigInt(ctx.chatId!), BigInt(ctx.from!.id))

/** /giahan: what waits for those who decide; what could be extended for the others. */
async function open(ctx: MemberContext): Promise<void> {
  if (await ledToPrivateChat(ctx, 'giahan')) return
  await (ctx.member.role === 'officer' ? chooseOwn(ctx, 0) : showPending(ctx, 0))
}

async function showPending(ctx: MemberContext, page: number): Promise<void> {
  const list = await listExtensions(ctx.call, ctx.member, page)
  if (!list.ok) return refuse(ctx, list)
  await show(ctx, pendingScreen(ctx.t, list, ctx.member.unitId !== null))
}

/** Which of the own unit's tasks? What is reported done needs no more time. */
async function chooseOwn(ctx: MemberContext, page: number): Promise<void> {
  const { call, member, t } = ctx
  if (member.unitId === null) return show(ctx, { html: t.html('list-no-unit') })
  const list = await listAssignments(call, member, { kind: 'open', unitId: member.unitId, page })
  const items = list.items.filter(item => item.state !== 'awaiting_confirmation')
  if (list.total === 0 || (items.length === 0 && list.pages === 1))
    return show(ctx, { html: t.html('extension-none') })
  const turn: Key[] = []
  if (list.page > 0) turn.push({ text: t.plain('button-previous'), data: pressData('xo', list.page - 1) })
  if (list.page + 1 < list.pages)
    turn.push({ text: t.plain('button-next'), data: pressData('xo', list.page + 1) })
  await show(ctx, {
    html: t.html('extension-choose'),
    keys: [
      ...items.map((item): Key[] => [
        {
          text: cutLabel(`${item.code} · ${titleWords(t, item.title)}`),
          data: pressData('xa', item.assignmentId),
        },
      ]),
      turn,
    ],
  })
}

function headOf(ctx: MemberContext, { view }: AssignmentCard): string {
  const { t } = ctx
  const heading = t.html('task-heading', { code: view.code, title: titleWords(t, view.title) })
  return `${heading}\n${t.html('task-deadline', { deadline: view.deadlinePhrase })}\n`
}

const cancelKey = (ctx: MemberContext): Key[] => [
  { text: ctx.t.plain('button-cancel'), data: pressData('xq') },
]

/** The assignment when this person may ask for more time for it now; says why not otherwise. */
export async function mayExtend(ctx: MemberContext, assignmentId: number): Promise<AssignmentCard | null> {
  const card = await showAssignment(ctx.call, ctx.member, assignmentId)
  if (!card.ok) return refuse(ctx, card).then(() => null)
  const mayAsk = card.rights.askExtension ? null : ({ ok: false, code: 'not_allowed' } as const)
  const problem = settledProblem(card.view) ?? mayAsk ?? (await pendingProblem(ctx.call, assignmentId))
  if (!problem) return card
  await refuse(ctx, problem)
  return null
}

async function askDay(ctx: MemberContext, assignmentId: number): Promise<void> {
  if (await ledToPrivateChat(ctx, `xa_${assignmentId}`)) return
  const card = await mayExtend(ctx, assignmentId)
  if (!card) return
  await wait(ctx, dayKind, { assignmentId })
  const { calendar, zone } = ctx.member.office
  const from = [card.view.lastDay, localOf(ctx.call.now, zone).date].toSorted().at(-1)!
  const example = formatDay(addWorkingDays(from, 5, calendar))
  await show(ctx, {
    html: `${headOf(ctx, card)}\n${ctx.t.html('extension-ask-day', { example })}`,
    keys: [cancelKey(ctx)],
  })
}

async function answerDay(ctx: MemberContext, data: unknown): Promise<void> {
  const { assignmentId } = askedDay.parse(data)
  const { call, member } = ctx
  const { zone, calendar } = member.office
  const read = readDeadlineWords(typedWords(ctx), localOf(call.now, zone).date, calendar)
  if (!read.ok) return refuse(ctx, { ok: false, code: read.code, args: { words: read.words } })
  const card = await mayExtend(ctx, assignmentId)
  if (!card) return stop(ctx)
  const wantedDate = wantedDayOf(member, read.deadline)
  const problem = wantedDayProblem(call, member, wantedDate, card.view.lastDay)
  if (problem) return refuse(ctx, problem)
  await askReason(ctx, card, wantedDate)
}

async function askReason(ctx: MemberContext, card: AssignmentCard, wantedDate: PlainDate): Promise<void> {
  await wait(ctx, reasonKind, { assignmentId: card.view.assignmentId, wantedDate })
  const question = ctx.t.html('extension-ask-reason', { day: formatDay(wantedDate, 'year') })
  await show(ctx, { html: `${headOf(ctx, card)}\n${question}`, keys: [cancelKey(ctx)] })
}

/** Goes on with a wish for more time: until `day` where one was named and makes sense, else the day is asked for. */
export async function askExtension(
  ctx: MemberContext,
  assignmentId: number,
  day: PlainDate | null,
): Promise<void> {
  if (day === null) return askDay(ctx, assignmentId)
  if (await ledToPrivateChat(ctx, `xa_${assignmentId}`)) return
  const card = await mayExtend(ctx, assignmentId)
  if (!card) return
  const problem = wantedDayProblem(ctx.call, ctx.member, day, card.view.lastDay)
  if (!problem) return askReason(ctx, card, day)
  await refuse(ctx, problem)
  await askDay(ctx, assignmentId)
}

async function answerReason(ctx: MemberContext, data: unknown): Promise<void> {
  const { assignmentId, wantedDate } = askedReason.parse(data)
  const { call, member, t } = ctx
  const reason = typedWords(ctx).normalize('NFC')
  const asked = await requestExtension(call, member, { assignmentId, wantedDate, reason })
  if (!asked.ok && ['text_missing', 'text_too_long'].includes(asked.code)) return refuse(ctx, asked)
  await stop(ctx)
  if (!asked.ok) return refuse(ctx, asked)
  const day = formatDay(wantedDate, 'year')
  await show(ctx, {
    html:
      asked.told > 0
        ? t.html('extension-sent', { day, told: asked.told })
        : t.html('extension-sent-nobody', { day }),
    keys: [[{ text: t.plain('button-card'), data: pressData('as', assignmentId) }]],
  })
}

async function showOne(ctx: MemberContext, extensionId: number): Promise<void> {
  const extension = await showExtension(ctx.call, ctx.member, extensionId)
  if (!extension.ok) return refuse(ctx, extension)
  await show(ctx, extensionScreen(ctx.t, extension, ctx.member.office.zone))
}

/** Decides, and shows what was decided: by this press, or by somebody who was faster. */
async function decide(ctx: MemberContext, extensionId: number, grant: boolean): Promise<void> {
  const done = await decideExtension(ctx.call, ctx.member, { extensionId, grant })
  if (!done.ok && done.code !== 'repeated') {
    await refuse(ctx, done)
    if (!done.code.endsWith('_by')) return
  }
  await showOne(ctx, extensionId)
}

const one = z.tuple([id])

/** Asking for more time, and deciding on it. */
export const extensionRoom: Room = {
  commands: { giahan: open, extend: open },
  buttons: [
    button('xa', one, (ctx, [assignmentId]) => askDay(ctx, assignmentId)),
    button('xo', one, (ctx, [page]) => chooseOwn(ctx, page)),
    button('xp', one, (ctx, [page]) => showPending(ctx, page)),
    button('xr', one, (ctx, [extensionId]) => showOne(ctx, extensionId)),
    button('xy', one, (ctx, [extensionId]) => decide(ctx, extensionId, true)),
    button('xn', one, (ctx, [extensionId]) => decide(ctx, extensionId, false)),
    button('xq', z.tuple([]), async ctx => {
      await stop(ctx)
      await show(ctx, { html: ctx.t.html('extension-dropped') })
    }),
  ],
  answers: { [dayKind]: answerDay, [reasonKind]: answerReason },
  news: extensionNews,
}
