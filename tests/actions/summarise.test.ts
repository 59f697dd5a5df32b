import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assignTask } from '../../src/actions/assign-task.ts'
import { bindChat } from '../../src/actions/bind-chat.ts'
import type { Refusal } from '../../src/actions/call.ts'
import { chatJoined, chatLeft, chatMoved } from '../../src/actions/follow-chat.ts'
import { reportProgress } from '../../src/actions/report-progress.ts'
import { type SummaryView, summarise, summariseForGroup } from '../../src/actions/summarise.ts'
import { summarise as summariseRows } from '../../src/domain/summarise.ts'
import type { SummaryRow } from '../../src/domain/summary.ts'
import type { Database } from '../../src/storage/database.ts'
import { databases, freshDatabase } from '../database.ts'
import { at, type SmallOffice, smallOffice } from './assigning-office.ts'

function must<T extends { ok: true }>(result: T | Refusal): T {
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result
}

describe.each(databases)('summaries and groups, %s', kind => {
  let db: Database
  let office: SmallOffice
  let other: SmallOffice
  const later = at('2011-11-20', '09:00')
  const place = (telegramChatId: bigint) => ({ telegramChatId, topicId: null, title: 'Giao ban' })

  beforeAll(async () => {
    db = await freshDatabase(kind)
    office = await smallOffice(db)
    other = await smallOffice(db, 'UBND quận khác', 2000)
    const monitor = await office.who('monitor')
    const give = async (title: string, confidential: boolean) =>
      must(
        await assignTask(office.call(), monitor, {
          title,
          deadline: { phrase: 'trước 15/11', kind: 'before', date: '2011-11-15', time: null },
          leadUnitId: null,
          unitIds: Object.values(office.units),
          confidential,
        }),
      )
    await give('Rà soát thủ tục', false)
    await give('Việc kín', true)
    const rows = await db.prisma.assignment.findMany({
      where: { orgId: office.orgId },
      orderBy: { id: 'asc' },
    })
    const step = async (
      index: number,
      now: Date,
      ...steps: Parameters<typeof reportProgress>[2]['step'][]
    ) => {
      for (const one of steps)
        must(
          await reportProgress({ db, now, source: null }, monitor, {
            assignmentId: rows[index]!.id,
            step: one,
          }),
        )
    }
    await step(0, at('2011-11-11', '09:00'), { step: 'done' }, { step: 'confirm' })
    await step(1, at('2011-11-18', '09:00'), { step: 'done' }, { step: 'confirm' })
    await step(2, at('2011-11-17', '09:00'), { step: 'done' })
    await step(3, at('2011-11-12', '09:00'), { step: 'obstacle', reason: 'chờ hướng dẫn' })
    await step(4, at('2011-11-12', '09:00'), { step: 'done' })
  })
  afterAll(() => db.close())

  const ask = async (who: 'leader' | 'justice', groupId: bigint | null = null): Promise<SummaryView> =>
    must(await summarise(office.call(later), await office.who(who), { kind: null, groupId }))

  test('what the database counts is what the rules say of every single row', async () => {
    const { summary } = await ask('leader')
    const rows = await db.prisma.assignment.findMany({
      where: { orgId: office.orgId },
      include: { task: true, unit: true },
    })
    const expected = summariseRows(
      rows.map(
        ({ id, task, unit, ...row }): SummaryRow => ({
          ...row,
          assignmentId: id,
          taskCode: `NV${task.no}`,
          taskTitle: task.title,
          unitName: unit.name,
          unitKind: unit.kind,
        }),
      ),
      later,
      'Asia/Ho_Chi_Minh',
    )
    expect(summary).toEqual(expected)
    expect(summary.buckets).toEqual({
      completedOnTime: 1,
      completedLate: 1,
      pendingInTime: 1,
      pendingOverdue: 7,
    })
  })

  test('a kind of unit is a part of the whole', async () => {
    const leader = await office.who('leader')
    const part = async (kind: 'department' | 'ward') =>
      must(await summarise(office.call(later), leader, { kind, groupId: null })).summary
    const [departments, wards, { summary }] = [
      await part('department'),
      await part('ward'),
      await ask('leader'),
    ]
    expect(departments.all.total + wards.all.total).toBe(summary.all.total)
    expect(departments.late.length + wards.late.length).toBe(summary.late.length)
  })

  test('a confidential title and another unit’s obstacle are not for everybody', async () => {
    const titles = (view: SummaryView) => view.summary.tasks.map(task => task.title)
    const obstacles = (view: SummaryView) => view.summary.late.flatMap(one => one.obstacle ?? [])
    expect(titles(await ask('leader'))).toContain('Việc kín')
    expect(obstacles(await ask('leader'))).toEqual(['chờ hướng dẫn'])
    expect(titles(await ask('justice'))).toContain('Việc kín')
    expect(obstacles(await ask('justice'))).toEqual([])
    must(await bindChat(office.call(), await office.who('administrator'), place(-10n)))
    const inGroup = await ask('leader', -10n)
    expect(titles(inGroup)).toEqual(['Rà soát thủ tục', ''])
    expect(obstacles(inGroup)).toEqual([])
  })

  test('a group of another office, and one of none, learn nothing', async () => {
    must(await bindChat(other.call(), await other.who('administrator'), place(-20n)))
    const leader = await office.who('leader')
    const inGroup = (groupId: bigint) => summarise(office.call(), leader, { kind: null, groupId })
    expect(await inGroup(-20n)).toMatchObject({ ok: false, code: 'group_of_other_office' })
    expect(await inGroup(-30n)).toMatchObject({ ok: false, code: 'group_not_bound' })
    expect(await summariseForGroup(office.call(), leader.office, -20n)).toBeNull()
  })

  test('of two offices that bind a group at once, one gets it', async () => {
    const results = await Promise.all([
      bindChat(office.call(), await office.who('administrator'), place(-40n)),
      bindChat(other.call(), await other.who('administrator'), place(-40n)),
    ])
    expect(results.filter(result => result.ok)).toHaveLength(1)
    expect(results.find(result => !result.ok)).toMatchObject({ code: 'group_of_other_office' })
  })

  test('a group’s move is told in any order, twice, and around a new binding, and moves once', async () => {
    const administrator = await office.who('administrator')
    must(await bindChat(office.call(), administrator, place(-50n)))
    await chatLeft(office.call(), -50n)
    await chatMoved(office.call(), -50n, -150n)
    await chatMoved(office.call(), -50n, -150n)
    await chatLeft(office.call(), -50n)
    const rows = () => db.prisma.chat.findMany({ where: { telegramChatId: { in: [-50n, -150n] } } })
    expect(await rows()).toMatchObject([{ telegramChatId: -150n, leftAt: null }])
    expect(await chatJoined(office.call(), -150n)).toMatchObject({ wasAway: false })
    must(await bindChat(office.call(), administrator, place(-50n)))
    await chatMoved(office.call(), -50n, -150n)
    expect(await rows()).toMatchObject([{ telegramChatId: -150n }])
  })

  test('what was finished in an earlier year is in the report of that year', async () => {
    const leader = await office.who('leader')
    const nextYear = at('2012-01-09', '09:00')
    await db.prisma.assignment.updateMany({
      where: { orgId: office.orgId, task: { title: 'Rà soát thủ tục' } },
      data: { state: 'completed', confirmedAt: later, reportedDoneAt: later },
    })
    const { summary } = must(await summarise(office.call(nextYear), leader, { kind: null, groupId: null }))
    expect(summary.tasks.map(task => task.title)).toEqual(['Việc kín'])
  })
})
