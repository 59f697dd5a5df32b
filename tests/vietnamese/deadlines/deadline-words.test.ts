import { expect, test } from 'vitest'
import { readDeadlineWords } from '../../../src/vietnamese/deadlines/deadline-words.ts'

test.each([
  ['30/11', 'by', '2011-11-30', null],
  ['trước 15/11', 'before', '2011-11-15', null],
  ['trước 17h00 ngày 30/11', 'before', '2011-11-30', '17:00'],
  ['xong trước 17:00 30/11/2011', 'before', '2011-11-30', '17:00'],
  ['thứ sáu tuần sau', 'by', '2011-11-18', null],
  ['Hạn: hết tháng 11.', 'by', '2011-11-30', null],
  ['trước 24h ngày 15/11', 'by', '2011-11-15', null],
])('a deadline: %s', (words, kind, date, time) => {
  expect(readDeadlineWords(words, '2011-11-10')).toEqual({
    ok: true,
    deadline: { phrase: words, kind, date, time },
  })
})

test.each([
  ['31/11', 'no_such_day'],
  ['7/14', 'no_such_day'],
  ['trước 25h 15/11', 'no_such_day'],
  ['Phòng Nội vụ', 'not_a_date'],
  ['Rà soát xong trước 15/11', 'not_a_date'],
  ['953/UBND-NV ngày 10/10/2011', 'not_a_date'],
  ['kết luận họp 10/11/2011', 'not_a_date'],
  ['hằng tháng', 'not_a_date'],
  ['', 'not_a_date'],
])('no deadline: %s', (words, code) => {
  expect(readDeadlineWords(words, '2011-11-10')).toEqual({ ok: false, code, words })
})
