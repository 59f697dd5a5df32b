import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { captionRoom } from '../../src/telegram/summary/caption.ts'
import { administrator, chairman, groupChat, monitor, type Office, officer, openOffice } from './office.ts'

describe('the summary', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  test('is one picture with its figures below, in the group', async () => {
    const before = office.fromBot(chairman, groupChat).length
    const text = await office.say(chairman, '/tonghop', { chat: groupChat })
    expect(office.fromBot(chairman, groupChat).length).toBe(before + 1)
    expect(office.last(chairman, groupChat).photo).toBeDefined()
    expect(text).toContain('Tổng hợp tiến độ – UBND quận Ba Đình')
    expect(text).toContain('Đến 14:00 thứ Năm, ngày 10/11/2011')
    expect(text).toContain('7/14 phòng, 3/14 phường')
    expect(text).toContain('Tỷ lệ hoàn thành: 100% (10/10 việc đã xong hoặc quá hạn)')
    expect(text).toContain('Đến hạn sau 4 ngày: NV1, còn 18 đơn vị chưa xong')
    expect(text.length).toBeLessThanOrEqual(captionRoom)
  })

  test('is narrowed to the wards in the same message', async () => {
    const before = office.fromBot(chairman, groupChat).length
    const { text } = await office.press(chairman, 'Phường', groupChat)
    expect(text).toContain('– Phường')
    expect(text).toContain('3/14 phường')
    expect(text).not.toContain('phòng')
    expect(office.fromBot(chairman, groupChat).length).toBe(before)
    expect(office.last(chairman, groupChat).photo).toBeDefined()
    expect(office.buttons(chairman, groupChat)).toContain('✓ Phường')
  })

  test('the same button twice changes nothing and fails nothing', async () => {
    const { toast, text } = await office.press(chairman, 'Phường', groupChat)
    expect(toast).toBe('')
    expect(text).toContain('– Phường')
  })

  test('leads on to the tasks in a message of its own', async () => {
    const before = office.fromBot(monitor).length
    await office.say(monitor, '/tonghop')
    const { text } = await office.press(monitor, 'Các nhiệm vụ')
    expect(text).toContain('Nhiệm vụ của UBND quận Ba Đình')
    expect(office.fromBot(monitor).length).toBe(before + 2)
  })

  test('comes as text where the bot may not send photos', async () => {
    office.emulator.fault({
      method: 'sendPhoto',
      kind: 'error',
      error_code: 400,
      description: 'Bad Request: not enough rights to send photos to the chat',
      times: 1,
    })
    const text = await office.say(officer, '/tonghop', { chat: groupChat })
    expect(office.last(officer, groupChat).photo).toBeUndefined()
    expect(text).toContain('Hoàn thành 10/')
    expect(office.buttons(officer, groupChat)).toContain('Phường')
  })

  test('an anonymous administrator gets a button, and the one who presses it the summary', async () => {
    const text = await office.say(administrator, '/tonghop', { chat: groupChat, anonymous: true })
    expect(text).toContain('ẩn danh')
    const pressed = await office.press(administrator, 'Xem tổng hợp', groupChat)
    expect(pressed.text).toContain('Tổng hợp tiến độ – UBND quận Ba Đình')
  })

  test('a group that is not bound learns nothing', async () => {
    const { chat } = office.emulator.group({
      action: 'create',
      title: 'Nhóm khác',
      memberIds: [officer, monitor],
    })
    await office.settled()
    expect(await office.say(officer, '/tonghop', { chat })).toContain('Nhóm này chưa gắn với cơ quan')
  })

  test('comes by itself on Monday morning, once, and names who is late a week later', async () => {
    await office.until('2011-11-14T07:31:00+07:00')
    const digests = () =>
      office.fromBot(chairman, groupChat).filter(one => one.caption?.includes('Tổng hợp đầu tuần'))
    expect(digests()).toHaveLength(1)
    expect(digests()[0]!.caption).toContain('Tổng hợp đầu tuần 14/11/2011 – UBND quận Ba Đình')
    await office.until('2011-11-21T07:31:00+07:00')
    expect(digests()).toHaveLength(2)
    const late = digests()[1]!.caption!
    expect(late).toMatch(/Quá hạn \(\d+\)/)
    expect(late).toMatch(/NV1, 7 ngày: /)
    expect(late).toMatch(/và \d+ trường hợp khác/)
    expect(late.length).toBeLessThanOrEqual(1024)
  })

  test('its overdue button counts what the list then shows', async () => {
    await office.say(chairman, '/tonghop')
    const label = office.buttons(chairman).find(one => one.startsWith('Quá hạn'))!
    const { text } = await office.press(chairman, 'Quá hạn (')
    expect(text).toContain(`(${/\d+/.exec(label)![0]} việc)`)
  })
})
