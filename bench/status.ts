import { openDatabase } from '../src/storage/open-database.ts'
import { fillOffice, monitor, officerOfThanhCong } from './big-office.ts'
import type { Measured, Plan, Question } from './bot-api-process.ts'
import { startChild } from './children.ts'
import { median, ms, printTable, quantile, times } from './figures.ts'
import { type Kind, kinds, newPlace } from './places.ts'

/** × 28 units: 100,016 assignments. */
const tasks = 3_572

const real = (person: number, text: string, expected: string, who: string): Question => ({
  name: `${text} (${who})`,
  bot: 'real',
  person,
  text,
  expected,
})
const questions: Question[] = [
  real(officerOfThanhCong, '/vieccuatoi', 'Việc của Phường Thành Công', 'officer'),
  real(officerOfThanhCong, '/nhiemvu NV100', 'NV100', 'officer'),
  real(officerOfThanhCong, '/quahan', 'Quá hạn – Phường Thành Công', 'officer'),
  real(monitor, '/quahan', 'Quá hạn', 'monitor'),
  real(monitor, '/nhiemvu', 'Nhiệm vụ của', 'monitor'),
  real(officerOfThanhCong, '/trangthai p thanh cong', 'Tất cả việc của Phường Thành Công', 'officer'),
]
/**
 * A person asks a bot that rests. Without the rest the bare bot, which fits into the processor's caches, gains most:
 * the worst that can be said of the real one.
 */
const ways = [
  { way: 'each after a rest of 5 ms', restMs: 5 },
  { way: 'without a rest', restMs: 0 },
]

/** How long a short question waits for its answer, in an office with 100,000 assignments. */
export default async function status(): Promise<void> {
  for (const kind of await kinds()) await measureOn(kind)
}

async function measureOn(kind: Kind): Promise<void> {
  const place = await newPlace(kind)
  const db = await openDatabase({ url: place.url })
  await fillOffice(db, { tasks })
  const [counted] = await db.sql<{ n: number }>('SELECT count(*)::int AS n FROM assignment')
  await db.close()

  const api = startChild('bot-api-process.ts')
  const { apiRoot } = await api.message<{ apiRoot: string }>()
  const bots = [startChild('bare-bot.ts', [apiRoot]), startChild('real-bot.ts', [apiRoot, place.url])]
  const tables: { way: string; measured: Measured }[] = []
  for (const { way, restMs } of ways) {
    api.send({ questions, warmUp: 40, answers: 300, restMs } satisfies Plan)
    tables.push({ way, measured: await api.message<Measured>() })
  }
  for (const child of [...bots, api]) await child.stop()
  await place.remove()
  for (const { way, measured } of tables)
    printTable(
      `Status answers, ${kind}, ${counted!.n.toLocaleString('en')} assignments, ${way}`,
      'From the update handed to the bot to its answer received, beside a bare grammY bot that answers one word.',
      questions.map(({ name }, i) => {
        const { bare, real, characters } = measured[i]!
        return {
          question: name,
          answers: String(real.length),
          characters: String(characters),
          'bare bot': ms(median(bare)),
          median: ms(median(real)),
          p95: ms(quantile(real, 0.95)),
          ratio: times(median(real) / median(bare)),
        }
      }),
    )
}
