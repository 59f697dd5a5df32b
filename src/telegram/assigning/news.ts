import { z } from 'zod'
import type { ListedView } from '../../actions/assignment-view.ts'
import { showTask, type TaskView } from '../../actions/show-task.ts'
import { showWithdrawal } from '../../actions/show-withdrawal.ts'
import { isSettled } from '../../domain/assignment.ts'
import type { Texts } from '../../locales/texts.ts'
import { pressData } from '../callback-data.ts'
import type { Key } from '../message.ts'
import type { Composer, NewsDesk } from '../news.ts'
import { cardLines } from '../progress/card-view.ts'
import { cutLabel } from '../status/list-view.ts'
import { deadlineWords, titleWords } from '../status/words.ts'

type Part = { view: TaskView; own: ListedView | null }

/** A task as far as it concerns the recipient; null when it was withdrawn meanwhile. */
async function partOf({ call, member }: NewsDesk, taskId: number): Promise<Part | null> {
  if (!member) return null
  const view = await showTask(call, member, { taskId })
  if (!view.ok || view.task.withdrawnAt) return null
  return { view, own: view.assignments.find(one => one.unitId === member.unitId) ?? null }
}

function linesOf({ t, office }: NewsDesk, { view, own }: Part): string[] {
  const { task, assignments } = view
  if (own) {
    const lead = assignments.find(one => one.duty === 'lead' && one.unitId !== own.unitId)
    const lines = cardLines(t, own, office.zone)
    return lead ? [...lines, t.html('draft-lead', { unit: lead.unitName })] : lines
  }
  return [
    t.html('task-heading', { code: task.code, title: titleWords(t, task.title) }),
    t.html('task-deadline', {
      deadline: deadlineWords(t, task.deadlinePhrase, assignments[0]?.lastDay ?? task.deadlineDate),
    }),
    t.html('news-for-units', { count: assignments.length }),
  ]
}

function keyOf(t: Texts, { view, own }: Part, label: string): Key {
  const data = own ? pressData('as', own.assignmentId) : pressData('tk', view.task.taskId, 'a')
  return { text: cutLabel(label || t.plain(own ? 'button-card' : 'button-task')), data }
}

/** What one message of several tasks shows: with these it stays below Telegram's 4096 characters. */
const maxTasks = 6
const maxTitle = 200

function shortened({ view, own }: Part): Part {
  const cut = (title: string | null) =>
    title && title.length > maxTitle ? `${title.slice(0, maxTitle - 1)}…` : title
  return {
    view: { ...view, task: { ...view.task, title: cut(view.task.title) } },
    own: own && { ...own, title: cut(own.title) },
  }
}

const assigned: Composer = async (desk, notification) => {
  const { taskIds } = z.object({ taskIds: z.array(z.number()) }).parse(notification.payload)
  const parts = (await Promise.all(taskIds.map(taskId => partOf(desk, taskId)))).filter(part => part !== null)
  const [only] = parts
  if (!only) return null
  const { t } = desk
  if (parts.length === 1)
    return {
      html: [t.html('news-assigned'), '', ...linesOf(desk, only)].join('\n'),
      keys: [[keyOf(t, only, '')]],
    }
  const shown = parts.slice(0, maxTasks).map(shortened)
  const rest = parts.length - shown.length
  return {
    html: [
      t.html('news-assigned-several', { count: parts.length }),
      ...shown.map(part => linesOf(desk, part).join('\n')),
      ...(rest > 0 ? [t.html('news-more-tasks', { count: rest })] : []),
    ].join('\n\n'),
    keys: shown.map(part => [
      keyOf(t, part, `${part.view.task.code} · ${titleWords(t, part.view.task.title)}`),
    ]),
  }
}

const changed: Composer = async (desk, notification) => {
  const { taskId, what } = z
    .object({ taskId: z.number(), what: z.enum(['title', 'deadline']) })
    .parse(notification.payload)
  const part = await partOf(desk, taskId)
  if (!part || (part.own && isSettled(part.own.state))) return null
  return {
    html: [desk.t.html(`news-changed-${what}`), '', ...linesOf(desk, part)].join('\n'),
    keys: [[keyOf(desk.t, part, '')]],
  }
}

const withdrawn: Composer = async ({ call, t, member }, notification) => {
  const { taskId } = z.object({ taskId: z.number() }).parse(notification.payload)
  const withdrawal = member && (await showWithdrawal(call, member, taskId))
  if (!withdrawal) return null
  const { code, title, reason } = withdrawal
  const lines = [t.html('news-withdrawn'), '', t.html('task-heading', { code, title })]
  if (reason) lines.push(t.html('news-withdrawn-reason', { reason }))
  return { html: lines.join('\n') }
}

export const assigningNews: Record<string, Composer> = {
  task_assigned: assigned,
  task_changed: changed,
  task_withdrawn: withdrawn,
}
