import { describe, expect, test } from 'vitest'
import { directives, f1, scoreOf } from './corpus.ts'

describe.each([
  ['known', 0.97],
  ['set-aside', 0.95],
  ['later', 0.92],
  ['last', 0.92],
  ['fresh', 0.92],
  ['final', 0.95],
  ['everyday', 0.97],
  ['everyday-aside', 0.97],
  ['everyday-unseen', 0.92],
  ['everyday-late', 0.9],
] as const)('the %s directives', (half, least) => {
  const scores = directives(half).map(scoreOf)

  test(`F1 of their tasks, by deadline and lead, is at least ${least}`, () => {
    const misses = scores.flatMap(score => score.misses).join('\n')
    expect(f1(scores), misses).toBeGreaterThanOrEqual(least)
  })

  test('every cited document is found with its day, and no other', () => {
    expect(scores.flatMap(score => score.misses).filter(miss => miss.includes(': documents '))).toEqual([])
  })
})
