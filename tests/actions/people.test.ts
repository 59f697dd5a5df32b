import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { assignTask } from '../../src/actions/assign-task.ts'
import { identifyMember } from '../../src/actions/identify-member.ts'
import { leaveOrganization } from '../../src/actions/leave-organization.ts'
import { listPeople, personTold, showPerson } from '../../src/actions/list-people.ts'
import { noteBlocked, noteReachable } from '../../src/actions/note-reachability.ts'
import { type PlaceChange, placeMember } from '../../src/actions/place-member.ts'
import { removeMember } from '../../src/actions/remove-member.ts'
import { reportProgress } from '../../src/actions/report-progress.ts'
import type { Database } from '../../src/storage/database.ts'
import { enqueue } from '../../src/storage/outbox.ts'
import { databases, freshDatabase } from '../database.ts'
import { afterTheMeeting, type PersonName, type SmallOffice, smallOffice } from './assigning-office.ts'

describe.each(databases)('the people of an office, %s', kind => {
  let db: Database
  let office: SmallOffice
  beforeEach(async () => {
    db = await freshDatabase(kind)
    office = await smallOffice(db)
  })
  afterEach(() => db.close())

  const place = async (person: PersonName, change: PlaceChange, by: PersonName = 'administrator') =>
    placeMember(office.call(), await office.who(by), {
      memberId: (await office.who(person)).memberId,
      change,
    })

  test('the list is ordered by unit, and names the units for which nobody answers', async () => {
    const list = await listPeople(office.call(), await office.who('administrator'), { unitId: null, page: 0 })
    if (!list.ok) throw new Error(list.code)
    expect(list.items.map(one => one.unitName)).toEqual([
      null,
      null,
      'Phòng Nội vụ',
      'Phòng Nội vụ',
      'Phòng Tư pháp',
      'Phòng Tư pháp',
      'Phường Thành Công',
    ])
    expect(list.items[4]!.isHead).toBe(true)
    expect(list.emptyUnits).toEqual(['Phòng Y tế', 'Phường Kim Mã'])
    const unit = { unitId: office.units['Phòng Tư pháp']!, page: 7 }
    expect(await listPeople(office.call(), await office.who('administrator'), unit)).toMatchObject({
      total: 2,
      page: 0,
    })
    expect(await listPeople(office.call(), await office.who('leader'), unit)).toMatchObject({
      code: 'not_allowed',
    })
  })

  test('who moves keeps the role, takes the new unit into the title, and is not its head; told once', async () => {
    await place('justiceHead', { title: 'Trưởng Phòng Tư pháp' })
    expect(await place('justiceHead', { unitId: office.units['Phòng Y tế']! })).toEqual({ ok: true })
    expect(await office.who('justiceHead')).toMatchObject({
      unitName: 'Phòng Y tế',
      title: 'Trưởng Phòng Y tế',
      isHead: false,
      role: 'officer',
    })
    expect(await db.prisma.notification.count({ where: { kind: 'place_changed' } })).toBe(1)
  })

  test('an officer always has a unit', async () => {
    expect(await place('ward', { unitId: null })).toMatchObject({ code: 'unit_needed' })
    expect(await place('leader', { placement: 'head' })).toMatchObject({ code: 'unit_needed' })
    expect(await place('monitor', { unitId: null })).toEqual({ ok: true })
  })

  test('only administrators place people, and only those of their own organisation', async () => {
    for (const person of ['monitor', 'leader', 'justiceHead'] as const)
      expect(await place('ward', { placement: 'administrator' }, person)).toMatchObject({
        code: 'not_allowed',
      })
    const elsewhere = await smallOffice(db, 'UBND quận Tây Hồ', 2000)
    const theirs = await elsewhere.who('administrator')
    const { memberId } = await office.who('ward')
    for (const change of [
      { placement: 'leader' },
      { title: 'X' },
      { unitId: elsewhere.units['Phòng Y tế']! },
    ] as const)
      expect(await placeMember(elsewhere.call(), theirs, { memberId, change })).toMatchObject({
        code: 'no_such_person',
      })
    expect(await removeMember(elsewhere.call(), theirs, memberId)).toMatchObject({ code: 'no_such_person' })
    expect(await showPerson(elsewhere.call(), theirs, memberId)).toMatchObject({ code: 'no_such_person' })
    expect(await place('ward', { unitId: elsewhere.units['Phòng Y tế']! })).toMatchObject({
      code: 'no_such_unit',
    })
  })

  test('the last administrator cannot leave, be removed or step down', async () => {
    const administrator = await office.who('administrator')
    expect(await leaveOrganization(office.call(), administrator)).toMatchObject({
      code: 'last_administrator',
    })
    expect(await removeMember(office.call(), administrator, administrator.memberId)).toMatchObject({
      code: 'last_administrator',
    })
    expect(await place('administrator', { placement: 'leader' })).toMatchObject({
      code: 'last_administrator',
    })
    expect(await place('administrator', { title: 'Chánh Văn phòng' })).toEqual({ ok: true })
  })

  test('of two administrators who leave at once, one stays', async () => {
    await place('monitor', { placement: 'administrator' })
    const both = [await office.who('administrator'), await office.who('monitor')]
    const results = await Promise.all(both.map(one => leaveOrganization(office.call(), one)))
    expect(results.filter(one => one.ok)).toHaveLength(1)
    expect(await db.prisma.member.count({ where: { role: 'administrator', leftAt: null } })).toBe(1)
  })

  test('who leaves gets nothing more; what they wrote stays under the title of its day', async () => {
    const made = await assignTask(office.call(), await office.who('monitor'), {
      title: 'Rà soát thủ tục',
      deadline: { phrase: '30/11', kind: 'by', date: '2011-11-30', time: null },
      leadUnitId: null,
      unitIds: [office.units['Phường Thành Công']!],
      groupIds: [],
    })
    if (!made.ok) throw new Error(made.code)
    const { id: assignmentId } = await db.prisma.assignment.findFirstOrThrow()
    const ward = await office.who('ward')
    await reportProgress(office.call(), ward, { assignmentId, step: { step: 'begin' } })
    await enqueue(
      db,
      [{ orgId: office.orgId, kind: 'reminder', importance: 'routine', to: { memberId: ward.memberId } }],
      afterTheMeeting,
    )
    expect(await leaveOrganization(office.call(), ward)).toEqual({ ok: true })
    expect(await identifyMember(db, ward.telegramUserId)).toBeNull()
    const waiting = await db.prisma.notification.findMany({ where: { memberId: ward.memberId } })
    expect(waiting.length).toBeGreaterThan(0)
    expect(new Set(waiting.map(one => one.state))).toEqual(new Set(['expired']))
    expect(await db.prisma.assignmentEvent.findFirst({ where: { type: 'begun' } })).toMatchObject({
      who: ward.title,
    })
    expect(await personTold(office.call(), office.orgId, ward.memberId)).toEqual({
      title: ward.title,
      unitName: 'Phường Thành Công',
      present: false,
      unitIsEmpty: true,
    })
    expect(await db.prisma.notification.count({ where: { kind: 'person_left' } })).toBe(1)
    expect(await leaveOrganization(office.call(), ward)).toMatchObject({ code: 'no_such_person' })
  })

  test('who is removed is told, at the account, because no member is there any more', async () => {
    const ward = await office.who('ward')
    const administrator = await office.who('administrator')
    expect(await removeMember(office.call(), administrator, ward.memberId)).toEqual({
      ok: true,
      title: ward.title,
    })
    expect(await db.prisma.notification.findMany({ where: { kind: 'membership_ended' } })).toMatchObject([
      { memberId: null, chatId: ward.telegramUserId, state: 'queued' },
    ])
    expect(await removeMember(office.call(), administrator, ward.memberId)).toMatchObject({
      code: 'no_such_person',
    })
  })

  test('who blocks the bot is marked, and the monitors are told once; writing again ends it', async () => {
    const ward = await office.who('ward')
    await noteBlocked(office.call(), ward.telegramUserId)
    await noteBlocked(office.call(), ward.telegramUserId)
    await noteBlocked(office.call(), 77n)
    expect(await db.prisma.member.findUnique({ where: { id: ward.memberId } })).toMatchObject({
      reachable: false,
    })
    const told = await db.prisma.notification.findMany({ where: { kind: 'unreachable' } })
    expect(told.map(one => one.payload)).toEqual([{ memberId: ward.memberId }, { memberId: ward.memberId }])
    await noteReachable(office.call(), ward.telegramUserId)
    expect(await db.prisma.member.findUnique({ where: { id: ward.memberId } })).toMatchObject({
      reachable: true,
    })
  })
})
