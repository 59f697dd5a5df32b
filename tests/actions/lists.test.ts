import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ListedView } from '../../src/actions/assignment-view.ts'
import {
  type AssignmentList,
  type ListKind,
  type ListWish,
  listAssignments,
  listPageSize,
} from '../../src/actions/list-assignments.ts'
import { listTasks } from '../../src/actions/list-tasks.ts'
import type { Database } from '../../src/storage/database.ts'
import { databases, freshDatabase } from '../database.ts'
import { afterTheMeeting, type SmallOffice, smallOffice } from './assigning-office.ts'

const states = ['not_started', 'in_progress', 'awaiting_confirmation', 'completed', 'returned', 'withdrawn']

/** 30 tasks for every unit, one for each day of November 2011, in all states by turns. */
async function assignAll(db: Database, orgId: number): Promise<void> {
  await db.sql(
    `INSERT INTO task (org_id, no, title, search_text, deadline_phrase, deadline_kind, deadline_date, created_at, confidential)
     SELECT $1, n, 'Việc ' || n, 'viec ' || n, 'ngày ' || n, 'by', '2011-11-' || lpad(n::text, 2, '0'), now(), n % 7 = 0
     FROM generate_series(1, 30) n`,
    [orgId],
  )
  await db.sql(
    `INSERT INTO assignment (org_id, task_id, unit_id, duty, state, deadline_phrase, deadline_kind, deadline_date,
                             last_day, due_at, baseline_due_at, reported_done_at, confirmed_at, updated_at)
     SELECT $1, t.id, u.id, 'equal', ($2::text[])[1 + (t.no + u.id) % 6]::"WorkState", t.deadline_phrase, 'by',
            t.deadline_date, t.deadline_date, due, due,
            CASE (t.no + u.id) % 6 WHEN 2 THEN due + (t.no % 3 - 1) * interval '1 day' WHEN 3 THEN due END,
            CASE (t.no + u.id) % 6 WHEN 3 THEN due END, now()
     FROM task t JOIN unit u ON u.org_id = t.org_id
     CROSS JOIN LATERAL (SELECT (t.deadline_date::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh') AS d(due)
     WHERE t.org_id = $1`,
    [orgId, states],
  )
}

describe.each(databases)('long lists, %s', kind => {
  let db: Database
  let office: SmallOffice

  beforeAll(async () => {
    db = await freshDatabase(kind)
    office = await smallOffice(db)
    await assignAll(db, office.orgId)
    // Another office's work is in none of them.
    await assignAll(db, (await smallOffice(db, 'UBND quận Đống Đa', 5_000)).orgId)
  })
  afterAll(() => db.close())

  type Wish = Pick<ListWish, 'kind' | 'unitId'>
  const everything = async (wish: Wish) =>
    listAssignments(office.call(), await office.who('ward'), {
      ...wish,
      page: 0,
      pageSize: 1_000,
    } as ListWish)
  const dueTimes = (views: ListedView[]) => views.map(view => view.dueAt.getTime())

  const kinds: Exclude<ListKind, 'all'>[] = ['open', 'soon', 'overdue']
  it.each(kinds)('its pages hold everything of "%s" once, in order, and count it', async kind => {
    const me = await office.who('ward')
    for (const unitId of [me.unitId!, office.units['Phòng Tư pháp']!, null]) {
      const whole = await everything({ kind, unitId })
      expect(whole.items.length).toBeGreaterThan(0)
      expect(dueTimes(whole.items)).toEqual(dueTimes(whole.items).toSorted((a, b) => a - b))
      await expectPagesOf(whole, { kind, unitId })
    }
  })

  it('all the work of a unit: what is open first, soonest first, then what is completed, latest first', async () => {
    for (const unitId of [office.units['Phường Thành Công']!, office.units['Phòng Tư pháp']!]) {
      const whole = await everything({ kind: 'all', unitId })
      const open = await everything({ kind: 'open', unitId })
      const completed = whole.items.slice(open.total)
      expect(whole.items.slice(0, open.total)).toEqual(open.items)
      expect(completed).toHaveLength(5)
      expect(completed.every(one => one.state === 'completed')).toBe(true)
      expect(dueTimes(completed)).toEqual(dueTimes(completed).toSorted((a, b) => b - a))
      await expectPagesOf(whole, { kind: 'all', unitId })
    }
  })

  async function expectPagesOf(whole: AssignmentList, wish: Wish): Promise<void> {
    const me = await office.who('ward')
    expect(whole).toMatchObject({ total: whole.items.length, page: 0, pages: 1 })
    expect(whole.overdue).toBe(
      whole.items.filter(one => one.schedule.kind === 'overdue' || isReportedLate(one)).length,
    )
    const pages = []
    for (let page = 0; page < Math.ceil(whole.total / listPageSize); page++)
      pages.push(await listAssignments(office.call(), me, { ...wish, page } as ListWish))
    expect(pages.flatMap(page => page.items)).toEqual(whole.items)
    for (const page of pages) expect(page).toMatchObject({ total: whole.total, overdue: whole.overdue })
  }

  it('shows the last page for one past the end, and an empty list as one empty page', async () => {
    const me = await office.who('ward')
    const far = await listAssignments(office.call(), me, { kind: 'all', unitId: me.unitId!, page: 99 })
    expect(far).toMatchObject({ page: far.pages - 1, total: 25 })
    expect(far.items).toHaveLength(25 % listPageSize)
    const nothing = { items: [], total: 0, overdue: 0, page: 0, pages: 1 }
    expect(await listAssignments(office.call(), me, { kind: 'open', unitId: 9_999, page: 0 })).toEqual(
      nothing,
    )
    expect(await listAssignments(office.call(), me, { kind: 'open', unitId: 9_999, page: 3 })).toEqual(
      nothing,
    )
  })

  it('a confidential task keeps its title for those who carry it', async () => {
    const me = await office.who('ward')
    const all = async (unitId: number) =>
      (await listAssignments(office.call(), me, { kind: 'all', unitId, page: 0, pageSize: 100 })).items
    expect((await all(me.unitId!)).every(one => one.title !== null)).toBe(true)
    expect((await all(office.units['Phòng Tư pháp']!)).every(one => one.title !== null)).toBe(true)
    const withoutUnit = { ...me, unitId: null }
    const seen = await listAssignments(office.call(), withoutUnit, {
      kind: 'open',
      unitId: null,
      page: 0,
      pageSize: 999,
    })
    expect(seen.items.filter(one => one.title === null).every(one => one.taskNo % 7 === 0)).toBe(true)
    expect(seen.items.some(one => one.title === null)).toBe(true)
  })

  it('pages the tasks alike', async () => {
    const me = await office.who('monitor')
    const first = await listTasks(office.call(), me, 0)
    expect(first).toMatchObject({ total: 30, page: 0, pages: 4 })
    expect(first.items.map(task => task.no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    for (const task of first.items) {
      // Of five units, those whose turn it is to be withdrawn are not counted.
      expect(task.units).toBeGreaterThanOrEqual(4)
      expect(task.completed).toBeLessThanOrEqual(1)
    }
    const past = await listTasks(office.call(), me, 50)
    expect(past).toMatchObject({ total: 30, page: 3, pages: 4 })
    expect(past.items.map(task => task.no)).toEqual([25, 26, 27, 28, 29, 30])
  })
})

/** Said to be done after its deadline, and not confirmed yet. */
function isReportedLate({ state, dueAt, reportedDoneAt }: ListedView): boolean {
  const isLate = reportedDoneAt !== null && reportedDoneAt >= dueAt && dueAt <= afterTheMeeting
  return state === 'awaiting_confirmation' && isLate
}
