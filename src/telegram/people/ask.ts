import { awaitAnswer, stopAwaiting } from '../../actions/converse.ts'
import { pressData } from '../callback-data.ts'
import type { AnyContext } from '../context.ts'
import type { Key } from '../message.ts'
import { show } from '../screen.ts'

/** The screens to which giving up a question leads back: a person, a unit, the people, the units. */
export const ways = ['p', 'u', 'l', 'n'] as const
export type Way = (typeof ways)[number]

/** The button that gives up what was asked or about to be done, and leads back. */
export function cancelKey(ctx: Pick<AnyContext, 't'>, way: Way, id = 0): Key {
  return { text: ctx.t.plain('button-cancel'), data: pressData('pz', way, id) }
}

/** Asks for a message, which arrives at `answers[kind]` with `data`. */
export async function ask(
  ctx: AnyContext,
  question: { kind: string; data: unknown; html: string; keys: Key[][] },
): Promise<void> {
  await awaitAnswer(ctx.call, BigInt(ctx.chatId!), BigInt(ctx.from!.id), question.kind, question.data)
  await show(ctx, { html: question.html, keys: question.keys })
}

/** Waits for no answer any more. */
export async function stopAsking(ctx: AnyContext): Promise<void> {
  await stopAwaiting(ctx.call, BigInt(ctx.chatId!), BigInt(ctx.from!.id))
}

/** The text of a message; a photo without words has none. */
export const wordsOf = (ctx: AnyContext): string => ctx.message?.text ?? ctx.message?.caption ?? ''
