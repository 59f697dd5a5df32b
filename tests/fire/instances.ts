import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '../../src/storage/database.ts'
import type { Bot } from './bot.ts'
import { type Dice, dice } from './dice.ts'
import { drain } from './drain.ts'
import { askEverybody, effectsByMessage, keyOf } from './evidence.ts'
import { freePort } from './free-port.ts'
import { firstOfficer, planWave } from './office.ts'
import { startCluster } from './own-cluster.ts'
import { serverListens } from './place.ts'
import { startProxy } from './proxy.ts'
import { openShard, type Shard, slowAnswers } from './shard.ts'
import type { Sent } from './telegram-process.ts'
import { atMost, type Form, shown, type Topic, timed } from './topic.ts'
import { copiesOf, judge } from './verdict.ts'

type Blow = 'kill' | 'freeze' | 'cut' | 'restart' | 'crash'

const minuteMs = 60_000
/** How far the processes' clocks are off (ms). */
const skews = [0, 10, -10, 5, -5, 10, -10, 0].map(minutes => minutes * minuteMs)
const perSecond = 20
const settleMs = 20_000
const takeOverWithin = 15

const plans = ({ name }: Form): { processes: number; frozenMs: number; blows: Blow[]; betweenMs: number } =>
  name === 'short'
    ? { processes: 3, frozenMs: 12_000, blows: ['kill', 'cut'], betweenMs: 1_000 }
    : {
        processes: 8,
        frozenMs: 30_000,
        blows: [
          'kill',
          'freeze',
          'cut',
          'kill',
          'restart',
          'kill',
          'freeze',
          'cut',
          'crash',
          'kill',
          'freeze',
          'kill',
        ],
        betweenMs: 4_000,
      }

/** Several processes share one PostgreSQL and one webhook address. */
export const instances: Topic = {
  title: '8. Several instances on PostgreSQL',
  async run(form) {
    if (!(await serverListens)) return [shown('skipped', 'no PostgreSQL server answers')]
    const cluster = form.name === 'long' ? await startCluster() : null
    const { processes, frozenMs, betweenMs, blows: wanted } = plans(form)
    const blows = wanted.filter(blow => cluster || (blow !== 'restart' && blow !== 'crash'))
    const units = perSecond * 20 * (blows.length + 2)
    const shard = await openShard({
      topic: 'instances',
      kind: 'server',
      units,
      tasks: 1,
      telegram: { faults: slowAnswers },
      ...(cluster ? { server: cluster.url } : {}),
    })
    const throws = dice(form.seed, 'instances')
    const fleet = await startFleet(shard, processes)
    const supply = startSupply(shard, units)
    const inDoubt = new Set<string>()
    const noteDoubt = () => shard.place.look(db => beingSent(db, inDoubt))
    const takeOvers: number[] = []
    const blowTimes: number[] = []
    const recoveries: number[] = []
    try {
      await fleet.allReady()
      await until(() => shard.deliveries().length > 0, settleMs)
      for (const blow of blows) {
        await pause(betweenMs)
        await noteDoubt()
        const at = Date.now()
        blowTimes.push(at)
        if (blow === 'kill' || blow === 'freeze') {
          const victim = fleet.sender()
          if (blow === 'kill') await victim.bot.kill()
          else victim.bot.freeze()
          await noteDoubt()
          takeOvers.push(await untilSent(shard, at))
          if (blow === 'kill') await victim.restart()
          else {
            await pause(Math.max(0, frozenMs - (Date.now() - at)))
            await noteDoubt()
            victim.bot.thaw()
          }
        } else {
          if (blow === 'cut') await shard.place.look(cutConnections)
          else await cluster!.restart(blow === 'restart' ? 'fast' : 'immediate')
          recoveries.push(await untilSent(shard, Date.now()))
          await noteDoubt().catch(() => {})
        }
        for (let n = throws.between(0, 3); n > 0; n--) await killABystander(fleet, throws, noteDoubt)
      }
      const sent = await supply.stop()
      await until(async () => (await shard.telegram.pending()) === 0, minuteMs)
      const pending = await shard.telegram.pending()
      await fleet.stop()
      // The clock that is farthest ahead: it waits for nothing that another one has put off.
      const ahead = { CLOCK_START: new Date(Date.now() + 11 * minuteMs).toISOString() }
      const left = await drain(shard, 8 * minuteMs, { env: ahead })
      const deliveries = shard.deliveries()
      const verdict = await shard.place.look(db => judge(db, deliveries))
      const unexplained = verdict.silentTwice.filter(
        code => !inDoubt.has(code) && !isNear(deliveries.find(one => one.code === code)!.at, blowTimes),
      )
      const suspects = new Set([...unexplained, ...verdict.audibleTwice])
      const suspicious = deliveries.filter(({ code }) => suspects.has(code))
      const effects = await shard.place.look(effectsByMessage)
      return [
        shown('processes; blows', `${processes}; ${blows.join(', ')}`),
        shown('messages; updates', `${verdict.messages}; ${sent.length}`),
        atMost('left', 0, left),
        atMost('lost', 0, verdict.lostReminders + verdict.lostImportant + verdict.lostRoutine),
        atMost('audible duplicates', 0, verdict.audibleTwice.length),
        atMost('silent ones of rows that were not being sent at a blow', 0, unexplained.length),
        ...(await shard.place.look(db => copiesOf(db, suspicious))),
        shown('sent again silently; routine in doubt', `${verdict.silentTwice.length}; ${verdict.inDoubt}`),
        timed(form, atMost('take-over, the longest', takeOverWithin, Math.max(0, ...takeOvers) / 1000, ' s')),
        shown('take-overs', takeOvers.map(ms => `${(ms / 1000).toFixed(1)} s`).join(', ')),
        timed(
          form,
          atMost(
            'sending again after PostgreSQL was away, the longest',
            takeOverWithin,
            Math.max(0, ...recoveries) / 1000,
            ' s',
          ),
        ),
        ...shard.failures.map(failure => shown('given up', failure)),
        atMost('updates not confirmed', 0, pending),
        atMost('updates lost', 0, sent.filter(message => !effects.has(keyOf(message))).length),
        atMost('effects that happened twice', 0, [...effects.values()].filter(count => count > 1).length),
        atMost('log lines with a token or a name', 0, shard.leaks.length),
      ]
    } finally {
      await supply.stop()
      await shard.close()
    }
  },
}

type Instance = { bot: Bot; port: number; restart(): Promise<void> }
type Fleet = Awaited<ReturnType<typeof startFleet>>

/** Processes with the same token and database, each with a clock of its own, behind one address. */
async function startFleet(shard: Shard, processes: number) {
  const all: Instance[] = []
  const proxy = await startProxy(() => all.map(one => one.port))
  const url = new URL(shard.place.url)
  url.searchParams.set('application_name', botName)
  for (let i = 0; i < processes; i++) {
    const port = await freePort()
    const start = () =>
      shard.bot({
        DATABASE_URL: url.href,
        PORT: String(port),
        WEBHOOK_URL: `http://127.0.0.1:${proxy.port}/hook`,
        WEBHOOK_SECRET: 'only_Telegram_knows',
        CLOCK_START: new Date(Date.now() + skews[i % skews.length]!).toISOString(),
      })
    const instance: Instance = {
      bot: start(),
      port,
      async restart() {
        await instance.bot.kill()
        instance.bot = start()
        await instance.bot.ready
      },
    }
    all.push(instance)
  }
  return {
    all,
    allReady: async () => void (await Promise.all(all.map(one => one.bot.ready))),
    /** Whoever collected last is the one that sends. */
    sender: () => all.toSorted((a, b) => lastCollection(b.bot) - lastCollection(a.bot))[0]!,
    stop: async () => void (await Promise.all(all.map(one => one.bot.stop()))),
  }
}

const botName = 'giao-ban-under-fire'

function lastCollection(bot: Bot): number {
  const line = bot
    .output()
    .split('\n')
    .findLast(one => one.includes('reminders collected'))
  return line ? (JSON.parse(line) as { time: number }).time : 0
}

/** Mostly one that does not send; who sends is only known from its log. */
async function killABystander(fleet: Fleet, throws: Dice, noteDoubt: () => Promise<void>): Promise<void> {
  const others = fleet.all.filter(one => one !== fleet.sender())
  const victim = others[throws.between(0, others.length)]!
  await victim.bot.kill()
  await noteDoubt()
  await victim.restart()
}

/** Every second some people must be reminded, whatever clock one goes by, and some send evidence. */
function startSupply(shard: Shard, units: number) {
  const sent: Sent[] = []
  let stopped = false
  let next = 1
  const running = (async () => {
    await shard.place.look(askEverybody)
    while (!stopped && next + perSecond <= units + 1) {
      const from = new Date(Date.now() - 12 * minuteMs)
      const wave: [number, number] = [next, next + perSecond]
      try {
        await shard.place.look(db =>
          planWave(db, { task: 1, units: wave, from, spreadMs: 0, important: 'half' }),
        )
        sent.push(...(await shard.telegram.attach([firstOfficer + next, firstOfficer + next + 1])))
        next += perSecond
      } catch {
        // PostgreSQL is being restarted.
      }
      await pause(1_000)
    }
  })()
  return {
    async stop() {
      stopped = true
      await running
      return sent
    },
  }
}

async function beingSent(db: Database, codes: Set<string>): Promise<void> {
  const rows = await db.sql<{ code: string }>(
    `SELECT short_code AS code FROM notification WHERE state = 'sending'`,
  )
  for (const { code } of rows) codes.add(code)
}

const cutConnections = (db: Database) =>
  db.sql(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = $1 AND datname = current_database()`,
    [botName],
  )

/** Between looking at what is being sent and the blow itself some more may have been claimed (ms). */
const betweenLookAndBlowMs = 1_500
const isNear = (at: number, blows: readonly number[]): boolean =>
  blows.some(blow => Math.abs(at - blow) < betweenLookAndBlowMs)

/** What was on the wire when the blow fell still arrives (ms). */
const onTheWireMs = 500

/** How long after the blow the next message came (ms). */
async function untilSent(shard: Shard, at: number): Promise<number> {
  const after = () => shard.deliveries().find(one => one.at > at + onTheWireMs)
  await until(() => after() !== undefined, 60_000)
  return (after()?.at ?? Number.POSITIVE_INFINITY) - at
}

async function until(condition: () => boolean | Promise<boolean>, limitMs: number): Promise<void> {
  const end = Date.now() + limitMs
  while (Date.now() < end && !(await condition())) await pause(200)
}
