import { type Heard, readQuestion } from '../../actions/read-question.ts'
import type { UnitKind } from '../../domain/assignment.ts'
import type { MemberContext } from '../context.ts'
import { showHelp } from '../help/handler.ts'
import { show } from '../screen.ts'
import { showMine } from '../status/handler.ts'
import { showSummary } from '../summary/handler.ts'
import { answerQuestion } from './answer.ts'
import { whichScreen } from './choice-view.ts'
import type { Question } from './question.ts'
import { hearReport } from './reports.ts'

/**
 * Takes what a member typed as a question or a report: in the private chat, and in a group as a reply to the bot.
 * false: it is not for the bot, or not clear enough to act on; then nothing was said and nothing was done.
 */
export async function hearQuestion(ctx: MemberContext): Promise<boolean> {
  const { text, forward_origin } = ctx.message ?? {}
  if (text === undefined || forward_origin || !isForBot(ctx)) return false
  const heard = await readQuestion(ctx.call, ctx.member, text)
  switch (heard.intent) {
    case 'none':
      return false
    case 'help':
      await showHelp(ctx)
      return true
    case 'summary':
      await showSummary(ctx, kindOf(heard))
      return true
    case 'update_progress':
    case 'report_obstacle':
    case 'request_extension':
      return hearReport(ctx, heard)
    case 'my_tasks':
      await answerOwn(ctx, heard)
      return true
    default:
      await ask(ctx, heard, aboutOf[heard.intent])
      return true
  }
}

/** With privacy mode off a bot hears all of a group: then too only replies are meant for it. */
function isForBot({ chat, message, me }: MemberContext): boolean {
  if (chat?.type === 'private') return true
  const replied = message?.reply_to_message
  // In a topic of the bot's own making everything is a reply to its creation.
  return replied?.from?.id === me.id && !replied.forum_topic_created
}

const aboutOf = {
  unit_status: 'unit',
  task_status: 'task',
  task_deadline: 'deadline',
  overdue: 'overdue',
  due_soon: 'due',
  not_reported: 'unreported',
  ranking: 'ranking',
} as const

/** The kind of unit that a collective name stands for; null where none is named, or units of several kinds. */
function kindOf({ groupUnits }: Heard): UnitKind | null {
  const [first, ...others] = groupUnits
  return first && others.every(unit => unit.kind === first.kind) ? first.kind : null
}

/** Every way to read the question: several where a name fits several units or tasks. */
function questionsIn(ctx: MemberContext, heard: Heard, about: Question['about']): Question[] {
  const { units, tasks, window } = heard
  const kind = kindOf(heard)
  const days = window?.kind === 'days' ? { from: window.from, to: window.to } : null
  const unitIds = units.length > 0 ? units.map(unit => unit.unitId) : [ownUnitId(ctx, heard, about)]
  const taskIds = tasks.length > 0 ? tasks.map(task => task.taskId) : [null]
  return unitIds.flatMap(unitId => taskIds.map(taskId => ({ about, unitId, taskId, kind, days })))
}

/** The asker's own unit where they speak of it; what falls due an officer asks of the own unit, without saying so. */
function ownUnitId({ member }: MemberContext, heard: Heard, about: Question['about']): number | null {
  const asksOwn =
    heard.ofAsker || (about === 'due' && member.role === 'officer' && heard.groupUnits.length === 0)
  return asksOwn ? member.unitId : null
}

/** Answers, or asks which of several is meant and answers when that is chosen. */
async function ask(ctx: MemberContext, heard: Heard, about: Question['about']): Promise<void> {
  const questions = questionsIn(ctx, heard, about)
  if (questions.length === 1) return answerQuestion(ctx, questions[0]!, 0)
  await show(ctx, whichScreen(ctx.t, questions, heard))
}

/** The own unit's work: all of it, or its part in the task that is named. */
async function answerOwn(ctx: MemberContext, heard: Heard): Promise<void> {
  if (ctx.member.unitId === null || heard.tasks.length === 0) return showMine(ctx)
  await ask(ctx, { ...heard, units: [], ofAsker: true }, 'unit')
}
