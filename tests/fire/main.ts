// npm run fire                          every topic, in full
// npm run fire -- sends limits          some of them
// npm run fire -- --short --seed 7      small counts, another seed
import { cleanUp } from '../../bench/clean-up.ts'
import { printVerdict } from './print.ts'
import type { Form, Line, Topic } from './topic.ts'
import { topics } from './topics.ts'

/** Something that hangs must not hold whoever waits for the figures (ms). */
const limitMs = { short: 6 * 60_000, long: 150 * 60_000 }

/** Topics of the short form at once: more than these, and all that is seen is the machine. */
const sideBySide = 3

const words = process.argv.slice(2)
const seedAt = words.indexOf('--seed')
const form: Form = {
  name: words.includes('--short') ? 'short' : 'long',
  seed: seedAt < 0 ? 1 : Number(words[seedAt + 1]),
}
const wanted = words.filter((word, i) => !word.startsWith('--') && (seedAt < 0 || i !== seedAt + 1))
const unknown = wanted.filter(name => !(name in topics))
if (unknown.length > 0 || !Number.isInteger(form.seed)) {
  console.error(`Topics: ${Object.keys(topics).join(', ')}. Options: --short, --seed NUMBER.`)
  process.exit(2)
}

const stopped = new Promise<never>((_, reject) => {
  const limit = limitMs[form.name]
  setTimeout(() => reject(new Error(`Given up after ${limit / 60_000} minutes.`)), limit).unref()
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => reject(new Error('Interrupted.')))
})

const results: Promise<{ topic: Topic; lines: Line[]; seconds: number }>[] = []
let held = true
try {
  const chosen = Object.entries(topics).filter(([name]) => wanted.length === 0 || wanted.includes(name))
  // In full each has the machine to itself; in the short form some wait beside each other, as waiting costs nothing.
  const lanes = Array.from({ length: form.name === 'short' ? sideBySide : 1 }, () => Promise.resolve())
  for (const [i, [, topic]] of chosen.entries()) {
    const lane = i % lanes.length
    const running = lanes[lane]!.then(() => judgeTopic(topic))
    lanes[lane] = running.then(
      () => {},
      () => {},
    )
    results.push(running)
  }
  for (const result of results) {
    const { topic, lines, seconds } = await Promise.race([stopped, result])
    held = printVerdict(topic.title, form, lines, seconds) && held
  }
} catch (error) {
  console.error(`\n${error instanceof Error ? (error.stack ?? error.message) : error}`)
  held = false
} finally {
  await cleanUp()
  process.exit(held ? 0 : 1)
}

async function judgeTopic(topic: Topic) {
  const from = Date.now()
  const lines = await topic.run(form)
  return { topic, lines, seconds: (Date.now() - from) / 1000 }
}
