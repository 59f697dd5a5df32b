import { setTimeout as pause } from 'node:timers/promises'
import { dice } from './dice.ts'
import { askEverybody, effectsByMessage, keyOf } from './evidence.ts'
import { freePort } from './free-port.ts'
import { botToken, firstOfficer } from './office.ts'
import { type Kind, serverListens } from './place.ts'
import { openShard, type Shard } from './shard.ts'
import type { Sent } from './telegram-process.ts'
import { atLeast, atMost, type Form, shown, type Topic } from './topic.ts'

type Plan = { by: 'polling' | 'webhook'; kind: Kind; kills: number; perKill: number }

const plans = async ({ name }: Form): Promise<Plan[]> => {
  const other: Kind = (await serverListens) ? 'server' : 'embedded'
  const counts = name === 'short' ? { kills: 3, perKill: 60 } : { kills: 100, perKill: 300 }
  return [
    { by: 'polling', kind: 'embedded', ...counts },
    { by: 'webhook', kind: other, ...counts },
  ]
}

/** A bot lives so long at most after it is ready (ms): about as long as it takes to handle what one kill leaves. */
const longestLifeMs = (perKill: number) => perKill * 20
const finishLimitMs = 600_000
/** So often somebody else asks for updates with the same token. */
const conflicts = 0.3

/** People send evidence; the bot is killed in the middle, and updates come twice. */
export const updates: Topic = {
  title: '3. Updates: SIGKILL while they are handled, one in ten comes twice',
  async run(form) {
    const parts = await plans(form)
    const results = await Promise.all(parts.map((plan, i) => killWhileHandling(plan, form.seed + i)))
    return results.flatMap((seen, i) => {
      const { by, kind, kills, perKill } = parts[i]!
      const line = (words: string) => `${by}, ${kind}: ${words}`
      return [
        atLeast(line('kills'), kills, seen.kills),
        atLeast(line('updates'), kills * perKill, seen.sent),
        shown(line('updates that came again'), String(seen.repeats)),
        atMost(line('not confirmed at the end'), 0, seen.pending),
        atMost(line('lost'), 0, seen.lost),
        atMost(line('effects that happened twice'), 0, seen.twice),
        atMost(line('log lines with a token or a name'), 0, seen.leaks),
      ]
    })
  },
}

async function killWhileHandling({ by, kind, kills, perKill }: Plan, seed: number) {
  const throws = dice(seed, by)
  const shard = await openShard({
    topic: 'updates',
    kind,
    units: perKill,
    tasks: 1,
    telegram: { repeatedUpdates: 0.1, faults: { seed, faults: [] } },
  })
  const port = await freePort()
  const hook = {
    WEBHOOK_URL: `http://127.0.0.1:${port}/hook`,
    WEBHOOK_SECRET: 'only_Telegram_knows',
    PORT: String(port),
  }
  const env: Record<string, string> = by === 'webhook' ? hook : {}
  const sent: Sent[] = []
  const people = Array.from({ length: perKill }, (_, i) => firstOfficer + i)
  try {
    await shard.place.look(askEverybody)
    for (let kill = 0; kill < kills; kill++) {
      sent.push(...(await shard.telegram.attach(people)))
      const bot = shard.bot(env)
      await bot.ready
      if (by === 'polling' && throws.next() < conflicts) await askAsWell(shard)
      await pause(throws.next() * longestLifeMs(perKill))
      await bot.kill()
    }
    const last = shard.bot(env)
    await last.ready
    const end = Date.now() + finishLimitMs
    while (Date.now() < end && (await shard.telegram.pending()) > 0) await pause(200)
    const pending = await shard.telegram.pending()
    await last.stop()
    const effects = await shard.place.look(effectsByMessage)
    return {
      kills,
      pending,
      sent: sent.length,
      lost: sent.filter(message => !effects.has(keyOf(message))).length,
      twice: [...effects.values()].filter(count => count > 1).length,
      repeats: Math.round(sent.length * 0.1),
      leaks: shard.leaks.length,
    }
  } finally {
    await shard.close()
  }
}

/** Another program with the same token asks for updates: Telegram ends the bot's own question with 409. */
async function askAsWell(shard: Shard): Promise<void> {
  await fetch(`${shard.telegram.apiRoot}/bot${botToken}/getUpdates?limit=1`)
}
