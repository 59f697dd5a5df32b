import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { assignTask } from '../../src/actions/assign-task.ts'
import { decideExtension } from '../../src/actions/decide-extension.ts'
import { reportProgress } from '../../src/actions/report-progress.ts'
import { requestExtension } from '../../src/actions/request-extension.ts'
import { listExtensions, showExtension } from '../../src/actions/show-extension.ts'
import { withdrawTask } from '../../src/actions/withdraw-task.ts'
import type { Database } from '../../src/storage/database.ts'
import { databases, freshDatabase } from '../database.ts'
import { at, type PersonName, type SmallOffice, smallOffice } from './assigning-office.ts'

describe.each(databases)('asking for more time, %s', kind => {
  let db: Database
  let office: SmallOffice
  let taskId: number
  let assignmentId: number
  beforeEach(async () => {
    db = await freshDatabase(kind)
    office = await smallOffice(db)
    const given = await assignTask(office.call(), await office.who('leader'), {
      title: 'Rà soát thủ tục',
      deadline: { phrase: 'trước 15/11', kind: 'before', date: '2011-11-15', time: null },
      leadUnitId: null,
      unitIds: [office.units['Phòng Tư pháp']!, office.units['Phường Thành Công']!],
    })
    if (!given.ok) throw new Error(given.code)
    taskId = given.taskId
    assignmentId = given.assignments.find(one => one.unitId === office.units['Phòng Tư pháp'])!.assignmentId
    await db.prisma.notification.deleteMany()
  })
  afterEach(() => db.close())

  const ask = async (wantedDate = '2011-11-25', person: PersonName = 'justice', reason = 'Chờ biểu mẫu') =>
    requestExtension(office.call(), await office.who(person), { assignmentId, wantedDate, reason })
  const asked = async () => {
    const result = await ask()
    if (!result.ok) throw new Error(result.code)
    return result.extensionId
  }
  const decide = async (extensionId: number, grant: boolean, person: PersonName = 'leader', now?: Date) =>
    decideExtension(office.call(now), await office.who(person), { extensionId, grant })
  const part = () =>
    db.prisma.assignment.findUniqueOrThrow({
      where: { id: assignmentId },
      include: { events: { orderBy: { id: 'asc' } } },
    })
  const newsTo = async (newsKind: string) => {
    const news = await db.prisma.notification.findMany({ where: { kind: newsKind } })
    const people = await db.prisma.member.findMany({ where: { id: { in: news.map(one => one.memberId!) } } })
    return people.map(person => person.title.split(' ')[0]).sort()
  }

  test('the leader in charge and the monitors are asked; the unit’s deadline waits', async () => {
    expect(await ask()).toMatchObject({ ok: true, told: 3 })
    expect(await newsTo('extension_requested')).toEqual(['leader', 'monitor', 'secondMonitor'])
    expect(await part()).toMatchObject({ lastDay: '2011-11-14' })
    expect((await part()).events.at(-1)).toMatchObject({
      type: 'extension_requested',
      detail: { reason: 'Chờ biểu mẫu', day: '25/11/2011' },
    })
  })

  test('granted: this unit’s deadline moves, its baseline and the others’ do not; the unit is told', async () => {
    expect(await decide(await asked(), true)).toEqual({ ok: true })
    expect(await part()).toMatchObject({
      deadlinePhrase: 'đến hết ngày 25/11/2011',
      lastDay: '2011-11-25',
      dueAt: at('2011-11-25', '24:00'),
      baselineDueAt: at('2011-11-15', '00:00'),
    })
    expect((await part()).events.at(-1)).toMatchObject({ type: 'extension_granted', who: 'leader' })
    expect(await newsTo('extension_decided')).toEqual(['justice', 'justiceHead'])
    const others = await db.prisma.assignment.findMany({ where: { id: { not: assignmentId } } })
    expect(others.map(one => one.lastDay)).toEqual(['2011-11-14'])
    const [onDay] = await db.prisma.reminder.findMany({ where: { assignmentId, rule: 'day' } })
    expect(onDay?.occurrence).toBe('2011-11-25')
  })

  test('refused: nothing moves, the unit is told and may ask again', async () => {
    expect(await decide(await asked(), false, 'monitor')).toEqual({ ok: true })
    expect(await part()).toMatchObject({ lastDay: '2011-11-14' })
    expect(await newsTo('extension_decided')).toEqual(['justice', 'justiceHead'])
    expect(await ask('2011-11-20')).toMatchObject({ ok: true })
  })

  test('two decide at once: one decision, the other is told whose', async () => {
    const extensionId = await asked()
    const results = await Promise.all([decide(extensionId, true), decide(extensionId, false, 'monitor')])
    expect(results.filter(result => result.ok)).toHaveLength(1)
    const loser = results.find(result => !result.ok)!
    const shown = await showExtension(office.call(), await office.who('leader'), extensionId)
    if (!shown.ok) throw new Error(shown.code)
    expect(loser).toMatchObject({
      code: `extension_${shown.request.state}_by`,
      args: { who: shown.request.decidedBy },
    })
    expect(await newsTo('extension_decided')).toEqual(['justice', 'justiceHead'])
  })

  test('one request at a time, also when two people of the unit ask at once', async () => {
    const results = await Promise.all([ask('2011-11-25'), ask('2011-11-26', 'justiceHead')])
    expect(results.filter(result => result.ok)).toHaveLength(1)
    expect(results.find(result => !result.ok)).toMatchObject({ code: 'extension_pending' })
    expect(await db.prisma.extensionRequest.count()).toBe(1)
  })

  test.each([
    ['not later', '2011-11-14', 'justice', 'x', 'extension_not_later'],
    ['a day that is over', '2011-11-09', 'justice', 'x', 'deadline_past'],
    ['no reason', '2011-11-25', 'justice', '  ', 'text_missing'],
    ['a long reason', '2011-11-25', 'justice', 'x'.repeat(1001), 'text_too_long'],
    ['another unit', '2011-11-25', 'ward', 'x', 'not_allowed'],
    ['a monitor for the unit', '2011-11-25', 'monitor', 'x', 'not_allowed'],
  ] as const)('refused: %s', async (_, date, person, reason, code) => {
    expect(await ask(date, person, reason)).toMatchObject({ ok: false, code })
    expect(await db.prisma.notification.count()).toBe(0)
  })

  test('what was reported done needs no more time', async () => {
    const done = { assignmentId, step: { step: 'done' } as const }
    await reportProgress(office.call(), await office.who('justice'), done)
    expect(await ask()).toMatchObject({ ok: false, code: 'already_awaiting' })
  })

  test('a request for withdrawn work is granted no more and waits no more', async () => {
    const extensionId = await asked()
    const leader = await office.who('leader')
    expect(await listExtensions(office.call(), leader, 0)).toMatchObject({ total: 1 })
    await withdrawTask(office.call(), leader, { taskId, reason: 'hoãn' })
    expect(await decide(extensionId, true)).toMatchObject({ ok: false, code: 'withdrawn' })
    expect(await listExtensions(office.call(), leader, 0)).toMatchObject({ total: 0 })
  })

  test('a request that waited too long cannot be granted, only refused', async () => {
    const extensionId = await asked()
    const later = at('2011-11-28', '09:00')
    expect(await decide(extensionId, true, 'leader', later)).toMatchObject({ code: 'deadline_past' })
    expect(await decide(extensionId, false, 'leader', later)).toEqual({ ok: true })
  })

  test('officers and administrators decide nothing; other offices see nothing', async () => {
    const extensionId = await asked()
    expect(await decide(extensionId, true, 'justiceHead')).toMatchObject({ code: 'not_allowed' })
    expect(await decide(extensionId, true, 'administrator')).toMatchObject({ code: 'not_allowed' })
    const other = await smallOffice(db, 'UBND quận Tây Hồ', 9000)
    const foreign = await decideExtension(other.call(), await other.who('leader'), {
      extensionId,
      grant: true,
    })
    expect(foreign).toMatchObject({ code: 'no_such_extension' })
    const ward = await showExtension(office.call(), await office.who('ward'), extensionId)
    expect(ward).toMatchObject({ code: 'no_such_extension' })
  })
})
