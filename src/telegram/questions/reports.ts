import { z } from 'zod'
import type { ListedView } from '../../actions/assignment-view.ts'
import { awaitAnswer, awaitedAnswer, stopAwaiting } from '../../actions/converse.ts'
import { findAssignments } from '../../actions/find-assignments.ts'
import { findUnit } from '../../actions/list-units.ts'
import type { Heard } from '../../actions/read-question.ts'
import { reportProgress } from '../../actions/report-progress.ts'
import { showAssignment } from '../../actions/show-assignment.ts'
import { mayAskExtensionFor, mayReportFor } from '../../domain/permissions.ts'
import { maxNoteLength, type ProgressStep } from '../../domain/progress.ts'
import type { Progress } from '../../vietnamese/questions/understanding.ts'
import { ledToPrivateChat } from '../assigning/private-link.ts'
import type { MemberContext } from '../context.ts'
import { mayExtend } from '../extension/handler.ts'
import { showCard } from '../progress/handler.ts'
import { refuse } from '../refuse.ts'
import { show } from '../screen.ts'
import { showOneTask } from '../status/handler.ts'
import type { Report } from './report.ts'
import { confirmScreen, droppedScreen, notGivenScreen, whichReportScreen } from './report-view.ts'

/**
 * What somebody wrote about an obstacle is kept under this kind until it is recorded. Nothing answers to it: the next
 * message is heard as any other.
 */
const obstacleKind = 'heard-obstacle'
const progressShape = z.union([
  z.object({ done: z.number(), total: z.number() }),
  z.object({ percent: z.number() }),
])
const keptObstacle = z.object({ reason: z.string(), progress: progressShape.nullable() })

const placeOf = (ctx: MemberContext) => [BigInt(ctx.chatId!), BigInt(ctx.from!.id)] as const

/**
 * What a unit reports or wishes in its own words: shown as it was understood, and done when it is confirmed.
 * false: there is nobody to report for, and nothing that could be shown instead.
 */
export async function hearReport(ctx: MemberContext, heard: Heard): Promise<boolean> {
  const { member, call, t } = ctx
  const unitIds = heard.units.length > 0 ? heard.units.map(unit => unit.unitId) : [member.unitId]
  const [unitId] = unitIds
  const [task] = heard.tasks
  if (unitId === undefined || unitId === null) {
    // A leader who says that something is done reports for nobody: how far it is, is what can be said.
    if (task) await showOneTask(ctx, { taskId: task.taskId }, 'a')
    return task !== undefined
  }
  const known = unitIds.filter(one => one !== null)
  const may = heard.intent === 'request_extension' ? mayAskExtensionFor : mayReportFor
  const own = known.filter(one => may(member, one))
  if (own.length === 0) {
    await refuse(ctx, { ok: false, code: 'report_of_other_unit' })
    return true
  }
  if (heard.intent === 'request_extension' && (await ledToPrivateChat(ctx, 'giahan'))) return true
  const taskIds = heard.tasks.map(one => one.taskId)
  const found = await findAssignments(call, member, { unitIds: own, taskIds })
  const report = await reportIn(ctx, heard)
  const [only] = found
  if (only && found.length === 1) await confirm(ctx, report, only.assignmentId)
  else if (only) await show(ctx, whichReportScreen(t, found, report))
  else if (task) await showNotGiven(ctx, own[0]!, heard.tasks)
  else await show(ctx, { html: t.html('update-none') })
  return true
}

async function showNotGiven(ctx: MemberContext, unitId: number, tasks: Heard['tasks']): Promise<void> {
  const unit = await findUnit(ctx.call, ctx.member, unitId)
  if (!unit) return refuse(ctx, { ok: false, code: 'no_such_unit' })
  await show(ctx, notGivenScreen(ctx.t, unit, tasks))
}

async function reportIn(ctx: MemberContext, heard: Heard): Promise<Report> {
  const by = ctx.member.memberId
  if (heard.intent === 'request_extension') return { kind: 'extension', by, day: heard.wishedDay }
  if (heard.intent === 'update_progress') return { kind: 'progress', by, progress: heard.progress }
  const reason = (heard.obstacle ?? '').slice(0, maxNoteLength)
  const kept: z.infer<typeof keptObstacle> = { reason, progress: heard.progress }
  await awaitAnswer(ctx.call, ...placeOf(ctx), obstacleKind, kept)
  return { kind: 'obstacle', by }
}

async function keptReason(ctx: MemberContext): Promise<z.infer<typeof keptObstacle> | null> {
  const waiting = await awaitedAnswer(ctx.call, ...placeOf(ctx))
  return waiting?.kind === obstacleKind ? keptObstacle.parse(waiting.data) : null
}

/** The steps that a report stands for, in their order; empty where nothing is measured ("chưa xong"). */
function stepsOf(progress: Progress | null, obstacle: string | null): ProgressStep[] {
  const steps: ProgressStep[] = []
  if (progress && 'total' in progress) steps.push({ step: 'count', ...progress })
  else if (progress && progress.percent < 100) steps.push({ step: 'percent', ...progress })
  if (obstacle !== null) steps.push({ step: 'obstacle', reason: obstacle })
  else if (isComplete(progress)) steps.push({ step: 'done' })
  return steps
}

function isComplete(progress: Progress | null): boolean {
  if (progress === null) return false
  return 'total' in progress ? progress.done === progress.total : progress.percent === 100
}

/** The steps of a report, or null when the words that it needs are kept no more; then that has been said. */
async function stepsFor(ctx: MemberContext, report: Report): Promise<ProgressStep[] | null> {
  if (report.kind === 'progress') return stepsOf(report.progress, null)
  const kept = await keptReason(ctx)
  if (kept) return stepsOf(kept.progress, kept.reason)
  await refuse(ctx, { ok: false, code: 'report_gone' })
  return null
}

/** A button under somebody else's report does nothing: in a group everybody can press it. */
function isOwn(ctx: MemberContext, report: Report): boolean {
  return report.by === ctx.member.memberId
}

/** Shows what was understood and would be recorded, or why it cannot be. */
export async function confirm(ctx: MemberContext, report: Report, assignmentId: number): Promise<void> {
  if (!isOwn(ctx, report)) return refuse(ctx, { ok: false, code: 'report_of_other_person' })
  if (report.kind === 'extension') return confirmExtension(ctx, report, assignmentId)
  const steps = await stepsFor(ctx, report)
  if (!steps) return
  // Nothing that could be recorded was said: the card has a button for everything that can.
  if (steps.length === 0) return showCard(ctx, assignmentId)
  const card = await showAssignment(ctx.call, ctx.member, assignmentId)
  if (!card.ok) return refuse(ctx, card)
  const problem = problemWith(card.view, steps)
  if (!problem && card.rights.report) return show(ctx, confirmScreen(ctx.t, report, card.view, steps))
  await refuse(ctx, { ok: false, code: problem ?? 'not_allowed' })
  await showCard(ctx, assignmentId)
}

function problemWith({ state }: ListedView, steps: readonly ProgressStep[]): string | null {
  if (state === 'completed') return 'already_completed'
  const isDone = steps.some(one => one.step === 'done')
  return isDone && state === 'awaiting_confirmation' ? 'already_awaiting' : null
}

async function confirmExtension(
  ctx: MemberContext,
  report: Extract<Report, { kind: 'extension' }>,
  assignmentId: number,
): Promise<void> {
  const card = await mayExtend(ctx, assignmentId)
  if (card) await show(ctx, confirmScreen(ctx.t, report, card.view, []))
}

/** Records a confirmed report. `version`: what was shown; work that has moved on since is shown, not changed. */
export async function record(
  ctx: MemberContext,
  report: Report,
  assignmentId: number,
  version: number,
): Promise<void> {
  if (!isOwn(ctx, report)) return refuse(ctx, { ok: false, code: 'report_of_other_person' })
  const steps = await stepsFor(ctx, report)
  const [step, ...further] = steps ?? []
  if (!step) return
  const done = await reportProgress(ctx.call, ctx.member, { assignmentId, step, further, version })
  if (!done.ok && done.code !== 'repeated') {
    await refuse(ctx, done)
    return showCard(ctx, assignmentId)
  }
  if (report.kind === 'obstacle') await stopAwaiting(ctx.call, ...placeOf(ctx))
  await showCard(ctx, assignmentId, `said-${saidOf([step, ...further])}`)
}

function saidOf(steps: readonly ProgressStep[]): 'done' | 'obstacle' | 'progress' {
  const last = steps.at(-1)!.step
  return last === 'done' || last === 'obstacle' ? last : 'progress'
}

/** It was understood wrongly, or not meant. */
export async function drop(ctx: MemberContext, by: number): Promise<void> {
  if (by !== ctx.member.memberId) return refuse(ctx, { ok: false, code: 'report_of_other_person' })
  if (await keptReason(ctx)) await stopAwaiting(ctx.call, ...placeOf(ctx))
  await show(ctx, droppedScreen(ctx.t, ctx.member.unitId))
}
