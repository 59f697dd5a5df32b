import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chairman, head, monitor, type Office, officer, openOffice } from './office.ts'

const fileOf = (name: string, content: string) => ({
  name,
  mimeType: 'application/octet-stream',
  bytes: Buffer.from(content),
})

describe('reporting progress', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  const openCard = async (person: number, code: string) => {
    await office.say(person, '/vieccuatoi')
    return office.press(person, code)
  }

  test('a count, typed as people type it', async () => {
    await openCard(officer, 'NV1')
    await office.press(officer, 'Báo số lượng')
    expect(await office.say(officer, 'khoang 12 roi')).toContain('Chưa đọc được số liệu')
    expect(await office.say(officer, '25/20')).toContain('số đã làm phải từ 0 đến tổng số')
    expect(await office.say(officer, '12/20 thủ tục')).toContain('Tình hình: đang thực hiện 12/20')
  })

  test('an obstacle is told to the monitor, with its words', async () => {
    await openCard(officer, 'NV1')
    await office.press(officer, 'Báo vướng mắc')
    await office.say(officer, 'chưa có biểu mẫu của Sở')
    expect(office.text(monitor)).toContain('Có vướng mắc')
    expect(office.text(monitor)).toContain('chưa có biểu mẫu của Sở')
  })

  test('evidence: a file and a photo', async () => {
    await openCard(officer, 'NV1')
    await office.press(officer, 'Gửi minh chứng')
    expect(await office.say(officer, 'đây nhé')).toContain('Xin gửi ảnh hoặc tệp')
    expect(
      await office.send({
        person: officer,
        chat: officer,
        file: fileOf('danh-muc.docx', 'danh mục'),
        caption: 'Danh mục',
        as: 'document',
      }),
    ).toContain('Minh chứng: 1 tệp')
    const second = { name: 'bien-ban.pdf', mimeType: 'application/pdf', bytes: Buffer.from('%PDF-1.4') }
    expect(
      await office.send({ person: officer, chat: officer, file: second, as: 'document' }),
      'the question stays open for the next file',
    ).toContain('Minh chứng: 2 tệp')
    expect(await office.say(officer, 'hết rồi nhé')).toContain('chưa rõ')
    await office.say(officer, '/vieccuatoi')
    await office.press(officer, 'NV1')
    await office.press(officer, 'Lịch sử')
    const before = office.fromBot(officer).length
    await office.press(officer, 'danh-muc.docx')
    expect(office.fromBot(officer).length).toBe(before + 1)
    expect(office.last(officer).document?.file_name).toBe('danh-muc.docx')
  })

  test('a command ends an open question: later words are no answer to it', async () => {
    await openCard(officer, 'NV1')
    await office.press(officer, 'Báo vướng mắc')
    await office.say(officer, '/quahan')
    expect(await office.say(officer, 'chiều nay họp ở đâu?')).toContain('chưa rõ')
    await office.say(officer, '/vieccuatoi')
    expect((await office.press(officer, 'NV1')).text).not.toContain('chiều nay họp')
  })

  test('done, returned with a reason, done again, confirmed: everybody hears once', async () => {
    await openCard(officer, 'NV1')
    const done = await office.press(officer, 'Đã xong')
    expect(done.text).toContain('Tình hình: chờ xác nhận')
    expect(office.text(monitor)).toContain('Chờ xác nhận')
    expect(office.text(monitor)).toContain('Phường Thành Công báo đã xong')

    await office.press(monitor, 'Trả lại')
    expect(await office.say(monitor, 'Còn thiếu thủ tục hộ tịch')).toContain('bị trả lại')
    expect(office.text(officer)).toContain('Bị trả lại')
    expect(office.text(officer)).toContain('Còn thiếu thủ tục hộ tịch')

    await office.press(officer, 'Xem chi tiết')
    await office.press(officer, 'Đã xong')
    const confirmed = await office.press(monitor, 'Xác nhận hoàn thành')
    expect(confirmed.text).toContain('đã hoàn thành')
    expect(office.text(officer)).toContain('Đã được xác nhận hoàn thành')
    const said = office.fromBot(officer).filter(one => one.text?.includes('Đã được xác nhận hoàn thành'))
    expect(said).toHaveLength(1)
  })

  test('the same button twice changes things once, and the second press is told', async () => {
    await openCard(officer, 'NV2')
    const button = office
      .last(officer)
      .reply_markup!.inline_keyboard.flat()
      .find(key => key.text === 'Đã xong')!
    const data = (button as { callback_data: string }).callback_data
    await office.forge(officer, data)
    const again = await office.forge(officer, data)
    expect(again.toast).toMatch(/Cán bộ phường Thành Công đã báo xong việc này lúc \d\d:\d\d ngày 10\/11/)
  })

  test('two monitors’ decisions: one counts, the other is told who', async () => {
    const message = office.last(monitor)
    const confirm = (message.reply_markup!.inline_keyboard[0]![0] as { callback_data: string }).callback_data
    const [one, two] = await Promise.all([office.forge(monitor, confirm), office.forge(monitor, confirm)])
    const refused = [one, two].filter(answer => answer.alert)
    expect(refused).toHaveLength(1)
    expect(refused[0]!.toast).toContain('đã hoàn thành: Phòng Nội vụ – theo dõi xác nhận')
  })

  test('who may not, is told so and changes nothing', async () => {
    const { rows } = await office.app.db
      .sql<{ id: number; version: number }>(
        `SELECT a.id, a.version FROM assignment a JOIN unit u ON u.id = a.unit_id JOIN task t ON t.id = a.task_id
        WHERE u.name = 'Phường Kim Mã' AND t.no = 2`,
      )
      .then(rows => ({ rows }))
    const { id, version } = rows[0]!
    for (const [person, data] of [
      [officer, `rd:${id}`],
      [head, `rb:${id}`],
      [chairman, `ry:${id}:${version}`],
      [officer, `ry:${id}:${version}`],
    ] as const) {
      await office.say(person, '/trogiup')
      const answer = await office.forge(person, data)
      expect(answer.alert).toBe(true)
    }
    const after = await office.app.db.sql<{ version: number }>(
      'SELECT version FROM assignment WHERE id = $1',
      [id],
    )
    expect(after[0]!.version).toBe(version)
  })

  test('forged and stale buttons get an answer and do nothing', async () => {
    await office.say(officer, '/trogiup')
    for (const data of [
      'zz:1',
      'as',
      'as:abc',
      'as:999999',
      'rd:-1',
      'tk:1:x',
      'ls:o:99999:0',
      'ry:1',
      ''.padEnd(64, 'a'),
    ]) {
      const answer = await office.forge(officer, data)
      expect(answer.alert, data).toBe(true)
      expect(answer.toast, data).toMatch(/Nút này không còn dùng được|Không tìm thấy/)
    }
  })

  test('the history says who, when and what', async () => {
    await office.say(monitor, '/trangthai p thanh cong')
    await office.press(monitor, 'NV1')
    const { text } = await office.press(monitor, 'Lịch sử')
    expect(text).toMatch(/\d\d:\d\d 10\/11 · Cán bộ phường Thành Công: báo tiến độ 12\/20/)
    expect(text).toMatch(/Phòng Nội vụ – theo dõi: trả lại: Còn thiếu thủ tục hộ tịch/)
  })
})
