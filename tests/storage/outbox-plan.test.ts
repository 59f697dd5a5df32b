import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../src/storage/database.ts'
import { replanAssignments, replanOrganization, snoozeReminders } from '../../src/storage/plan-reminders.ts'
import { databases, freshDatabase } from '../database.ts'
import { afterMeeting, at, foundOffice, planOf, type TestOffice } from '../reminders/office.ts'

describe.each(databases)('planning reminders, %s', kind => {
  let db: Database
  let office: TestOffice
  beforeAll(async () => {
    db = await freshDatabase(kind)
  })
  afterAll(() => db.close())
  beforeEach(async () => {
    office = await foundOffice(db)
  })

  test('plans what the rules say for a task of 10/11/2011, and nothing in the past', async () => {
    const [id] = await office.assign([await office.unit('Phòng Tư pháp')])
    expect(await planOf(db, id!)).toEqual([
      'before:1 2011-11-11 08:00',
      'day 2011-11-14 08:00',
      'overdue:daily 2011-11-15 08:00',
      'overdue:daily 2011-11-16 08:00',
      'overdue:daily 2011-11-17 08:00',
      'overdue:daily 2011-11-18 08:00',
      'overdue:daily 2011-11-21 08:00',
      'overdue:weekly 2011-11-28 08:00',
    ])
  })

  test('planning again changes nothing: the same rows, not new ones', async () => {
    const [id] = await office.assign([await office.unit('Phòng Tư pháp')])
    const before = await db.sql('SELECT * FROM reminder ORDER BY id')
    await replanAssignments(db, [id!], afterMeeting)
    expect(await db.sql('SELECT * FROM reminder ORDER BY id')).toEqual(before)
  })

  test('reported work is not spoken of; returned work is again', async () => {
    const [id] = await office.assign([await office.unit('Phòng Tư pháp')])
    await office.report(id!, 'awaiting_confirmation', at('11', '09:00'))
    expect(await planOf(db, id!)).toEqual([])
    await office.report(id!, 'returned', at('14', '09:00'))
    expect((await planOf(db, id!))[0]).toBe('overdue:daily 2011-11-15 08:00')
  })

  test('the task replaces rules of the office for itself', async () => {
    const own = { reminders: { remindBefore: [2], remindOnDay: false, overdueDailyFor: 1 } }
    const by25 = { phrase: 'đến hết ngày 25/11', kind: 'by', date: '2011-11-25', time: null } as const
    const [id] = await office.assign([await office.unit('Phòng Tư pháp')], by25, own)
    expect(await planOf(db, id!)).toEqual([
      'before:2 2011-11-23 08:00',
      'overdue:daily 2011-11-28 08:00',
      'overdue:weekly 2011-12-05 08:00',
    ])
  })

  test('a day off that the office adds moves the plan of its whole office', async () => {
    const units = [await office.unit('Phòng Tư pháp'), await office.unit('Phòng Y tế')]
    const ids = await office.assign(units)
    await db.prisma.calendarDay.create({ data: { orgId: office.orgId, day: '2011-11-14', working: false } })
    await db.transaction(tx => replanOrganization(tx, office.orgId, afterMeeting))
    for (const id of ids) {
      expect((await planOf(db, id)).slice(0, 2)).toEqual([
        'day 2011-11-11 08:00',
        'overdue:daily 2011-11-15 08:00',
      ])
    }
  })

  test('what was told already is not planned again', async () => {
    const [id] = await office.assign([await office.unit('Phòng Tư pháp')])
    await db.sql(`UPDATE reminder SET state = 'notified' WHERE rule = 'before:1'`)
    await replanAssignments(db, [id!], afterMeeting)
    expect((await planOf(db, id!))[0]).toBe('day 2011-11-14 08:00')
  })

  test('a snooze survives a new plan and goes when the work is settled', async () => {
    const unitId = await office.unit('Phòng Tư pháp')
    const memberId = await office.member({ unitId })
    const [id] = await office.assign([unitId])
    const snooze = { assignmentIds: [id!], memberId, until: at('11', '14:00') }
    await snoozeReminders(db, snooze)
    await snoozeReminders(db, snooze)
    await replanAssignments(db, [id!], at('11', '09:00'))
    expect((await planOf(db, id!))[0]).toBe(`snooze:${memberId} 2011-11-11 14:00`)
    await office.report(id!, 'withdrawn', at('11', '10:00'))
    expect(await planOf(db, id!)).toEqual([])
  })

  test('a change that is rolled back plans nothing', async () => {
    const [id] = await office.assign([await office.unit('Phòng Tư pháp')])
    const before = await planOf(db, id!)
    const change = db.transaction(async tx => {
      await tx.prisma.assignment.update({ where: { id: id! }, data: { state: 'withdrawn' } })
      await replanAssignments(tx, [id!], afterMeeting)
      throw new Error('changed their mind')
    })
    await expect(change).rejects.toThrow('changed their mind')
    expect(await planOf(db, id!)).toEqual(before)
  })
})
