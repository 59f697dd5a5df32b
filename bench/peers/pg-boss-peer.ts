import { PgBoss } from 'pg-boss'
import type { Reminder } from './job.ts'
import { serve } from './peer-program.ts'
import { openTelegram } from './telegram-api.ts'

const queue = 'reminders'

await serve(async settings => {
  // The heartbeat finds a dead worker's jobs after 10 s, and the two intervals say how often that is looked at; without
  // them a job is free after 15 minutes.
  const boss = new PgBoss({
    connectionString: settings.store,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  })
  boss.on('error', error => console.error(error))
  await boss.start()
  await boss.createQueue(queue, { heartbeatSeconds: 10, retryLimit: 5, retryBackoff: true })
  const send = openTelegram(settings, { paced: 'by grammY' })
  await boss.work<Reminder>(queue, { localConcurrency: 30, pollingIntervalSeconds: 0.5 }, async ([job]) =>
    send(job!.data),
  )
  return {
    async plan(reminders, due) {
      await boss.insert(
        queue,
        reminders.map(data => ({ data, startAfter: due, singletonKey: `reminder-${data.id}` })),
      )
    },
    async open() {
      const { rows } = await boss
        .getDb()
        .executeSql(`SELECT count(*)::int AS open FROM pgboss.job WHERE name = $1 AND state < 'completed'`, [
          queue,
        ])
      return rows[0].open
    },
  }
})
