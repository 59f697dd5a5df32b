import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isPlainDate, weekday } from '../../../src/domain/calendar/plain-date.ts'
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
      for (const { phrase, start, end, rhythm, isFirm: _, ...reading } of findDeadlines(text, context)) {
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

/** Steps through the calendar day by day: slow, and sure. */
function firstDay(from: string, is: (day: string) => boolean, step = 1): string {
  let day = from
  while (!is(day)) day = addDays(day, step)
  return day
}

const onDay = (number: number) => (day: string) => Number(day.slice(8)) === number
const onWeekday = (number: number) => (day: string) => weekday(day) === number
const isLastOfMonth = (day: string) => onDay(1)(addDays(day, 1))

test('days that are counted from the reference, on every day of the year', () => {
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 6 }),
      (reference, day, number) => {
        const read = (words: string) => readDeadline(words, { reference, calendar: publicCalendar })?.date
        const name = `thứ ${number + 1}`
        const monday = firstDay(reference, onWeekday(1), -1)
        const friday = addDays(monday, 4)
        const endOfMonth = firstDay(reference, isLastOfMonth)
        expect(read('mai')).toBe(addDays(reference, 1))
        expect(read('ngày kia')).toBe(addDays(reference, 2))
        expect(read(`ngày ${day}`)).toBe(firstDay(reference, onDay(day)))
        expect(read(`ngày ${day} hằng tháng`)).toBe(firstDay(reference, onDay(day)))
        expect(read(name)).toBe(firstDay(reference, onWeekday(number)))
        expect(read(`${name} hằng tuần`)).toBe(firstDay(reference, onWeekday(number)))
        expect(read(`${name} tới`)).toBe(firstDay(addDays(reference, 1), onWeekday(number)))
        expect(read(`${name} tuần này`)).toBe(addDays(monday, number - 1))
        expect(read(`${name} tuần sau`)).toBe(addDays(monday, number + 6))
        expect(read('trong tuần')).toBe(friday)
        expect(read('tuần sau')).toBe(addDays(friday, 7))
        expect(read('đầu tuần sau')).toBe(addDays(monday, 7))
        expect(read('trước tuần sau')).toBe(addDays(monday, 7))
        expect(read('cuối tháng')).toBe(endOfMonth)
        expect(read('cuối mỗi tháng')).toBe(endOfMonth)
        expect(read('đầu tháng sau')).toBe(addDays(endOfMonth, 1))
        expect(read('tháng sau')).toBe(firstDay(addDays(endOfMonth, 1), isLastOfMonth))
        expect(read('giữa tháng')).toBe(`${reference.slice(0, 8)}15`)
        expect(read('trong vòng 7 ngày')).toBe(addDays(reference, 7))
      },
    ),
  )
})

test('a day and a month take the year of the reference, early months the next late in the year', () => {
  const numbers = fc.integer({ min: 1, max: 32 })
  const months = fc.integer({ min: 1, max: 13 })
  fc.assert(
    fc.property(days, numbers, months, (reference, day, month) => {
      const context = { reference, calendar: publicCalendar }
      const isNext = Number(reference.slice(5, 7)) >= 10 && month <= 3
      const year = Number(reference.slice(0, 4)) + (isNext ? 1 : 0)
      const text = [year, month, day].map(part => String(part).padStart(2, '0')).join('-')
      const date = isPlainDate(text) ? text : undefined
      expect(readDeadline(`trước ngày ${day}/${month}`, context)?.date ?? undefined).toBe(date)
      expect(readDeadline(`chậm nhất ${day} tháng ${month}`, context)?.date ?? undefined).toBe(date)
      if (month <= 12)
        expect(readDeadline(`trước tháng ${month}`, context)?.date).toBe(
          `${year}-${String(month).padStart(2, '0')}-01`,
        )
    }),
    { numRuns: 500 },
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
  'trước trước trước ngày ',
  'ngày ngày ',
  'từ ngày 1 đến ',
  'kể từ ngày 1, trong 3 ngày ',
  'ngày 20/3, ',
  'thứ 2, ',
  '((',
  'hạn: ',
  '1h',
  '5 ngày trước ',
])('a hundred thousand characters of %j take ten times what ten thousand take, not a hundred', piece => {
  const context = { reference: '2011-11-10', calendar: publicCalendar }
  const cost = (length: number) => {
    const text = piece.repeat(Math.ceil(length / piece.length))
    const start = process.cpuUsage()
    findDeadlines(text, context)
    readDeadline(text, context)
    // Other processes of a busy machine cost nothing here (ms).
    return process.cpuUsage(start).user / 1000
  }
  cost(10_000)
  const tenth = Math.min(cost(10_000), cost(10_000))
  // Short runs are all noise, hence the floor (ms).
  expect(cost(100_000)).toBeLessThan(25 * Math.max(tenth, 20))
})

test('a long text of anything is read to its end', () => {
  const context = { reference: '2011-11-10', calendar: publicCalendar }
  const piece = fc.oneof(
    fc.constantFrom(...phrases),
    fc.constantFrom(...words),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), pieces => {
      const text = pieces.join(' ')
      findDeadlines(text.repeat(Math.ceil(100_000 / text.length)).slice(0, 100_000), context)
    }),
    { numRuns: 10 },
  )
})
