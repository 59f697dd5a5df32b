import { setTimeout as pause } from 'node:timers/promises'
import { type Bot, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import { asGrammySignal } from './abort-signal.ts'
import type { AnyContext } from './context.ts'
import type { Desk } from './desk.ts'
import { describeError } from './errors.ts'
import { handleUpdate } from './handle-update.ts'

/** How long one question for updates stays open (s). */
const pollSeconds = 30
/** Pauses after the first, second … failure in a row (ms). */
const backOffMs = [1_000, 2_000, 5_000, 10_000, 15_000]

export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const

/**
 * Long polling. Updates of different chats are handled side by side, those of one chat in their order; a batch is
 * confirmed to Telegram only when all of it is handled, so that a crash loses none (the inbox keeps a second
 * delivery harmless). grammY's own loop handles one update after the other: a slow answer to one would hold up all.
 */
export function startPolling(bot: Bot<AnyContext>, desk: Desk): { stop(): Promise<void>; failed: Promise<never> } {
  const stopping = new AbortController()
  let fail: (error: unknown) => void = () => {}
  const failed = new Promise<never>((_, reject) => {
    fail = reject
  })
  failed.catch(() => {})
  const running = run(bot, desk, stopping.signal).catch(fail)
  return {
    failed,
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

async function run(bot: Bot<AnyContext>, desk: Desk, stopping: AbortSignal): Promise<void> {
  let offset = 0
  let failures = 0
  while (!stopping.aborted) {
    try {
      const updates = await bot.api.getUpdates(
        { offset, limit: 100, timeout: pollSeconds, allowed_updates: [...allowedUpdates] },
        asGrammySignal(stopping),
      )
      failures = 0
      const last = updates.at(-1)
      if (!last) continue
      await handleBatch(bot, desk, updates, stopping)
      offset = last.update_id + 1
    } catch (error) {
      if (stopping.aborted) break
      if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)) throw error
      const retryAfter = error instanceof GrammyError ? error.parameters.retry_after : undefined
      const waitMs = retryAfter ? retryAfter * 1000 : backOffMs[Math.min(failures, backOffMs.length - 1)]!
      // 409 comes while another instance is still stopping: wait for it, do not fall over.
      desk.log.warn({ problem: describeError(error), retryInMs: waitMs }, 'no updates from Telegram')
      failures += 1
      await pause(waitMs, undefined, { signal: stopping }).catch(() => {})
    }
  }
  // Tells Telegram which updates are done with; without it the last batch would come again at the next start.
  if (offset > 0) await bot.api.getUpdates({ offset, limit: 1, timeout: 0 }).catch(() => {})
}

async function handleBatch(bot: Bot<AnyContext>, desk: Desk, updates: Update[], stopping: AbortSignal): Promise<void> {
  const chats = Map.groupBy(updates, chatOf)
  await Promise.all(
    [...chats.values()].map(async ofOneChat => {
      for (const update of ofOneChat) await untilDone(bot, desk, update, stopping)
    }),
  )
}

/** While the database is away the update waits here, unconfirmed: Telegram keeps what we have not taken. */
async function untilDone(bot: Bot<AnyContext>, desk: Desk, update: Update, stopping: AbortSignal): Promise<void> {
  for (let failures = 0; ; failures++) {
    if ((await handleUpdate(bot, desk, update)) === 'done') return
    const waitMs = backOffMs[Math.min(failures, backOffMs.length - 1)]!
    desk.log.warn({ retryInMs: waitMs }, 'the database is away; updates wait')
    await pause(waitMs, undefined, { signal: stopping })
  }
}

/** Updates that must keep their order: those of one chat. */
function chatOf(update: Update): number {
  const chat =
    update.message?.chat ?? update.edited_message?.chat ?? update.callback_query?.message?.chat ?? update.my_chat_member?.chat
  return chat?.id ?? update.callback_query?.from.id ?? 0
}
