import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addToTask } from '../../src/actions/add-to-task.ts'
import { assignTask } from '../../src/actions/assign-task.ts'
import { dropUnit } from '../../src/actions/drop-unit.ts'
import { deadlineMark, moveDeadline } from '../../src/actions/move-deadline.ts'
import { renameTask } from '../../src/actions/rename-task.ts'
import { reportProgress } from '../../src/actions/report-progress.ts'
import { showTask } from '../../src/actions/show-task.ts'
import { withdrawTask } from '../../src/actions/withdraw-task.ts'
import type { Deadline } from '../../src/domain/deadline.ts'
import type { Database } from '../../src/storage/database.ts'
import { databases, freshDatabase } from '../database.ts'
import { at, type SmallOffice, smallOffice } from './assigning-office.ts'

const by = (date: string): Deadline => ({
  phrase: `${date.slice(8)}/${date.slice(5, 7)}`,
  kind: 'by',
  date,
  time: null,
})

describe.each(databases)('changing a task, %s', kind => {
  let db: Database
  let office: SmallOffice
  let taskId: number
  beforeEach(async () => {
    db = await freshDatabase(kind)
    office = await smallOffice(db)
    const given = await assignTask(office.call(), await office.who('monitor'), {
      title: 'Rà soát thủ tục',
      deadline: by('2011-11-30'),
      leadUnitId: office.units['Phòng Nội vụ']!,
      unitIds: [office.units['Phòng Tư pháp']!, office.units['Phường Thành Công']!],
    })
    if (!given.ok) throw new Error(given.code)
    taskId = given.taskId
    await db.prisma.notification.deleteMany()
  })
  afterEach(() => db.close())

  const partOf = (unit: string) =>
    db.prisma.assignment.findUniqueOrThrow({
      where: { taskId_unitId: { taskId, unitId: office.units[unit]! } },
      include: { events: { orderBy: { id: 'asc' } } },
    })
  const told = async () =>
    (await db.prisma.notification.findMany({ orderBy: { id: 'asc' } })).map(one => one.kind)
  const seenNow = async () => {
    const view = await showTask(office.call(), await office.who('monitor'), { taskId })
    if (!view.ok) throw new Error(view.code)
    return deadlineMark(view.task)
  }
  const move = async (
    mode: 'extend' | 'correct',
    date: string,
    unit: string | null = null,
    now = office.call().now,
  ) => {
    const part = unit === null ? null : await partOf(unit)
    return moveDeadline(office.call(now), await office.who('monitor'), {
      taskId,
      assignmentId: part?.id ?? null,
      deadline: by(date),
      mode,
      seen: part ? part.dueAt.toISOString() : await seenNow(),
    })
  }

  test('a new title is told once to each unit, recorded, and found', async () => {
    const wish = { taskId, title: 'Rà soát và niêm yết', seen: 'Rà soát thủ tục' }
    expect(await renameTask(office.call(), await office.who('monitor'), wish)).toEqual({ ok: true, told: 4 })
    const task = await db.prisma.task.findUniqueOrThrow({ where: { id: taskId } })
    expect(task).toMatchObject({ title: 'Rà soát và niêm yết', searchText: 'ra soat va niem yet' })
    expect(await told()).toEqual(Array(4).fill('task_changed'))
    expect((await partOf('Phòng Tư pháp')).events.at(-1)).toMatchObject({
      type: 'title_changed',
      detail: { from: 'Rà soát thủ tục', to: 'Rà soát và niêm yết' },
    })
  })

  test('two people rename at once: one wins, the other is told who', async () => {
    const results = await Promise.all(
      (['monitor', 'secondMonitor'] as const).map(async person =>
        renameTask(office.call(), await office.who(person), {
          taskId,
          title: person,
          seen: 'Rà soát thủ tục',
        }),
      ),
    )
    const [winner] = results.filter(result => result.ok)
    const [loser] = results.filter(result => !result.ok)
    expect(winner).toBeDefined()
    expect(loser).toMatchObject({ code: 'changed_meanwhile_by' })
    const { title } = await db.prisma.task.findUniqueOrThrow({ where: { id: taskId } })
    expect(loser).toMatchObject({ args: { who: `${title} Phòng Nội vụ` } })
  })

  test('more time for all: the baseline stays, the reminders move', async () => {
    const before = await partOf('Phòng Tư pháp')
    expect(await move('extend', '2011-12-15')).toMatchObject({ ok: true, units: 3 })
    const after = await partOf('Phòng Tư pháp')
    expect(after).toMatchObject({ lastDay: '2011-12-15', dueAt: at('2011-12-15', '24:00') })
    expect(after.baselineDueAt).toEqual(before.baselineDueAt)
    expect(after.events.at(-1)).toMatchObject({ type: 'deadline_extended' })
    const reminders = await db.prisma.reminder.findMany({ where: { assignmentId: after.id, rule: 'day' } })
    expect(reminders.map(one => one.occurrence)).toEqual(['2011-12-15'])
    expect(await db.prisma.task.findUniqueOrThrow({ where: { id: taskId } })).toMatchObject({
      deadlineDate: '2011-12-15',
    })
  })

  test('a correction moves the baseline too; one unit’s deadline leaves the task’s alone', async () => {
    expect(await move('correct', '2011-11-25', 'Phòng Tư pháp')).toMatchObject({ ok: true, units: 1 })
    const after = await partOf('Phòng Tư pháp')
    expect(after.baselineDueAt).toEqual(at('2011-11-25', '24:00'))
    expect((await partOf('Phường Thành Công')).lastDay).toBe('2011-11-30')
    expect(await db.prisma.task.findUniqueOrThrow({ where: { id: taskId } })).toMatchObject({
      deadlineDate: '2011-11-30',
    })
  })

  test('what was reported late stays late: more time passes it by', async () => {
    const late = at('2011-12-02', '09:00')
    const { id } = await partOf('Phòng Tư pháp')
    const done = { assignmentId: id, step: { step: 'done' } as const }
    expect(await reportProgress(office.call(late), await office.who('justice'), done)).toEqual({ ok: true })
    expect(await move('extend', '2011-12-15', null, late)).toMatchObject({ ok: true, units: 2 })
    expect((await partOf('Phòng Tư pháp')).lastDay).toBe('2011-11-30')
  })

  test('an extension must be later, a deadline not over, and what was seen still true', async () => {
    expect(await move('extend', '2011-11-20')).toMatchObject({ ok: false, code: 'extension_not_later' })
    expect(await move('correct', '2011-11-09')).toMatchObject({ ok: false, code: 'deadline_past' })
    const stale = await moveDeadline(office.call(), await office.who('monitor'), {
      taskId,
      assignmentId: null,
      deadline: by('2011-12-15'),
      mode: 'extend',
      seen: 'by 2011-11-15 ',
    })
    expect(stale).toMatchObject({ ok: false, code: 'changed_meanwhile_by' })
    expect(await told()).toEqual([])
  })

  test('a unit that joins gets the task’s deadline and one message; joining twice is refused', async () => {
    const me = await office.who('monitor')
    const wish = { taskId, unitIds: [office.units['Phường Kim Mã']!, office.units['Phòng Tư pháp']!] }
    expect(await addToTask(office.call(), me, wish)).toMatchObject({ ok: true, units: ['Phường Kim Mã'] })
    expect(await partOf('Phường Kim Mã')).toMatchObject({ duty: 'coordinating', lastDay: '2011-11-30' })
    expect(await addToTask(office.call(), me, wish)).toMatchObject({ ok: false, code: 'units_already' })
  })

  test('a unit that is dropped hears so, is reminded no more, and takes it up again where it stood', async () => {
    const me = await office.who('monitor')
    const unitId = office.units['Phường Thành Công']!
    const { id } = await partOf('Phường Thành Công')
    const count = { assignmentId: id, step: { step: 'count', done: 3, total: 9 } as const }
    await reportProgress(office.call(), await office.who('ward'), count)
    expect(await dropUnit(office.call(), me, { taskId, unitId })).toEqual({ ok: true, told: 1 })
    expect(await told()).toEqual(['task_withdrawn'])
    expect(await db.prisma.reminder.count({ where: { assignmentId: id, state: 'planned' } })).toBe(0)
    expect(await dropUnit(office.call(), me, { taskId, unitId })).toMatchObject({ code: 'withdrawn' })
    await addToTask(office.call(), me, { taskId, unitIds: [unitId] })
    const again = await partOf('Phường Thành Công')
    expect(again).toMatchObject({ id, state: 'in_progress', progressDone: 3, progressTotal: 9 })
    expect(again.events.map(event => event.type)).toEqual([
      'assigned',
      'progress',
      'unit_dropped',
      'assigned',
    ])
  })

  test('the last unit cannot be dropped', async () => {
    const me = await office.who('monitor')
    const drop = (unit: string) => dropUnit(office.call(), me, { taskId, unitId: office.units[unit]! })
    expect(await drop('Phường Thành Công')).toMatchObject({ ok: true })
    expect(await drop('Phòng Nội vụ')).toMatchObject({ ok: true })
    expect(await drop('Phòng Tư pháp')).toMatchObject({ ok: false, code: 'last_unit' })
  })

  test('the whole task is withdrawn once, with a reason; afterwards nothing of it can be changed', async () => {
    const me = await office.who('leader')
    const results = await Promise.all(
      [1, 2].map(() => withdrawTask(office.call(), me, { taskId, reason: ' Thành phố hoãn ' })),
    )
    expect(results.filter(result => result.ok)).toHaveLength(1)
    expect(results.find(result => !result.ok)).toMatchObject({ code: 'withdrawn' })
    expect(await told()).toEqual(Array(5).fill('task_withdrawn'))
    const part = await partOf('Phòng Tư pháp')
    expect(part).toMatchObject({ state: 'withdrawn' })
    expect(part.events.at(-1)).toMatchObject({ type: 'task_withdrawn', detail: { reason: 'Thành phố hoãn' } })
    expect(await db.prisma.reminder.count({ where: { state: 'planned' } })).toBe(0)
    expect(await move('extend', '2011-12-15')).toMatchObject({ code: 'withdrawn' })
  })

  test('officers and other offices change nothing', async () => {
    const other = await smallOffice(db, 'UBND quận Tây Hồ', 9000)
    const wish = { taskId, title: 'Khác', seen: 'Rà soát thủ tục' }
    expect(await renameTask(office.call(), await office.who('justiceHead'), wish)).toMatchObject({
      code: 'not_allowed',
    })
    expect(await renameTask(other.call(), await other.who('monitor'), wish)).toMatchObject({
      code: 'no_such_task',
    })
    const reason = { taskId, reason: '' }
    expect(await withdrawTask(office.call(), await office.who('monitor'), reason)).toMatchObject({
      code: 'text_missing',
    })
    expect(await told()).toEqual([])
  })
})
