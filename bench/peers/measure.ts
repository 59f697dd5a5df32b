import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { LedgerEntry } from '../../src/emulator/ledger.ts'
import { chanceOf } from '../../src/emulator/seeded-chance.ts'
import { readLedger } from '../../tests/fire/ledger.ts'
import { botToken, firstOfficer } from '../../tests/fire/office.ts'
import { startTelegram } from '../../tests/fire/telegram.ts'
import { newFolder } from '../places.ts'
import type { Candidate, Entrant } from './candidate.ts'
import { idealSeconds, type Job, telegram } from './job.ts'
import { type Verdict, verdictOf } from './verdict.ts'

/** From handing over the job to its instant: time enough to store it (ms). */
const leadMs = 4_000
/** Between two looks at what is left, and for how many looks it must be nothing (ms). */
const lookMs = 250
const quietLooks = 4
/** Where somebody was killed, others get as long as nobody needs who notices it within a quarter of a minute (s). */
const patienceSeconds = { undisturbed: 30, killed: 45 }

export type Measured = Verdict & {
  /** From the due instant to the last message, by what the limits make one message for each reminder take. */
  byIdeal: number
  refusals: number
  /** Resident memory at its peak (bytes); null where the system does not tell. */
  peakBytes: number | null
  /** What the candidate itself still had to send when the run ended. */
  left: number
  /** From the kill to the next message, and to the last (s); null: none came. */
  afterKill: { next: number | null; last: number | null } | null
}

/** One candidate does the job once. With `killed` it is killed somewhere in the middle, and started again at once. */
export async function measure(
  candidate: Candidate,
  job: Job,
  { seed, killed }: { seed: number; killed: boolean },
): Promise<Measured> {
  const folder = newFolder()
  const ledgerFile = join(folder.path, 'ledger.jsonl')
  const fake = await startTelegram({
    botToken,
    groups: [],
    count: job.people + 3,
    firstPerson: firstOfficer,
    ledgerFile,
    limits: telegram,
    faults: {
      seed,
      faults: [{ method: 'sendMessage', kind: 'delay', delay_ms: telegram.answerMs, share: 1 }],
    },
  })
  const entrant = await candidate.enter(job, fake.apiRoot)
  const sends = () => readLedger(ledgerFile).filter(({ method }) => method === 'sendMessage')
  try {
    let running = await entrant.start()
    const due = new Date(Date.now() + leadMs)
    await entrant.plan(due)
    const from = Math.max(due.getTime(), Date.now())
    let killedAt: number | null = null
    if (killed) {
      const share = 0.3 + 0.4 * chanceOf(seed, 'kill')
      while (sends().length < share * job.reminders.length) await pause(20)
      await running.kill()
      killedAt = Date.now()
      running = await entrant.start()
    }
    await pause(Math.max(0, from - Date.now()))
    const limit =
      Date.now() + 1_000 * (idealSeconds(job) + patienceSeconds[killed ? 'killed' : 'undisturbed'])
    const left = await untilDrained(entrant, limit)
    const peakBytes = peakResident(running.pid)
    await running.stop()
    const calls = sends()
    const arrived = calls.filter(({ done }) => done)
    const after = arrived.filter(({ takenAt }) => killedAt !== null && takenAt > killedAt)
    return {
      ...verdictOf(job, await entrant.read(arrived)),
      byIdeal: (secondsFrom(from, arrived.at(-1)) ?? Number.NaN) / idealSeconds(job),
      refusals: calls.filter(({ status }) => status === 429).length,
      peakBytes,
      left,
      afterKill:
        killedAt === null
          ? null
          : { next: secondsFrom(killedAt, after[0]), last: secondsFrom(killedAt, after.at(-1)) },
    }
  } finally {
    await fake.stop()
    await entrant.close()
    await folder.remove()
  }
}

async function untilDrained(entrant: Entrant, limit: number): Promise<number> {
  let left = await entrant.open()
  for (let quiet = 0; quiet < quietLooks && Date.now() < limit; ) {
    await pause(lookMs)
    left = await entrant.open()
    quiet = left === 0 ? quiet + 1 : 0
  }
  return left
}

function peakResident(pid: number): number | null {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) * 1_024
  } catch {
    return null
  }
}

const secondsFrom = (from: number, message: LedgerEntry | undefined): number | null =>
  message ? (message.takenAt - from) / 1_000 : null
