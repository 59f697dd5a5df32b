import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { administrator, head, monitor, type Office, officer, openOffice } from './office.ts'

describe('what could not be delivered', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  const refuseOnce = (chat: number, error_code: number, description: string) =>
    office.emulator.fault({ method: 'sendMessage', chat, kind: 'error', error_code, description, times: 1 })
  const reminders = (person: number) => office.fromBot(person).filter(one => one.text?.includes('Nhắc việc'))

  test('nothing at first', async () => {
    expect(await office.say(monitor, '/chuagui')).toContain('Mọi tin đều đã gửi được')
    expect(await office.say(officer, '/chuagui')).toContain('không có quyền')
  })

  test('the monitor hears who cannot be reached, and sends again what was kept', async () => {
    refuseOnce(officer, 403, 'Forbidden: bot was blocked by the user')
    await office.until('2011-11-14T08:05:00+07:00')
    expect(reminders(officer)).toHaveLength(0)
    const notice = office.fromBot(monitor).find(one => one.text?.includes('Không gửi được tin'))
    expect(notice?.text).toContain('Cán bộ phường Thành Công (Phường Thành Công)')
    expect(notice?.text).toContain('không tới được người nhận')
    const { toast } = await office.press(monitor, 'Gửi lại')
    expect(toast).toBe('Đang gửi lại 1 tin.')
    expect(reminders(officer)).toHaveLength(1)
    expect((await office.press(monitor, 'Gửi lại')).toast).toBe('Không còn tin nào phải gửi lại.')
    expect(reminders(officer)).toHaveLength(1)
  })

  test('the administrator hears of a message that was given up', async () => {
    refuseOnce(head, 400, 'Bad Request: message is too strange')
    await office.until('2011-11-15T08:05:00+07:00')
    const notice = office.fromBot(administrator).find(one => one.text?.includes('gửi không thành'))
    expect(notice?.text).toContain('Trưởng phòng Tư pháp')
    const before = reminders(head).length
    await office.press(administrator, 'Gửi lại')
    expect(reminders(head).length).toBe(before + 1)
  })

  test('nobody else’s notice can be pressed', async () => {
    const stranger = await office.forge(head, 'br:1')
    expect(stranger.toast).toContain('không có quyền')
    expect((await office.forge(monitor, 'br:999999')).toast).toContain('Không tìm thấy tin này')
  })
})
