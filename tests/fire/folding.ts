import { drain } from './drain.ts'
import type { Delivery } from './ledger.ts'
import { planWave } from './office.ts'
import { type Kind, serverListens } from './place.ts'
import { openShard } from './shard.ts'
import { atMost, type Form, forEach, shown, type Topic } from './topic.ts'
import { copiesOf, judge } from './verdict.ts'

const minuteMs = 60_000
/** Several messages are on their way at once, and Telegram may take the later one first. */
const besideEachOther = 8

const sizes = ({ name }: Form) => (name === 'short' ? { people: 60, each: 10 } : { people: 1_000, each: 10 })

/** Many reminders for few people fall due at one instant, and within one minute. */
export const folding: Topic = {
  title: '5. Folding',
  async run(form) {
    const kinds: Kind[] = (await serverListens) ? ['embedded', 'server'] : ['embedded']
    const cases =
      form.name === 'short'
        ? [{ kind: 'embedded' as const, spreadMs: minuteMs / 6 }]
        : kinds.flatMap(kind => [
            { kind, spreadMs: 0 },
            { kind, spreadMs: minuteMs },
          ])
    return forEach(form, cases, ({ kind, spreadMs }) => foldOne(form, kind, spreadMs))
  },
}

async function foldOne(form: Form, kind: Kind, spreadMs: number) {
  const { people, each } = sizes(form)
  const shard = await openShard({ topic: 'folding', kind, units: people, tasks: each })
  const line = (words: string) =>
    `${kind}, due ${spreadMs === 0 ? 'at once' : `within ${spreadMs / 1000} s`}: ${words}`
  try {
    // At once: all of it is due when the bot starts. Within a minute: the minute begins when it has started.
    const from = new Date(Date.now() + (spreadMs === 0 ? 0 : 5_000))
    await shard.place.look(async db => {
      for (let task = 1; task <= each; task++) {
        const wave = {
          task,
          units: [1, people + 1] as [number, number],
          from,
          spreadMs,
          important: 'half' as const,
        }
        await planWave(db, wave)
      }
    })
    const left = await drain(shard, spreadMs + minuteMs + people * 400, {
      notBefore: from.getTime() + spreadMs,
    })
    const deliveries = shard.deliveries()
    const verdict = await shard.place.look(db => judge(db, deliveries))
    const urgency = await shard.place.look(db =>
      db.sql<{ code: string; at: Date }>('SELECT short_code AS code, urgent_at AS at FROM notification'),
    )
    return [
      shown(line('reminders'), String(people * each)),
      atMost(line('messages'), Math.floor(people * 1.1), deliveries.length),
      atMost(line('left'), 0, left),
      atMost(line('lost'), 0, verdict.lostReminders + verdict.lostImportant + verdict.lostRoutine),
      atMost(line('sent twice'), 0, verdict.audibleTwice.length + verdict.silentTwice.length),
      ...(await shard.place.look(db => copiesOf(db, deliveries))),
      // Within the minute a message can be on its way before a more urgent one falls due at all.
      ...(spreadMs === 0
        ? [atMost(line('sent before one with a sooner deadline'), 0, outOfOrder(deliveries, urgency))]
        : []),
    ]
  } finally {
    await shard.close()
  }
}

/** How many messages went out although one with a sooner deadline came clearly later. */
function outOfOrder(deliveries: readonly Delivery[], urgency: { code: string; at: Date }[]): number {
  const urgentAt = new Map(urgency.map(({ code, at }) => [code, at.getTime()]))
  const order = deliveries.map(({ code }) => urgentAt.get(code)!)
  let soonestLater = Number.POSITIVE_INFINITY
  let wrong = 0
  for (let i = order.length - 1; i >= 0; i--) {
    soonestLater = Math.min(soonestLater, order[i + besideEachOther] ?? Number.POSITIVE_INFINITY)
    if (order[i]! > soonestLater) wrong += 1
  }
  return wrong
}
