import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assignTasks } from '../../src/actions/assign-task.ts'
import { identifyMember } from '../../src/actions/identify-member.ts'
import {
  administrator,
  chairman,
  groupChat,
  head,
  monitor,
  type Office,
  officer,
  openOffice,
} from '../e2e/office.ts'

describe('giving a task', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  const lastCode = async () => {
    const rows = await office.app.db.sql<{ no: number }>('SELECT max(no) AS no FROM task')
    return `NV${rows[0]!.no}`
  }
  const dataOf = (person: number, label: string) => {
    const key = office
      .last(person)
      .reply_markup!.inline_keyboard.flat()
      .find(one => one.text.includes(label))!
    return (key as { callback_data: string }).callback_data
  }

  test('question by question, with slips on the way, and everybody concerned hears once', async () => {
    expect(await office.say(monitor, '/giaoviec')).toContain('Nội dung nhiệm vụ là gì?')
    expect(await office.say(monitor, 'Rà soát <quy trình> & mẫu đơn')).toContain('Thời hạn đến bao giờ?')
    expect(await office.say(monitor, '31/11')).toContain('Không có ngày “31/11”')
    expect(await office.say(monitor, 'sớm nhé')).toContain('Chưa đọc được ngày “sớm nhé”')
    expect(await office.say(monitor, '9/11/2011')).toContain('Ngày 09/11/2011 đã qua')
    const lead = await office.say(monitor, 'trước 30/11')
    expect(lead).toContain('Nội dung: Rà soát <quy trình> & mẫu đơn')
    expect(lead).toContain('trước 30/11 – ngày cuối cùng: thứ Ba 29/11/2011')
    expect(lead).toContain('Đơn vị nào chủ trì?')
    expect(await office.say(monitor, 'phong abc')).toContain('Không có đơn vị nào tên “phong abc”')
    expect(await office.say(monitor, 'phong tu phap')).toContain('Chủ trì: Phòng Tư pháp')
    await office.press(monitor, 'UBND các phường')
    expect(office.text(monitor)).toContain('Phối hợp (14): UBND các phường (14)')
    expect(await office.say(monitor, 'p y te, PNV')).toContain('Phối hợp (16)')
    expect((await office.press(monitor, 'Chọn xong (16)')).text).toContain('theo văn bản nào?')
    expect(await office.say(monitor, '953/UBND-NV')).toContain('chưa có ngày')
    const preview = await office.say(monitor, '953/UBND-NV ngày 10/10/2011')
    expect(preview).toContain('Xin kiểm tra trước khi giao')
    expect(preview).toContain('Theo: 953/UBND-NV ngày 10/10/2011')
    const heard = office.fromBot(head).length
    const given = await office.press(monitor, 'Giao nhiệm vụ')
    const code = await lastCode()
    expect(given.text).toContain(`Đã giao nhiệm vụ ${code}`)
    expect(given.text).toContain('17 đơn vị thực hiện; 2 người được báo')
    expect(given.text).toContain('Phòng Y tế. Lời nhắc của các đơn vị này được gửi cho đầu mối')
    expect(office.fromBot(head).length).toBe(heard + 1)
    expect(office.text(head)).toContain('Nhiệm vụ mới')
    expect(office.text(head)).toContain(`${code} – Rà soát <quy trình> & mẫu đơn`)
    expect(office.text(head)).toContain('Phòng Tư pháp · chủ trì')
    expect(office.text(officer)).toContain('Chủ trì: Phòng Tư pháp')
    expect((await office.press(head, 'Xem chi tiết')).text).toContain('Thời hạn: trước 30/11')
  })

  test('on one line, changed in the preview, confidential', async () => {
    const line = '/giaoviec Họp kín; 25/11; chủ trì PNV; các phòng, p thanh cong; kết luận họp 10/11/2011'
    const preview = await office.say(monitor, line)
    expect(preview).toContain('Xin kiểm tra trước khi giao')
    expect(preview).toContain('Chủ trì: Phòng Nội vụ')
    expect(preview).toContain('Phối hợp (14): Các phòng (14), Phường Thành Công')
    expect(preview).toContain('Theo: Kết luận họp ngày 10/11/2011')
    await office.press(monitor, 'Sửa thời hạn')
    expect(await office.say(monitor, 'trước 17h00 26/11')).toContain('chậm nhất 17:00 thứ Bảy 26/11/2011')
    expect(office.text(monitor)).toContain('ngày cuối cùng là ngày nghỉ')
    expect(office.text(monitor)).toContain('Xin kiểm tra trước khi giao')
    await office.press(monitor, 'Sửa đơn vị')
    await office.press(monitor, 'Các phòng')
    await office.press(monitor, 'Chọn xong (1)')
    expect((await office.press(monitor, 'Hạn chế người xem')).text).toContain(
      'người không liên quan chỉ thấy mã',
    )
    expect((await office.press(monitor, 'Giao nhiệm vụ')).text).toContain(
      '2 đơn vị thực hiện; 1 người được báo',
    )
    expect(await office.say(head, `/nhiemvu ${await lastCode()}`)).not.toContain('Họp kín')
    expect(await office.say(officer, `/nhiemvu ${await lastCode()}`)).toContain('Họp kín')
  })

  test('a part of the line that cannot be used is told and asked for', async () => {
    const asked = await office.say(monitor, '/giaoviec Việc lẻ; 31/11; các phường, Sở Ngoại vụ')
    expect(asked).toContain('Không có ngày “31/11”')
    expect(asked).toContain('Không có đơn vị nào tên “Sở Ngoại vụ”')
    expect(asked).toContain('Thời hạn đến bao giờ?')
    expect((await office.press(monitor, 'Thôi')).text).toContain('Đã bỏ bản soạn')
    expect(await office.say(monitor, '/giaoviec Việc kín; 30/11; mật')).toContain(
      'không được đưa lên Telegram',
    )
    expect(await office.app.db.sql('SELECT 1 FROM conversation')).toEqual([])
    const long = await office.say(monitor, `/giaoviec ${'việc; lạ; '.repeat(400)}`)
    expect(long).toContain('Thời hạn đến bao giờ?')
    expect(await office.say(monitor, 'x'.repeat(4000))).toContain('Chưa đọc được ngày')
  })

  test('a second press gives nothing twice; buttons of a draft that is gone say so', async () => {
    await office.say(chairman, '/giaoviec Báo cáo nhanh; 30/11; Phòng Y tế')
    const data = dataOf(chairman, 'Giao nhiệm vụ')
    const [one, two] = await Promise.all([office.forge(chairman, data), office.forge(chairman, data)])
    expect([one, two].filter(answer => answer.alert)).toHaveLength(1)
    const rows = await office.app.db.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM task WHERE title = 'Báo cáo nhanh'`,
    )
    expect(rows[0]!.n).toBe(1)
    expect(office.text(monitor)).toContain('Báo cáo nhanh')
    expect((await office.forge(chairman, data)).toast).toContain('Bản đang soạn này không còn')
  })

  test('officers may not; in a group the way leads to the private chat', async () => {
    expect(await office.say(officer, '/giaoviec')).toContain('không có quyền')
    await office.say(monitor, '/giaoviec', { chat: groupChat })
    const [key] = office.last(monitor, groupChat).reply_markup!.inline_keyboard.flat()
    expect(key).toMatchObject({ url: expect.stringMatching(/^https:\/\/t\.me\/\w+\?start=giaoviec$/) })
  })

  test('changing a task: title, deadline, units, and withdrawing it', async () => {
    const given = await office.say(
      monitor,
      '/giaoviec Sửa thử; 30/11; chủ trì Phòng Tư pháp; Phường Thành Công',
    )
    expect(given).toContain('Xin kiểm tra')
    await office.press(monitor, 'Giao nhiệm vụ')
    const [task] = await office.app.db.sql<{ id: number; no: number }>(
      'SELECT id, no FROM task ORDER BY id DESC LIMIT 1',
    )
    const { id, no } = task!
    await office.forge(monitor, `ge:${id}`)
    expect(office.text(monitor)).toContain('Đồng chí cần thay đổi gì?')

    await office.press(monitor, 'Nội dung')
    expect(await office.say(monitor, 'Sửa thử lần hai')).toContain('Đổi nội dung thành:')
    expect((await office.press(monitor, 'Đồng ý')).text).toContain('Đã thay đổi; 2 người được báo')
    expect(office.text(head)).toContain('Nội dung nhiệm vụ đã thay đổi')
    expect(office.text(head)).toContain(`NV${no} – Sửa thử lần hai`)

    await office.press(monitor, 'Thời hạn')
    await office.press(monitor, 'Tất cả các đơn vị')
    await office.press(monitor, 'Gia hạn')
    expect(await office.say(monitor, 'trước 10/12')).toContain('Cho tất cả các đơn vị')
    await office.press(monitor, 'Đồng ý')
    expect(office.text(officer)).toContain('Thời hạn đã thay đổi')
    expect(office.text(officer)).toContain('trước 10/12')

    await office.press(monitor, 'Bớt đơn vị')
    await office.press(monitor, 'Phường Thành Công')
    await office.press(monitor, 'Đồng ý')
    expect(office.text(officer)).toContain('Thôi thực hiện')
    await office.press(monitor, 'Thêm đơn vị')
    expect(await office.say(monitor, 'p thanh cong, phòng y tế')).toContain(
      'Giao thêm cho: Phòng Y tế, Phường Thành Công',
    )
    await office.press(monitor, 'Đồng ý')
    expect(office.text(officer)).toContain('Nhiệm vụ mới')

    await office.press(monitor, 'Thôi thực hiện cả nhiệm vụ')
    expect(await office.say(monitor, 'Thành phố hoãn')).toContain('Lý do: Thành phố hoãn')
    expect((await office.press(monitor, 'Đồng ý')).text).toContain(
      'Đã thôi thực hiện nhiệm vụ; 2 người được báo',
    )
    expect(office.text(head)).toContain('Thôi thực hiện')
    expect(office.text(head)).toContain('Lý do: Thành phố hoãn')
    expect((await office.forge(monitor, `ge:${id}`)).toast).toContain('thôi thực hiện')
    expect((await office.forge(officer, `ge:${id}`)).toast).toContain('không có quyền')
  })

  test('many long tasks of one directive come in one message that Telegram takes', async () => {
    const { db } = office.app
    const me = (await identifyMember(db, BigInt(monitor)))!
    const [unit] = await db.sql<{ id: number }>(`SELECT id FROM unit WHERE name = 'Phòng Tư pháp'`)
    const wishes = Array.from({ length: 9 }, (_, index) => ({
      title: `Việc ${index + 1} ${'<dài> & '.repeat(60)}`,
      deadline: { phrase: 'trước 30/11', kind: 'before' as const, date: '2011-11-30', time: null },
      leadUnitId: null,
      unitIds: [unit!.id],
    }))
    const heard = office.fromBot(head).length
    const given = await assignTasks({ db, now: office.now(), source: null }, me, wishes)
    expect(given.ok).toBe(true)
    await office.app.engine.settle()
    expect(office.fromBot(head).length).toBe(heard + 1)
    expect(office.text(head)).toContain('9 nhiệm vụ mới')
    expect(office.text(head)).toContain('và 3 nhiệm vụ khác')
    expect(office.text(head).length).toBeLessThan(4096)
  })

  test('forged buttons of drafts and tasks that are not there', async () => {
    await office.say(administrator, '/trogiup')
    for (const data of [
      'gy:1',
      'gu:1:1:0',
      'gl:1:99999',
      'gg:1:9:0',
      'gb:1:zz',
      'ge:99999',
      'gw:5',
      'gz:1:99999',
      'gn:1:0:x',
    ])
      expect(await office.forge(administrator, data), data).toMatchObject({ alert: true })
  })
})
