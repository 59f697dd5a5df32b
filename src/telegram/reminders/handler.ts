import { z } from 'zod'
import { acknowledgeReminder, snoozeReminder } from '../../actions/answer-reminder.ts'
import { readReminder } from '../../actions/read-reminder.ts'
import { formatDay } from '../../domain/calendar/plain-date.ts'
import { localOf } from '../../domain/calendar/zone.ts'
import { type SnoozeChoice, snoozeChoices } from '../../domain/snooze.ts'
import { id, pressData } from '../callback-data.ts'
import { button, type MemberContext, type Room } from '../context.ts'
import type { Key } from '../message.ts'
import { refuse } from '../refuse.ts'
import { isNotModified, keyboard } from '../screen.ts'
import { reminderScreen } from './view.ts'

/** Changes the buttons only: the words of a reminder stay what they were when it came. */
async function setKeys(ctx: MemberContext, keys: Key[][]): Promise<void> {
  try {
    await ctx.editMessageReplyMarkup({ reply_markup: keyboard(keys) })
  } catch (error) {
    if (!isNotModified(error)) throw error
  }
}

async function acknowledge(ctx: MemberContext, notificationId: number): Promise<void> {
  const done = await acknowledgeReminder(ctx.call, ctx.member, notificationId)
  if (!done.ok && done.code !== 'repeated') return refuse(ctx, done)
  const first = !done.ok || done.first
  ctx.toast = {
    text: ctx.t.plain(first ? 'reminder-acknowledged' : 'reminder-acknowledged-before'),
    alert: false,
  }
}

async function offerSnooze(ctx: MemberContext, notificationId: number): Promise<void> {
  const choice = (name: SnoozeChoice, index: number): Key => ({
    text: ctx.t.plain(`button-snooze-${name}`),
    data: pressData('mz', notificationId, index),
  })
  const [hour, afternoon, tomorrow, nextWeek] = snoozeChoices.map(choice)
  await setKeys(ctx, [
    [hour!, afternoon!],
    [tomorrow!, nextWeek!],
  ])
}

async function snooze(ctx: MemberContext, notificationId: number, choice: SnoozeChoice): Promise<void> {
  const done = await snoozeReminder(ctx.call, ctx.member, { notificationId, choice })
  if (!done.ok) return done.code === 'repeated' ? undefined : refuse(ctx, done)
  const { date, time } = localOf(done.until, ctx.member.office.zone)
  ctx.toast = { text: ctx.t.plain('reminder-snoozed', { time, day: formatDay(date) }), alert: true }
  await setKeys(ctx, [[{ text: ctx.t.plain('button-acknowledge'), data: pressData('ma', notificationId) }]])
}

/** Reminders: what comes by itself, and the two answers to it. */
export const remindersRoom: Room = {
  buttons: [
    button('ma', z.tuple([id]), (ctx, [notification]) => acknowledge(ctx, notification)),
    button('mo', z.tuple([id]), (ctx, [notification]) => offerSnooze(ctx, notification)),
    button('mz', z.tuple([id, id.max(snoozeChoices.length - 1)]), (ctx, [notification, index]) =>
      snooze(ctx, notification, snoozeChoices[index]!),
    ),
  ],
  news: {
    reminder: async ({ call, t, member }, notification) => {
      if (!member) return null
      const ids = notification.items.map(item => item.assignmentId)
      return reminderScreen(t, notification, await readReminder(call, member, ids))
    },
  },
}
