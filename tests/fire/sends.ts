import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '../../src/storage/database.ts'
import { dice } from './dice.ts'
import { drain } from './drain.ts'
import { planWave } from './office.ts'
import { type Kind, serverListens } from './place.ts'
import { openEnds, openShard, slowAnswers } from './shard.ts'
import { atLeast, atMost, type Form, type Line, shown, type Topic } from './topic.ts'
import { judge, together, type Verdict } from './verdict.ts'

type Plan = { kind: Kind; kills: number; waves: number; perWave: number }

/** So many groups of people take turns: who is reminded next has nothing left waiting that the news could join. */
const groups = 3
/** Lives of a bot are so long at most after it is ready (ms); some end while it still starts. */
const longestLifeMs = { embedded: 2_600, server: 13_000 }
const killedWhileStarting = 0.1
/** An important message is sent again after so many crashes (reminders/outcome-rules.ts). */
const crashesPerMessage = 4
const drainLimitMs = 240_000

const plans = async ({ name }: Form): Promise<Plan[]> => {
  const servers = await serverListens
  if (name === 'short')
    return [
      { kind: 'embedded', kills: 8, waves: 3, perWave: 40 },
      ...(servers ? [{ kind: 'server' as const, kills: 2, waves: 2, perWave: 40 }] : []),
    ]
  // Side by side, because a bot on PostgreSQL waits up to 10 s for the lease of the one that was killed.
  const embedded: Plan = { kind: 'embedded', kills: 100, waves: 44, perWave: 100 }
  const server: Plan = { kind: 'server', kills: 50, waves: 19, perWave: 100 }
  return servers ? [embedded, server, server, server, server] : [{ ...embedded, kills: 300, waves: 100 }]
}

/** The bot is killed again and again while it reminds people. */
export const sends: Topic = {
  title: '1. Sends: SIGKILL at any instant',
  async run(form) {
    const parts = await plans(form)
    const results = await Promise.all(parts.map((plan, i) => killAgainAndAgain(plan, form.seed + i)))
    const all = together(results.map(({ verdict }) => verdict))
    const kills = results.reduce((total, one) => total + one.kills, 0)
    const unexplained = results.flatMap(({ verdict, inDoubt }) =>
      verdict.silentTwice.filter(code => !inDoubt.has(code)),
    )
    const left = results.reduce((total, one) => total + one.left, 0)
    const planned = parts.reduce((n, one) => n + one.waves * one.perWave, 0)
    return [
      atLeast(
        'kills',
        parts.reduce((total, one) => total + one.kills, 0),
        kills,
      ),
      atLeast('messages', form.name === 'long' ? 10_000 : Math.floor(0.9 * planned), all.messages),
      atMost('left unsent at the end', 0, left),
      ...lossLines(all, 1 + crashesPerMessage),
      atMost('silent ones of rows that were not being sent at a kill', 0, unexplained.length),
      shown('sent again silently after a kill', String(all.silentTwice.length)),
      shown('routine ones in doubt, listed as such', String(all.inDoubt)),
      atMost('log lines with a token or a name', 0, results.flatMap(({ leaks }) => leaks).length),
      shown('databases', parts.map(({ kind, kills: n }) => `${kind} ${n}`).join(', ')),
    ]
  },
}

/** `copies`: so often one message may arrive, all but the first time without sound. */
export function lossLines(all: Verdict, copies: number): Line[] {
  return [
    atMost('reminders told to nobody', 0, all.lostReminders),
    atMost('important messages lost', 0, all.lostImportant),
    atMost('routine messages lost', 0, all.lostRoutine),
    atMost('audible duplicates', 0, all.audibleTwice.length),
    atMost('copies of one message', copies, all.mostCopies),
  ]
}

async function killAgainAndAgain(plan: Plan, seed: number) {
  const { kind, waves, perWave } = plan
  const throws = dice(seed, 'kills')
  const shard = await openShard({
    topic: 'sends',
    kind,
    units: groups * perWave,
    tasks: waves,
    telegram: { faults: slowAnswers },
  })
  const inDoubt = new Set<string>()
  let planned = 0
  let kills = 0
  try {
    while (kills < plan.kills || planned < waves) {
      planned = await shard.place.look(async db => {
        for (const code of await beingSent(db)) inDoubt.add(code)
        return (await openEnds(db)) < perWave && planned < waves ? planNext(db, planned, plan) : planned
      })
      const bot = shard.bot()
      const dies = throws.next()
      const after = throws.next()
      if (dies < killedWhileStarting) await pause(after * 800)
      else {
        await bot.ready
        await pause(after * longestLifeMs[kind])
      }
      await bot.kill()
      kills += 1
    }
    await shard.place.look(async db => {
      for (const code of await beingSent(db)) inDoubt.add(code)
    })
    const left = await drain(shard, drainLimitMs)
    const deliveries = shard.deliveries()
    const verdict = await shard.place.look(db => judge(db, deliveries))
    return { verdict, inDoubt, kills, left, leaks: shard.leaks }
  } finally {
    await shard.close()
  }
}

/** The next wave falls due over the next seconds. Half of it is important; the last one is so altogether. */
async function planNext(db: Database, wave: number, { waves, perWave }: Plan): Promise<number> {
  const first = 1 + (wave % groups) * perWave
  await planWave(db, {
    task: wave + 1,
    units: [first, first + perWave],
    from: new Date(),
    spreadMs: 40 * perWave,
    important: wave >= waves - groups ? 'all' : 'half',
  })
  return wave + 1
}

/** The short codes of what was on its way when the bot was killed. */
async function beingSent(db: Database): Promise<string[]> {
  const rows = await db.sql<{ code: string }>(
    `SELECT short_code AS code FROM notification WHERE state = 'sending'`,
  )
  return rows.map(row => row.code)
}
