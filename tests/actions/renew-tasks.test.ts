import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assignTask } from '../../src/actions/assign-task.ts'
import { dropUnit } from '../../src/actions/drop-unit.ts'
import type { Me } from '../../src/actions/identify-member.ts'
import { renewTasks } from '../../src/actions/renew-tasks.ts'
import { stopTaskRecurrence } from '../../src/actions/stop-recurrence.ts'
import { withdrawTask } from '../../src/actions/withdraw-task.ts'
import type { Database } from '../../src/storage/database.ts'
import { readDeadlineWords } from '../../src/vietnamese/deadlines/deadline-words.ts'
import { databases, freshDatabase } from '../database.ts'
import { type SmallOffice, smallOffice } from './assigning-office.ts'

/** The meeting was on Thursday, 10/11/2011. */
const meeting = '2011-11-10'
const at = (day: string, time = '00:00') => new Date(`${day}T${time}:00+07:00`)

describe.each(databases)('work that returns, %s', kind => {
  let db: Database
  let office: SmallOffice
  let monitor: Me

  beforeAll(async () => {
    db = await freshDatabase(kind)
    office = await smallOffice(db)
    monitor = await office.who('monitor')
  })
  afterAll(() => db.close())

  async function give(words: string, title: string): Promise<number> {
    const read = readDeadlineWords(words, meeting)
    if (!read.ok) throw new Error(`${words} was not read`)
    const unitIds = [office.units['Phường Thành Công']!, office.units['Phường Kim Mã']!]
    const leadUnitId = office.units['Phòng Nội vụ']!
    const wish = { title, deadline: read.deadline, leadUnitId, unitIds }
    const given = await assignTask(office.call(), monitor, wish)
    if (!given.ok) throw new Error(given.code)
    return given.taskId
  }

  /** Last day and units of every task of that title, the first one first. */
  const days = async (title: string) =>
    (
      await db.sql<{ text: string }>(
        `SELECT t.deadline_date || ' ' || (SELECT string_agg(u.name || ' ' || a.duty::text, ', ' ORDER BY a.id)
           FROM assignment a JOIN unit u ON u.id = a.unit_id WHERE a.task_id = t.id AND a.state <> 'withdrawn') AS text
           FROM task t WHERE title = $1 ORDER BY t.no`,
        [title],
      )
    ).map(row => row.text)
  const carriers = 'Phòng Nội vụ lead, Phường Thành Công coordinating, Phường Kim Mã coordinating'

  it('the next month’s is given when this month’s time is over, once, to the same units', async () => {
    await give('trước ngày 25 hằng tháng', 'monthly')
    expect(await renewTasks(db, at('2011-11-24', '23:59'))).toBe(0)
    expect(await renewTasks(db, at('2011-11-25'))).toBe(1)
    expect(await renewTasks(db, at('2011-11-25'))).toBe(0)
    expect(await days('monthly')).toEqual([`2011-11-25 ${carriers}`, `2011-12-25 ${carriers}`])
    expect(
      await db.sql(`SELECT deadline_phrase AS phrase FROM task WHERE title = 'monthly' ORDER BY no`),
    ).toEqual([{ phrase: 'trước ngày 25 hằng tháng' }, { phrase: 'trước ngày 25 hằng tháng (25/12/2011)' }])
    expect(await renewTasks(db, at('2011-12-25'))).toBe(1)
    expect(
      await db.sql(
        `SELECT deadline_phrase AS phrase FROM task WHERE title = 'monthly' ORDER BY no DESC LIMIT 1`,
      ),
    ).toEqual([{ phrase: 'trước ngày 25 hằng tháng (25/01/2012)' }])
    const planned = await db.sql<{ day: string }>(
      `SELECT min(to_char(r.due_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI')) AS day FROM reminder r
         JOIN assignment a ON a.id = r.assignment_id JOIN task t ON t.id = a.task_id
        WHERE t.title = 'monthly' AND t.deadline_date = '2011-12-25' AND r.state = 'planned'`,
    )
    expect(planned).toEqual([{ day: '2011-12-14 08:00' }])
  })

  it('what was missed while no process ran is left out', async () => {
    await give('thứ sáu hằng tuần', 'weekly')
    expect(await renewTasks(db, at('2011-12-07'))).toBeGreaterThanOrEqual(1)
    expect((await days('weekly')).map(one => one.slice(0, 10))).toEqual(['2011-11-11', '2011-12-09'])
  })

  it('a unit that was dropped is not given it again; a task that was withdrawn returns no more', async () => {
    const dropped = await give('ngày 20 hằng tháng', 'dropped')
    await dropUnit(office.call(), monitor, { taskId: dropped, unitId: office.units['Phường Kim Mã']! })
    const gone = await give('ngày 20 hằng tháng', 'gone')
    await withdrawTask(office.call(), monitor, { taskId: gone, reason: 'x' })
    const stopped = await give('ngày 20 hằng tháng', 'stopped')
    expect(await stopTaskRecurrence(office.call(), monitor, stopped)).toEqual({ ok: true })
    await renewTasks(db, at('2011-11-21'))
    expect(await days('dropped')).toEqual([
      `2011-11-20 ${carriers}`.replace(', Phường Kim Mã coordinating', ''),
      `2011-12-20 ${carriers}`.replace(', Phường Kim Mã coordinating', ''),
    ])
    expect(await days('gone')).toHaveLength(1)
    expect(await days('stopped')).toHaveLength(1)
    expect(await stopTaskRecurrence(office.call(), await office.who('ward'), dropped)).toMatchObject({
      code: 'not_allowed',
    })
  })

  it('two processes at the same instant give it once', async () => {
    await give('ngày 22 hằng tháng', 'raced')
    await Promise.all([1, 2, 3].map(() => renewTasks(db, at('2011-11-23'))))
    expect((await days('raced')).map(one => one.slice(0, 10))).toEqual(['2011-11-22', '2011-12-22'])
  })
})
