import { setTimeout as pause } from 'node:timers/promises'
import { median, quantile } from '../../bench/figures.ts'
import type { Database } from '../../src/storage/database.ts'
import { claim } from '../../src/storage/outbox-claim.ts'
import { acknowledge, type Settled } from '../../src/storage/outbox-settle.ts'
import { keepUp } from '../../src/storage/upkeep.ts'
import { dice } from './dice.ts'
import { watchLag } from './lag.ts'
import { foundOffice, planWave } from './office.ts'
import { type Kind, newPlace, serverListens } from './place.ts'
import { openShard } from './shard.ts'
import { atLeast, atMost, type Form, forEach, type Line, shown, type Topic, timed } from './topic.ts'

const sizes = ({ name }: Form) =>
  name === 'short'
    ? { future: 20_000, backlog: 20_000, reminders: 40, overMs: 6_000 }
    : { future: 1_000_000, backlog: 1_000_000, reminders: 300, overMs: 60_000 }

/** The first messages after a start find nothing compiled: they are sent, and not measured. */
const warmUp = 10
const warmUpMs = 4_000
const fewDue = 1_000
const batch = 500
const hourMs = 3_600_000

/** How late a reminder is, and what a long queue costs. */
export const lateness: Topic = {
  title: '6. Lateness and backlog',
  async run(form) {
    const kinds: Kind[] = (await serverListens) ? ['embedded', 'server'] : ['embedded']
    return [
      ...(await forEach(form, kinds, kind => timelyReminders(form, kind))),
      ...(await forEach(form, kinds, kind => longQueue(form, kind))),
    ]
  },
}

async function timelyReminders(form: Form, kind: Kind): Promise<Line[]> {
  const { future, reminders, overMs } = sizes(form)
  const line = (words: string) => `${kind}, ${future.toLocaleString('en-US')} future reminders: ${words}`
  const shard = await openShard({ topic: 'lateness', kind, units: reminders, tasks: 2 })
  try {
    const throws = dice(form.seed, 'due')
    const from = Date.now() + 15_000 + future / 20
    await shard.place.look(async db => {
      await planFuture(db, future)
      await planWave(db, {
        task: 1,
        units: [1, reminders + 1],
        from: new Date(from),
        spreadMs: 0,
        important: 'all',
      })
      const instants = Array.from({ length: reminders }, (_, n) =>
        n < warmUp ? new Date(from - warmUpMs) : new Date(from + throws.next() * overMs),
      )
      await db.sql(
        `UPDATE reminder r SET due_at = d.at FROM assignment a, unnest($1::timestamptz[]) WITH ORDINALITY AS d(at, unit)
         WHERE a.id = r.assignment_id AND a.task_id = 1 AND a.unit_id = d.unit`,
        [instants],
      )
      await (db.kind === 'server' ? db.sql('VACUUM ANALYZE reminder') : keepUp(db.sql))
    })
    const lag = watchLag()
    const bot = shard.bot()
    await bot.ready
    const began = Date.now()
    const end = Math.max(from, began) + overMs + 30_000
    while (Date.now() < end && shard.deliveries().length < reminders) await pause(500)
    await bot.stop()
    const takenAt = new Map(shard.deliveries().map(({ code, at }) => [code, at]))
    const due = await shard.place.look(db =>
      db.sql<{ code: string; dueAt: Date }>(
        `SELECT n.short_code AS code, r.due_at AS "dueAt" FROM notification n
         JOIN notification_item i ON i.notification_id = n.id
         JOIN reminder r ON r.assignment_id = i.assignment_id AND r.rule = i.rule`,
      ),
    )
    const late = due
      .filter(({ dueAt }) => dueAt.getTime() >= Math.max(from, began))
      .map(({ code, dueAt }) => (takenAt.get(code) ?? Number.POSITIVE_INFINITY) - dueAt.getTime())
    return [
      timed(form, atLeast(line('reminders measured'), Math.floor(reminders * 0.5), late.length)),
      timed(form, atMost(line('from due to the request, median'), 50, median(late), ' ms')),
      timed(form, atMost(line('from due to the request, 99th percentile'), 250, quantile(late, 0.99), ' ms')),
      atMost(line('early'), 0, late.filter(ms => ms < 0).length),
      lag(),
    ]
  } finally {
    await shard.close()
  }
}

/** So many reminders that fall due an hour and more from now. */
async function planFuture(db: Database, count: number): Promise<void> {
  await db.sql(
    `INSERT INTO reminder (org_id, assignment_id, rule, occurrence, due_at)
     SELECT 1, a.id, 'overdue:daily', n::text, now() + interval '1 hour' + n * interval '1 minute'
     FROM assignment a, generate_series(1, $1::int / (SELECT count(*)::int FROM assignment WHERE task_id = 2)) n
     WHERE a.task_id = 2`,
    [count],
  )
}

async function longQueue(form: Form, kind: Kind): Promise<Line[]> {
  const { backlog } = sizes(form)
  const rows = form.name === 'short' ? 4_000 : 20_000
  const many = backlog.toLocaleString('en-US')
  const place = await newPlace('queue', kind)
  try {
    return await place.look(async db => {
      await foundOffice(db, { units: 1, tasks: 1 })
      const measure = async (waiting: number) => {
        await db.sql(`TRUNCATE notification CASCADE`)
        await queue(db, waiting)
        await (db.kind === 'server' ? db.sql('VACUUM ANALYZE notification') : keepUp(db.sql))
        const times: number[] = []
        for (let taken = 0; taken < rows; taken += batch) {
          if (waiting === fewDue && taken % fewDue === 0 && taken > 0) {
            await db.sql(`DELETE FROM notification`)
            await queue(db, waiting)
          }
          const from = performance.now()
          const claimed = await claim(db, { now: new Date(), limit: batch, leaseMs: hourMs, holder: null })
          await acknowledge(db, claimed.map(asSent))
          if (claimed.length !== batch) throw new Error(`${claimed.length} claimed`)
          times.push(performance.now() - from)
        }
        return median(times.slice(2)) / batch
      }
      const few = await measure(fewDue)
      const long = await measure(backlog)
      return [
        timed(
          form,
          atLeast(
            `${kind}: claimed and acknowledged with ${many} due, in batches of ${batch}`,
            10_000,
            Math.round(1000 / long),
            ' a second',
          ),
        ),
        timed(form, atMost(`${kind}: cost with ${many} due, by that with ${fewDue}`, 1.25, long / few, ' ×')),
        shown(`${kind}: with ${fewDue} due`, `${Math.round(1000 / few).toLocaleString('en-US')} a second`),
      ]
    })
  } finally {
    await place.remove()
  }
}

async function queue(db: Database, count: number): Promise<void> {
  await db.sql(
    `INSERT INTO notification (org_id, kind, importance, chat_id, short_code, not_before, urgent_at, created_at)
     SELECT 1, 'news', 'routine', n, 'x' || n, now() - interval '1 minute', now() + n * interval '1 second', now()
     FROM generate_series(1, $1::int) n`,
    [count],
  )
}

function asSent({
  id,
  fence,
  attempts,
  silent,
}: Pick<Settled, 'id' | 'fence' | 'attempts' | 'silent'>): Settled {
  const now = new Date()
  return {
    id,
    fence,
    attempts,
    silent,
    state: 'sent',
    notBefore: null,
    messageId: 1,
    error: null,
    sentAt: now,
  }
}
