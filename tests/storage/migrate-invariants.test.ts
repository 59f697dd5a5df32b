import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/storage/database.ts'
import { databases, freshDatabase } from '../database.ts'

const now = new Date('2011-11-10T07:00:00Z')

describe.each(databases)('what the database itself refuses, %s', kind => {
  let database: Database
  let orgId: number
  let assignmentId: number

  const deadline = {
    deadlinePhrase: 'trước 15/11',
    deadlineKind: 'before',
    deadlineDate: '2011-11-15',
  } as const

  beforeAll(async () => {
    database = await freshDatabase(kind)
    const { prisma } = database
    const org = await prisma.organization.create({ data: { name: 'Ba Đình', createdAt: now } })
    orgId = org.id
    const unit = await prisma.unit.create({
      data: { orgId, name: 'Phòng Nội vụ', kind: 'department', searchText: 'phong noi vu' },
    })
    const task = await prisma.task.create({
      data: { orgId, no: 1, title: 'Rà soát', searchText: 'ra soat', createdAt: now, ...deadline },
    })
    const assignment = await prisma.assignment.create({
      data: {
        orgId,
        taskId: task.id,
        unitId: unit.id,
        duty: 'lead',
        lastDay: '2011-11-14',
        dueAt: now,
        baselineDueAt: now,
        updatedAt: now,
        ...deadline,
      },
    })
    assignmentId = assignment.id
    await prisma.assignmentEvent.create({
      data: { orgId, assignmentId, type: 'assigned', at: now, who: 'Phòng Nội vụ' },
    })
  })
  afterAll(() => database.close())

  it.each([
    `UPDATE assignment_event SET who = 'x'`,
    'DELETE FROM assignment_event',
    'TRUNCATE assignment_event',
    'DELETE FROM assignment',
  ])('changing history: %s', async statement => {
    const [before] = await database.sql('SELECT count(*) AS n FROM assignment_event')
    await expect(database.sql(statement)).rejects.toMatchObject({ code: expect.stringMatching(/^23/) })
    expect(await database.sql('SELECT count(*) AS n FROM assignment_event')).toEqual([before])
  })

  it.each([
    ['a day that is no day', `UPDATE task SET deadline_date = '15/11/2011'`],
    ['a time that is no time', `UPDATE task SET deadline_time = '9h'`],
    ['a deadline that is no day', `UPDATE assignment SET last_day = '2011-11-1'`],
    ['more done than there is', 'UPDATE assignment SET progress_done = 3, progress_total = 2'],
    ['progress of nothing', 'UPDATE assignment SET progress_done = 0, progress_total = 0'],
    ['more than all', 'UPDATE assignment SET percent = 101'],
    ['completed without a confirmation', `UPDATE assignment SET state = 'completed'`],
    [
      'a unit that ends before it begins',
      `UPDATE unit SET valid_from = '2011-02-01', valid_to = '2011-01-01'`,
    ],
  ])('%s', async (_, statement) => {
    await expect(database.sql(statement)).rejects.toMatchObject({ code: '23514' })
  })

  it.each([
    'UPDATE assignment SET progress_done = 2, progress_total = 2, percent = 100',
    `UPDATE assignment SET state = 'completed', confirmed_at = now()`,
    `UPDATE task SET deadline_time = '17:00'`,
    `UPDATE unit SET valid_from = '2011-01-01', valid_to = NULL`,
  ])('but not: %s', async statement => {
    await database.sql(`${statement}`)
    expect(await database.sql('SELECT count(*) AS n FROM assignment')).toEqual([{ n: 1n }])
  })

  it('one account in two places at a time, though whoever left may come back', async () => {
    const join = (leftAt: Date | null) =>
      database.prisma.member.create({
        data: {
          orgId,
          telegramUserId: 7_000_000_001n,
          title: 'Cán bộ',
          role: 'officer',
          joinedAt: now,
          leftAt,
        },
      })
    await join(now)
    await join(null)
    await expect(join(null)).rejects.toMatchObject({ code: 'P2002' })
  })

  it('a message on its way without a lease', async () => {
    const insert = (state: string) =>
      database.sql(
        `INSERT INTO notification (org_id, kind, importance, chat_id, short_code, state, not_before, urgent_at, created_at)
         VALUES ($1, 'reminder', 'important', 1, $2, $2::text::"NotificationState", $3, $3, $3)`,
        [orgId, state, now],
      )
    await insert('queued')
    await expect(insert('sending')).rejects.toMatchObject({ code: '23514' })
  })

  it('searching the past for what waits: the claim of due rows reads a partial index', async () => {
    const plan = await database.transaction(async tx => {
      await tx.sql('SET LOCAL enable_seqscan = off')
      return tx.sql(`EXPLAIN SELECT id FROM notification WHERE state = 'queued' AND not_before <= now()`)
    })
    expect(JSON.stringify(plan)).toContain('notification_queued_idx')
  })
})
