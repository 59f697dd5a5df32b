// npm run fire                          every topic, in full
// npm run fire -- sends limits          some of them
// npm run fire -- --short --seed 7      small counts, another seed
import { cleanUp } from '../../bench/clean-up.ts'
import { printVerdict } from './print.ts'
import type { Form } from './topic.ts'
import { topics } from './topics.ts'

/** Something that hangs must not hold whoever waits for the figures (ms). */
const limitMs = { short: 5 * 60_000, long: 100 * 60_000 }

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

let held = true
try {
  for (const [name, topic] of Object.entries(topics)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const from = Date.now()
    const lines = await Promise.race([stopped, topic.run(form)])
    held = printVerdict(topic.title, form, lines, (Date.now() - from) / 1000) && held
  }
} catch (error) {
  console.error(`\n${error instanceof Error ? (error.stack ?? error.message) : error}`)
  held = false
} finally {
  await cleanUp()
  process.exit(held ? 0 : 1)
}
