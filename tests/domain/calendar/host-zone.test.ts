import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

const script = `
  import { instantOf, localOf } from './src/domain/calendar/zone.ts'
  import { addDays, weekday } from './src/domain/calendar/plain-date.ts'
  import { publicHolidays } from './src/domain/calendar/holidays.ts'
  const out = []
  for (let day = '2026-02-20'; day < '2026-04-10'; day = addDays(day, 1)) {
    out.push(weekday(day), instantOf(day, '02:30', 'Asia/Ho_Chi_Minh'), localOf(instantOf(day, '24:00', 'Europe/Paris'), 'Asia/Ho_Chi_Minh'))
  }
  console.log(JSON.stringify([out, publicHolidays(2026)]))`

test('the zone of the machine changes nothing', () => {
  const answers = ['UTC', 'America/New_York', 'Asia/Ho_Chi_Minh', 'Pacific/Apia'].map(TZ =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    }),
  )
  expect(answers[0]).toContain('2026-02-19T19:30:00.000Z')
  expect(new Set(answers).size).toBe(1)
})
