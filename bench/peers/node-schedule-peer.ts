import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { scheduleJob } from 'node-schedule'
import type { Reminder } from './job.ts'
import { serve } from './peer-program.ts'
import { openTelegram } from './telegram-api.ts'

/** Jobs are in memory; what is to be told and when is kept in a file, as an application would have it in its database. */
await serve(async settings => {
  const send = openTelegram(settings, { paced: 'by grammY' })
  let open = 0
  const schedule = (reminders: Reminder[], due: Date) => {
    for (const reminder of reminders) {
      const job = scheduleJob(due, async () => {
        await send(reminder).catch(error => console.error(error.name))
        open -= 1
      })
      // A job whose time is over is not scheduled.
      if (job) open += 1
    }
  }
  if (existsSync(settings.store)) {
    const { reminders, due } = JSON.parse(readFileSync(settings.store, 'utf8'))
    schedule(reminders, new Date(due))
  }
  return {
    async plan(reminders, due) {
      writeFileSync(settings.store, JSON.stringify({ reminders, due }))
      schedule(reminders, due)
    },
    open: async () => open,
  }
})
