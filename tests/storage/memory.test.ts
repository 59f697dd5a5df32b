import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { identifyMember } from '../../src/actions/identify-member.ts'
import type { Database } from '../../src/storage/database.ts'
import { createMemory } from '../../src/storage/memory.ts'
import { openDatabase } from '../../src/storage/open-database.ts'
import { type SmallOffice, smallOffice } from '../actions/assigning-office.ts'
import { createServerDatabase, databases, freshDatabase, serverListens } from '../database.ts'

describe.each(databases)('who is who in memory, %s', kind => {
  let db: Database
  let office: SmallOffice
  let asked = 0

  beforeAll(async () => {
    db = await freshDatabase(kind)
    office = await smallOffice(db)
  })
  afterAll(() => db.close())

  const counted = (key: string) =>
    db.remember(key, async () => {
      asked += 1
      return asked
    })

  /** Whether a change makes the next question a new one. */
  async function isForgottenAfter(key: string, change: () => Promise<unknown>): Promise<boolean> {
    const before = await counted(key)
    expect(await counted(key)).toBe(before)
    await change()
    return (await counted(key)) !== before
  }

  it('a right that is taken away is gone with the commit that takes it', async () => {
    const ward = await office.who('ward')
    expect((await identifyMember(db, ward.telegramUserId))?.role).toBe('officer')
    await db.transaction(tx => tx.sql(`UPDATE member SET role = 'monitor' WHERE id = $1`, [ward.memberId]))
    expect((await identifyMember(db, ward.telegramUserId))?.role).toBe('monitor')
    await db.prisma.member.update({ where: { id: ward.memberId }, data: { role: 'officer' } })
    expect((await identifyMember(db, ward.telegramUserId))?.role).toBe('officer')
  })

  it.each([
    ['a unit’s name', 'UPDATE unit SET name = name'],
    ['a day off', `INSERT INTO calendar_day (org_id, day, working) VALUES ($1, '2011-11-21', false)`],
    ['the settings', `UPDATE organization SET settings = '{}' WHERE id = $1`],
    ['a collective name', 'UPDATE unit_group SET name = name WHERE org_id = $1'],
  ])('%s that changes is read anew', async (_, text) => {
    const params = text.includes('$1') ? [office.orgId] : []
    expect(await isForgottenAfter('anything', () => db.sql(text, params))).toBe(true)
  })

  it.each([
    [
      'given',
      `INSERT INTO task (org_id, no, title, search_text, deadline_phrase, deadline_kind, deadline_date, created_at)
       VALUES ($1, 1, 'Rà soát', 'ra soat', '15/11', 'by', '2011-11-15', now())`,
    ],
    ['renamed', `UPDATE task SET title = 'Niêm yết' WHERE org_id = $1`],
    ['withdrawn', 'UPDATE task SET withdrawn_at = now() WHERE org_id = $1'],
  ])('what tasks are called is read anew when one is %s, and nothing else is', async (_, text) => {
    expect(await isForgottenAfter(`tasks:${office.orgId}`, () => db.sql(text, [office.orgId]))).toBe(true)
    const rename = () => db.sql('UPDATE task SET title = title WHERE org_id = $1', [office.orgId])
    expect(await isForgottenAfter('anything', rename)).toBe(false)
  })

  it('work that goes on makes nothing forgotten', async () => {
    const work = () => db.sql('UPDATE organization SET last_task_no = last_task_no + 1')
    expect(await isForgottenAfter('anything', work)).toBe(false)
  })

  it('a question that the bot asks one person makes that person forgotten only', async () => {
    const ask = (id: bigint) => () =>
      db.sql(
        `INSERT INTO conversation (chat_id, user_id, kind, data, updated_at) VALUES ($1, $1, 'x', '{}', now())`,
        [id],
      )
    expect(await isForgottenAfter('member:71', ask(71n))).toBe(true)
    expect(await isForgottenAfter('member:71', ask(72n))).toBe(false)
  })
})

test.skipIf(!serverListens)('what another process changes is forgotten here', async () => {
  const { url, drop } = await createServerDatabase()
  const [here, there] = [await openDatabase({ url }), await openDatabase({ url })]
  const office = await smallOffice(there)
  const ward = await office.who('ward')
  const role = async () => (await identifyMember(here, ward.telegramUserId))?.role
  expect(await role()).toBe('officer')
  await there.sql(`UPDATE member SET role = 'leader' WHERE id = $1`, [ward.memberId])
  await expect.poll(role, { timeout: 2_000, interval: 1 }).toBe('leader')

  // Without a connection nothing is heard, and so nothing is kept.
  await there.sql(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()',
  )
  await there.sql(`UPDATE member SET role = 'monitor' WHERE id = $1`, [ward.memberId])
  await expect.poll(() => role().catch(() => 'away'), { timeout: 2_000, interval: 1 }).toBe('monitor')
  await here.close()
  await there.close()
  await drop()
})

test('however reading, changing and losing touch follow each other, an answer is never older than the last change', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('read', 'read slowly', 'change', 'lose', 'listen'), { maxLength: 40 }),
      async steps => {
        const memory = createMemory()
        let truth = 0
        const slow: Promise<unknown>[] = []
        for (const step of steps) {
          const read = async () => {
            const seen = truth
            if (step === 'read slowly') await pause(0)
            return seen
          }
          if (step === 'read') expect(await memory.remember('key', read)).toBe(truth)
          if (step === 'read slowly') slow.push(memory.remember('key', read))
          if (step === 'lose') memory.listens(false)
          if (step === 'listen') memory.listens(true)
          if (step === 'change') {
            truth += 1
            memory.forget('key')
          }
        }
        await Promise.all(slow)
        expect(await memory.remember('key', async () => truth)).toBe(truth)
      },
    ),
  )
})

describe.each(databases)('completed work of a unit, %s', kind => {
  it('is counted as it is completed, given back, moved and removed', async () => {
    const db = await freshDatabase(kind)
    const office = await smallOffice(db)
    const [justice, ward] = [office.units['Phòng Tư pháp']!, office.units['Phường Thành Công']!]
    const day = { deadlinePhrase: 'x', deadlineKind: 'by' as const, deadlineDate: '2011-11-15' }
    const at = new Date('2011-11-15T17:00:00Z')
    const task = await db.prisma.task.create({
      data: { orgId: office.orgId, no: 1, title: 'x', searchText: 'x', createdAt: at, ...day },
    })
    const of = { orgId: office.orgId, taskId: task.id, duty: 'equal' as const, lastDay: '2011-11-15' }
    const times = { dueAt: at, baselineDueAt: at, updatedAt: at, confirmedAt: at }
    const { id } = await db.prisma.assignment.create({ data: { ...of, ...day, ...times, unitId: justice } })
    const counts = async () =>
      (await db.prisma.unit.findMany({ where: { id: { in: [justice, ward] } }, orderBy: { id: 'asc' } })).map(
        unit => unit.completed,
      )
    const set = (data: { state?: 'completed' | 'returned'; unitId?: number; note?: string }) =>
      db.prisma.assignment.update({ where: { id }, data })
    expect(await counts()).toEqual([0, 0])
    await set({ state: 'completed' })
    await set({ note: 'more' })
    expect(await counts()).toEqual([1, 0])
    await set({ unitId: ward })
    expect(await counts()).toEqual([0, 1])
    await set({ state: 'returned' })
    expect(await counts()).toEqual([0, 0])
    await set({ state: 'completed' })
    await db.prisma.task.delete({ where: { id: task.id } })
    expect(await counts()).toEqual([0, 0])
    await db.close()
  })
})
