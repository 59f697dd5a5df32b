import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { collectDue } from '../../src/reminders/collect.ts'
import type { Database } from '../../src/storage/database.ts'
import { snoozeReminders } from '../../src/storage/plan-reminders.ts'
import { databases, freshDatabase } from '../database.ts'
import { afterMeeting, at, before15, foundOffice, outbox, planOf, type TestOffice } from './office.ts'

describe.each(databases)('collecting due reminders, %s', kind => {
  let db: Database
  let office: TestOffice
  beforeAll(async () => {
    db = await freshDatabase(kind)
  })
  afterAll(() => db.close())
  beforeEach(async () => {
    office = await foundOffice(db)
  })

  /** What is queued on the morning of that day of November alone. */
  async function onMorningOf(day: string) {
    await db.sql('DELETE FROM notification')
    await collectDue(db, at(day, '08:00'))
    return outbox(db)
  }

  test('a second tick, and two at once, tell nothing twice', async () => {
    const units = await Promise.all(['A', 'B', 'C'].map(office.unit))
    for (const unitId of units) await office.member({ unitId })
    await office.assign(units)
    const now = at('11', '08:00')
    const ticks = await Promise.all([collectDue(db, now), collectDue(db, now), collectDue(db, now)])
    expect(ticks.reduce((sum, tick) => sum + tick.notified, 0)).toBe(3)
    expect(await collectDue(db, now)).toEqual({ notified: 0, dropped: 0, more: false })
    expect((await outbox(db)).map(row => row.items.length)).toEqual([1, 1, 1])
  })

  test('a reminder that is somehow due again is not told again', async () => {
    const unitId = await office.unit('A')
    await office.member({ unitId })
    await office.assign([unitId])
    await collectDue(db, at('11', '08:00'))
    await db.sql(`UPDATE reminder SET state = 'planned' WHERE state = 'notified'`)
    await db.sql(`UPDATE notification SET state = 'sent'`)
    await collectDue(db, at('11', '08:01'))
    expect((await outbox(db)).map(row => row.state)).toEqual(['sent'])
  })

  test('all that concerns one person is one message, the soonest deadline first', async () => {
    const unitId = await office.unit('A')
    const memberId = await office.member({ unitId })
    const [first] = await office.assign([unitId])
    const [second] = await office.assign([unitId], { ...before15, kind: 'by' })
    const [third] = await office.assign([unitId])
    const [message, ...others] = await onMorningOf('14')
    expect(others).toEqual([])
    expect(message).toMatchObject({ kind: 'reminder', memberId, importance: 'important', state: 'queued' })
    expect(message!.urgentAt).toEqual(at('15', '00:00'))
    expect(message!.items.map(item => [item.assignmentId, item.rule])).toEqual([
      [first, 'day'],
      [second, 'before:1'],
      [third, 'day'],
    ])
  })

  test('folds across batches, into the message that still waits', async () => {
    const unitId = await office.unit('A')
    await office.member({ unitId })
    for (let n = 0; n < 5; n++) await office.assign([unitId])
    const now = at('11', '08:00')
    expect(await collectDue(db, now, { batch: 2 })).toEqual({ notified: 2, dropped: 0, more: true })
    expect(await collectDue(db, now, { batch: 2 })).toMatchObject({ more: true })
    expect(await collectDue(db, now, { batch: 2 })).toMatchObject({ notified: 1, more: false })
    expect((await outbox(db)).map(row => row.items.length)).toEqual([5])
  })

  test('a message that may have gone out already is not added to', async () => {
    const unitId = await office.unit('A')
    await office.member({ unitId })
    await office.assign([unitId])
    await collectDue(db, at('11', '08:00'))
    await db.sql('UPDATE notification SET silent = true, sent_at = $1', [at('11', '08:00')])
    await collectDue(db, at('14', '08:00'))
    expect((await outbox(db)).map(row => row.items.map(item => item.rule))).toEqual([['before:1'], ['day']])
  })

  test('a routine message of which nobody knows whether it arrived goes along with the next one', async () => {
    const unitId = await office.unit('A')
    await office.member({ unitId })
    await office.assign([unitId])
    await collectDue(db, at('11', '08:00'))
    await db.sql(`UPDATE notification SET state = 'unknown', sent_at = $1`, [at('11', '08:00')])
    await collectDue(db, at('14', '08:00'))
    const [doubtful, next] = await outbox(db)
    expect(doubtful!.items).toEqual([])
    expect(next!.items.map(item => item.rule).sort()).toEqual(['before:1', 'day'])
  })

  test('climbs the ladder by days overdue: officer, head, monitor, leader', async () => {
    const unitId = await office.unit('A')
    const officer = await office.member({ unitId })
    const head = await office.member({ unitId, isHead: true })
    const monitor = await office.member({ role: 'monitor' })
    const leader = await office.member({ role: 'leader' })
    await office.member({ role: 'administrator' })
    await office.assign([unitId])
    const toldOn = async (day: string) =>
      (await onMorningOf(day)).map(row => [row.memberId, row.items[0]!.rung, row.importance])
    expect(await toldOn('11')).toEqual([[officer, 'officer', 'routine']])
    expect(await toldOn('14')).toEqual([[officer, 'officer', 'important']])
    expect(await toldOn('15')).toEqual([
      [officer, 'officer', 'important'],
      [head, 'head', 'important'],
    ])
    expect(await toldOn('17')).toHaveLength(3)
    expect(await toldOn('18')).toContainEqual([monitor, 'monitor', 'routine'])
    expect(await toldOn('21')).toContainEqual([leader, 'leader', 'routine'])
  })

  test('those whom the task names come before everybody of that role', async () => {
    const unitId = await office.unit('A')
    await office.member({ unitId })
    await office.member({ role: 'monitor' })
    const followedById = await office.member({ role: 'monitor' })
    await office.member({ role: 'leader' })
    const leaderId = await office.member({ role: 'leader' })
    await office.assign([unitId], before15, { followedById, leaderId })
    const told = (await onMorningOf('21')).map(row => row.memberId)
    expect(told).toHaveLength(3)
    expect(told).toEqual(expect.arrayContaining([followedById, leaderId]))
  })

  test('a unit in which nobody can be reached is told of to the monitor, by name', async () => {
    const empty = await office.unit('A')
    const gone = await office.unit('B')
    await office.member({ unitId: gone, leftAt: afterMeeting })
    const blocked = await office.unit('C')
    await office.member({ unitId: blocked, reachable: false })
    const monitor = await office.member({ role: 'monitor' })
    const ids = await office.assign([empty, gone, blocked])
    const messages = await onMorningOf('14')
    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatchObject({ memberId: monitor, importance: 'important' })
    expect(messages[0]!.items).toEqual(
      ids.map(assignmentId => ({
        assignmentId,
        rule: 'day',
        occurrence: '2011-11-14',
        rung: 'monitor_for_unit',
      })),
    )
  })

  test('what falls due for the same unit within a minute comes along, what belongs to others waits', async () => {
    const [one, other] = [await office.unit('A'), await office.unit('B')]
    await office.member({ unitId: one })
    await office.member({ unitId: other })
    const [now, soon, later] = [
      ...(await office.assign([one])),
      ...(await office.assign([one])),
      ...(await office.assign([one])),
    ]
    const [others] = await office.assign([other])
    const shift = (id: number, seconds: number) =>
      db.sql(`UPDATE reminder SET due_at = due_at + $2 * interval '1 second' WHERE assignment_id = $1`, [
        id,
        seconds,
      ])
    await shift(soon!, 59)
    await shift(later!, 61)
    await shift(others!, 30)
    expect(await collectDue(db, at('11', '08:00'))).toMatchObject({ notified: 2, more: false })
    expect((await outbox(db)).map(row => row.items.map(item => item.assignmentId))).toEqual([[now, soon]])
  })

  test('without a monitor the administrators stand in, else the leaders; without anybody it is counted as dropped', async () => {
    await office.assign([await office.unit('A')])
    expect(await collectDue(db, at('11', '08:00'))).toMatchObject({ notified: 0, dropped: 1 })
    const leader = await office.member({ role: 'leader' })
    expect((await onMorningOf('14')).map(row => row.memberId)).toEqual([leader])
    const administrator = await office.member({ role: 'administrator' })
    expect((await onMorningOf('15')).map(row => row.memberId)).toContain(administrator)
  })

  test('only the head in the unit: the head gets what an officer would', async () => {
    const unitId = await office.unit('A')
    const head = await office.member({ unitId, isHead: true })
    await office.assign([unitId])
    expect((await onMorningOf('11')).map(row => row.memberId)).toEqual([head])
  })

  test('work reported between planning and tick is not reminded of', async () => {
    const unitId = await office.unit('A')
    await office.member({ unitId })
    const ids = [...(await office.assign([unitId])), ...(await office.assign([unitId]))]
    // Straight in the table, as if the change had forgotten to plan anew.
    await db.sql(`UPDATE assignment SET state = 'awaiting_confirmation' WHERE id = $1`, [ids[0]])
    await db.sql(
      `UPDATE task SET withdrawn_at = $2 WHERE id = (SELECT task_id FROM assignment WHERE id = $1)`,
      [ids[1], afterMeeting],
    )
    expect(await collectDue(db, at('11', '08:00'))).toEqual({ notified: 0, dropped: 2, more: false })
    expect(await outbox(db)).toEqual([])
  })

  test('after downtime what is still true is told once, and what it overtook is dropped', async () => {
    const unitId = await office.unit('A')
    await office.member({ unitId })
    const [id] = await office.assign([unitId])
    // Down from Thursday the 10th to Wednesday the 16th: before:1, day and two overdue days have passed.
    expect(await collectDue(db, at('16', '10:00'))).toEqual({ notified: 1, dropped: 3, more: false })
    const [message] = await outbox(db)
    expect(message!.items).toEqual([
      { assignmentId: id, rule: 'overdue:daily', occurrence: '2011-11-16', rung: 'officer' },
    ])
    expect((await planOf(db, id!))[0]).toBe('overdue:daily 2011-11-17 08:00')
  })

  test('downtime in small batches drops the same', async () => {
    const unitId = await office.unit('A')
    await office.member({ unitId })
    await office.assign([unitId])
    let told = 0
    for (let more = true; more; ) {
      const collected = await collectDue(db, at('16', '10:00'), { batch: 1 })
      told += collected.notified
      more = collected.more
    }
    expect(told).toBe(1)
  })

  test('weekly reminders go on, one planned at a time', async () => {
    const unitId = await office.unit('A')
    await office.member({ unitId })
    const [id] = await office.assign([unitId])
    await collectDue(db, at('28', '08:00'))
    expect(await planOf(db, id!)).toEqual(['overdue:weekly 2011-12-05 08:00'])
    await collectDue(db, new Date('2011-12-05T08:00:00+07:00'))
    expect(await planOf(db, id!)).toEqual(['overdue:weekly 2011-12-12 08:00'])
  })

  test('back from downtime at night: one message, held until the office opens', async () => {
    const unitId = await office.unit('A')
    await office.member({ unitId })
    await office.assign([unitId])
    await office.assign([unitId], { ...before15, kind: 'by' })
    await collectDue(db, at('14', '22:00'))
    const messages = await outbox(db)
    expect(messages.map(row => [row.notBefore, row.items.length])).toEqual([[at('15', '07:30'), 2]])
  })

  test('a snooze goes to the one who asked, and to nobody else', async () => {
    const unitId = await office.unit('A')
    await office.member({ unitId })
    const asked = await office.member({ unitId })
    const [id] = await office.assign([unitId])
    await collectDue(db, at('11', '08:00'))
    await db.sql('DELETE FROM notification')
    await snoozeReminders(db, { assignmentIds: [id!], memberId: asked, until: at('11', '14:00') })
    await collectDue(db, at('11', '14:00'))
    expect((await outbox(db)).map(row => [row.memberId, row.items[0]!.rung])).toEqual([[asked, 'snooze']])
  })

  test('one person of several units and roles is told once, for the nearest reason', async () => {
    const unitId = await office.unit('Phòng Nội vụ')
    const monitor = await office.member({ unitId, role: 'monitor' })
    await office.assign([unitId])
    expect((await onMorningOf('21')).map(row => [row.memberId, row.items[0]!.rung])).toEqual([
      [monitor, 'officer'],
    ])
  })
})
