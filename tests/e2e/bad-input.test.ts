import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  administrator,
  chairman,
  groupChat,
  head,
  monitor,
  type Office,
  officer,
  openOffice,
} from './office.ts'

/** Under which every pressed button must have been answered, by the number of its query. */
const answersTo = (office: Office, since: number) =>
  office.emulator.calls(since).filter(call => call.method === 'answerCallbackQuery')

describe('what people type and press that they should not', () => {
  let office: Office
  const stranger = 5_000_000_001
  beforeAll(async () => {
    office = await openOffice()
    office.emulator.addPerson({ id: stranger, firstName: 'Người lạ' })
    await office.start(stranger)
  })
  afterAll(() => office.close())
  const calls = () => office.emulator.calls(0).at(-1)?.n ?? 0

  test('an unknown command: what there is instead', async () => {
    expect(await office.say(officer, '/khongcolenhnay')).toMatch(/Không có lệnh này[\s\S]*\/vieccuatoi/)
    expect(await office.say(officer, '/nhiemvu@giaoban_bot')).toContain('NV1')
  })

  test('in a group: the bot’s own commands, not those of another bot, not talk', async () => {
    expect(await office.say(officer, '/khongco@giaoban_bot', { chat: groupChat })).toContain('/tonghop')
    const before = office.fromBot(officer, groupChat).length
    await office.say(officer, '/tonghop@weather_bot', { chat: groupChat })
    await office.say(officer, 'mai họp nhé', { chat: groupChat })
    expect(office.fromBot(officer, groupChat)).toHaveLength(before)
  })

  test('every press is answered exactly once, however forged', async () => {
    const id = 2_147_483_647
    const forged = [
      'zz',
      ':',
      '::::',
      'as',
      'as:',
      'as:abc',
      'as:1.5',
      'as:-1',
      'as:1:2',
      `as:${id}`,
      'as:99999999999999999999',
      'as:1e3x',
      'as:0x10',
      'as:NaN',
      'as: ',
      "as:1'--",
      'rd:999999',
      `tk:${id}:a`,
      'tk:1:zzz',
      `ls:o:${id}:${id}`,
      'ls:x:0:0',
      `tl:${id}`,
      `ul:${id}`,
      'ry:1:999',
      'rx:1:-1',
      'ma:999999',
      'mz:999999:1',
      'mz:1:77',
      'rf:1:99',
      'rq:999999',
      '__proto__',
      'constructor:1',
      'a'.repeat(64),
      'đ'.repeat(32),
      '\u0000',
    ]
    for (const person of [officer, stranger]) {
      await office.say(person, '/trogiup')
      for (const data of forged) {
        const since = calls()
        const answer = await office.forge(person, data)
        expect(answersTo(office, since), `${person} ${data}`).toHaveLength(1)
        expect(answer.toast, data).not.toContain('trục trặc')
      }
    }
    const { rows } = await office.app.db
      .sql<{ n: bigint }>(`SELECT count(*) AS n FROM assignment_event WHERE who = 'Cán bộ phường Thành Công'`)
      .then(rows => ({ rows }))
    expect(Number(rows[0]!.n)).toBe(0)
  })

  test('a stranger who presses a real button sees and changes nothing', async () => {
    const rows = await office.app.db.sql<{ id: number; version: number; task: number }>(
      'SELECT id, version, task_id AS task FROM assignment ORDER BY id LIMIT 1',
    )
    const { id, version, task } = rows[0]!
    const before = office.fromBot(stranger).length
    for (const data of [
      `as:${id}`,
      `rb:${id}`,
      `rd:${id}`,
      `ry:${id}:${version}`,
      `tk:${task}:a`,
      'tl:0',
      'ul:0',
      `rh:${id}`,
    ]) {
      const answer = await office.forge(stranger, data)
      expect(answer.toast, data).not.toMatch(/NV\d|Phường|Phòng/)
    }
    const said = office
      .fromBot(stranger)
      .slice(before)
      .map(message => JSON.stringify(message))
    expect(said.join()).not.toMatch(/NV\d|Phường|Phòng/)
    const after = await office.app.db.sql<{ version: number }>(
      'SELECT version FROM assignment WHERE id = $1',
      [id],
    )
    expect(after[0]!.version).toBe(version)
  })

  test('a button in the group does for each person what that person may do', async () => {
    await office.say(monitor, '/nhiemvu NV1', { chat: groupChat })
    const [row] = await office.app.db.sql<{ id: number; version: number }>(
      `SELECT a.id, a.version FROM assignment a JOIN unit u ON u.id = a.unit_id WHERE u.name = 'Phường Kim Mã' ORDER BY a.id LIMIT 1`,
    )
    for (const person of [officer, head, chairman]) {
      const { alert, toast } = await office.forge(person, `rd:${row!.id}`, groupChat)
      expect({ alert, toast }).toMatchObject({
        alert: true,
        toast: expect.stringContaining('không có quyền'),
      })
    }
    const after = await office.app.db.sql<{ version: number }>(
      'SELECT version FROM assignment WHERE id = $1',
      [row!.id],
    )
    expect(after[0]!.version).toBe(row!.version)
  })

  test('a decision on an older state of things is refused, and told why', async () => {
    await office.say(officer, '/vieccuatoi')
    await office.press(officer, 'NV1')
    await office.press(officer, 'Đã xong')
    const confirm = office
      .last(monitor)
      .reply_markup!.inline_keyboard.flat()
      .find(key => key.text.includes('Xác nhận'))
    const stale = (confirm as { callback_data: string }).callback_data
    await office.press(monitor, 'Trả lại')
    await office.say(monitor, 'Còn thiếu <b>biểu mẫu</b> & <script>alert(1)</script>')
    const late = await office.forge(monitor, stale)
    expect(late.alert).toBe(true)
    expect(late.toast).toMatch(/\S/)
  })

  test('markup in people’s words is shown as they wrote it, wherever it comes back', async () => {
    expect(office.text(officer)).toContain('Còn thiếu <b>biểu mẫu</b> & <script>alert(1)</script>')
    const words = '<b>đậm</b> & "trích" <a href="https://x.vn">&lt; </script> {{x}} *_`[a](b)'
    const card = async (person: number) => {
      await office.say(person, '/trangthai p thanh cong')
      return (await office.press(person, 'NV2')).text
    }
    await card(officer)
    await office.press(officer, 'Ghi chú')
    expect(await office.say(officer, words)).toContain(words)
    expect(await card(monitor)).toContain(words)
    expect((await office.press(monitor, 'Lịch sử')).text).toContain(words)
    await card(officer)
    await office.press(officer, 'Báo vướng mắc')
    await office.say(officer, words)
    expect(office.text(monitor)).toContain(words)
    await office.press(officer, 'Gửi minh chứng')
    const file = { name: '<i>&.docx', mimeType: 'application/octet-stream', bytes: Buffer.from('x') }
    await office.send({ person: officer, chat: officer, file, caption: words, as: 'document' })
    await office.press(officer, 'Lịch sử')
    await office.press(officer, '<i>&.docx')
    expect(office.last(officer).caption).toBe(words)
    expect(await office.say(officer, `/trangthai ${words}`)).toContain(words)
  })

  test('words that are too long are refused, and the question stays open', async () => {
    await office.say(administrator, '/trogiup')
    await office.say(officer, '/trangthai p thanh cong')
    await office.press(officer, 'NV2')
    await office.press(officer, 'Ghi chú')
    expect(await office.say(officer, 'dài '.repeat(1024))).not.toContain('Đã ghi chú')
    expect(await office.say(officer, 'ngắn')).toContain('Đã ghi chú')
  })
})
