import { pressData } from '../callback-data.ts'
import { commandOf } from '../command-words.ts'
import type { AnyContext } from '../context.ts'
import type { Key } from '../message.ts'
import { say } from '../screen.ts'

/** The account under which Telegram shows administrators who hide behind their group. */
const groupAnonymousBot = 1087968824

/** Whether an administrator of the group writes in its name: nobody can tell which one, so no right can be checked. */
export function isAnonymousAdmin(ctx: AnyContext): boolean {
  return ctx.from?.id === groupAnonymousBot
}

/** The commands that a button can stand in for, and that button. */
const presses: Record<string, { label: string; data: string }> = {
  ganhom: { label: 'button-bind', data: pressData('bi') },
  bind: { label: 'button-bind', data: pressData('bi') },
  gonhom: { label: 'button-unbind', data: pressData('bo') },
  unbind: { label: 'button-unbind', data: pressData('bo') },
  tonghop: { label: 'button-summary', data: pressData('sm', 'a') },
  summary: { label: 'button-summary', data: pressData('sm', 'a') },
  nhiemvu: { label: 'button-tasks', data: pressData('tl', 0) },
  tasks: { label: 'button-tasks', data: pressData('tl', 0) },
  trangthai: { label: 'button-tasks', data: pressData('tl', 0) },
  status: { label: 'button-tasks', data: pressData('tl', 0) },
  saphan: { label: 'button-soon', data: pressData('ls', 's', 0, 0) },
  due: { label: 'button-soon', data: pressData('ls', 's', 0, 0) },
  quahan: { label: 'button-overdue', data: pressData('ls', 'q', 0, 0) },
  overdue: { label: 'button-overdue', data: pressData('ls', 'q', 0, 0) },
}

/** A button instead of the answer: whoever presses it does so under the own name. */
export async function answerAnonymous(ctx: AnyContext): Promise<void> {
  const command = ctx.message && commandOf(ctx.message, ctx.me.username)
  if (!command) return
  const press = presses[command.name]
  const key: Key = press
    ? { text: ctx.t.plain(press.label), data: press.data }
    : { text: ctx.t.plain('button-private-chat'), url: `https://t.me/${ctx.me.username}` }
  await say(ctx, { html: ctx.t.html('group-anonymous'), keys: [[key]] })
}
