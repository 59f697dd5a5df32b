import { setTimeout as pause } from 'node:timers/promises'
import { openEnds, type Shard } from './shard.ts'

/** Nothing was sent for so long: the rest waits for something else (ms). */
const quietMs = 4_000

/**
 * Lets a bot work until nothing is left to be told, or until `limitMs` have passed. On the embedded database, into which
 * nobody can look meanwhile, it is stopped, looked at and started again as often as needed.
 * `notBefore`: until then (ms since 1970) more may fall due.
 * @returns what is left
 */
export async function drain(
  shard: Shard,
  limitMs: number,
  { env = {}, notBefore = 0 }: { env?: Record<string, string>; notBefore?: number } = {},
): Promise<number> {
  const end = Date.now() + limitMs
  for (;;) {
    const bot = shard.bot(env)
    await bot.ready
    const isDone =
      shard.place.kind === 'server'
        ? async () => (await shard.place.look(openEnds)) === 0
        : quietFor(shard, quietMs)
    while (Date.now() < end && (Date.now() < notBefore || !(await isDone()))) await pause(250)
    await bot.stop()
    const left = await shard.place.look(openEnds)
    if (left === 0 || Date.now() >= end) return left
  }
}

function quietFor(shard: Shard, ms: number): () => Promise<boolean> {
  let seen = -1
  let since = Date.now()
  return async () => {
    const count = shard.deliveries().length
    if (count !== seen) since = Date.now()
    seen = count
    return Date.now() - since > ms
  }
}
