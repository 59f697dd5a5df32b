import type { FaultPlan } from '../../src/emulator/faults.ts'
import { drain } from './drain.ts'
import { planWave } from './office.ts'
import { type Kind, serverListens } from './place.ts'
import { lossLines } from './sends.ts'
import { openShard } from './shard.ts'
import { atLeast, atMost, type Form, shown, type Topic } from './topic.ts'
import { judge, together } from './verdict.ts'

type Plan = { kind: Kind; messages: number }

/** What befalls calls to send: shares of all. */
const troubles = (seed: number): FaultPlan => ({
  seed,
  faults: [
    { method: 'sendMessage', kind: 'drop-after', share: 0.05 },
    { method: 'sendMessage', kind: 'drop-unread', share: 0.05 },
    { method: 'sendMessage', kind: 'error-after', error_code: 502, description: 'Bad Gateway', share: 0.02 },
    { method: 'sendMessage', kind: 'drip', delay_ms: 500, share: 0.01 },
    { method: 'sendMessage', kind: 'half-open', share: 0.001 },
  ],
})

const plans = async ({ name }: Form): Promise<Plan[]> => {
  const servers = await serverListens
  const kinds: Kind[] = servers ? ['embedded', 'server'] : ['embedded']
  const [copies, messages] = name === 'short' ? [1, 120] : [servers ? 4 : 8, 2_500]
  return Array.from({ length: copies }, () => kinds.map(kind => ({ kind, messages }))).flat()
}

/** Answers are lost, and connections before and after. */
export const ambiguous: Topic = {
  title: '2. Ambiguous answers',
  async run(form) {
    const parts = await plans(form)
    const results = await Promise.all(parts.map((plan, i) => sendThrough(plan, form.seed + i)))
    const all = together(results.map(({ verdict }) => verdict))
    const sum = (of: (one: (typeof results)[number]) => number) => results.reduce((n, one) => n + of(one), 0)
    return [
      atLeast(
        'messages',
        parts.reduce((n, one) => n + one.messages, 0),
        all.messages,
      ),
      shown('answers lost after delivery, 5 % asked', String(sum(one => one.cutAfter))),
      shown('502 after delivery, 2 % asked', String(sum(one => one.errors))),
      atMost(
        'left unsent at the end',
        0,
        sum(one => one.left),
      ),
      ...lossLines(all, 2),
      shown('sent again silently', String(all.silentTwice.length)),
      shown('routine ones in doubt, listed as such', String(all.inDoubt)),
      shown('states', JSON.stringify(all.byState)),
      atMost('log lines with a token or a name', 0, results.flatMap(({ leaks }) => leaks).length),
    ]
  },
}

async function sendThrough({ kind, messages }: Plan, seed: number) {
  const shard = await openShard({
    topic: 'ambiguous',
    kind,
    units: messages,
    tasks: 1,
    telegram: { faults: troubles(seed) },
  })
  try {
    await shard.place.look(db =>
      planWave(db, {
        task: 1,
        units: [1, messages + 1],
        from: new Date(),
        spreadMs: 0,
        important: 'half',
      }),
    )
    const left = await drain(shard, 60_000 + messages * 400)
    const calls = shard.ledger().filter(({ method }) => method === 'sendMessage')
    const deliveries = shard.deliveries()
    const verdict = await shard.place.look(db => judge(db, deliveries))
    return {
      verdict,
      left,
      leaks: shard.leaks,
      cutAfter: calls.filter(({ done, status }) => done && status === 0).length,
      errors: calls.filter(({ done, status }) => done && status === 502).length,
    }
  } finally {
    await shard.close()
  }
}
