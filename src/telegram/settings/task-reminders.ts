import { z } from 'zod'
import { changeTaskReminders, readTaskReminders } from '../../actions/change-task-reminders.ts'
import { showTask } from '../../actions/show-task.ts'
import type { OfficeSettings, TaskReminderSettings } from '../../domain/settings.ts'
import type { Texts } from '../../locales/texts.ts'
import { id, pressData } from '../callback-data.ts'
import { type Button, button, type MemberContext } from '../context.ts'
import type { Key } from '../message.ts'
import { refuse } from '../refuse.ts'
import { show } from '../screen.ts'
import { titleWords } from '../status/words.ts'
import { daysBeforeWords } from './words.ts'

type Choice = {
  label: (t: Texts) => string
  patch: (own: TaskReminderSettings) => TaskReminderSettings
}

const daysBefore = (days: number[]): Choice => ({
  label: t => daysBeforeWords(t, days),
  patch: own => ({ ...own, remindBefore: days }),
})

/** What one task may set for itself. The first choice gives everything back to the office. */
const rows: Choice[][] = [
  [{ label: t => t.plain('task-reminders-office'), patch: () => ({}) }],
  [daysBefore([14, 7, 3, 1]), daysBefore([7, 3, 1])],
  [daysBefore([3, 1]), daysBefore([1])],
  [daysBefore([])],
  [
    { label: t => t.plain('task-reminders-day-on'), patch: own => ({ ...own, remindOnDay: true }) },
    { label: t => t.plain('task-reminders-day-off'), patch: own => ({ ...own, remindOnDay: false }) },
  ],
]

async function showReminders(ctx: MemberContext, taskId: number, own: TaskReminderSettings): Promise<void> {
  const { t, member } = ctx
  const view = await showTask(ctx.call, member, { taskId })
  if (!view.ok) return refuse(ctx, view)
  const now: OfficeSettings = { ...member.office.settings, ...own }
  const source =
    Object.keys(own).length === 0 ? t.html('task-reminders-as-office') : t.html('task-reminders-own')
  await show(ctx, {
    html: [
      t.html('task-heading', { code: view.task.code, title: titleWords(t, view.task.title) }),
      `<b>${t.html('task-reminders-title')}</b> – ${source}`,
      '',
      t.html('setting-line', { name: t.plain('setting-ahead'), value: daysBeforeWords(t, now.remindBefore) }),
      t.html('setting-line', {
        name: t.plain('setting-onday'),
        value: t.plain(now.remindOnDay ? 'setting-yes' : 'setting-no'),
      }),
    ].join('\n'),
    keys: [
      ...choiceKeys(t, taskId, own),
      [{ text: t.plain('button-task'), data: pressData('tk', taskId, 'a') }],
    ],
  })
}

function choiceKeys(t: Texts, taskId: number, own: TaskReminderSettings): Key[][] {
  let index = 0
  return rows.map(row =>
    row.map(choice => {
      const wanted = choice.patch(own)
      const isChosen =
        Object.keys(wanted).length === Object.keys(own).length &&
        JSON.stringify(wanted.remindBefore) === JSON.stringify(own.remindBefore) &&
        wanted.remindOnDay === own.remindOnDay
      const label = choice.label(t)
      return { text: isChosen ? `✓ ${label}` : label, data: pressData('cu', taskId, index++) }
    }),
  )
}

async function open(ctx: MemberContext, taskId: number): Promise<void> {
  const found = await readTaskReminders(ctx.call, ctx.member, taskId)
  return found.ok ? showReminders(ctx, taskId, found.own) : refuse(ctx, found)
}

async function choose(ctx: MemberContext, taskId: number, index: number): Promise<void> {
  const choice = rows.flat()[index]
  if (!choice) return refuse(ctx, { ok: false, code: 'setting_impossible' })
  const done = await changeTaskReminders(ctx.call, ctx.member, { taskId, patch: choice.patch })
  if (!done.ok) return done.code === 'repeated' ? open(ctx, taskId) : refuse(ctx, done)
  ctx.toast = { text: ctx.t.plain('task-reminders-saved'), alert: false }
  await showReminders(ctx, taskId, done.own)
}

/** When the units of one task are reminded; the way in is a button of the task. */
export const taskReminderButtons: Button[] = [
  button('ct', z.tuple([id]), (ctx, [taskId]) => open(ctx, taskId)),
  button('cu', z.tuple([id, id]), (ctx, [taskId, index]) => choose(ctx, taskId, index)),
]
