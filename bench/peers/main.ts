// npm run bench:peers                        every candidate, one after the other (6 minutes at most)
// npm run bench:peers -- --short --seed 7    smaller, side by side (2 minutes at most), another seed
import { loadavg } from 'node:os'
import { serverListens } from '../../tests/fire/place.ts'
import { cleanUp } from '../clean-up.ts'
import { printTable, times } from '../figures.ts'
import { newFolder } from '../places.ts'
import type { Candidate } from './candidate.ts'
import { giaoBan } from './giao-ban.ts'
import { idealSeconds, type Job, makeJob, telegram } from './job.ts'
import { type Measured, measure } from './measure.ts'
import { peers } from './peers.ts'
import { redisListens } from './redis.ts'

const forms = {
  full: { limitMs: 6 * 60_000, sideBySide: false, one: 240, several: [40, 4], killed: 150 },
  short: { limitMs: 2 * 60_000, sideBySide: true, one: 90, several: [20, 4], killed: 90 },
} as const

const words = process.argv.slice(2)
const form = words.includes('--short') ? forms.short : forms.full
const seed = words.includes('--seed') ? Number(words[words.indexOf('--seed') + 1]) : 1
if (!Number.isInteger(seed)) {
  console.error('Options: --short, --seed NUMBER.')
  process.exit(2)
}

type Row = { name: string; result: Measured }

const stopped = new Promise<never>((_, reject) => {
  setTimeout(
    () => reject(new Error(`Given up after ${form.limitMs / 60_000} minutes.`)),
    form.limitMs,
  ).unref()
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => reject(new Error('Interrupted.')))
})

// The processes started here compile their modules into a cache; theirs goes when the run ends.
process.env.NODE_COMPILE_CACHE = newFolder().path

try {
  await Promise.race([stopped, compare()])
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
} finally {
  await cleanUp()
  process.exit()
}

async function compare(): Promise<void> {
  const candidates = await whoCanTakePart()
  const one = makeJob({ people: form.one, each: 1 }, seed)
  const several = makeJob({ people: form.several[0], each: form.several[1] }, seed)
  const killed = makeJob({ people: form.killed, each: 1 }, seed)
  printUndisturbed('1. One reminder for each person', one, await all(candidates, one, form.sideBySide))
  printUndisturbed(
    '2. Several reminders for each person',
    several,
    await all(candidates, several, form.sideBySide),
  )
  // Nothing but counts is looked at here, and most of the time is waiting: they do not disturb each other.
  printKilled('3. Killed in the middle and started again', killed, await all(candidates, killed, true, true))
}

async function whoCanTakePart(): Promise<Candidate[]> {
  const answers = { PostgreSQL: await serverListens, Redis: await redisListens() }
  const command = {
    PostgreSQL: 'TEST_DATABASE_URL=postgresql://USER:PASSWORD@HOST:5432/postgres npm run bench:peers',
    Redis: 'TEST_REDIS_URL=redis://HOST:6379 npm run bench:peers',
  }
  return [giaoBan, ...peers].filter(({ name, needs }) => {
    const missing = needs.filter(server => !answers[server])
    for (const server of missing)
      console.log(`*** Left out: ${name}; no ${server} answers. With one:\n***   ${command[server]}`)
    return missing.length === 0
  })
}

async function all(candidates: Candidate[], job: Job, sideBySide: boolean, killed = false): Promise<Row[]> {
  const run = async (candidate: Candidate): Promise<Row> => ({
    name: candidate.name,
    result: await measure(candidate, job, { seed, killed }),
  })
  if (sideBySide) return Promise.all(candidates.map(run))
  const rows: Row[] = []
  for (const candidate of candidates) rows.push(await run(candidate))
  return rows
}

function meaningOf(job: Job): string {
  const load = loadavg()[0]!.toFixed(1)
  return (
    `${job.reminders.length} reminders due at one instant, ${job.each} for each of ${job.people} people; ` +
    `at ${telegram.perSecond} a second that is ${idealSeconds(job).toFixed(1)} s. Seed ${seed}, load ${load}.`
  )
}

function printUndisturbed(title: string, job: Job, rows: Row[]): void {
  const own = rows.find(({ name }) => name === giaoBan.name)?.result.peakBytes
  printTable(
    title,
    meaningOf(job),
    rows.map(({ name, result }) => ({
      candidate: name,
      'time, by the ideal': times(result.byIdeal),
      messages: String(result.messages),
      folded: String(result.folded),
      'refused (429)': String(result.refusals),
      untold: String(result.untold),
      'told twice': String(result.twice.audible + result.twice.silent),
      'peak memory, by Giao Ban’s': own && result.peakBytes ? times(result.peakBytes / own) : '–',
    })),
  )
}

function printKilled(title: string, job: Job, rows: Row[]): void {
  printTable(
    title,
    meaningOf(job),
    rows.map(({ name, result }) => ({
      candidate: name,
      lost: String(Math.max(0, result.untold - result.left)),
      'still held': String(result.left),
      'told twice, ringing': String(result.twice.audible),
      'told twice, silently': String(result.twice.silent),
      'refused (429)': String(result.refusals),
      'next message after': seconds(result.afterKill!.next),
      'last message after': seconds(result.afterKill!.last),
    })),
  )
}

function seconds(value: number | null): string {
  return value === null ? 'none' : `${value.toFixed(1)} s`
}
