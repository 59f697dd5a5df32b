// npm run bench            every topic
// npm run bench -- status  one of them (or several)
import { cleanUp } from './clean-up.ts'
import { newFolder } from './places.ts'

/** Every topic prints its own tables. They run one after the other: two at once would measure each other. */
const topics: Record<string, () => Promise<{ default: () => Promise<void> }>> = {
  status: () => import('./status.ts'),
  tick: () => import('./tick.ts'),
  picture: () => import('./picture.ts'),
  memory: () => import('./memory.ts'),
  start: () => import('./start.ts'),
  language: () => import('./language.ts'),
  documents: () => import('./documents.ts'),
}

/** Something that hangs must not hold whoever waits for the figures (ms). */
const limitMs = 6 * 60_000

const wanted = process.argv.slice(2)
const unknown = wanted.filter(name => !(name in topics))
if (unknown.length > 0) {
  console.error(`There is no topic ${unknown.join(', ')}. There are: ${Object.keys(topics).join(', ')}`)
  process.exit(2)
}

// The bots started here compile their modules into a cache; theirs goes when the run ends.
process.env.NODE_COMPILE_CACHE = newFolder().path

const stopped = new Promise<string>(resolve => {
  setTimeout(() => resolve(`Given up after ${limitMs / 60_000} minutes.`), limitMs).unref()
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => resolve('Interrupted.'))
})

try {
  const reason = await Promise.race([stopped, measure()])
  if (reason) throw new Error(reason)
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
} finally {
  await cleanUp()
  // A topic that was cut short may still hold a database open.
  process.exit()
}

async function measure(): Promise<void> {
  for (const [name, load] of Object.entries(topics)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const topic = await load()
    await topic.default()
  }
}
