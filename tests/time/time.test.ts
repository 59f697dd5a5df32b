import { expect, test } from 'vitest'
import { tetOf } from '../../src/domain/calendar/lunar.ts'
import { compare } from './compare.ts'
import { lunarDay } from './lunar-oracle.ts'
import { dateOf } from './office-oracle.ts'

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))

test(`the short form of npm run fire:time: 9,000 random cases, no difference (seed ${seed})`, {
  timeout: 120_000,
}, () => {
  const { counts, differences } = compare(9_000, seed)
  expect(differences).toEqual([])
  expect(Object.values(counts)).toEqual(Array(9).fill(1_000))
})

test('the oracle of the lunar calendar knows what was printed, and where Hà Nội differs from Beijing', () => {
  const printed = [
    '1968-01-29',
    '1985-01-21',
    '2007-02-17',
    '2011-02-03',
    '2025-01-29',
    '2026-02-17',
    '2030-02-02',
  ]
  expect(printed.map(date => dateOf(lunarDay(Number(date.slice(0, 4)), 1, 1)))).toEqual(printed)
})

test('both agree on Tết in every year from 1950 to 2099', () => {
  const years = Array.from({ length: 150 }, (_, i) => 1950 + i)
  expect(years.filter(year => dateOf(lunarDay(year, 1, 1)) !== tetOf(year))).toEqual([])
})
