import { describe, expect, test } from 'vitest'
import type { Deadline } from '../../src/domain/deadline.ts'
import { dueAtOf, lastDayOf, reminderDayOf } from '../../src/domain/deadline.ts'
import { at, vietnam } from './arbitraries.ts'

const before: Deadline = { phrase: 'trước 15/11', kind: 'before', date: '2011-11-15', time: null }
const by: Deadline = { phrase: 'đến hết ngày 15/11', kind: 'by', date: '2011-11-15', time: null }
const beforeTime: Deadline = {
  phrase: 'trước 17h00 15/11',
  kind: 'before',
  date: '2011-11-15',
  time: '17:00',
}
const strict = { beforeMeans: 'day_before' } as const
const lenient = { beforeMeans: 'that_day' } as const

describe('a deadline', () => {
  test.each([
    [before, strict, '2011-11-14', '2011-11-15 00:00'],
    [before, lenient, '2011-11-15', '2011-11-16 00:00'],
    [by, strict, '2011-11-15', '2011-11-16 00:00'],
    [by, lenient, '2011-11-15', '2011-11-16 00:00'],
    [beforeTime, strict, '2011-11-15', '2011-11-15 17:00'],
    [beforeTime, lenient, '2011-11-15', '2011-11-15 17:00'],
  ])('$phrase, read as $beforeMeans', (deadline, settings, lastDay, dueAt) => {
    expect(lastDayOf(deadline, settings)).toBe(lastDay)
    expect(dueAtOf(deadline, settings, vietnam)).toEqual(at(dueAt))
  })

  test.each([
    [before, '2011-11-14'],
    [by, '2011-11-15'],
    [beforeTime, '2011-11-15'],
    [{ ...before, date: '2012-01-01' }, '2011-12-31'],
  ])('reminds for the earlier reading: $phrase', (deadline, day) => {
    expect(reminderDayOf(deadline)).toBe(day)
  })
})
