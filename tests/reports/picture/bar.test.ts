import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bar, segmentsOf } from '../../../src/reports/picture/bar.ts'
import { barStates } from '../../../src/reports/picture/labels.ts'
import { colour, stateLook } from '../../../src/reports/picture/palette.ts'
import { laidOut } from './element-tree.ts'
import { counts } from './sample-summary.ts'

const anyCounts = fc
  .record({
    completed: fc.nat(300),
    awaiting: fc.nat(300),
    inProgress: fc.nat(300),
    returned: fc.nat(300),
    notStarted: fc.nat(300),
  })
  .map(counts)
  .filter(({ total }) => total > 0)

test('segments fill the bar exactly, in the order of the states, and none disappears', () => {
  fc.assert(
    fc.property(anyCounts, fc.integer({ min: 200, max: 1000 }), (work, width) => {
      const segments = segmentsOf(work, width)
      expect(segments.map(segment => segment.state)).toEqual(barStates.filter(state => work[state] > 0))
      expect(segments.reduce((sum, segment) => sum + segment.width, 0)).toBe(width)
      for (const segment of segments) expect(segment.width).toBeGreaterThanOrEqual(8)
    }),
  )
})

test('segments are proportional to the counts unless one is too thin to be seen', () => {
  fc.assert(
    fc.property(anyCounts, fc.integer({ min: 200, max: 1000 }), (work, width) => {
      const fair = (count: number) => (count / work.total) * width
      fc.pre(barStates.every(state => work[state] === 0 || fair(work[state]) >= 9))
      for (const { count, width: drawn } of segmentsOf(work, width))
        expect(Math.abs(drawn - fair(count))).toBeLessThanOrEqual(1)
    }),
  )
})

test('the layout engine draws 7, 4 and 3 of 14 as 7, 4 and 3 parts, 3 pixels apart', async () => {
  const boxes = await laidOut(bar(counts({ completed: 7, inProgress: 4, notStarted: 3 }), 420, 36))
  const drawn = (['completed', 'inProgress', 'notStarted'] as const).map(state => {
    const fill = stateLook[state].fill.backgroundColor
    const box = boxes.find(({ style, height }) => style.backgroundColor === fill && height === 36)
    return [box?.left, box?.width]
  })
  expect(drawn).toEqual([
    [0, 207],
    [210, 117],
    [330, 90],
  ])
})

test('the overdue share is underlined from the right', async () => {
  const boxes = await laidOut(bar(counts({ completed: 7, notStarted: 7, overdue: 5 }), 420, 36))
  const line = boxes.find(({ style }) => style.backgroundColor === colour.overdue)
  expect(line).toMatchObject({ left: 270, width: 150, top: 39, height: 7 })
})

test('without overdue work there is no line', async () => {
  const boxes = await laidOut(bar(counts({ completed: 7, notStarted: 7 }), 420, 36))
  expect(boxes.some(({ style }) => style.backgroundColor === colour.overdue)).toBe(false)
})
