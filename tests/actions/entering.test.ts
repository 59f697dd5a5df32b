import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { acceptInvitation } from '../../src/actions/accept-invitation.ts'
import { admitAdministrator } from '../../src/actions/admit-administrator.ts'
import { createInvitation } from '../../src/actions/create-invitation.ts'
import { foundOrganization } from '../../src/actions/found-organization.ts'
import { identifyMember } from '../../src/actions/identify-member.ts'
import { leaveOrganization } from '../../src/actions/leave-organization.ts'
import { removeMember } from '../../src/actions/remove-member.ts'
import { withdrawInvitation } from '../../src/actions/withdraw-invitation.ts'
import type { Database } from '../../src/storage/database.ts'
import { databases, freshDatabase } from '../database.ts'
import { afterTheMeeting, type SmallOffice, smallOffice } from './assigning-office.ts'

const hourMs = 3_600_000
const later = (hours: number) => new Date(afterTheMeeting.getTime() + hours * hourMs)

describe.each(databases)('being invited, %s', kind => {
  let db: Database
  let office: SmallOffice
  beforeEach(async () => {
    db = await freshDatabase(kind)
    office = await smallOffice(db)
  })
  afterEach(() => db.close())

  const invite = async () => {
    const wish = {
      placement: 'head',
      unitId: office.units['Phòng Y tế']!,
      title: ' Trưởng phòng  Y tế ',
    } as const
    const made = await createInvitation(office.call(), await office.who('administrator'), wish)
    if (!made.ok) throw new Error(made.code)
    return made
  }
  const accept = (token: string, telegramUserId = 5000n, now = afterTheMeeting) =>
    acceptInvitation(office.call(now), { telegramUserId, token })

  test('the link lets one person in, as what it says, and the inviter is told', async () => {
    const { token } = await invite()
    expect(`inv_${token}`).toMatch(/^[\w-]{20,64}$/)
    expect(await accept(token)).toMatchObject({ ok: true })
    expect(await identifyMember(db, 5000n)).toMatchObject({
      title: 'Trưởng phòng Y tế',
      role: 'officer',
      isHead: true,
      unitName: 'Phòng Y tế',
    })
    expect(await accept(token, 5001n)).toMatchObject({ ok: false, code: 'invitation_used' })
    const news = await db.prisma.notification.findMany({ where: { kind: 'person_joined' } })
    expect(news.map(one => one.memberId)).toEqual([(await office.who('administrator')).memberId])
  })

  test('the token itself is nowhere in the database', async () => {
    const { token } = await invite()
    const rows = await db.sql('SELECT to_json(i)::text AS row FROM invitation i')
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('two people with one link at once: one comes in', async () => {
    const { token } = await invite()
    const results = await Promise.all([accept(token, 5000n), accept(token, 5001n), accept(token, 5002n)])
    expect(results.filter(one => one.ok)).toHaveLength(1)
    expect(results.filter(one => !one.ok && one.code === 'invitation_used')).toHaveLength(2)
    expect(await db.prisma.member.count({ where: { telegramUserId: { gte: 5000n } } })).toBe(1)
  })

  test('72 hours, not a millisecond more', async () => {
    const first = await invite()
    expect(await accept(first.token, 5000n, new Date(later(72).getTime() - 1))).toMatchObject({ ok: true })
    const second = await invite()
    expect(await accept(second.token, 5001n, later(72))).toEqual({
      ok: false,
      code: 'invitation_expired',
      args: { time: '14:00', day: '13/11/2011' },
    })
  })

  test('an unknown token, a withdrawn one, and one whose unit has ended let nobody in', async () => {
    expect(await accept('nothing')).toMatchObject({ code: 'invitation_unknown' })
    const made = await invite()
    const administrator = await office.who('administrator')
    expect(await withdrawInvitation(office.call(), administrator, made.invitationId)).toEqual({ ok: true })
    expect(await accept(made.token)).toMatchObject({ code: 'invitation_unknown' })
    expect(await withdrawInvitation(office.call(), administrator, made.invitationId)).toMatchObject({
      code: 'no_such_invitation',
    })
    const { token } = await invite()
    await db.prisma.unit.update({
      where: { id: office.units['Phòng Y tế']! },
      data: { validTo: '2011-11-09' },
    })
    expect(await accept(token)).toMatchObject({ code: 'invitation_unit_ended' })
  })

  test('members do not use it up; those of another organisation are told what to do', async () => {
    const { token } = await invite()
    expect(await accept(token, (await office.who('ward')).telegramUserId)).toMatchObject({
      code: 'already_member',
      args: { office: 'UBND quận Ba Đình' },
    })
    const elsewhere = await smallOffice(db, 'UBND quận Tây Hồ', 2000)
    const stranger = await elsewhere.who('ward')
    expect(await accept(token, stranger.telegramUserId)).toMatchObject({
      code: 'member_elsewhere',
      args: { office: 'UBND quận Tây Hồ' },
    })
    await leaveOrganization(elsewhere.call(), stranger)
    expect(await accept(token, stranger.telegramUserId)).toMatchObject({ ok: true })
  })

  test('an officer is invited to a unit of this organisation, by an administrator', async () => {
    const administrator = await office.who('administrator')
    const elsewhere = await smallOffice(db, 'UBND quận Tây Hồ', 2000)
    const wish = (unitId: number | null) => ({ placement: 'officer' as const, unitId, title: 'Cán bộ' })
    const call = () => office.call()
    expect(await createInvitation(call(), administrator, wish(null))).toMatchObject({ code: 'unit_needed' })
    expect(await createInvitation(call(), administrator, wish(elsewhere.units['Phòng Y tế']!))).toMatchObject(
      {
        code: 'no_such_unit',
      },
    )
    for (const person of ['leader', 'monitor', 'justiceHead'] as const)
      expect(
        await createInvitation(call(), await office.who(person), wish(office.units['Phòng Y tế']!)),
      ).toMatchObject({
        code: 'not_allowed',
      })
  })

  test('the same update again lets nobody else in and answers "repeated"', async () => {
    const { token } = await invite()
    const call = office.call()
    expect(await acceptInvitation(call, { telegramUserId: 5000n, token })).toMatchObject({ ok: true })
    expect(await acceptInvitation(call, { telegramUserId: 5000n, token })).toMatchObject({ code: 'repeated' })
  })

  test('the invitations of an administrator who is removed are void', async () => {
    const { token: door } = await invite()
    await accept(door)
    await db.prisma.member.updateMany({ where: { telegramUserId: 5000n }, data: { role: 'administrator' } })
    const second = (await identifyMember(db, 5000n))!
    const made = await createInvitation(office.call(), second, {
      placement: 'leader',
      unitId: null,
      title: 'Phó Chủ tịch',
    })
    if (!made.ok) throw new Error(made.code)
    expect(
      await removeMember(office.call(), await office.who('administrator'), second.memberId),
    ).toMatchObject({ ok: true })
    expect(await accept(made.token, 6000n)).toMatchObject({ code: 'invitation_unknown' })
  })
})

describe.each(databases)('the first administrator, %s', kind => {
  let db: Database
  let updates = 0
  beforeEach(async () => {
    db = await freshDatabase(kind)
  })
  afterEach(() => db.close())

  const call = () => {
    updates += 1
    return { db, now: afterTheMeeting, source: { botId: 1n, updateId: updates, chatId: 1n, messageId: 1 } }
  }
  const operator = (telegramUserId: bigint) => ({ telegramUserId, adminUserIds: [1n, 2n] })
  const wish = { name: ' UBND quận  Ba Đình ', zone: 'Asia/Ho_Chi_Minh', title: 'Quản trị viên' }

  test('founds the organisation; two at once found one, and the second comes into it', async () => {
    const results = await Promise.all([
      foundOrganization(call(), operator(1n), wish),
      foundOrganization(call(), operator(2n), wish),
    ])
    expect(results.filter(one => one.ok)).toHaveLength(1)
    expect(results.find(one => !one.ok)).toMatchObject({
      code: 'office_exists',
      args: { office: 'UBND quận Ba Đình' },
    })
    const office = await db.prisma.organization.findFirstOrThrow()
    const late = results[0]!.ok ? 2n : 1n
    expect(
      await admitAdministrator(call(), operator(late), { orgId: office.id, title: 'Quản trị viên' }),
    ).toEqual({ ok: true })
    expect(await db.prisma.member.count({ where: { role: 'administrator' } })).toBe(2)
  })

  test('is somebody named in ADMIN_USER_IDS and nobody else', async () => {
    expect(await foundOrganization(call(), operator(3n), wish)).toMatchObject({ code: 'not_allowed' })
    const { orgId } = await smallOffice(db)
    expect(await admitAdministrator(call(), operator(3n), { orgId, title: 'Tôi' })).toMatchObject({
      code: 'not_allowed',
    })
    expect(await identifyMember(db, 3n)).toBeNull()
  })

  test('a member named there becomes administrator and keeps the unit', async () => {
    const office = await smallOffice(db)
    const { telegramUserId } = await office.who('monitor')
    const person = { telegramUserId, adminUserIds: [telegramUserId] }
    const again = { orgId: office.orgId, title: 'Quản trị viên' }
    expect(await admitAdministrator(call(), person, again)).toEqual({ ok: true })
    expect(await office.who('monitor')).toMatchObject({ role: 'administrator', unitName: 'Phòng Nội vụ' })
    expect(await admitAdministrator(call(), person, again)).toMatchObject({ code: 'already_member' })
  })
})
