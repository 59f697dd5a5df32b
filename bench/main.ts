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
}

/** Something that hangs must not hold whoever waits for the figures (ms). */
const limitMs = 6 * 60_000

const wanted = process.argv.slice(2)
const unknown = wanted.filter(name => !(name in topics))
if (unknown.length > 0) {
  console.error(`There is no topic ${unknown.join(', ')}. There are: ${Object.keys(topics).join(', ')}`)
  process.exit(2)
}

const giveUp = (reason: string) => {
  console.error(`\n${reason}`)
  cleanUp().finally(() => process.exit(1))
}
setTimeout(() => giveUp(`Given up after ${limitMs / 60_000} minutes.`), limitMs).unref()
process.once('SIGINT', () => giveUp('Interrupted.'))
process.once('SIGTERM', () => giveUp('Interrupted.'))

// The bots started here compile their modules into a cache; theirs goes when the run ends.
process.env.NODE_COMPILE_CACHE = (await newFolder()).path

try {
  for (const [name, load] of Object.entries(topics)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const topic = await load()
    await topic.default()
  }
} finally {
  await cleanUp()
}
