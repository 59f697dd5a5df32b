import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { assignTask, assignTasks } from '../../src/actions/assign-task.ts'
import type { Deadline } from '../../src/domain/deadline.ts'
import type { Database } from '../../src/storage/database.ts'
import { databases, freshDatabase } from '../database.ts'
import { at, type SmallOffice, smallOffice } from './assigning-office.ts'

const before15: Deadline = { phrase: 'trước 15/11', kind: 'before', date: '2011-11-15', time: null }
const by30: Deadline = { phrase: '30/11', kind: 'by', date: '2011-11-30', time: null }

describe.each(databases)('giving a task, %s', kind => {
  let db: Database
  let office: SmallOffice
  beforeEach(async () => {
    db = await freshDatabase(kind)
    office = await smallOffice(db)
  })
  afterEach(() => db.close())

  const wish = () => ({
    title: '  Rà soát và niêm yết thủ tục hành chính ',
    deadline: before15,
    leadUnitId: office.units['Phòng Nội vụ']!,
    unitIds: [office.units['Phòng Y tế']!],
    groupIds: [office.groups.departments, office.groups.wards],
    directive: {
      kind: 'document' as const,
      number: '953/UBND-NV',
      issuer: '',
      issuedOn: '2011-10-10',
      subject: '',
    },
  })

  test('one task, one assignment for each unit, the lead among them, the deadline as the office reads it', async () => {
    const made = await assignTask(office.call(), await office.who('monitor'), wish())
    if (!made.ok) throw new Error(made.code)
    expect(made.code).toBe('NV1')
    const task = await db.prisma.task.findUniqueOrThrow({
      where: { id: made.taskId },
      include: { directive: true, assignments: { include: { unit: true, events: true } } },
    })
    expect(task.title).toBe('Rà soát và niêm yết thủ tục hành chính')
    expect(task.searchText).toContain('ra soat va niem yet')
    expect(task.searchText).toContain('953')
    expect(task.directive?.number).toBe('953/UBND-NV')
    expect(task.assignments.map(one => [one.unit.name, one.duty]).sort()).toEqual([
      ['Phòng Nội vụ', 'lead'],
      ['Phòng Tư pháp', 'coordinating'],
      ['Phòng Y tế', 'coordinating'],
      ['Phường Kim Mã', 'coordinating'],
      ['Phường Thành Công', 'coordinating'],
    ])
    for (const one of task.assignments) {
      expect(one).toMatchObject({
        state: 'not_started',
        lastDay: '2011-11-14',
        deadlinePhrase: 'trước 15/11',
      })
      expect(one.dueAt).toEqual(at('2011-11-15', '00:00'))
      expect(one.baselineDueAt).toEqual(one.dueAt)
      expect(one.events).toMatchObject([{ type: 'assigned', toState: 'not_started' }])
    }
    expect(
      await db.prisma.reminder.count({ where: { assignment: { taskId: made.taskId } } }),
    ).toBeGreaterThan(0)
  })

  test('each person of a unit is told once, not the one who gave it; units without people are named', async () => {
    const made = await assignTask(office.call(), await office.who('monitor'), wish())
    const news = await db.prisma.notification.findMany({ orderBy: { memberId: 'asc' } })
    const titles = await db.prisma.member.findMany({ where: { id: { in: news.map(one => one.memberId!) } } })
    expect(titles.map(one => one.title.split(' ')[0]).sort()).toEqual([
      'justice',
      'justiceHead',
      'secondMonitor',
      'ward',
    ])
    expect(made).toMatchObject({ told: 4, unanswered: ['Phòng Y tế', 'Phường Kim Mã'] })
    expect(news[0]).toMatchObject({ kind: 'task_assigned', importance: 'important', state: 'queued' })
  })

  test('without a leading unit all carry the same duty', async () => {
    await assignTask(office.call(), await office.who('leader'), { ...wish(), leadUnitId: null })
    const duties = await db.prisma.assignment.findMany({ select: { duty: true } })
    expect(new Set(duties.map(one => one.duty))).toEqual(new Set(['equal']))
  })

  test('several tasks of one directive: one directive, one message to each person', async () => {
    const me = await office.who('leader')
    const made = await assignTasks(office.call(), me, [
      wish(),
      { ...wish(), title: 'Báo cáo', deadline: by30 },
    ])
    if (!made.ok) throw new Error(made.code)
    expect(made.tasks.map(task => task.code)).toEqual(['NV1', 'NV2'])
    expect(await db.prisma.directive.count()).toBe(1)
    const news = await db.prisma.notification.findMany()
    expect(new Set(news.map(one => one.memberId)).size).toBe(news.length)
    expect(news[0]?.payload).toEqual({ taskIds: made.tasks.map(task => task.taskId) })
    expect(news[0]?.urgentAt).toEqual(at('2011-11-15', '00:00'))
  })

  test('what is already known is not announced', async () => {
    const made = await assignTask(office.call(), await office.who('monitor'), { ...wish(), announce: false })
    expect(made).toMatchObject({ ok: true, told: 0 })
    expect(await db.prisma.notification.count()).toBe(0)
  })

  test('twenty at once get twenty different numbers', async () => {
    const me = await office.who('monitor')
    const made = await Promise.all(
      Array.from({ length: 20 }, () => assignTask(office.call(), me, { ...wish(), directive: undefined })),
    )
    const codes = made.map(one => (one.ok ? one.code : one.code))
    expect(new Set(codes)).toEqual(new Set(Array.from({ length: 20 }, (_, i) => `NV${i + 1}`)))
  })

  test('the same update twice gives one task', async () => {
    const call = office.call()
    const me = await office.who('monitor')
    expect(await assignTask(call, me, wish())).toMatchObject({ ok: true })
    expect(await assignTask(call, me, wish())).toEqual({ ok: false, code: 'repeated' })
    expect(await db.prisma.task.count()).toBe(1)
  })

  test.each([
    ['officers', 'justice', {}, 'not_allowed'],
    ['no words', 'monitor', { title: '  ' }, 'text_missing'],
    ['too many words', 'monitor', { title: 'x'.repeat(501) }, 'title_too_long'],
    ['no units', 'monitor', { leadUnitId: null, unitIds: [], groupIds: [] }, 'units_missing'],
    ['an unknown unit', 'monitor', { unitIds: [999] }, 'no_such_unit'],
    ['an unknown group', 'monitor', { groupIds: [999] }, 'no_such_unit'],
    ['a day that is over', 'monitor', { deadline: { ...by30, date: '2011-11-09' } }, 'deadline_past'],
    ['before today', 'monitor', { deadline: { ...before15, date: '2011-11-10' } }, 'deadline_past'],
  ] as const)('refused: %s', async (_, person, change, code) => {
    const wished = {
      ...wish(),
      ...change,
      unitIds: [...('unitIds' in change ? change.unitIds : wish().unitIds)],
    }
    const refused = await assignTask(office.call(), await office.who(person), {
      ...wished,
      groupIds: [...(wished.groupIds ?? [])],
    })
    expect(refused).toMatchObject({ ok: false, code })
    expect(await db.prisma.task.count()).toBe(0)
  })

  test('a unit of another office does not exist', async () => {
    const other = await smallOffice(db, 'UBND quận Tây Hồ', 9000)
    const refused = await assignTask(office.call(), await office.who('monitor'), {
      ...wish(),
      unitIds: [other.units['Phòng Tư pháp']!],
    })
    expect(refused).toEqual({ ok: false, code: 'no_such_unit' })
  })
})
