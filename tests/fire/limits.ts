import { setTimeout as pause } from 'node:timers/promises'
import { quantile } from '../../bench/figures.ts'
import type { RateLimits } from '../../src/emulator/rate-limits.ts'
import type { Database } from '../../src/storage/database.ts'
import { enqueue } from '../../src/storage/outbox.ts'
import { drain } from './drain.ts'
import { watchLag } from './lag.ts'
import { firstOfficer } from './office.ts'
import { openEnds, openShard, type Shard } from './shard.ts'
import { atMost, type Form, type Line, shown, type Topic, timed } from './topic.ts'

const telegramAllows = 30
const limits: RateLimits = { perSecond: telegramAllows, chatBurst: 3, groupPerMinute: 20 }
const punished = firstOfficer
const group = -1_001_000_000_001

type Size = { messages: number; punishedSeconds: number; toGroup?: boolean }
const sizes = ({ name }: Form): Size =>
  name === 'short' ? { messages: 150, punishedSeconds: 4 } : { messages: 600, punishedSeconds: 20 }

/** Telegram refuses what comes too fast, one chat above all. */
export const limitsTopic: Topic = {
  title: '4. Rate limits: 429',
  async run(form) {
    const size = sizes(form)
    const lag = watchLag()
    const punishment = { punished: [{ chat: punished, seconds: size.punishedSeconds }] }
    const stop = Math.floor(size.messages / 3)
    const [calm, one, all, killed] = await oneByOne(form, [
      () => sendAll(size, {}),
      () => sendAll(size, punishment),
      () => sendAll(size, { everybody: [{ fromMessage: stop, seconds: 3 }] }),
      () => sendAll(size, punishment, { kill: true }),
    ])
    // More than a group may get in a minute: it takes longer, and nothing is refused.
    const crowd =
      form.name === 'long' ? await sendAll({ messages: 24, punishedSeconds: 0, toGroup: true }, {}) : null
    const ideal = Math.max(size.messages / telegramAllows, size.punishedSeconds)
    const perHundred = (refusals: number) => (100 * refusals) / size.messages
    return [
      timed(
        form,
        atMost('calm: drained in, by the ideal', 1.1, calm.seconds / (size.messages / telegramAllows), ' ×'),
      ),
      timed(form, atMost('calm: refusals per 100 messages', 1, perHundred(calm.refusals))),
      timed(form, atMost('one chat punished: drained in, by the ideal', 1.1, one.seconds / ideal, ' ×')),
      timed(form, atMost('one chat punished: refusals per 100 messages', 1, perHundred(one.refusals))),
      timed(
        form,
        atMost(
          'one chat punished: 95th percentile of the others, by the calm run',
          1.1,
          one.p95 / calm.p95,
          ' ×',
        ),
      ),
      timed(
        form,
        atMost('everybody refused for 3 s: refusals per 100 messages', 1, perHundred(all.refusals)),
      ),
      timed(
        form,
        atMost(
          'everybody refused for 3 s: drained in, by the ideal',
          1.1,
          all.seconds / (size.messages / telegramAllows + 3),
          ' ×',
        ),
      ),
      ...(crowd ? [atMost('24 messages to one group: refusals', 0, crowd.refusals)] : []),
      atMost('killed in the middle: sent to the punished chat before its time', 0, killed.tooEarly),
      atMost('not sent', 0, calm.left + one.left + all.left + killed.left),
      shown(
        'drained in (calm, one, everybody)',
        [calm, one, all].map(run => `${run.seconds.toFixed(1)} s`).join(', '),
      ),
      lag(),
    ] satisfies Line[]
  },
}

type Sending = Awaited<ReturnType<typeof sendAll>>

/** In the short form side by side: there what a clock says is not asked. */
async function oneByOne(
  form: Form,
  runs: (() => Promise<Sending>)[],
): Promise<[Sending, Sending, Sending, Sending]> {
  const results: Sending[] = form.name === 'short' ? await Promise.all(runs.map(run => run())) : []
  if (form.name === 'long') for (const run of runs) results.push(await run())
  return results as [Sending, Sending, Sending, Sending]
}

async function sendAll(size: Size, more: Partial<RateLimits>, { kill = false } = {}) {
  const shard = await openShard({
    topic: 'limits',
    kind: 'embedded',
    units: size.messages,
    tasks: 1,
    telegram: {
      limits: { ...limits, ...more },
      groups: [{ id: group, title: 'Giao ban', type: 'supergroup', memberIds: [firstOfficer] }],
    },
  })
  try {
    await shard.place.look(db => queueAll(db, size))
    const left = kill
      ? await killInTheMiddle(shard, size)
      : await drain(shard, 120_000 + size.messages * 400, {
          // A group that has had its twenty rests for most of a minute: nothing is sent, and it is not the end.
          notBefore: size.toGroup ? Date.now() + 75_000 : 0,
        })
    const calls = shard.ledger().filter(({ method }) => method === 'sendMessage')
    const from = calls[0]!.takenAt
    const done = calls.filter(call => call.done)
    const secondsOf = (at: number) => (at - from) / 1000
    const others = done.filter(call => Number(call.params.chat_id) !== punished)
    const refusedAt = calls.find(
      call => call.status === 429 && Number(call.params.chat_id) === punished,
    )?.takenAt
    const until = (refusedAt ?? 0) + size.punishedSeconds * 1000
    const toPunished = calls.filter(call => Number(call.params.chat_id) === punished)
    return {
      left,
      seconds: secondsOf(done.at(-1)!.takenAt),
      p95: quantile(
        others.map(call => secondsOf(call.takenAt)),
        0.95,
      ),
      refusals: calls.filter(call => call.status === 429).length,
      tooEarly: toPunished.filter(call => refusedAt && call.takenAt > refusedAt && call.takenAt < until)
        .length,
    }
  } finally {
    await shard.close()
  }
}

/** One message to each person, or all to the group; the punished one's deadline is the soonest. */
async function queueAll(db: Database, { messages, toGroup = false }: Size): Promise<void> {
  const now = new Date()
  const queued = await enqueue(
    db,
    Array.from({ length: messages }, (_, i) => ({
      orgId: 1,
      kind: 'reminder',
      importance: 'important' as const,
      to: { memberId: i + 1 },
      urgentAt: new Date(now.getTime() + (i + 1) * 60_000),
    })),
    now,
  )
  await db.sql(
    `INSERT INTO notification_item (notification_id, assignment_id, rule, occurrence, recipient, rung)
     SELECT n.id, a.id, 'day', a.deadline_date, n.member_id, 'officer'
     FROM notification n JOIN member m ON m.id = n.member_id JOIN assignment a ON a.unit_id = m.unit_id
     WHERE n.id = ANY ($1::int[])`,
    [queued.map(one => one.id)],
  )
  if (toGroup) await db.sql('UPDATE notification SET chat_id = $1', [BigInt(group)])
}

async function killInTheMiddle(shard: Shard, size: Size): Promise<number> {
  const bot = shard.bot()
  await bot.ready
  while (shard.ledger().filter(({ method }) => method === 'sendMessage').length < size.messages / 3)
    await pause(50)
  await bot.kill()
  await drain(shard, 60_000 + size.messages * 400)
  return shard.place.look(openEnds)
}
