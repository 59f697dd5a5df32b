import { setTimeout as pause } from 'node:timers/promises'
import type { Clock } from '../domain/clock.ts'
import type { Database } from '../storage/database.ts'
import { loadOffices } from '../storage/office-rows.ts'
import type { NotificationRow } from '../storage/outbox.ts'
import { claim } from '../storage/outbox-claim.ts'
import type { Courier } from './courier.ts'
import { type Ended, writeEndings } from './endings.ts'
import { type Log, nameOf } from './log.ts'
import type { Ending } from './outcome-rules.ts'
import { createPacer, type Pacer } from './pacer.ts'
import { type Moment, momentOf } from './quiet-moments.ts'
import { watchRefusals } from './refusals.ts'
import type { SenderLease } from './sender-lease.ts'
import { singleFlight } from './single-flight.ts'

/** Longer than any courier may take over one message: it must have a time-out below this (ms). */
const claimHoldsMs = 60_000
/** So few that a crash leaves few in doubt, so many that a slow one does not hold up the others. */
const handsAtOnce = 8
const bookAgainAfterMs = 500

export type DeliveryParts = {
  db: Database
  courier: Courier
  clock: Clock
  log: Log
  lease: SenderLease
  pacer?: Pacer
  hands?: number
  /** Told of every attempt, when its ending is known. */
  onEnded?: (one: Ended) => void
}

export type Delivery = {
  /** Takes what may be sent now and starts sending it, as far as there are free hands. */
  fill(): Promise<void>
  /** Resolves when no message is being sent any more and what became of each is written down. */
  idle(): Promise<void>
  /** How long until a chat that rests may get its next message (ms); null when none rests. */
  shortestRestMs(): number | null
  /** Takes nothing more. What is on its way goes on: await `idle`. */
  stop(): void
}

/**
 * Sends what waits in the outbox. Each message has a hand of its own, so a slow or failing one delays nobody else;
 * a hand that becomes free takes the next message at once.
 */
export function createDelivery(parts: DeliveryParts): Delivery {
  const { db, courier, clock, log, lease, pacer = createPacer(), hands = handsAtOnce, onEnded } = parts
  const busy = new Set<Promise<void>>()
  const refusals = watchRefusals()
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const book = createBooking(db, clock, log, () => stopped)

  // A message is claimed when its place has come and not before: what is claimed counts as being sent, and whatever
  // waits for its place under that name would be in doubt after a crash although it never left.
  const fill = singleFlight(async () => {
    while (!stopped && busy.size < hands && lease.isHeld()) {
      const placeMs = pacer.nextPlaceMs()
      if (placeMs > 0) return fillIn(placeMs)
      const [row] = await claim(db, {
        now: clock.now(),
        limit: 1,
        leaseMs: claimHoldsMs,
        resting: pacer.resting(),
        holder: lease.claimant,
      })
      if (!row) return fillIn(pacer.shortestRestMs())
      start(row)
    }
  })

  /** What waits for its place, or for a resting chat, is asked for again when that is over, not a tick later. */
  const fillIn = (ms: number | null): void => {
    clearTimeout(timer)
    if (ms !== null) timer = setTimeout(fillQuietly, ms).unref()
  }

  // The database being away is noticed, told and waited out by whoever ticks; a free hand just stays free.
  const fillQuietly = (): void => void fill().catch(() => {})

  const start = (row: NotificationRow): void => {
    pacer.take(row.chatId)
    const hand = deliver(row)
      .then(ending => {
        const ended = { row, ending: refusals.weigh(row.chatId, ending), at: clock.now() }
        onEnded?.(ended)
        return book(ended)
      })
      .finally(() => {
        busy.delete(hand)
        if (!stopped) fillQuietly()
      })
    busy.add(hand)
  }

  const deliver = async (row: NotificationRow): Promise<Ending> => {
    const prepared = await prepare(row)
    if (prepared === null) return { kind: 'not_delivered', error: 'could not be composed' }
    const { message, moment } = prepared
    if (message === null) return { kind: 'nothing_to_say' }
    if (!moment.may) return { kind: 'not_now', until: moment.until }
    // Woken from a long sleep, or cut off from the database: somebody else may be sending by now.
    if (!lease.isHeld()) return { kind: 'not_delivered', error: 'no longer the sender' }
    try {
      return await courier.send({ ...row, silent: moment.silent }, message)
    } catch (error) {
      log.error({ notificationId: row.id, error: nameOf(error) }, 'the courier failed')
      return { kind: 'unknown', error: nameOf(error) }
    }
  }

  const prepare = async (row: NotificationRow): Promise<{ message: unknown; moment: Moment } | null> => {
    const now = clock.now()
    try {
      const [messages, offices] = await Promise.all([
        courier.compose([row], now),
        loadOffices(db, [row.orgId]),
      ])
      return { message: messages.get(row.id) ?? null, moment: momentOf(row, now, offices.get(row.orgId)!) }
    } catch (error) {
      log.error(
        { notificationId: row.id, kind: row.kind, error: nameOf(error) },
        'a message could not be composed',
      )
      return null
    }
  }

  return {
    fill,
    async idle() {
      for (;;) {
        await Promise.all(busy)
        if (stopped) return
        await fill()
        if (busy.size > 0) continue
        const placeMs = pacer.nextPlaceMs()
        if (placeMs === 0) return
        await pause(placeMs)
      }
    },
    shortestRestMs: pacer.shortestRestMs,
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}

/**
 * Books endings in batches. A message that went out and is not booked would go out again, so while the database is
 * away this tries until the claim would have ended anyway; from then on it is for the recovery to judge.
 */
function createBooking(db: Database, clock: Clock, log: Log, isStopped: () => boolean) {
  let waiting: Ended[] = []
  const flush = singleFlight(async () => {
    const batch = waiting
    waiting = []
    if (batch.length === 0) return
    for (const giveUpAt = performance.now() + claimHoldsMs; ; ) {
      try {
        return await writeEndings(db, batch, clock.now())
      } catch (error) {
        if (isStopped() || performance.now() > giveUpAt) {
          log.error(
            { error: nameOf(error), messages: batch.length },
            'what became of messages could not be written down',
          )
          return
        }
        await pause(bookAgainAfterMs)
      }
    }
  })
  return (ended: Ended): Promise<void> => {
    waiting.push(ended)
    return flush()
  }
}
