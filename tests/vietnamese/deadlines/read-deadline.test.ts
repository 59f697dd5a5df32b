import { describe, expect, test } from 'vitest'
import { officeCalendar } from '../../../src/domain/calendar/working-days.ts'
import { readDeadline } from '../../../src/vietnamese/deadlines/find-deadlines.ts'
import { firstHalf, lastPhrases, laterPhrases, secondHalf } from './corpus.ts'
import { byDimension, readOnce } from './more-phrases.ts'
import { asWritten, saidOn, thursday } from './reading.ts'

const cases = (phrases: typeof firstHalf) =>
  phrases.map(([words, says, reference]) => ({ words, says, reference }))
const all = cases([...firstHalf, ...secondHalf, ...laterPhrases, ...lastPhrases, ...byDimension, ...readOnce])

test.each(cases(firstHalf))('first half: $words', ({ words, says, reference }) => {
  expect(saidOn(words, reference)).toBe(says)
})

test.each(cases(secondHalf))('second half: $words', ({ words, says, reference }) => {
  expect(saidOn(words, reference)).toBe(says)
})

test.each(cases(laterPhrases))('later: $words', ({ words, says, reference }) => {
  expect(saidOn(words, reference)).toBe(says)
})

test.each(cases(lastPhrases))('last: $words', ({ words, says, reference }) => {
  expect(saidOn(words, reference)).toBe(says)
})

test.each(cases(byDimension))('by dimension: $words', ({ words, says, reference }) => {
  expect(saidOn(words, reference)).toBe(says)
})

test.each(cases(readOnce))('read once: $words', ({ words, says, reference }) => {
  expect(saidOn(words, reference)).toBe(says)
})

describe('however they are typed', () => {
  test.each(all)('decomposed letters: $words', ({ words, says, reference }) => {
    expect(saidOn(words.normalize('NFD'), reference)).toBe(says)
  })

  test.each(all)('capitals: $words', ({ words, says, reference }) => {
    expect(saidOn(words.toUpperCase(), reference)).toBe(says)
  })

  test.each(all)('no diacritics: $words', ({ words, says, reference }) => {
    const plain = words.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
    expect(saidOn(plain, reference)).toBe(says)
  })
})

test("working days are counted on the office's own calendar", () => {
  const calendar = officeCalendar([
    { day: '2011-11-11', working: false },
    { day: '2011-11-12', working: true },
  ])
  const read = (words: string) => asWritten(readDeadline(words, { ...thursday, calendar }))
  expect(read('trong vòng 2 ngày làm việc')).toBe('2011-11-14')
  expect(read('trong vòng 2 ngày')).toBe('2011-11-12')
})

test('of several the first counts, and the last where one replaces the other', () => {
  expect(saidOn('tổng hợp trước 20/11, báo cáo trước 25/11')).toBe('<2011-11-20')
  expect(saidOn('hạn trước 20/11 nay gia hạn đến 25/11')).toBe('2011-11-25')
})
