import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Clock } from '../domain/clock.ts'
import type { Ended } from '../reminders/endings.ts'
import { settle } from '../reminders/outcome-rules.ts'
import type { Database } from '../storage/database.ts'
import { countedUpTo, deliveryFigures, latenessOf } from '../storage/delivery-figures.ts'

/** So many sent messages are remembered for their lateness until somebody asks; without a listener nothing grows. */
const rememberedAtMost = 10_000

export type Metrics = {
  /** Every attempt at sending, when its ending is known. */
  ended(one: Ended): void
  /** Messages that a sender left behind while it sent them. */
  leftBehind(count: number): void
  ticked(tookMs: number): void
  /** Everything in the words of Prometheus. While the database is away, what it knows is missing. */
  page(): Promise<{ contentType: string; text: string }>
}

/**
 * Counts what the process does and, when asked, how the outbox stands. Labels are words of the program: no id, no
 * name and no text of anybody's ever comes in here.
 */
export function createMetrics({ db, clock }: { db: Pick<Database, 'sql'>; clock: Clock }): Metrics {
  const registers = [new Registry()] as [Registry]
  const [registry] = registers
  collectDefaultMetrics({ register: registry })
  const attempts = new Counter({
    name: 'giao_ban_messages_total',
    help:
      'Attempts at sending, by what became of the message: sent; retried (not arrived, tried again); paused (429); ' +
      'unknown (nobody can say; an important one is sent once more, silently); unreachable; expired; dead.',
    labelNames: ['outcome'],
    registers,
  })
  for (const outcome of ['sent', 'retried', 'paused', 'unknown', 'unreachable', 'expired', 'dead'])
    attempts.inc({ outcome }, 0)
  const left = new Counter({
    name: 'giao_ban_messages_left_behind_total',
    help: 'Messages whose sender stopped while sending; each counts as unknown as well.',
    registers,
  })
  const lateness = new Histogram({
    name: 'giao_ban_lateness_seconds',
    help: 'From the instant at which a message could be sent to its being sent, by the clock of the office.',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3_600, 21_600, 86_400],
    registers,
  })
  const ticks = new Histogram({
    name: 'giao_ban_tick_seconds',
    help: 'How long a tick of the reminder engine took.',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers })
  const databaseUp = gauge('giao_ban_database_up', 'Whether the database answered this scrape.')
  const queued = gauge(
    'giao_ban_queue_length',
    `Messages that wait to be sent, counted up to ${countedUpTo}.`,
  )
  const sending = gauge('giao_ban_sending', 'Messages that are being sent.')
  const lag = gauge('giao_ban_outbox_lag_seconds', 'How long the oldest message that may be sent has waited.')
  const remindersLag = gauge(
    'giao_ban_reminders_lag_seconds',
    'How long the oldest reminder that is due has waited to become a message.',
  )

  let sentIds: number[] = []

  const observeDatabase = async (): Promise<void> => {
    const asked = sentIds
    sentIds = []
    try {
      const figures = await deliveryFigures(db.sql)
      for (const seconds of await latenessOf(db.sql, asked)) lateness.observe(seconds)
      databaseUp.set(1)
      queued.set(figures.queued)
      sending.set(figures.sending)
      lag.set(secondsSince(figures.oldestQueued, clock.now()))
      remindersLag.set(secondsSince(figures.soonestReminder, clock.now()))
    } catch {
      // Its absence is the answer.
      sentIds = [...asked, ...sentIds].slice(-rememberedAtMost)
      databaseUp.set(0)
      for (const unknown of [queued, sending, lag, remindersLag]) unknown.set(Number.NaN)
    }
  }

  return {
    ended(one) {
      const outcome = outcomeOf(one)
      attempts.inc({ outcome })
      if (outcome === 'sent' && sentIds.push(one.row.id) > rememberedAtMost) sentIds.shift()
    },
    leftBehind(count) {
      left.inc(count)
      attempts.inc({ outcome: 'unknown' }, count)
    },
    ticked: tookMs => ticks.observe(tookMs / 1_000),
    async page() {
      await observeDatabase()
      return { contentType: registry.contentType, text: await registry.metrics() }
    },
  }
}

function outcomeOf({ row, ending, at }: Ended): string {
  if (ending.kind === 'unknown' || ending.kind === 'paused') return ending.kind
  const { state } = settle(row, ending, at)
  return state === 'queued' ? 'retried' : state
}

/** How long ago that was; 0 for what lies ahead and for nothing. */
export function secondsSince(instant: Date | null, now: Date): number {
  return instant === null ? 0 : Math.max(0, (now.getTime() - instant.getTime()) / 1_000)
}
