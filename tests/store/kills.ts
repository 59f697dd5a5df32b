import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Acknowledged, type Found, lostOf, type Told } from './kept.ts'
import { type Line, percentile } from './line.ts'
import { copyOf, discard, newFolder, oldDatabase } from './places.ts'
import { type Running, start } from './processes.ts'
import { seeded } from './seeded.ts'

type Phase = 'first start' | 'migration' | 'idle' | 'load'

/** After opening, a process that is idle or under load lives for up to this long (ms). */
const lifeMs = { idle: 150, load: 400 }

/** What was seen over all kills. */
type Seen = {
  kills: number
  acknowledged: number
  lost: number
  /** Starts that ended without opening and without being killed. */
  failed: number
  takenOver: number
  locksLeft: number
  /** How long it took to open (ms): a database that was there, and one that was made or migrated. */
  opened: number[]
  made: number[]
  /** The processor time of opening one that was there (ms): on a busy machine the clock says little. */
  cpu: number[]
}

/**
 * Kills a process on an embedded database again and again, at instants that follow from the seed, and looks each time
 * what the next one finds.
 */
export async function kills(counts: Record<Phase, number>, seed: number): Promise<Line[]> {
  const seen: Seen = {
    kills: 0,
    acknowledged: 0,
    lost: 0,
    failed: 0,
    takenOver: 0,
    locksLeft: 0,
    opened: [],
    made: [],
    cpu: [],
  }
  const random = seeded(seed)
  const old = await oldDatabase()
  await killWhileStarting(counts['first start'], random, seen, async () => newFolder(), new Map())
  await killWhileStarting(counts.migration, random, seen, () => copyOf(old), new Map([[0, 1]]))
  await killWhileOpen('idle', counts.idle, random, seen)
  await killWhileOpen('load', counts.load, random, seen)

  const asked = Object.entries(counts).map(([phase, count]) => `${phase} ${count}`)
  const p99 = percentile(seen.opened, 0.99)
  return [
    {
      promise: 'no acknowledged change is lost by a kill',
      asked: `${seen.kills} kills (${asked.join(', ')})`,
      seen: `${seen.lost} lost of ${seen.acknowledged} acknowledged`,
      held: seen.lost === 0,
    },
    {
      promise: 'it always opens again',
      asked: `${seen.opened.length + seen.made.length + seen.failed} starts`,
      seen: `${seen.failed} failed`,
      held: seen.failed === 0,
    },
    {
      promise: 'it opens within 1 s (99th percentile)',
      asked: `${seen.opened.length} openings`,
      seen: `median ${percentile(seen.opened, 0.5).toFixed(0)} ms, 99th ${p99.toFixed(0)} ms, slowest ${Math.max(0, ...seen.opened).toFixed(0)} ms; of processor time 99th ${percentile(seen.cpu, 0.99).toFixed(0)} ms`,
      held: p99 <= 1_000,
    },
    {
      promise: 'a database that a killed process had begun to make or migrate is made or migrated',
      asked: `${seen.made.length} times`,
      seen: `median ${percentile(seen.made, 0.5).toFixed(0)} ms, slowest ${Math.max(0, ...seen.made).toFixed(0)} ms`,
      held: seen.made.length > 0,
    },
    {
      promise: "a dead holder's lock is taken over",
      asked: `${seen.locksLeft} locks of killed processes`,
      seen: `${seen.takenOver} taken over`,
      held: seen.takenOver === seen.locksLeft,
    },
  ]
}

/** Kills at any instant between the command and the open database. When it has opened, the next one begins anew. */
async function killWhileStarting(
  count: number,
  random: () => number,
  seen: Seen,
  newPlace: () => Promise<string>,
  told: Told,
): Promise<void> {
  if (count === 0) return
  const began = performance.now()
  let folder = await newPlace()
  await kill(await open(folder, 'idle', seen, told, seen.made), seen, told)
  const spanMs = performance.now() - began
  await discard(folder)
  folder = await newPlace()
  for (let done = 1; done < count; done++) {
    const one = begin(folder, 'idle')
    const opened = one.running.line(line => line.includes('"opened"'))
    const isOpen = await Promise.race([opened, pause(random() * spanMs, null)])
    if (isOpen) await look(one, seen, told, seen.made)
    await kill(one, seen, told)
    if (!isOpen) continue
    await discard(folder)
    folder = await newPlace()
  }
  // Whatever the last kill left behind must open as well.
  const last = await open(folder, 'idle', seen, told, seen.made)
  await last.running.kill()
  await discard(folder)
}

/** Kills a process that has the database open. */
async function killWhileOpen(
  mode: 'idle' | 'load',
  count: number,
  random: () => number,
  seen: Seen,
): Promise<void> {
  if (count === 0) return
  const folder = newFolder()
  const told: Told = new Map()
  const first = await open(folder, 'load', seen, told, seen.made)
  await first.running.line(line => line.includes('"acknowledged"'))
  await kill(first, seen, told)
  for (let done = 1; done < count; done++) {
    const one = await open(folder, mode, seen, told, seen.opened)
    await pause(random() * lifeMs[mode])
    await kill(one, seen, told)
  }
  const last = await open(folder, 'idle', seen, told, seen.opened)
  await last.running.kill()
  await discard(folder)
}

/** A process on a folder; whether a killed one had left its lock there. */
type Beginning = { folder: string; running: Running; hadLock: boolean }

function begin(folder: string, mode: 'idle' | 'load'): Beginning {
  const hadLock = existsSync(join(folder, 'lock'))
  return { folder, hadLock, running: start('tests/store/keeper.ts', [`pglite:${folder}`, mode]) }
}

async function open(
  folder: string,
  mode: 'idle' | 'load',
  seen: Seen,
  told: Told,
  times: number[],
): Promise<Beginning> {
  const one = begin(folder, mode)
  await look(one, seen, told, times)
  return one
}

/** Waits until the process has opened the database, and compares what it found with what was acknowledged before. */
async function look({ running, hadLock }: Beginning, seen: Seen, told: Told, times: number[]): Promise<void> {
  const line = await running.line(one => one.includes('"opened"'))
  if (line === null) {
    seen.failed += 1
    if (hadLock) seen.locksLeft += 1
    return
  }
  const { opened, cpu, found } = JSON.parse(line) as { opened: number; cpu: number; found: Found }
  times.push(opened)
  if (times === seen.opened) seen.cpu.push(cpu)
  seen.lost += lostOf(told, found)
}

async function kill({ folder, running, hadLock }: Beginning, seen: Seen, told: Told): Promise<void> {
  await running.kill()
  seen.kills += 1
  // One that was killed before it reached for the lock has proven nothing about it.
  if (hadLock && holderOf(folder) === running.pid) {
    seen.locksLeft += 1
    seen.takenOver += 1
  }
  for (const line of running.lines) {
    if (!line.includes('"acknowledged"')) continue
    const { series, n } = (JSON.parse(line) as { acknowledged: Acknowledged }).acknowledged
    told.set(series, n)
    seen.acknowledged += 1
  }
}

function holderOf(folder: string): number | null {
  try {
    return (JSON.parse(readFileSync(join(folder, 'lock'), 'utf8')) as { pid: number }).pid
  } catch {
    return null
  }
}
