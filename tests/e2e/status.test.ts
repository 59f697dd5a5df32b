import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chairman, head, monitor, type Office, officer, openOffice } from './office.ts'

describe('asking how far the work is', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  test('an officer sees the own unit’s work, soonest first', async () => {
    const text = await office.say(officer, '/vieccuatoi')
    expect(text).toContain('Việc của Phường Thành Công (4 việc)')
    expect(text).toContain(
      'NV1 Rà soát và niêm yết thủ tục hành chính\ntrước 15/11 · còn 4 ngày · đang thực hiện',
    )
    expect(text.indexOf('NV1')).toBeLessThan(text.indexOf('NV2'))
  })

  test('one task across all units: 7 of 14 departments', async () => {
    await office.say(chairman, '/nhiemvu')
    const { text } = await office.press(chairman, 'NV1')
    expect(text).toContain('7/14 phòng hoàn thành, 4 đang thực hiện, 3 chưa thực hiện')
    expect(text).toContain('3/14 phường hoàn thành, 11 đang thực hiện')
  })

  test('the same message is edited as one moves through it', async () => {
    await office.say(monitor, '/nhiemvu NV1')
    const before = office.fromBot(monitor).length
    const { text } = await office.press(monitor, 'Phường (14)')
    expect(text).toContain('Phường Thành Công | đang thực hiện | còn 4 ngày')
    expect(office.fromBot(monitor).length).toBe(before)
  })

  test('names are found without diacritics and abbreviated', async () => {
    expect(await office.say(head, '/trangthai p thanh cong')).toContain('Tất cả việc của Phường Thành Công')
    expect(await office.say(head, '/trangthai PNV')).toContain('Tất cả việc của Phòng Nội vụ')
    expect(await office.say(head, '/trangthai iso')).toContain('NV4 – Gắn quy trình')
  })
})
