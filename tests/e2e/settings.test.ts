import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { administrator, groupChat, monitor, type Office, officer, openOffice } from './office.ts'

describe('settings', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  const planned = (rule: string) =>
    office.app.db.prisma.reminder.count({
      where: { rule, state: 'planned', assignment: { task: { no: 1 } } },
    })

  test('everybody reads them, administrators get the buttons', async () => {
    const text = await office.say(officer, '/caidat')
    expect(text).toContain('Nhắc trước hạn: trước 7, 3, 1 ngày')
    expect(text).toContain('Chỉ quản trị viên')
    expect(office.buttons(officer)).toEqual([])
    await office.say(administrator, '/caidat')
    expect(office.buttons(administrator)).toContain('Giờ nhắc')
    await office.say(monitor, '/caidat')
    expect((await office.forge(monitor, 'cv:before:1')).toast).toContain('không có quyền')
  })

  test('in a group they can be read, and not changed', async () => {
    expect(await office.say(administrator, '/caidat', { chat: groupChat })).toContain('Giờ nhắc: 08:00')
    expect(office.buttons(administrator, groupChat)).toEqual(['Mở trò chuyện riêng'])
  })

  test('another reading of “trước” moves the last day of unfinished work, and back', async () => {
    const lastDays = async () => {
      const rows = await office.app.db.prisma.assignment.groupBy({
        by: ['state', 'lastDay'],
        where: { task: { no: 1 } },
      })
      return rows.map(row => `${row.state} ${row.lastDay}`).sort()
    }
    await office.say(administrator, '/caidat')
    await office.press(administrator, 'Cách hiểu')
    const { text } = await office.press(administrator, 'ngày cuối là 15/11')
    expect(text).toMatch(/Ngày cuối của \d+ việc chưa xong/)
    expect(text).toContain('“Trước ngày 15/11”: ngày cuối là 15/11')
    expect(await lastDays()).toEqual([
      'completed 2011-11-14',
      'in_progress 2011-11-15',
      'not_started 2011-11-15',
    ])
    expect(await office.say(officer, '/nhiemvu NV1')).toContain('ngày cuối: ')
    await office.press(administrator, 'Cách hiểu')
    await office.press(administrator, 'ngày cuối là 14/11')
    expect(await lastDays()).toEqual([
      'completed 2011-11-14',
      'in_progress 2011-11-14',
      'not_started 2011-11-14',
    ])
    const moved = await office.app.db.prisma.assignment.count({
      where: {
        task: { no: 1 },
        state: 'in_progress',
        baselineDueAt: { not: new Date('2011-11-15T00:00:00+07:00') },
      },
    })
    expect(moved).toBe(0)
  })

  test('it stands in the history of the work', async () => {
    await office.say(officer, '/vieccuatoi')
    await office.press(officer, 'NV1')
    const { text } = await office.press(officer, 'Lịch sử')
    expect(text).toContain('cách hiểu thời hạn của cơ quan thay đổi, ngày cuối là 15/11/2011')
  })

  test('reminder days are typed, and planned anew at once', async () => {
    expect(await planned('before:2')).toBe(0)
    await office.say(administrator, '/caidat')
    await office.press(administrator, 'Nhắc trước hạn')
    await office.press(administrator, 'Gõ giá trị khác')
    expect(await office.say(administrator, 'vài ngày')).toContain('Chưa đọc được giá trị')
    expect(await office.say(administrator, '99')).toContain('Giá trị này không dùng được')
    expect(await office.say(administrator, '2, 5, 2')).toContain('Nhắc trước hạn: trước 5, 2 ngày')
    expect(await planned('before:1')).toBe(0)
    const third = await office.app.db.prisma.reminder.count({
      where: { rule: 'before:2', state: 'planned', assignment: { task: { no: 2 } } },
    })
    expect(third).toBeGreaterThan(0)
  })

  test('a chosen value is marked, and a pressed one shown', async () => {
    await office.press(administrator, 'Nhắc trước hạn')
    const { text } = await office.press(administrator, 'trước 7, 3, 1 ngày')
    expect(text).toContain('Nhắc trước hạn: trước 7, 3, 1 ngày')
    await office.press(administrator, 'Nhắc trước hạn')
    expect(office.buttons(administrator)).toContain('✓ trước 7, 3, 1 ngày')
    await office.press(administrator, 'Quay lại')
  })

  test('contradictions are refused with the reason', async () => {
    await office.press(administrator, 'Báo lên cấp trên')
    await office.press(administrator, 'Gõ giá trị khác')
    expect(await office.say(administrator, '7, 3, 1')).toContain('Thủ trưởng phải được báo trước')
    await office.press(administrator, 'Thôi')
    await office.press(administrator, 'Quay lại')
    await office.press(administrator, 'Giờ nhắc')
    await office.press(administrator, 'Gõ giá trị khác')
    expect(await office.say(administrator, '6h')).toContain('nằm ngoài giờ làm việc (07:30–17:00)')
    expect(await office.say(administrator, '8h15')).toContain('Giờ nhắc: 08:15')
    const next = await office.app.db.prisma.reminder.findFirst({
      where: { state: 'planned' },
      orderBy: { dueAt: 'asc' },
    })
    expect(next?.dueAt.toISOString()).toBe('2011-11-11T01:15:00.000Z')
  })

  test('the weekly summary moves to another day, and is turned off', async () => {
    const next = async () =>
      (await office.app.db.prisma.chat.findUniqueOrThrow({ where: { telegramChatId: BigInt(groupChat) } }))
        .nextDigestAt
    await office.say(administrator, '/caidat')
    await office.press(administrator, 'Tổng hợp đầu tuần')
    await office.press(administrator, 'thứ Sáu')
    expect(await next()).toEqual(new Date('2011-11-11T07:30:00+07:00'))
    await office.press(administrator, 'Tổng hợp đầu tuần')
    const { text } = await office.press(administrator, 'Không gửi')
    expect(text).toContain('Tổng hợp đầu tuần: không')
    expect(await next()).toBeNull()
  })

  test('one task has reminders of its own', async () => {
    await office.say(monitor, '/nhiemvu NV1')
    const task = await office.app.db.prisma.task.findFirstOrThrow({ where: { no: 1 } })
    await office.forge(monitor, `ct:${task.id}`)
    expect(office.text(monitor)).toContain('theo cài đặt của cơ quan')
    const { text, toast } = await office.press(monitor, 'không nhắc trước')
    expect(text).toContain('riêng cho nhiệm vụ này')
    expect(toast).toContain('Đã lưu')
    expect(await planned('before:1')).toBe(0)
    expect(await planned('day')).toBeGreaterThan(0)
    await office.press(monitor, 'Không nhắc ngày cuối')
    expect(await planned('day')).toBe(0)
    expect((await office.forge(officer, `cu:${task.id}:0`)).toast).toContain('không có quyền')
    await office.press(monitor, 'Theo cài đặt của cơ quan')
    expect(await planned('before:1')).toBeGreaterThan(0)
  })
})

describe('the calendar', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  test('shows the public holidays of the year, to everybody', async () => {
    const text = await office.say(officer, '/lich')
    expect(text).toContain('Lịch làm việc năm 2011')
    expect(text).toContain('02/02 – 05/02 Tết Nguyên đán')
    expect(text).toContain('12/04 Giỗ Tổ Hùng Vương')
    expect(office.buttons(officer)).toEqual(['‹ 2010', '2012 ›'])
    const { text: next } = await office.press(officer, '2012 ›')
    expect(next).toContain('Lịch làm việc năm 2012')
  })

  test('a day off moves the reminders of that day', async () => {
    const mondays = () =>
      office.app.db.prisma.reminder.count({
        where: { state: 'planned', rule: 'day', dueAt: new Date('2011-11-14T08:00:00+07:00') },
      })
    expect(await mondays()).toBeGreaterThan(0)
    await office.say(administrator, '/lich')
    await office.press(administrator, 'Thêm ngày nghỉ')
    expect(await office.say(administrator, '31/11 nghỉ')).toContain('Không có ngày')
    expect(await office.say(administrator, '13/11 nghỉ')).toContain('vốn là ngày nghỉ')
    const text = await office.say(administrator, '14/11 nghỉ kỷ niệm thành lập quận')
    expect(text).toContain('Cơ quan nghỉ thêm\n14/11 kỷ niệm thành lập quận')
    expect(await mondays()).toBe(0)
    await office.press(administrator, 'Bỏ ngày nghỉ 14/11')
    expect(await mondays()).toBeGreaterThan(0)
  })

  test('a working Saturday is one', async () => {
    await office.say(administrator, '/lich')
    await office.press(administrator, 'Thêm ngày nghỉ')
    expect(await office.say(administrator, '17/12 làm bù')).toContain('Cơ quan làm việc\n17/12')
    expect(await office.say(officer, '/lich')).toContain('Cơ quan làm việc\n17/12')
    expect((await office.forge(officer, 'cx:20111217')).toast).toContain('không có quyền')
    expect((await office.forge(administrator, 'cx:20111399')).toast).toContain('Nút này không còn dùng được')
  })
})
