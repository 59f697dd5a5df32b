import { expect, test } from 'vitest'
import { rungsFor } from '../../src/domain/ladder.ts'
import { defaultSettings } from '../../src/domain/settings.ts'

test.each([
  [0, ['officer']],
  [1, ['officer', 'head']],
  [2, ['officer', 'head']],
  [3, ['officer', 'head', 'monitor']],
  [6, ['officer', 'head', 'monitor']],
  [7, ['officer', 'head', 'monitor', 'leader']],
  [400, ['officer', 'head', 'monitor', 'leader']],
])('%i days overdue concern %j', (days, expected) => {
  expect(rungsFor(days, defaultSettings.ladder)).toEqual(expected)
})

test('each rung has its own number, in whatever order an office set them', () => {
  expect(rungsFor(1, { head: 5, monitor: 0, leader: 1 })).toEqual(['officer', 'monitor', 'leader'])
})
