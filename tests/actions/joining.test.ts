import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { acceptInvitation } from '../../src/actions/accept-invitation.ts'
import { createInvitation } from '../../src/actions/create-invitation.ts'
import { decideJoinRequest, type JoinDecision } from '../../src/actions/decide-join-request.ts'
import { identifyMember } from '../../src/actions/identify-member.ts'
import { placeMember } from '../../src/actions/place-member.ts'
import { requestToJoin, withdrawJoinRequest } from '../../src/actions/request-to-join.ts'
import type { Database } from '../../src/storage/database.ts'
import { databases, freshDatabase } from '../database.ts'
import { type SmallOffice, smallOffice } from './assigning-office.ts'

const asOfficer: JoinDecision = { grant: true, placement: 'officer', title: 'Cán bộ Phòng Y tế' }

describe.each(databases)('asking to be let in, %s', kind => {
  let db: Database
  let office: SmallOffice
  beforeEach(async () => {
    db = await freshDatabase(kind)
    office = await smallOffice(db)
  })
  afterEach(() => db.close())

  const ask = (telegramUserId = 5000n, unit: string | null = 'Phòng Y tế') =>
    requestToJoin(office.call(), {
      telegramUserId,
      name: ' Nguyễn  Văn An ',
      orgId: office.orgId,
      unitId: unit === null ? null : office.units[unit]!,
    })
  const requestId = async (telegramUserId = 5000n) =>
    (await db.prisma.joinRequest.findFirstOrThrow({ where: { telegramUserId }, orderBy: { id: 'desc' } })).id
  const makeAdministrator = async () => {
    const { memberId } = await office.who('secondMonitor')
    const change = { placement: 'administrator' } as const
    await placeMember(office.call(), await office.who('administrator'), { memberId, change })
    return office.who('secondMonitor')
  }

  test('the administrators are told, each once; the same person may wait with one request only', async () => {
    await makeAdministrator()
    expect(await ask()).toEqual({ ok: true })
    expect(await ask(5000n, 'Phòng Tư pháp')).toMatchObject({ code: 'request_pending' })
    expect(await db.prisma.joinRequest.findMany()).toMatchObject([
      { name: 'Nguyễn Văn An', state: 'pending' },
    ])
    expect(await db.prisma.notification.count({ where: { kind: 'join_requested' } })).toBe(2)
  })

  test('pressed twice at once, it is one request', async () => {
    const results = await Promise.all([ask(), ask(), ask()])
    expect(results.filter(one => one.ok)).toHaveLength(1)
    expect(await db.prisma.joinRequest.count()).toBe(1)
  })

  test('granted: the person is in, and told', async () => {
    await ask()
    const granted = await decideJoinRequest(office.call(), await office.who('administrator'), {
      requestId: await requestId(),
      decision: asOfficer,
    })
    const me = (await identifyMember(db, 5000n))!
    expect(granted).toEqual({ ok: true, memberId: me.memberId })
    expect(me).toMatchObject({
      title: 'Cán bộ Phòng Y tế',
      role: 'officer',
      isHead: false,
      unitName: 'Phòng Y tế',
    })
    expect(await db.prisma.notification.findMany({ where: { kind: 'join_granted' } })).toMatchObject([
      { memberId: me.memberId, chatId: 5000n },
    ])
  })

  test('the second of two in one unit gets a number: the history must tell them apart', async () => {
    const administrator = await office.who('administrator')
    for (const person of [5000n, 5001n, 5002n]) {
      await ask(person)
      await decideJoinRequest(office.call(), administrator, {
        requestId: await requestId(person),
        decision: asOfficer,
      })
    }
    const titles = await db.prisma.member.findMany({
      where: { telegramUserId: { gte: 5000n } },
      orderBy: { id: 'asc' },
    })
    expect(titles.map(one => one.title)).toEqual([
      'Cán bộ Phòng Y tế',
      'Cán bộ Phòng Y tế 2',
      'Cán bộ Phòng Y tế 3',
    ])
  })

  test('refused: the person stays outside, is told, and may ask again', async () => {
    await ask()
    const wish = { requestId: await requestId(), decision: { grant: false } as const }
    expect(await decideJoinRequest(office.call(), await office.who('administrator'), wish)).toEqual({
      ok: true,
      memberId: null,
    })
    expect(await identifyMember(db, 5000n)).toBeNull()
    expect(await db.prisma.notification.findMany({ where: { kind: 'join_refused' } })).toMatchObject([
      { memberId: null, chatId: 5000n },
    ])
    expect(await ask()).toEqual({ ok: true })
  })

  test('two administrators at once: one decides, the other is told who', async () => {
    const second = await makeAdministrator()
    const first = await office.who('administrator')
    await ask()
    const wish = await requestId()
    const results = await Promise.all([
      decideJoinRequest(office.call(), first, { requestId: wish, decision: asOfficer }),
      decideJoinRequest(office.call(), second, { requestId: wish, decision: { grant: false } }),
    ])
    const [winner, loser] = results[0]!.ok ? [first, results[1]] : [second, results[0]]
    const code = winner === first ? 'request_granted_by' : 'request_refused_by'
    expect(loser).toEqual({ ok: false, code, args: { who: winner.title } })
    expect((await identifyMember(db, 5000n)) === null).toBe(winner === second)
  })

  test('only administrators of this organisation decide; nobody else learns that there is a request', async () => {
    await ask()
    const wish = { requestId: await requestId(), decision: asOfficer }
    for (const person of ['monitor', 'leader', 'justiceHead'] as const)
      expect(await decideJoinRequest(office.call(), await office.who(person), wish)).toMatchObject({
        code: 'not_allowed',
      })
    const elsewhere = await smallOffice(db, 'UBND quận Tây Hồ', 2000)
    expect(
      await decideJoinRequest(elsewhere.call(), await elsewhere.who('administrator'), wish),
    ).toMatchObject({
      code: 'no_such_request',
    })
  })

  test('withdrawn, or come in by invitation meanwhile: nothing is left to decide', async () => {
    const administrator = await office.who('administrator')
    await ask()
    const first = await requestId()
    await withdrawJoinRequest(office.call(), 5000n)
    expect(
      await decideJoinRequest(office.call(), administrator, { requestId: first, decision: asOfficer }),
    ).toMatchObject({
      code: 'no_such_request',
    })
    await ask()
    const second = await requestId()
    const made = await createInvitation(office.call(), administrator, {
      placement: 'leader',
      unitId: null,
      title: 'Chủ tịch',
    })
    if (!made.ok) throw new Error(made.code)
    await acceptInvitation(office.call(), { telegramUserId: 5000n, token: made.token })
    expect(
      await decideJoinRequest(office.call(), administrator, { requestId: second, decision: asOfficer }),
    ).toMatchObject({
      code: 'no_such_request',
    })
    expect(await identifyMember(db, 5000n)).toMatchObject({ title: 'Chủ tịch', role: 'leader' })
  })

  test('a unit of another organisation, or one that has ended, cannot be asked for; without a unit one is no officer', async () => {
    const elsewhere = await smallOffice(db, 'UBND quận Tây Hồ', 2000)
    const wish = {
      telegramUserId: 5000n,
      name: 'An',
      orgId: office.orgId,
      unitId: elsewhere.units['Phòng Y tế']!,
    }
    expect(await requestToJoin(office.call(), wish)).toMatchObject({ code: 'no_such_unit' })
    await ask(5000n, null)
    const administrator = await office.who('administrator')
    const decide = (decision: JoinDecision) =>
      requestId().then(id => decideJoinRequest(office.call(), administrator, { requestId: id, decision }))
    expect(await decide(asOfficer)).toMatchObject({ code: 'unit_needed' })
    expect(await decide({ grant: true, placement: 'leader', title: 'Lãnh đạo' })).toMatchObject({ ok: true })
  })

  test('a member cannot ask', async () => {
    expect(await ask((await office.who('ward')).telegramUserId)).toMatchObject({ code: 'already_member' })
  })
})
