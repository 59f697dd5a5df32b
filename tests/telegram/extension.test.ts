import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chairman, groupChat, head, monitor, type Office, officer, openOffice } from '../e2e/office.ts'

describe('asking for more time', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  test('an officer asks, the monitor grants, the officer is told, the reminders follow', async () => {
    expect(await office.say(officer, '/giahan')).toContain('xin gia hạn việc nào?')
    expect((await office.press(officer, 'NV1')).text).toContain('xin gia hạn đến ngày nào?')
    expect(await office.say(officer, 'mai mốt')).toContain('Chưa đọc được ngày')
    expect(await office.say(officer, '14/11')).toContain('không muộn hơn thời hạn hiện nay')
    expect(await office.say(officer, '22/11')).toContain('Gia hạn đến 22/11/2011. Xin gõ lý do')
    expect(await office.say(officer, 'Chờ biểu mẫu của Sở <Nội vụ>')).toContain(
      'Đã gửi đề nghị gia hạn đến 22/11/2011',
    )
    expect(office.text(monitor)).toContain('Đề nghị gia hạn')
    expect(office.text(monitor)).toContain('Lý do: Chờ biểu mẫu của Sở <Nội vụ>')

    await office.say(officer, '/giahan')
    expect((await office.press(officer, 'NV1')).toast).toContain('đã có đề nghị gia hạn đến 22/11/2011')

    const granted = await office.press(monitor, 'Đồng ý')
    expect(granted.text).toContain('Đã đồng ý – Phòng Nội vụ – theo dõi')
    expect(office.text(officer)).toContain('Được gia hạn đến 22/11/2011')
    expect(office.text(officer)).toContain('đến hết ngày 22/11/2011')

    await office.press(officer, 'Xem chi tiết')
    const history = await office.press(officer, 'Lịch sử')
    expect(history.text).toContain('xin gia hạn đến 22/11/2011: Chờ biểu mẫu')
    expect(history.text).toContain('đồng ý gia hạn đến 22/11/2011')
  })

  test('the leader decides from the list; the monitor who is slower is told who it was', async () => {
    await office.say(officer, '/giahan')
    await office.press(officer, 'NV2')
    await office.say(officer, '28/11')
    await office.say(officer, 'Thiếu người')
    const stale = office
      .last(monitor)
      .reply_markup!.inline_keyboard.flat()
      .find(key => key.text === 'Đồng ý')!
    expect(await office.say(chairman, '/giahan')).toContain('Đề nghị gia hạn đang chờ (1)')
    await office.press(chairman, 'Phường Thành Công')
    expect((await office.press(chairman, 'Không đồng ý')).text).toContain('Không đồng ý – Chủ tịch UBND quận')
    expect(office.text(officer)).toContain('Không được gia hạn đến 28/11/2011')
    const late = await office.forge(monitor, (stale as { callback_data: string }).callback_data)
    expect(late.toast).toContain('Chủ tịch UBND quận đã không đồng ý')
    expect(await office.say(chairman, '/giahan')).toContain('Không có đề nghị gia hạn nào đang chờ')
  })

  test('giving up, groups, and people who may not', async () => {
    await office.say(officer, '/giahan')
    await office.press(officer, 'NV2')
    expect((await office.press(officer, 'Thôi')).text).toContain('chưa gửi đề nghị nào')
    await office.say(officer, '/giahan', { chat: groupChat })
    const [key] = office.last(officer, groupChat).reply_markup!.inline_keyboard.flat()
    expect(key).toMatchObject({ url: expect.stringContaining('start=giahan') })
    for (const [person, data] of [
      [head, 'xy:1'],
      [officer, 'xn:1'],
      [head, 'xr:1'],
      [officer, 'xp:0'],
      [monitor, 'xy:9999'],
      [officer, 'xa:9999'],
    ] as const) {
      await office.say(person, '/trogiup')
      expect(await office.forge(person, data), data).toMatchObject({ alert: true })
    }
  })
})
