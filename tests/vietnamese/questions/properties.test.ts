import fc from 'fast-check'
import { expect, test } from 'vitest'
import { units as district, unitGroups } from '../../../src/demonstration/district.ts'
import { tasks } from '../../../src/demonstration/tasks.ts'
import { publicCalendar } from '../../../src/domain/calendar/working-days.ts'
import { readMeasure } from '../../../src/vietnamese/progress-words.ts'
import { prepareOffice } from '../../../src/vietnamese/questions/office.ts'
import { readSentence } from '../../../src/vietnamese/questions/sentence.ts'
import { understand } from '../../../src/vietnamese/questions/understand.ts'
import { nothing } from '../../../src/vietnamese/questions/understanding.ts'
import { firstHalf, later, secondHalf } from './corpus.ts'

const office = prepareOffice({
  units: district.map((unit, at) => ({ ...unit, id: at + 1 })),
  groups: unitGroups.map((group, at) => ({ ...group, id: at + 1 })),
  tasks: tasks.map(({ title }, at) => ({ id: at + 1, no: at + 1, title, aliases: [] })),
})
const days = { reference: '2011-11-10', calendar: publicCalendar }
const contexts = fc
  .constantFrom('officer' as const, 'leader' as const)
  .map(role => ({ asker: { role, unitId: role === 'officer' ? 28 : null }, office, ...days }))

const sentences = [...firstHalf, ...secondHalf, ...later].map(([, text]) => text)
const words = [...new Set(sentences.flatMap(text => text.split(/(?=[ /,.:()?-])|(?<=[ /,.:()?-])/)))]
const texts = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...words) },
      { weight: 2, arbitrary: fc.constantFrom(...sentences) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    { maxLength: 30 },
  )
  .map(parts => parts.join(' '))

test('never throws, and what is for nobody says nothing', () => {
  fc.assert(
    fc.property(texts, contexts, (text, context) => {
      const found = understand(text, context)
      if (found.intent === 'none') expect(found).toEqual(nothing)
      if (found.progress !== null) expect(['update_progress', 'report_obstacle']).toContain(found.intent)
      if (context.asker.role === 'leader')
        expect(['update_progress', 'request_extension', 'report_obstacle']).not.toContain(found.intent)
    }),
    { numRuns: 1000 },
  )
})

test('the marks of a sentence stand in order and do not overlap', () => {
  fc.assert(
    fc.property(texts, text => {
      let last = 0
      for (const { from, to } of readSentence(text, office, days).marks) {
        expect(from).toBeGreaterThanOrEqual(last)
        expect(to).toBeGreaterThan(from)
        last = to
      }
    }),
    { numRuns: 500 },
  )
})

test('words that no grammar knows are never acted on', () => {
  // Shorter ones are units by their initials: "ptp", "vhtt".
  const strange = fc.array(fc.stringMatching(/^[bcdghklmnpqrstvxz]{7,12}$/), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(strange, contexts, (parts, context) => {
      expect(understand(parts.join(' '), context).intent).toBe('none')
    }),
  )
})

test('a message longer than a question is not read, however long', () => {
  const pieces = fc.constantFrom(
    'a',
    '1/2 ',
    'chưa ',
    'phường ',
    'thành công ',
    'tổng số 1 ',
    '\n',
    '\u0301',
    '😀',
  )
  fc.assert(
    fc.property(pieces, fc.integer({ min: 601, max: 100_000 }), contexts, (piece, length, context) => {
      const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
      const start = performance.now()
      expect(understand(text, context)).toEqual(nothing)
      expect(performance.now() - start).toBeLessThan(50)
    }),
    { numRuns: 30 },
  )
})

test('the worst that fits a question takes time in proportion to its length', () => {
  for (const piece of [
    '1 ',
    '1/2 ',
    'tổng số 1 ',
    'còn 1 ',
    'chưa ',
    'thành công ',
    'phường ',
    'ngọc ',
    'rà soát ',
  ]) {
    const text = piece.repeat(600).slice(0, 600)
    const measured = [1, 2, 3].map(() => {
      const start = performance.now()
      understand(text, { asker: { role: 'officer', unitId: 28 }, office, ...days })
      return performance.now() - start
    })
    expect(Math.min(...measured)).toBeLessThan(100)
  }
  const long = 'tổng số 1 còn 1 trên '.repeat(5000)
  const start = performance.now()
  readMeasure(long.slice(0, 20_000))
  expect(performance.now() - start).toBeLessThan(2000)
})
