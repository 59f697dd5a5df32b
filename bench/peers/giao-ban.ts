import { startBot } from '../../tests/fire/bot.ts'
import { deliveriesIn } from '../../tests/fire/ledger.ts'
import { botToken, foundOffice, planWave } from '../../tests/fire/office.ts'
import { newPlace } from '../../tests/fire/place.ts'
import { openEnds } from '../../tests/fire/shard.ts'
import type { Candidate } from './candidate.ts'

/** The bot as an operator starts it. Every reminder is important: it is the last day of every task. */
export const giaoBan: Candidate = {
  name: 'Giao Ban',
  needs: ['PostgreSQL'],
  async enter({ people, each }, apiRoot) {
    const place = await newPlace('peers', 'server')
    await place.look(db => foundOffice(db, { units: people, tasks: each }))
    return {
      async start() {
        const bot = startBot({ BOT_TOKEN: botToken, TELEGRAM_API_ROOT: apiRoot, DATABASE_URL: place.url })
        if (!(await bot.ready)) throw new Error(`Giao Ban did not start:\n${bot.output()}`)
        return { pid: bot.pid, kill: bot.kill, stop: async () => void (await bot.stop()) }
      },
      plan: due =>
        place.look(async db => {
          for (let task = 1; task <= each; task++)
            await planWave(db, { task, units: [1, people + 1], from: due, spreadMs: 0, important: 'all' })
        }),
      open: () => place.look(openEnds),
      async read(messages) {
        const rows = await place.look(db =>
          db.sql<{ code: string; reminder: number }>(
            `SELECT n.short_code AS code, i.assignment_id AS reminder
             FROM notification n JOIN notification_item i ON i.notification_id = n.id`,
          ),
        )
        const reminders = Map.groupBy(rows, row => row.code)
        return messages.map(message =>
          deliveriesIn([message]).flatMap(({ code, silent }) =>
            (reminders.get(code) ?? []).map(({ reminder }) => ({ reminder, silent })),
          ),
        )
      },
      close: place.remove,
    }
  },
}
