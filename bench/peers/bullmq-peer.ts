import { Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import type { Reminder } from './job.ts'
import { serve } from './peer-program.ts'
import { redisUrl } from './redis.ts'
import { openTelegram, pace } from './telegram-api.ts'

await serve(async settings => {
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null })
  const prefix = settings.store
  const send = openTelegram(settings, { paced: 'by the queue' })
  const queue = new Queue<Reminder>('reminders', {
    connection,
    prefix,
    defaultJobOptions: {
      attempts: 5,
      backoff: { type: 'exponential', delay: 1_000 },
      removeOnComplete: true,
    },
  })
  const worker = new Worker<Reminder>('reminders', job => send(job.data), {
    connection,
    prefix,
    concurrency: 30,
    limiter: { max: 3, duration: Math.ceil(3 * pace.gapMs) },
    // A job whose worker died is another's after about 15 s; after up to a minute with the defaults.
    lockDuration: 15_000,
    stalledInterval: 5_000,
  })
  worker.on('error', error => console.error(error))
  await worker.waitUntilReady()
  return {
    async plan(reminders, due) {
      const delay = due.getTime() - Date.now()
      await queue.addBulk(
        reminders.map(data => ({ name: 'remind', data, opts: { delay, jobId: `reminder-${data.id}` } })),
      )
    },
    async open() {
      const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized')
      return Object.values(counts).reduce((sum, count) => sum + count, 0)
    },
  }
})
