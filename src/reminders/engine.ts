import { setTimeout as pause } from 'node:timers/promises'
import { schedule } from 'node-cron'
import type { Clock } from '../domain/clock.ts'
import type { Database } from '../storage/database.ts'
import { isAnythingDue, soonestAfter, soonestDue } from '../storage/due-instants.ts'
import { collectDue } from './collect.ts'
import type { Courier } from './courier.ts'
import { createDelivery } from './delivery.ts'
import { collectDigests } from './digest.ts'
import { type Ended, recoverLost } from './endings.ts'
import { type Log, nameOf } from './log.ts'
import { createPacer, type Pacer } from './pacer.ts'
import { createSenderLease, soleSender } from './sender-lease.ts'
import { singleFlight } from './single-flight.ts'

/** Of the ten seconds that a stop may take, one is left for giving the lease back (ms). */
const finishWithinMs = 9_000
const tickMs = 1_000
/** Something is due and cannot be had, as when a change holds a reminder for a moment (ms). */
const tryAgainMs = 10

export type EngineParts = {
  db: Database
  courier: Courier
  clock: Clock
  log: Log
  /** One process at a time sends for one bot. */
  botId: bigint
  pacer?: Pacer
  /** Gives the next one of each recurring task whose time is over. */
  renewTasks: (now: Date) => Promise<number>
  /** Told after every tick that worked, with how long it took (ms). */
  onTick?: (tookMs: number) => void
  /** Told of every attempt at sending, when its ending is known. */
  onEnded?: (one: Ended) => void
  /** Told of messages that were left behind while being sent. */
  onLost?: (count: number) => void
}

export type Engine = {
  /** There may be something to do: call it after a commit that queued or planned something, or a moved clock. */
  nudge(): void
  /** Collects and sends until nothing is due any more. Rejects when the database is away. */
  settle(): Promise<void>
  /** The soonest instant at which there is something to do; in the past: now. null: nothing is planned. */
  nextDueAt(): Promise<Date | null>
  /** Takes nothing more, and waits up to 9 s for what is on its way. */
  stop(): Promise<void>
}

/**
 * Wakes up every second, at the next due instant and when nudged, and does whatever the tables say is due. Waking
 * up is all that cron, timer and nudge do: a wake-up that is lost, late or double changes nothing.
 */
export function startEngine(parts: EngineParts): Engine {
  const { db, courier, clock, log, botId, renewTasks, onTick, onEnded, onLost, pacer = createPacer() } = parts
  const lease = db.kind === 'server' ? createSenderLease(db, botId) : soleSender()
  const delivery = createDelivery({ db, courier, clock, log, lease, pacer, ...(onEnded && { onEnded }) })
  let othersMayHaveLeftSome = true
  let isFailing = false
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  const tick = singleFlight(async () => {
    if (stopped) return
    const began = performance.now()
    const { held, fresh } = await lease.hold()
    if (fresh) othersMayHaveLeftSome = true
    if (!held) return
    const lost = await recoverLost(db, clock.now(), { everyone: othersMayHaveLeftSome })
    othersMayHaveLeftSome = false
    if (lost > 0) {
      log.warn({ lost }, 'messages were left behind while being sent')
      onLost?.(lost)
    }

    const soonest = await soonestDue(db)
    if (soonest && soonest <= clock.now()) {
      await collectEverything()
      wakeAt(await soonestAfter(db, clock.now()))
    } else wakeAt(soonest)
    onTick?.(performance.now() - began)
  })

  const collectEverything = async (): Promise<void> => {
    const renewed = await renewTasks(clock.now())
    if (renewed > 0) log.info({ renewed }, 'recurring tasks were given')
    const total = { notified: 0, dropped: 0 }
    for (let more = true; more && !stopped; ) {
      const collected = await collectDue(db, clock.now())
      total.notified += collected.notified
      total.dropped += collected.dropped
      more = collected.more
    }
    const digests = await collectDigests(db, clock.now())
    total.notified += digests.queued
    total.dropped += digests.dropped
    if (total.notified + total.dropped > 0) log.info(total, 'reminders collected')
    await delivery.fill()
  }

  /** A timer for what falls due before the next tick; anything later is the next tick's business. */
  const wakeAt = (instant: Date | null): void => {
    clearTimeout(timer)
    const inMs = instant ? instant.getTime() - clock.now().getTime() : tickMs
    if (inMs < tickMs) timer = setTimeout(nudge, Math.max(1, inMs)).unref()
  }

  const nudge = (): void => {
    tick().then(
      () => {
        if (isFailing) log.info({}, 'reminders work again')
        isFailing = false
      },
      error => {
        if (!isFailing)
          log.error({ error: nameOf(error) }, 'reminders have stopped and are tried again every second')
        isFailing = true
      },
    )
  }

  const cron = schedule('* * * * * *', nudge, { noOverlap: true, suppressMissedWarning: true })
  nudge()

  return {
    nudge,
    async settle() {
      for (;;) {
        await tick()
        await delivery.idle()
        if (stopped || !lease.isHeld() || !(await isAnythingDue(db, clock.now()))) return
        await pause(delivery.shortestRestMs() ?? tryAgainMs)
      }
    },
    nextDueAt: () => soonestDue(db),
    async stop() {
      stopped = true
      clearTimeout(timer)
      await cron.destroy()
      delivery.stop()
      const finished = Promise.allSettled([tick(), delivery.idle()])
      await Promise.race([finished, pause(finishWithinMs, undefined, { ref: false })])
      await lease.release().catch(() => {})
    },
  }
}
