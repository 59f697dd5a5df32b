import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  formatDay,
  isPlainDate,
  partsOf,
  plainDate,
  weekday,
} from '../../../src/domain/calendar/plain-date.ts'
import { anyDate } from '../arbitraries.ts'

describe('a plain date', () => {
  test.each([
    [2011, 2, 29],
    [1900, 2, 29],
    [2011, 4, 31],
    [2011, 13, 1],
    [2011, 0, 1],
    [2011, 1, 0],
    [2011, 1, 1.5],
    [0, 1, 1],
    [10_000, 1, 1],
    [Number.NaN, 1, 1],
  ])('does not exist for %s-%s-%s', (year, month, day) => {
    expect(plainDate(year, month, day)).toBeNull()
  })

  test.each([
    [2012, 2, 29, '2012-02-29'],
    [2000, 2, 29, '2000-02-29'],
    [1, 1, 1, '0001-01-01'],
    [9999, 12, 31, '9999-12-31'],
  ])('exists for %s-%s-%s', (year, month, day, text) => {
    expect(plainDate(year, month, day)).toBe(text)
    expect(isPlainDate(text)).toBe(true)
  })

  test.each(['2011-02-29', '2011-2-9', '15/11/2011', '2011-11-15T00:00', '0000-01-01', ''])(
    'is not the text %j',
    text => {
      expect(isPlainDate(text)).toBe(false)
    },
  )

  test.each([
    ['2011-11-10', 4],
    ['2011-11-14', 1],
    ['2011-11-13', 7],
    ['1970-01-01', 4],
    ['1954-10-10', 7],
    ['1945-09-02', 7],
  ])('%s is weekday %i', (date, expected) => {
    expect(weekday(date)).toBe(expected)
  })

  test.each([
    ['2011-01-31', 1, '2011-02-28'],
    ['2012-01-31', 1, '2012-02-29'],
    ['2011-11-15', 2, '2012-01-15'],
    ['2012-02-29', -12, '2011-02-28'],
    ['2011-12-31', -1, '2011-11-30'],
    ['2011-03-31', -3, '2010-12-31'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected)
  })

  test('is written as offices write it', () => {
    expect(formatDay('2011-11-05')).toBe('05/11')
    expect(formatDay('2011-11-05', 'year')).toBe('05/11/2011')
  })

  test('does not leave the four-digit years quietly', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError)
    expect(() => addMonths('9999-12-31', 1)).toThrow(RangeError)
  })

  test('comes back when days are added and taken away, and the weekday goes along', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -50_000, max: 50_000 }), (date, days) => {
        const moved = addDays(date, days)
        expect(isPlainDate(moved)).toBe(true)
        expect(addDays(moved, -days)).toBe(date)
        expect(daysBetween(date, moved)).toBe(days)
        expect((weekday(date) - 1 + (((days % 7) + 7) % 7)) % 7).toBe(weekday(moved) - 1)
      }),
    )
  })

  test('compares as text', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0)
      }),
    )
  })

  test('keeps its day over months, or takes the last one', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -1200, max: 1200 }), (date, months) => {
        const { year, month, day } = partsOf(addMonths(date, months))
        const from = partsOf(date)
        expect(year * 12 + month).toBe(from.year * 12 + from.month + months)
        expect(day).toBe(Math.min(from.day, daysInMonth(year, month)))
      }),
    )
  })
})
