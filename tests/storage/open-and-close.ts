// A process that opens the database of its first argument, uses it, closes it, and must then end by itself.
// With a second argument it keeps it open instead, until its input ends.
import { once } from 'node:events'
import { DatabaseInUse } from '../../src/storage/folder-lock.ts'
import { openDatabase } from '../../src/storage/open-database.ts'

const [url = '', keep] = process.argv.slice(2)
try {
  const database = await openDatabase({ url, onStep: ({ step }) => console.log(step) })
  await database.transaction(tx => tx.prisma.fact.create({ data: { key: `by ${process.pid}`, value: 1 } }))
  console.log(`facts ${await database.prisma.fact.count()}`)
  if (keep) await once(process.stdin.resume(), 'end')
  await database.close()
  const timers = process.getActiveResourcesInfo().filter(resource => resource === 'Timeout')
  console.log(`closed, ${timers.length} timers left`)
} catch (error) {
  if (!(error instanceof DatabaseInUse)) throw error
  console.log(`in use by ${error.pid}`)
}
