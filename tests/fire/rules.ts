import { freshDatabase } from '../database.ts'
import { type Downtime, type OfficeScript, writeDowntimes, writeScript } from './rules/script.ts'
import { simulate } from './rules/simulate.ts'
import { atLeast, atMost, type Line, shown, type Topic } from './topic.ts'

/** So many offices share a database, a clock and the hours in which the machine is off. */
const together = { short: 100, long: 500 }
const worlds = { short: 1, long: 20 }

/** A month of offices in virtual time. */
export const rules: Topic = {
  title: '11. The rules under virtual time: 30 days for every seed',
  async run(form) {
    let offices = 0
    const broken: { script: OfficeScript; downtimes: Downtime[]; breaches: string[] }[] = []
    for (let world = 0; world < worlds[form.name]; world++) {
      const firstSeed = form.seed * 1_000_000 + world * together[form.name]
      const scripts = Array.from({ length: together[form.name] }, (_, i) => writeScript(firstSeed + i))
      const downtimes = writeDowntimes(firstSeed)
      const breaches = await inOwnDatabase(scripts, downtimes)
      offices += scripts.length
      for (const [i, some] of breaches.entries())
        if (some.length > 0) broken.push({ script: scripts[i]!, downtimes, breaches: some })
    }
    const [first] = broken
    return [
      atLeast('seeds', worlds[form.name] * together[form.name], offices),
      atMost('seeds in which an invariant was broken', 0, broken.length),
      ...broken.slice(0, 8).map(({ script, breaches }) => shown(`seed ${script.seed}`, breaches[0]!)),
      ...(first ? await explain(first) : []),
    ]
  },
}

async function inOwnDatabase(scripts: OfficeScript[], downtimes: Downtime[]): Promise<string[][]> {
  const db = await freshDatabase('embedded')
  try {
    return await simulate(db, scripts, downtimes)
  } finally {
    await db.close()
  }
}

/** The first broken seed with as few events as break it, alone in its database. */
async function explain(first: {
  script: OfficeScript
  downtimes: Downtime[]
  breaches: string[]
}): Promise<Line[]> {
  const { script, downtimes } = first
  const breaks = async (events: OfficeScript['events'], off: Downtime[]) =>
    (await inOwnDatabase([{ ...script, events }], off))[0]!
  let { events } = script
  let off = downtimes
  let breaches = await breaks(events, off)
  if (breaches.length === 0)
    return [shown(`seed ${script.seed}, only beside others`, first.breaches.join('; '))]
  for (const event of script.events) {
    const fewer = events.filter(one => one !== event)
    const still = await breaks(fewer, off)
    if (still.length > 0) [events, breaches] = [fewer, still]
  }
  for (const span of downtimes) {
    const fewer = off.filter(one => one !== span)
    const still = await breaks(events, fewer)
    if (still.length > 0) [off, breaches] = [fewer, still]
  }
  const spans = off.map(([from, to]) => `${new Date(from).toISOString()} to ${new Date(to).toISOString()}`)
  console.log(
    `\nseed ${script.seed}, shrunk:\n${JSON.stringify({ ...script, events }, null, 1)}\noff: ${spans}`,
  )
  return [shown(`seed ${script.seed}, shrunk`, breaches[0]!)]
}
