import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { dayOfNumber } from '../../src/domain/calendar/plain-date.ts'
import { readPress } from '../../src/telegram/callback-data.ts'
import {
  type Question,
  questionArgs,
  questionData,
  questionOf,
} from '../../src/telegram/questions/question.ts'
import {
  chosenData,
  confirmedData,
  dayArg,
  measureArgs,
  progressOf,
  type Report,
} from '../../src/telegram/questions/report.ts'

const id = fc.integer({ min: 1, max: 2_147_483_647 })
const day = fc.integer({ min: -700_000, max: 2_900_000 }).map(dayOfNumber)
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })

const question: fc.Arbitrary<Question> = fc.record({
  about: fc.constantFrom('unit', 'task', 'deadline', 'overdue', 'due', 'unreported', 'ranking'),
  unitId: orNull(id),
  taskId: orNull(id),
  kind: fc.constantFrom(null, 'department', 'ward', 'other'),
  days: orNull(fc.record({ from: day, to: day })),
})

test('any question fits into a button and comes back as it was', () => {
  fc.assert(
    fc.property(question, fc.nat(9_999), (asked, page) => {
      const data = questionData(asked, page)
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64)
      expect(questionOf(questionArgs.parse(readPress(data).args))).toEqual({ question: asked, page })
    }),
  )
})

const count = fc
  .record({ total: fc.integer({ min: 1, max: 999_999 }), done: fc.nat(999_999) })
  .map(({ total, done }) => ({ done: Math.min(done, total), total }))
const progress = orNull(fc.oneof(count, fc.record({ percent: fc.nat(100) })))

test('a report fits into a button and comes back as it was', () => {
  const measured = z.tuple([z.any(), z.any(), z.any(), ...measureArgs])
  fc.assert(
    fc.property(id, id, id, progress, (assignmentId, version, by, said) => {
      const report: Report = { kind: 'progress', by, progress: said }
      const data = confirmedData(report, assignmentId, version)
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64)
      const { verb, args } = readPress(data)
      const parsed = measured.parse(args)
      expect([verb, args[0], args[1], args[2]]).toEqual(['hr', `${assignmentId}`, `${version}`, `${by}`])
      expect(progressOf(parsed[3], parsed[4])).toEqual(said)
      expect(Buffer.byteLength(chosenData(report, assignmentId))).toBeLessThanOrEqual(64)
    }),
  )
})

test('the day of an extension comes back as it was, and no day that does not exist', () => {
  fc.assert(
    fc.property(id, id, orNull(day), (assignmentId, by, wished) => {
      const { args } = readPress(confirmedData({ kind: 'extension', by, day: wished }, assignmentId, 1))
      expect(dayArg.parse(args[2])).toBe(wished)
    }),
  )
  expect(dayArg.safeParse('2011-02-29').success).toBe(false)
  expect(dayArg.safeParse('').success).toBe(false)
})

test('a forged question is no question', () => {
  for (const args of [
    [],
    ['u'],
    ['x', 'a', '1', '1', '0', '0', '0'],
    ['u', 'z', '1', '1', '0', '0', '0'],
    ['u', 'a', '-1', '1', '0', '0', '0'],
    ['s', 'a', '1', '1', '2011111', '20111111', '0'],
    ['s', 'a', '1', '1', '20111301', '20111399', '0'],
  ])
    expect(questionArgs.safeParse(args).success, args.join(':')).toBe(false)
})
