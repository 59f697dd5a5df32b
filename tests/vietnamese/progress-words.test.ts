import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMeasure, readProgressWords } from '../../src/vietnamese/progress-words.ts'

test.each([
  ['xong 12/20', { done: 12, total: 20 }],
  ['12 / 20 thủ tục', { done: 12, total: 20 }],
  ['30 thủ tục trên tổng số 40', { done: 30, total: 40 }],
  ['2 trong 9', { done: 2, total: 9 }],
  ['xong 45, còn 15', { done: 45, total: 60 }],
  ['xong 18 quy trình, còn lại 6', { done: 18, total: 24 }],
  ['còn 8/20 chưa xong', { done: 12, total: 20 }],
  ['tổng số 80 thủ tục, đã rà soát 65', { done: 65, total: 80 }],
  ['tổng 20 còn 5', { done: 15, total: 20 }],
  ['60%', { percent: 60 }],
  ['được 62,5% rồi', { percent: 62 }],
  ['35 phần trăm', { percent: 35 }],
  ['được một nửa', { percent: 50 }],
])('%s', (text, measure) => {
  expect(readMeasure(text)).toEqual(measure)
})

test.each([
  'xong rồi',
  '20/12',
  '3/0',
  '120%',
  'xong trước 15/11',
  'ngày 5/12',
  '0912345678',
  '12',
  '1/2/2011',
])('no measure: %s', text => {
  expect(readMeasure(text)).toBeNull()
})

test('so many of so many, however large', () => {
  fc.assert(
    fc.property(fc.nat({ max: 99_999 }), fc.integer({ min: 1, max: 99_999 }), (done, total) => {
      expect(readMeasure(`đã xong ${done}/${total}`)).toEqual(done <= total ? { done, total } : null)
    }),
  )
})

test.each([
  ['12/20', { done: 12, total: 20 }],
  ['12/20 thủ tục', { done: 12, total: 20 }],
  ['12 trên tổng số 20', { done: 12, total: 20 }],
  ['đến nay được 5/12', { done: 5, total: 12 }],
  ['được đến 12/20 rồi', { done: 12, total: 20 }],
  ['xong 45, còn 15', { done: 45, total: 60 }],
  ['60%', { percent: 60 }],
  ['62,5%', { percent: 62 }],
  ['62.5 %', { percent: 62 }],
  ['khoảng 60 phần trăm', { percent: 60 }],
])('how much is done: %s', (words, measure) => {
  expect(readProgressWords(words)).toEqual(measure)
})

test.each([
  ['15/12', { done: 15, total: 12 }],
  ['3/0', { done: 3, total: 0 }],
  ['120%', { percent: 120 }],
])('what cannot be is returned for the refusal to name: %s', (words, measure) => {
  expect(readProgressWords(words)).toEqual(measure)
})

test.each(['', 'xong rồi', '12', 'trước ngày 15/11'])('no measure: %s', words => {
  expect(readProgressWords(words)).toBeNull()
})
