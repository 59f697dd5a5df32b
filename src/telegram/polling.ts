import { setTimeout as pause } from 'node:timers/promises'
import { type Bot, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import { asGrammySignal } from './abort-signal.ts'
import type { AnyContext } from './context.ts'
import type { Desk } from './desk.ts'
import { describeError } from './errors.ts'
import { handleUpdate } from './handle-update.ts'
import { createInFlight, type InFlight } from './in-flight.ts'

/** How long one question for updates stays open (s). */
const pollSeconds = 30
/** Pauses after the first, second … failure in a row (ms). */
const backOffMs = [1_000, 2_000, 5_000, 10_000, 15_000]
/** While some updates are still being worked on, others are asked for this often: at first, and at the slowest (ms). */
const lookAgainMs = { first: 100, slowest: 2_000 }
/** Of the ten seconds that a stop may take, one is left for telling Telegram what was done (ms). */
const finishWithinMs = 9_000

/** How often one that stands by looks whether it is its turn, and one that polls whether it still is (ms). */
const turnEveryMs = 1_000

/** An edited message is not an order: what was done on its first words stays done. So edits are not asked for. */
export const allowedUpdates = ['message', 'callback_query', 'inline_query', 'my_chat_member'] as const

/** The right to be the one process that asks for updates: Telegram gives them to one listener and refuses a second. */
export type PollingTurn = {
  /** Takes or renews the right where it is time to. Rejects while nobody can say who has it. */
  hold(): Promise<{ held: boolean }>
  /** Whether we have it at this very moment, without asking anybody. */
  isHeld(): boolean
  release(): Promise<void>
}

export type Polling = {
  stop(): Promise<void>
  failed: Promise<never>
  state(): 'polling' | 'standing by'
}

/**
 * Long polling. An update is confirmed to Telegram only when it and all before it are handled, so that a crash loses
 * none (the inbox keeps a second delivery harmless); and a slow one holds up its own chat alone. grammY's own loop
 * handles one update after the other; its runner confirms before the work is done.
 *
 * Of several instances the one whose turn it is polls, and the others stand by until it stops, dies or freezes.
 */
export function startPolling(bot: Bot<AnyContext>, desk: Desk, turn: PollingTurn): Polling {
  const stopping = new AbortController()
  let fail: (error: unknown) => void = () => {}
  const failed = new Promise<never>((_, reject) => {
    fail = reject
  })
  failed.catch(() => {})
  const running = run(bot, desk, turn, stopping.signal).catch(fail)
  return {
    failed,
    state: () => (turn.isHeld() ? 'polling' : 'standing by'),
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

async function run(
  bot: Bot<AnyContext>,
  desk: Desk,
  turn: PollingTurn,
  stopping: AbortSignal,
): Promise<void> {
  const inFlight = createInFlight(update => untilDone(bot, desk, update, stopping))
  while (!stopping.aborted) {
    if (!(await isOurTurn(turn))) desk.log.info({}, 'standing by: another instance asks for updates')
    await untilOurTurn(turn, stopping)
    const turnIsOver = new AbortController()
    const keeping = keepTurn(turn, turnIsOver)
    try {
      await poll(bot, desk, inFlight, turn, AbortSignal.any([stopping, turnIsOver.signal]))
    } finally {
      clearInterval(keeping)
    }
  }
  await atMost(finishWithinMs, inFlight.idle())
  // Tells Telegram which updates are done with; without it they would come again at the next start.
  const offset = inFlight.offset()
  if (offset > 0 && turn.isHeld()) await bot.api.getUpdates({ offset, limit: 1, timeout: 0 }).catch(() => {})
  await turn.release().catch(() => {})
}

/** While the database is away nobody can say whose turn it is, and so it is nobody's. */
async function isOurTurn(turn: PollingTurn): Promise<boolean> {
  return turn.hold().then(
    ({ held }) => held,
    () => false,
  )
}

async function untilOurTurn(turn: PollingTurn, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted && !(await isOurTurn(turn)))
    await pause(turnEveryMs, undefined, { signal: stopping }).catch(() => {})
}

/** Renews the turn beside the polling, which may wait half a minute for one answer; ends it when it is over. */
function keepTurn(turn: PollingTurn, over: AbortController): NodeJS.Timeout {
  let renewing = false
  return setInterval(async () => {
    if (!turn.isHeld()) over.abort()
    if (renewing || over.signal.aborted) return
    renewing = true
    await isOurTurn(turn)
    renewing = false
  }, turnEveryMs)
}

async function poll(
  bot: Bot<AnyContext>,
  desk: Desk,
  inFlight: InFlight,
  turn: PollingTurn,
  stopping: AbortSignal,
): Promise<void> {
  let failures = 0
  let lookAgain = lookAgainMs.first
  while (!stopping.aborted) {
    try {
      const timeout = inFlight.isEmpty() ? pollSeconds : 0
      const updates = await bot.api.getUpdates(
        { offset: inFlight.offset(), limit: 100, timeout, allowed_updates: [...allowedUpdates] },
        asGrammySignal(stopping),
      )
      failures = 0
      // Woken from a long sleep: these are another's by now.
      if (!turn.isHeld()) return
      const fresh = inFlight.take(updates)
      lookAgain = fresh > 0 ? lookAgainMs.first : Math.min(lookAgain * 2, lookAgainMs.slowest)
      if (!inFlight.isEmpty()) await atMost(lookAgain, inFlight.idle(), stopping)
    } catch (error) {
      if (stopping.aborted) return
      if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)) throw error
      const retryAfter = error instanceof GrammyError ? error.parameters.retry_after : undefined
      const waitMs = retryAfter ? retryAfter * 1000 : backOff(failures)
      // 409 comes while another process with the same token is still there: wait for it, do not fall over.
      desk.log.warn({ problem: describeError(error), retryInMs: waitMs }, 'no updates from Telegram')
      failures += 1
      await pause(waitMs, undefined, { signal: stopping }).catch(() => {})
    }
  }
}

const backOff = (failures: number) => backOffMs[Math.min(failures, backOffMs.length - 1)]!

/** Waits for `work`, but no longer than this (ms), and no longer than `signal` allows. */
function atMost(limitMs: number, work: Promise<void>, signal?: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, limitMs)
    signal?.addEventListener('abort', end)
    void work.then(end)
  })
}

/** While the database is away the update waits here, unconfirmed: Telegram keeps what we have not taken. */
async function untilDone(
  bot: Bot<AnyContext>,
  desk: Desk,
  update: Update,
  stopping: AbortSignal,
): Promise<'done' | 'left'> {
  for (let failures = 0; !stopping.aborted; failures++) {
    if ((await handleUpdate(bot, desk, update)) === 'done') return 'done'
    desk.log.warn({ retryInMs: backOff(failures) }, 'the database is away; updates wait')
    await pause(backOff(failures), undefined, { signal: stopping }).catch(() => {})
  }
  return 'left'
}
