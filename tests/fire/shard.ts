import { join } from 'node:path'
import type { FaultPlan } from '../../src/emulator/faults.ts'
import type { LedgerEntry } from '../../src/emulator/ledger.ts'
import type { Database } from '../../src/storage/database.ts'
import { type Bot, startBot } from './bot.ts'
import { deliveriesIn, readLedger } from './ledger.ts'
import { botToken, canaryName, firstOfficer, foundOffice } from './office.ts'
import { type Kind, newPlace, type Place } from './place.ts'
import { type FakeTelegram, startTelegram } from './telegram.ts'
import type { TelegramOptions } from './telegram-process.ts'

/** One office with a Telegram of its own: several of them side by side make the same test in less time. */
export type Shard = {
  place: Place
  telegram: FakeTelegram
  /** Starts a bot; its output is searched for what must not be in it when it ends. */
  bot(env?: Record<string, string>): Bot
  ledger(): LedgerEntry[]
  deliveries(): ReturnType<typeof deliveriesIn>
  /** Lines of logs that held a token or a name. */
  leaks: string[]
  /** Log lines about updates that were given up. */
  failures: string[]
  close(): Promise<void>
}

export type ShardOptions = {
  topic: string
  kind: Kind
  units: number
  tasks: number
  now?: Date
  telegram?: Partial<TelegramOptions>
  /** The server on which its database is made. */
  server?: string
}

/** As far away as Telegram: whatever strikes finds some messages on their way. */
export const slowAnswers: FaultPlan = {
  seed: 1,
  faults: [{ method: 'sendMessage', kind: 'delay', delay_ms: 120, share: 1 }],
}

export async function openShard(options: ShardOptions): Promise<Shard> {
  const { topic, kind, units, tasks, now } = options
  const place = await newPlace(topic, kind, options.server)
  await place.look(db => foundOffice(db, { units, tasks, ...(now ? { now } : {}) }))
  const file = join(place.folder, 'ledger.jsonl')
  const telegram = await startTelegram({
    botToken,
    groups: [],
    count: units + 3,
    firstPerson: firstOfficer,
    ledgerFile: file,
    ...options.telegram,
  })
  const leaks: string[] = []
  const failures: string[] = []
  return {
    place,
    telegram,
    leaks,
    failures,
    bot(env = {}) {
      const bot = startBot({
        BOT_TOKEN: botToken,
        TELEGRAM_API_ROOT: telegram.apiRoot,
        DATABASE_URL: place.url,
        ...env,
      })
      const secrets = [botToken, botToken.split(':')[1]!, canaryName]
      void bot.ended.then(() => {
        const lines = bot.output().split('\n')
        leaks.push(...lines.filter(line => secrets.some(secret => line.includes(secret))))
        failures.push(...lines.filter(line => line.includes('"update failed"')))
      })
      return bot
    },
    ledger: () => readLedger(file),
    deliveries: () => deliveriesIn(readLedger(file)),
    async close() {
      await telegram.stop()
      await place.remove()
    },
  }
}

/** What is still to be told: reminders that are due, and messages that are not sent. */
export async function openEnds(db: Database, now = new Date()): Promise<number> {
  const [row] = await db.sql<{ open: number }>(
    `SELECT ((SELECT count(*) FROM reminder WHERE state = 'planned' AND due_at <= $1)
           + (SELECT count(*) FROM notification WHERE state IN ('queued', 'sending')))::int AS open`,
    [now],
  )
  return row!.open
}
