import { afterAll, describe, expect, test } from 'vitest'
import { cleanUp } from '../../bench/clean-up.ts'
import { printVerdict } from './print.ts'
import { topics } from './topics.ts'

const form = { name: 'short' as const, seed: 1 }

// The long form, with the figures that are promised, is `npm run fire`.
describe('under fire, in short', () => {
  afterAll(cleanUp)

  test.concurrent.each(Object.entries(topics))('%s', { timeout: 300_000 }, async (_, topic) => {
    const from = Date.now()
    const lines = await topic.run(form)
    printVerdict(topic.title, form, lines, (Date.now() - from) / 1000)
    expect(lines.filter(({ held }) => held === false)).toEqual([])
  })
})
