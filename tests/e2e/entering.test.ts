import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { administrator, groupChat, monitor, type Office, officer, openOffice } from './office.ts'

const stranger = 7001
const another = 7002
const operator = 7003

describe('coming in', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice({ env: { ADMIN_USER_IDS: String(operator) } })
    for (const [id, firstName] of [
      [stranger, 'Nguyễn Văn An'],
      [another, 'Bình <b>&'],
      [operator, 'Cường'],
    ] as const)
      office.emulator.addPerson({ id, firstName })
  })
  afterAll(() => office.close())

  test('a stranger is told what this is, and no name of any unit or person', async () => {
    const said = await office.start(stranger)
    expect(said).toContain('Đồng chí chưa có trong danh sách người dùng')
    expect(said).not.toMatch(/Phòng|Phường|Ba Đình/)
    expect(office.buttons(stranger)).toEqual(['Xin tham gia'])
    expect(await office.say(stranger, '/tonghop')).toContain('chưa có trong danh sách')
    expect(await office.forge(stranger, 'tl:0')).toMatchObject({ alert: true })
    expect(await office.forge(stranger, 'pl:0:0')).toMatchObject({ alert: true })
    expect(await office.forge(stranger, 'ea:1')).toMatchObject({ alert: true })
    expect(office.text(stranger)).not.toMatch(/Phòng|Phường/)
  })

  test('asks for a unit, waits, and is let in', async () => {
    await office.start(stranger)
    await office.press(stranger, 'Xin tham gia')
    await office.press(stranger, 'Sau ›')
    expect((await office.press(stranger, 'Phường Kim Mã')).text).toContain('Đã gửi đề nghị')
    expect(await office.start(stranger)).toContain('đang chờ quản trị viên duyệt')
    expect(office.text(administrator)).toContain('Nguyễn Văn An xin tham gia · Phường Kim Mã')
    const granted = await office.press(administrator, 'Duyệt: thủ trưởng')
    expect(granted.text).toContain('Thủ trưởng Phường Kim Mã')
    expect(office.text(stranger)).toContain('Đồng chí đã tham gia UBND quận Ba Đình')
    expect(await office.say(stranger, '/vieccuatoi')).toContain('Việc của Phường Kim Mã')
  })

  test('one who is refused hears it; a name full of markup stays a name', async () => {
    await office.start(another)
    await office.press(another, 'Xin tham gia')
    await office.press(another, 'Phòng Y tế')
    expect(office.text(administrator)).toContain('Bình <b>& xin tham gia')
    expect((await office.press(administrator, 'Từ chối')).text).toContain('đã từ chối')
    expect(office.text(another)).toContain('không được duyệt')
    expect(await office.start(another)).toContain('chưa có trong danh sách')
  })

  test('by invitation: the message to forward holds a link that works once', async () => {
    await office.say(administrator, '/nguoi')
    await office.press(administrator, 'Mời người mới')
    await office.press(administrator, 'Cán bộ đơn vị')
    await office.press(administrator, 'Phòng Y tế')
    const forward = await office.say(administrator, 'Chuyên viên Phòng Y tế')
    const payload = /start=(inv_[\w-]+)/.exec(forward)![1]!
    expect(payload.length).toBeLessThanOrEqual(64)
    expect(forward).toContain('Dùng một lần'.toLowerCase())
    expect(await office.start(officer, payload)).toContain('đã là người dùng')
    expect(await office.start(another, payload)).toContain(
      'Đồng chí đã tham gia UBND quận Ba Đình, chức danh: Chuyên viên Phòng Y tế',
    )
    expect(office.text(administrator)).toContain(
      'Chuyên viên Phòng Y tế (Phòng Y tế) đã tham gia theo lời mời',
    )
    expect(await office.start(another, payload)).toContain('đã là người dùng')
    expect(await office.start(operator, payload)).toContain('đã được dùng')
  })

  test('an operator is administrator from the first /start', async () => {
    expect(await office.start(operator)).toContain('chức danh: Quản trị viên')
    expect(await office.say(operator, '/nguoi')).toContain('Người dùng – UBND quận Ba Đình')
  })

  test('in a group a stranger is told once; only of commands', async () => {
    const guest = 7004
    office.emulator.addPerson({ id: guest, firstName: 'Dung' })
    office.emulator.group({ action: 'add_member', chat: groupChat, member: guest })
    const before = office.fromBot(guest, groupChat).length
    await office.say(guest, '/tonghop@giaoban_bot', { chat: groupChat })
    await office.say(guest, '/tonghop@giaoban_bot', { chat: groupChat })
    expect(office.fromBot(guest, groupChat).length).toBe(before + 1)
  })

  test('who blocks the bot is marked at once, and the monitor hears of it', async () => {
    office.emulator.block(another, true)
    await office.settled()
    expect(office.text(monitor)).toContain('Chuyên viên Phòng Y tế')
    await office.start(another)
    const people = await office.app.db.prisma.member.findFirst({ where: { telegramUserId: BigInt(another) } })
    expect(people?.reachable).toBe(true)
  })

  test('leaving: asked once more, and gone', async () => {
    await office.say(another, '/roi')
    expect((await office.press(another, 'Thôi')).text).toContain('Đồng chí')
    await office.say(another, '/roi')
    expect((await office.press(another, 'Đồng ý thôi')).text).toContain('đã thôi sử dụng')
    expect(await office.say(another, '/vieccuatoi')).toContain('chưa có trong danh sách')
  })
})
