import { describe, expect, test } from 'vitest'
import { lunarToSolar, tetOf } from '../../../src/domain/calendar/lunar.ts'
import { daysBetween } from '../../../src/domain/calendar/plain-date.ts'

const knownTet = `
  1968-01-29 1969-02-16 1985-01-21 1986-02-09
  2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-17 2008-02-07 2009-01-26
  2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05
  2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13
  2030-02-02 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08 2036-01-28 2037-02-15 2038-02-04 2039-01-24
  2040-02-12 2041-02-01 2042-01-22 2043-02-10 2044-01-30 2045-02-17 2046-02-06 2047-01-26 2048-02-14 2049-02-02
  2050-01-23`
  .trim()
  .split(/\s+/)

describe('the Vietnamese lunar calendar', () => {
  test.each(knownTet)('Tết on %s', date => {
    expect(tetOf(Number(date.slice(0, 4)))).toBe(date)
  })

  test.each([
    [1985, '1985-02-20'],
    [2007, '2007-02-18'],
    [2030, '2030-02-03'],
  ])('the Chinese new year of %i is another day', (year, chinese) => {
    expect(tetOf(year, 8)).toBe(chinese)
    expect(tetOf(year)).not.toBe(chinese)
  })

  test.each([
    [{ year: 2011, month: 3, day: 10 }, '2011-04-12'],
    [{ year: 2024, month: 3, day: 10 }, '2024-04-18'],
    [{ year: 2025, month: 3, day: 10 }, '2025-04-07'],
    [{ year: 2025, month: 8, day: 15 }, '2025-10-06'],
    [{ year: 2026, month: 1, day: 15 }, '2026-03-03'],
  ])('%j is %s', (lunar, solar) => {
    expect(lunarToSolar(lunar)).toBe(solar)
  })

  test.each([
    [1987, 7],
    [2004, 2],
    [2006, 7],
    [2009, 5],
    [2012, 4],
    [2014, 9],
    [2017, 6],
    [2020, 4],
    [2023, 2],
    [2025, 6],
    [2028, 5],
    [2031, 3],
    [2033, 11],
  ])('the leap month of %i is the %ith', (year, month) => {
    const leapMonths = Array.from({ length: 12 }, (_, index) => index + 1).filter(
      number => lunarToSolar({ year, month: number, day: 1, leapMonth: true }) !== null,
    )
    expect(leapMonths).toEqual([month])
  })

  test('days and months that the year does not have are null', () => {
    expect(lunarToSolar({ year: 2026, month: 6, day: 1, leapMonth: true })).toBeNull()
    expect(lunarToSolar({ year: 2026, month: 13, day: 1 })).toBeNull()
    expect(lunarToSolar({ year: 2026, month: 1, day: 31 })).toBeNull()
    expect(lunarToSolar({ year: 2026, month: 1, day: 0 })).toBeNull()
    expect(lunarToSolar({ year: 2025, month: 12, day: 30 })).toBeNull()
  })

  test('every year has 353 to 385 days and begins between 20/1 and 21/2', () => {
    for (let year = 1900; year < 2100; year += 1) {
      const length = daysBetween(tetOf(year), tetOf(year + 1))
      expect([353, 354, 355, 383, 384, 385]).toContain(length)
      expect(tetOf(year).slice(5) >= '01-20' && tetOf(year).slice(5) <= '02-21').toBe(true)
    }
  })

  test('counted at UTC+8 it is the Chinese calendar that ICU knows', () => {
    const icu = new Intl.DateTimeFormat('en-u-ca-chinese', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    })
    let months = 0
    let different = 0
    for (let year = 1950; year <= 2050; year += 1) {
      for (let number = 1; number <= 24; number += 1) {
        const [month, leapMonth] = number > 12 ? [number - 12, true] : [number, false]
        const solar = lunarToSolar({ year, month, day: 1, leapMonth }, 8)
        if (solar === null) continue
        const parts = Object.fromEntries(icu.formatToParts(Date.parse(solar)).map(p => [p.type, p.value]))
        months += 1
        if (
          `${parts.relatedYear} ${parts.month} ${parts.day}` !== `${year} ${month}${leapMonth ? 'bis' : ''} 1`
        )
          different += 1
      }
    }
    expect(months).toBeGreaterThan(1200)
    // ICU reckons new moons to some minutes: where one falls next to midnight it takes the wrong day (1987, 2030).
    expect(different).toBeLessThan(months / 100)
  })
})
