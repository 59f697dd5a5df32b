import { expect, test } from 'vitest'
import type { UnitKind } from '../../../src/domain/assignment.ts'
import type { StateCounts, TaskSummary } from '../../../src/domain/summary.ts'
import { column } from '../../../src/reports/picture/element.ts'
import { kindColumns, kindLines } from '../../../src/reports/picture/kinds.ts'
import { stateLook } from '../../../src/reports/picture/palette.ts'
import { laidOut } from './element-tree.ts'
import { counts, task } from './sample-summary.ts'
import { vietnameseLabels } from './vietnamese-labels.ts'

const width = 744
const half = { completed: 7, notStarted: 7 }

const taskOf = (byKind: Partial<Record<UnitKind, StateCounts>>) => task(1, 'Rà soát', 'trước 15/11', byKind)

/** Where each bar of these tasks begins, where it ends, and how far down it is. */
async function barsOf(...tasks: TaskSummary[]) {
  const columns = kindColumns(tasks, vietnameseLabels, width)
  const lines = tasks.flatMap(one => kindLines(one, columns, vietnameseLabels))
  const boxes = await laidOut(column({ width }, lines))
  const ends = (fill: unknown) =>
    boxes.filter(({ style, height }) => style.backgroundColor === fill && height === 34)
  const last = ends(stateLook.notStarted.fill.backgroundColor)
  return ends(stateLook.completed.fill.backgroundColor).map(({ left, top }, i) => ({
    left,
    right: last[i]!.left + last[i]!.width,
    top,
  }))
}

const length = ({ left, right }: { left: number; right: number }) => right - left

test('two kinds share a line, with bars of the same length', async () => {
  const [departments, wards] = await barsOf(taskOf({ department: counts(half), ward: counts(half) }))
  expect(departments!.top).toBe(wards!.top)
  expect(departments!.right).toBeLessThan(wards!.left)
  expect(length(departments!)).toBe(length(wards!))
  expect(length(departments!)).toBeGreaterThan(150)
})

test('one kind alone takes the whole line', async () => {
  const [bar] = await barsOf(taskOf({ ward: counts(half), department: counts({}) }))
  expect(length(bar!)).toBeGreaterThan(500)
})

test('a third kind goes on a line of its own', async () => {
  const bars = await barsOf(
    taskOf({ department: counts(half), ward: counts(half), other: counts({ completed: 1, notStarted: 1 }) }),
  )
  expect(bars).toHaveLength(3)
  expect(bars[0]!.top).toBe(bars[1]!.top)
  expect(bars[2]!.top).toBeGreaterThan(bars[0]!.top)
})

test('the bars of one kind begin and end at the same place, overdue or not', async () => {
  const bars = await barsOf(
    taskOf({ department: counts(half), ward: counts({ ...half, overdue: 7 }) }),
    taskOf({ department: counts({ completed: 10, notStarted: 4, overdue: 4 }), ward: counts(half) }),
  )
  expect(bars.map(({ left, right }) => [left, right]).slice(2)).toEqual(
    bars.map(({ left, right }) => [left, right]).slice(0, 2),
  )
})

test('where names and figures leave too little, each kind has a line', async () => {
  const many = counts({ completed: 1000, notStarted: 1000, overdue: 1000 })
  const [departments, wards] = await barsOf(taskOf({ department: many, ward: many }))
  expect(wards!.top).toBeGreaterThan(departments!.top)
  expect(length(departments!)).toBeGreaterThan(300)
})
