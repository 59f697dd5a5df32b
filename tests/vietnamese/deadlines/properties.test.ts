import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPlainDate } from '../../../src/domain/calendar/plain-date.ts'
import { publicCalendar } from '../../../src/domain/calendar/working-days.ts'
import { findDeadlines, readDeadline } from '../../../src/vietnamese/deadlines/find-deadlines.ts'
import { firstHalf, lastPhrases, laterPhrases, secondHalf } from './corpus.ts'

const phrases = [...firstHalf, ...secondHalf, ...laterPhrases, ...lastPhrases].map(([words]) => words)
const words = [...new Set(phrases.flatMap(phrase => phrase.split(/(?=[ /,.:()-])|(?<=[ /,.:()-])/)))]

const days = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2080-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const contexts = days.map(reference => ({ reference, calendar: publicCalendar }))
/** Words of the grammar in any order, phrases of the corpus, and anything at all between them. */
const texts = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...words) },
      { weight: 3, arbitrary: fc.constantFrom(...phrases) },
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 40 }).map(String) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 5 }) },
    ),
    { maxLength: 25 },
  )
  .chain(parts => fc.constantFrom(' ', '').map(space => parts.join(space)))

test('every day that is read exists, and every hour', () => {
  fc.assert(
    fc.property(texts, contexts, (text, context) => {
      for (const one of [...findDeadlines(text, context), readDeadline(text, context)]) {
        if (one?.date) expect(isPlainDate(one.date)).toBe(true)
        if (one?.time) expect(one.time).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/)
      }
    }),
    { numRuns: 1000 },
  )
})

test('what is found stands where it is said to, in order, and reads the same by itself', () => {
  fc.assert(
    fc.property(texts, contexts, (text, context) => {
      let last = 0
      for (const { phrase, start, end, rhythm, ...reading } of findDeadlines(text, context)) {
        expect(text.slice(start, end)).toBe(phrase)
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
        if (rhythm === null) expect(readDeadline(phrase, context)).toEqual(reading)
      }
    }),
    { numRuns: 1000 },
  )
})

test('a day with its year reads as that day whatever is said before it', () => {
  const separators = fc.constantFrom('/', '-', '.')
  const leads = fc.constantFrom('', 'trước ', 'trước ngày ', 'chậm nhất ngày ', 'đến hết ngày ', 'hạn: ')
  fc.assert(
    fc.property(days, contexts, separators, leads, (day, context, separator, lead) => {
      const [year, month, date] = day.split('-').map(Number)
      const written = `${lead}${date}${separator}${month}${separator}${year}`
      expect(readDeadline(written, context)).toMatchObject({ date: day, before: lead.startsWith('trước') })
    }),
  )
})

test.each([
  '1',
  '1/',
  '1/A-',
  'trước ',
  'chậm nhất là ',
  'trong 260 ngày làm việc ',
  'số 1',
  '1, ',
  'hằng tháng ',
  'ngày 1 đến ',
  '(',
  '1.',
  'tr.',
  'quý I, ',
])('a hundred thousand characters of %j take four times what a quarter takes, not sixteen', piece => {
  const context = { reference: '2011-11-10', calendar: publicCalendar }
  const cost = (length: number) => {
    const text = piece.repeat(Math.ceil(length / piece.length))
    const start = process.cpuUsage()
    findDeadlines(text, context)
    readDeadline(text, context)
    // Other processes of a busy machine cost nothing here (ms).
    return process.cpuUsage(start).user / 1000
  }
  cost(25_000)
  const quarter = Math.min(cost(25_000), cost(25_000))
  // Short runs are all noise on a busy machine, hence the floor (ms).
  expect(Math.min(cost(100_000), cost(100_000))).toBeLessThan(12 * Math.max(quarter, 20))
})
