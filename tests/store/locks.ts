import { type Acknowledged, type Found, lostOf, type Told } from './kept.ts'
import type { Line } from './line.ts'
import { newFolder } from './places.ts'
import { type Running, start } from './processes.ts'

/** A process that has a folder refuses others, awake or frozen, and goes on as if nothing had been. */
export async function locks(counts: { refused: number; frozen: number }): Promise<Line[]> {
  const folder = newFolder()
  const url = `pglite:${folder}`
  const holder = start('tests/store/keeper.ts', [url, 'load', '20'])
  await holder.line(line => line.includes('"acknowledged"'))

  const awake = await refusals(counts.refused, url, holder.pid)
  holder.signal('SIGSTOP')
  const frozen = await refusals(counts.frozen, url, holder.pid)
  const told = toldBy(holder)
  holder.signal('SIGCONT')
  const before = holder.lines.length
  await holder.line(line => holder.lines.indexOf(line) > before && line.includes('"acknowledged"'))
  for (const [series, n] of toldBy(holder)) told.set(series, n)
  await holder.kill()

  const next = start('tests/store/keeper.ts', [url])
  const line = await next.line(one => one.includes('"opened"'))
  const lost = line === null ? Number.NaN : lostOf(told, (JSON.parse(line) as { found: Found }).found)
  await next.kill()
  return [
    {
      promise: 'a second process is refused, with the pid of the first',
      asked: `${counts.refused} processes`,
      seen: `${awake} refused`,
      held: awake === counts.refused,
    },
    {
      promise: 'a frozen holder is never robbed, and loses nothing',
      asked: `${counts.frozen} processes while it was stopped`,
      seen: `${frozen} refused; ${lost} of its changes lost`,
      held: frozen === counts.frozen && lost === 0,
    },
  ]
}

/** How many of so many processes, two at a time, were refused by this holder. */
async function refusals(count: number, url: string, pid: number): Promise<number> {
  let refused = 0
  let left = count
  const ask = async () => {
    while (left-- > 0) {
      const second = start('tests/store/keeper.ts', [url])
      const line = await second.line(one => one.includes('"refused"') || one.includes('"opened"'))
      if (line !== null && (JSON.parse(line) as { refused?: number }).refused === pid) refused += 1
      await second.kill()
    }
  }
  await Promise.all([ask(), ask()])
  return refused
}

function toldBy(holder: Running): Told {
  const told: Told = new Map()
  for (const line of holder.lines) {
    if (!line.includes('"acknowledged"')) continue
    const { series, n } = (JSON.parse(line) as { acknowledged: Acknowledged }).acknowledged
    told.set(series, n)
  }
  return told
}
