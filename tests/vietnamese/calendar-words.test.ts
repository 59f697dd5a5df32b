import { describe, expect, test } from 'vitest'
import { readCalendarWords } from '../../src/vietnamese/calendar-words.ts'

const november = '2011-11-10'

describe('a day of the office’s calendar', () => {
  test.each([
    ['2/9/2011 nghỉ', ['2011-09-02'], false, ''],
    ['17/12 làm bù', ['2011-12-17'], true, ''],
    ['17/12 lam bu', ['2011-12-17'], true, ''],
    ['nghỉ 24/12', ['2011-12-24'], false, ''],
    ['làm bù ngày 17/12', ['2011-12-17'], true, ''],
    ['ngày 24/12: nghỉ kỷ niệm thành lập quận', ['2011-12-24'], false, 'kỷ niệm thành lập quận'],
    ['03-01 nghỉ', ['2012-01-03'], false, ''],
    ['30/4/2012 nghỉ bù', ['2012-04-30'], false, ''],
    ['từ 30/12/2011 đến 1/1/2012 nghỉ Tết', ['2011-12-30', '2011-12-31', '2012-01-01'], false, 'Tết'],
    ['20/2 – 21/2/2012 nghỉ', ['2012-02-20', '2012-02-21'], false, ''],
  ])('%s', (words, days, working, name) => {
    expect(readCalendarWords(words, november)).toEqual({ ok: true, days, working, name })
  })

  test.each([
    ['17/12', 'not_a_calendar_day'],
    ['mai nghỉ', 'not_a_calendar_day'],
    ['31/11 nghỉ', 'no_such_day'],
    ['29/2/2011 nghỉ', 'no_such_day'],
    ['20/12 - 10/12 nghỉ', 'too_many_days'],
    ['từ 1/2/2012 đến 1/6/2012 nghỉ', 'too_many_days'],
  ])('%s is refused', (words, code) => {
    expect(readCalendarWords(words, november)).toMatchObject({ ok: false, code })
  })
})
