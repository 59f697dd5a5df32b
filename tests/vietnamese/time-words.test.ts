import { expect, test } from 'vitest'
import { readNumberWords, readSpanWords, readTimeWords } from '../../src/vietnamese/time-words.ts'

test.each([
  ['8', '08:00'],
  ['8h', '08:00'],
  ['7h30', '07:30'],
  ['16g30', '16:30'],
  ['07:30', '07:30'],
  ['7 giờ rưỡi', '07:30'],
  ['lúc 14 giờ', '14:00'],
  ['0h', '00:00'],
  ['24h', null],
  ['7h60', null],
  ['7h3', null],
  ['sáng mai', null],
  ['', null],
])('a time of day: %s', (words, time) => {
  expect(readTimeWords(words)).toBe(time)
})

test.each([
  ['20:00-07:00', { from: '20:00', to: '07:00' }],
  ['từ 20h đến 7h', { from: '20:00', to: '07:00' }],
  ['7h30 – 17h', { from: '07:30', to: '17:00' }],
  ['7 giờ rưỡi tới 17 giờ', { from: '07:30', to: '17:00' }],
  ['20h', null],
  ['25h đến 7h', null],
])('two times: %s', (words, span) => {
  expect(readSpanWords(words)).toEqual(span)
})

test.each([
  ['7, 3, 1', [7, 3, 1]],
  ['7 3 và 1 ngày', [7, 3, 1]],
  ['1-3-7', [1, 3, 7]],
  ['10', [10]],
  ['vài ngày', null],
  ['7, ba', null],
  ['1000', null],
  ['', null],
])('numbers: %s', (words, numbers) => {
  expect(readNumberWords(words)).toEqual(numbers)
})
