import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '../../src/storage/database.ts'
import { drain } from './drain.ts'
import { planWave } from './office.ts'
import { type Kind, serverListens } from './place.ts'
import { openShard } from './shard.ts'
import { atLeast, atMost, type Form, forEach, type Line, shown, type Topic, timed } from './topic.ts'
import { judge } from './verdict.ts'

const hourMs = 3_600_000
/** A tenth of the tasks was done meanwhile, another tenth was reminded of twice. */
const tasks = 10
const sizes = ({ name }: Form) =>
  name === 'short' ? { people: 30, frozenMs: 6_000 } : { people: 1_000, frozenMs: 60_000 }

/** The bot was away for a day; and its event loop stands still. */
export const downtime: Topic = {
  title: '7. Downtime',
  async run(form) {
    const kinds: Kind[] =
      form.name === 'long' && (await serverListens) ? ['embedded', 'server'] : ['embedded']
    const runs = kinds.flatMap(kind => [() => awayForADay(form, kind), () => standsStill(form, kind)])
    return forEach(form, runs, run => run())
  },
}

async function awayForADay(form: Form, kind: Kind): Promise<Line[]> {
  const { people } = sizes(form)
  const line = (words: string) => `${kind}, a day away: ${words}`
  const shard = await openShard({ topic: 'downtime', kind, units: people, tasks })
  try {
    const now = Date.now()
    await shard.place.look(async db => {
      for (let task = 1; task < tasks; task++)
        await planWave(db, {
          task,
          units: [1, people + 1],
          from: new Date(now + hourMs),
          spreadMs: 20 * hourMs,
          important: 'half',
        })
      await reportDone(db, 1)
      await overtake(db, 2)
    })
    const clock = { CLOCK_START: new Date(now + 25 * hourMs).toISOString() }
    const bot = shard.bot(clock)
    await bot.ready
    while (shard.deliveries().length === 0 && Date.now() - now < 30_000) await pause(20)
    await bot.stop()
    const first = shard.deliveries()[0]?.at ?? Number.POSITIVE_INFINITY
    const asked = shard.ledger().find(({ method }) => method === 'getMe')!.takenAt
    const left = await drain(shard, 60_000 + people * 400, { env: clock })
    const deliveries = shard.deliveries()
    const verdict = await shard.place.look(db => judge(db, deliveries, new Date(now + 25 * hourMs)))
    const reminders = tasks * people
    return [
      shown(line('reminders missed'), String(reminders)),
      atMost(line('neither told nor dropped'), 0, verdict.lostReminders),
      atLeast(line('dropped by rule: done meanwhile, overtaken by a newer one'), 2 * people, verdict.dropped),
      atMost(line('dropped although still true'), 0, verdict.dropped - 2 * people),
      atMost(line('messages (folded)'), Math.floor(1.1 * people), deliveries.length),
      atMost(line('left'), 0, left),
      atMost(line('lost'), 0, verdict.lostImportant + verdict.lostRoutine),
      atMost(line('audible duplicates'), 0, verdict.audibleTwice.length),
      timed(
        form,
        atMost(line('first message after the process began'), 2, (first - bot.startedAt) / 1000, ' s'),
      ),
      shown(
        line('first message after its first word to Telegram'),
        `${((first - asked) / 1000).toFixed(2)} s`,
      ),
    ]
  } finally {
    await shard.close()
  }
}

/** The units did this one while the bot was away, and the change forgot the plan. */
async function reportDone(db: Database, task: number): Promise<void> {
  await db.sql(`UPDATE assignment SET state = 'awaiting_confirmation' WHERE task_id = $1`, [task])
}

/** A second, later reminder of the same work. */
async function overtake(db: Database, task: number): Promise<void> {
  await db.sql(
    `INSERT INTO reminder (org_id, assignment_id, rule, occurrence, due_at)
     SELECT r.org_id, r.assignment_id, 'before:2', r.occurrence, r.due_at + interval '1 hour'
     FROM reminder r JOIN assignment a ON a.id = r.assignment_id WHERE a.task_id = $1`,
    [task],
  )
}

async function standsStill(form: Form, kind: Kind): Promise<Line[]> {
  const { people, frozenMs } = sizes(form)
  const line = (words: string) => `${kind}, ${frozenMs / 1000} s without a step: ${words}`
  const shard = await openShard({ topic: 'still', kind, units: people, tasks: 1 })
  try {
    await shard.place.look(db =>
      planWave(db, {
        task: 1,
        units: [1, people + 1],
        from: new Date(Date.now() + 3_000),
        spreadMs: frozenMs,
        important: 'half',
      }),
    )
    const bot = shard.bot()
    await bot.ready
    while (shard.deliveries().length < people / 10) await pause(20)
    bot.freeze()
    await pause(frozenMs)
    bot.thaw()
    const end = Date.now() + 60_000 + people * 400
    while (Date.now() < end && shard.deliveries().length < people) await pause(100)
    await bot.stop()
    const left = await drain(shard, 120_000)
    const deliveries = shard.deliveries()
    const verdict = await shard.place.look(db => judge(db, deliveries))
    return [
      atMost(line('left'), 0, left),
      atMost(line('lost'), 0, verdict.lostReminders + verdict.lostImportant + verdict.lostRoutine),
      atMost(line('audible duplicates'), 0, verdict.audibleTwice.length),
      shown(
        line('messages, of them sent again silently'),
        `${deliveries.length}, ${verdict.silentTwice.length}`,
      ),
    ]
  } finally {
    await shard.close()
  }
}
