import { expect, test } from 'vitest'
import { backups } from './backups.ts'
import { kills } from './kills.ts'
import { type Line, printLines } from './line.ts'
import { locks } from './locks.ts'
import { memory } from './memory.ts'

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))

/** A busy machine opens slowly: how long it takes is for `npm run fire:store` to say. */
const isPromiseOfSpeed = (line: Line) => line.promise.includes('within')

test('the short form of npm run fire:store', { timeout: 300_000 }, async () => {
  // It rests while the others work: what a start leaves behind is collected in its own time.
  const resting = memory(15_000)
  const lines = [
    ...(await kills({ 'first start': 3, migration: 2, idle: 2, load: 4 }, seed)),
    ...(await locks({ refused: 3, frozen: 1 })),
    ...(await backups(1, 'across')),
    ...(await resting),
  ]
  printLines(`The store of Giao Ban, short form, seed ${seed}`, lines)
  expect(lines.filter(one => !one.held && !isPromiseOfSpeed(one))).toEqual([])
})
