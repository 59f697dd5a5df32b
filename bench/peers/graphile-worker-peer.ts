import { Logger, makeWorkerUtils, run } from 'graphile-worker'
import type { Reminder } from './job.ts'
import { serve } from './peer-program.ts'
import { openTelegram } from './telegram-api.ts'

await serve(async settings => {
  const store = { connectionString: settings.store, maxPoolSize: 32 }
  const send = openTelegram(settings, { paced: 'by grammY' })
  const utils = await makeWorkerUtils(store)
  await utils.migrate()
  // What a killed worker held is otherwise free after four hours. This is the only process, so nobody else holds any.
  const held = await utils.withPgClient(client =>
    client.query<{ by: string }>(
      'SELECT DISTINCT locked_by AS by FROM graphile_worker.jobs WHERE locked_by IS NOT NULL',
    ),
  )
  await utils.forceUnlockWorkers(held.rows.map(({ by }) => by))
  await run({
    ...store,
    concurrency: 30,
    pollInterval: 500,
    noHandleSignals: true,
    crontab: '',
    logger: new Logger(() => (level, message) => {
      if (level === 'error') console.error(message)
    }),
    taskList: { remind: payload => send(payload as Reminder) },
  })
  return {
    async plan(reminders, due) {
      await utils.addJobs(
        reminders.map(payload => ({
          identifier: 'remind',
          payload,
          runAt: due,
          jobKey: `reminder-${payload.id}`,
          maxAttempts: 5,
        })),
      )
    },
    async open() {
      const jobs = await utils.withPgClient(client =>
        client.query<{ open: number }>(
          'SELECT count(*)::int AS open FROM graphile_worker.jobs WHERE attempts < max_attempts OR locked_at IS NOT NULL',
        ),
      )
      return jobs.rows[0]!.open
    },
  }
})
