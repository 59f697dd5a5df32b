import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chairman, groupChat, head, monitor, type Office, officer, openOffice } from './office.ts'

/** What the history of the office holds: nothing is recorded that does not stand there. */
const events = async (office: Office) => {
  const [row] = await office.app.db.sql<{ count: number }>(
    'SELECT count(*)::int AS count FROM assignment_event',
  )
  return row!.count
}

const work = async (office: Office, unit: string, no: number) => {
  const [row] = await office.app.db.sql<{ id: number; state: string; done: number; obstacle: string | null }>(
    `SELECT a.id, a.state, a.progress_done AS done, a.obstacle FROM assignment a
       JOIN unit u ON u.id = a.unit_id JOIN task t ON t.id = a.task_id WHERE u.name = $1 AND t.no = $2`,
    [unit, no],
  )
  return row!
}

/** The data of the button with this label under the newest message. */
const dataOf = (office: Office, person: number, label: string, chat = person) => {
  const keys = (office.last(person, chat).reply_markup?.inline_keyboard ?? []).flat()
  const key = keys.find(one => one.text.includes(label))
  if (!key || !('callback_data' in key)) throw new Error(`no button "${label}"`)
  return key.callback_data
}

describe('questions in one’s own words', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  test.each([
    [chairman, 'p thanh cong xong ra soat chua', /^NV1 – Rà soát.*\nPhường Thành Công · thực hiện/],
    [chairman, 'thanh tra xong iso chưa', /^NV4 – Gắn.*\nThanh tra quận · thực hiện/],
    [head, 'PNV đến đâu rồi', /^Tất cả việc của Phòng Nội vụ \(5 việc\)/],
    [chairman, 'rà soát đến đâu rồi', /7\/14 phòng hoàn thành, 4 đang thực hiện, 3 chưa thực hiện/],
    [chairman, 'ai chậm', /^Quá hạn\n\nKhông có việc nào quá hạn\./],
    [chairman, 'phường nào chậm rà soát', /^Quá hạn\nNV1 – .*\n.*\n\nKhông có đơn vị nào quá hạn\./],
    [chairman, 'ai chưa báo cáo rà soát', /Phòng \(7\): Phòng Tư pháp, .*\nPhường \(11\): Phường Phúc Xá, /],
    [
      chairman,
      'ai chưa báo cáo',
      /NV2 Xây dựng .*\ntrước 20\/11 · còn 9 ngày · còn 28\/28 đơn vị chưa báo xong/,
    ],
    [officer, 'hạn nộp iso là bao giờ', /Thời hạn: trước 31\/12\/2011 \(ngày cuối: 30\/12\), còn 50 ngày$/],
    [officer, 'việc của em', /^Việc của Phường Thành Công \(4 việc\)/],
    [officer, 'đơn vị em xong iso chưa', /^NV4 – Gắn.*\nPhường Thành Công · thực hiện/],
    [officer, 'sắp đến hạn việc gì', /^Sắp đến hạn – Phường Thành Công/],
    [chairman, 'tổng hợp các phường', /^Tổng hợp tiến độ – UBND quận Ba Đình – Phường\n/],
    [officer, 'giúp em với', /^Tôi giúp được những việc sau/],
  ])('%i asks “%s”', async (person, words, answer) => {
    expect(await office.say(person, words)).toMatch(answer)
  })

  test('nothing is due this week: the answer says what is due next', async () => {
    expect(await office.say(officer, 'tuần này đến hạn việc gì')).toBe(
      [
        'Đến hạn từ 10/11 đến 11/11 – Phường Thành Công',
        'Không có việc nào đến hạn.',
        'Việc đến hạn gần nhất:\nNV1 Rà soát và niêm yết thủ tục hành chính\ntrước 15/11 · còn 4 ngày · đang thực hiện',
      ].join('\n\n'),
    )
    const { text } = await office.press(officer, 'Toàn cơ quan')
    expect(text).toContain('trước 15/11 · còn 4 ngày · còn 18/28 đơn vị chưa báo xong')
    expect(await office.say(chairman, 'trước 20/11 phải xong những gì')).toMatch(/NV1 .*\n.*\n\nNV2 /)
  })

  test('units are ranked by figures that are shown, equal ones share a place', async () => {
    const text = await office.say(officer, 'phường em xếp thứ mấy')
    expect(text).toContain('Phường Thành Công: hạng 11/28 (hoàn thành 0/4 việc)')
    expect(text).toContain(
      'Hạng 1: Phường Trúc Bạch, Phường Quán Thánh, Phường Kim Mã – hoàn thành 1/4 việc, đúng hạn 1/1',
    )
    expect(text).toMatch(/Hạng 4: Văn phòng HĐND và UBND, .*, Thanh tra quận – hoàn thành 1\/5 việc/)
    expect(text).not.toContain('Hạng 5')
  })

  test('of several tasks that fit it asks which, and the question goes on with the choice', async () => {
    expect(await office.say(chairman, 'hạn của thủ tục hành chính là bao giờ')).toBe(
      'Đồng chí muốn hỏi nhiệm vụ nào?',
    )
    expect(office.buttons(chairman)).toHaveLength(4)
    const { text } = await office.press(chairman, 'NV3')
    expect(text).toMatch(/^NV3 – Tập hợp .*\nThời hạn: trước 30\/11\/2011/)
  })

  test('a unit that has no part in a task is said to have none', async () => {
    expect(await office.say(chairman, 'Thành Công đã gửi lược bỏ chưa')).toContain(
      'Phường Thành Công không được giao NV3 (Tập hợp',
    )
  })

  test('what is not for it changes nothing and gets three ways on', async () => {
    const before = await events(office)
    expect(await office.say(officer, 'trưa nay ra Thành Công ăn bún không')).toContain('Tôi chưa rõ')
    expect(office.buttons(officer)).toEqual(['Việc của đơn vị tôi', 'Sắp đến hạn', 'Xem tổng hợp'])
    await office.say(chairman, 'cảm ơn nhé')
    expect(office.buttons(chairman)).toEqual(['Xem tổng hợp', 'Quá hạn', 'Sắp đến hạn'])
    expect(await events(office)).toBe(before)
  })

  test('a confidential task is not found by its words where its title is not to be seen', async () => {
    const asked = 'lược bỏ đến đâu rồi'
    await office.app.db.sql('UPDATE task SET confidential = true WHERE no = 3')
    expect(await office.say(officer, asked)).not.toContain('NV3')
    expect(await office.say(head, asked), 'the unit has a part in it').toContain('NV3 – Tập hợp')
    expect(await office.say(officer, 'NV3 đến đâu rồi')).toContain('NV3 – (nhiệm vụ hạn chế người xem)')
    await office.app.db.sql('UPDATE task SET confidential = false WHERE no = 3')
    expect(await office.say(officer, asked)).toContain('NV3 – Tập hợp')
  })

  test('a task is found as soon as it is given, and by its new name as soon as it is renamed', async () => {
    const asked = 'kiểm kê tài sản công đến đâu rồi'
    expect(await office.say(chairman, asked)).not.toContain('Kiểm kê')
    await office.say(monitor, '/giaoviec Kiểm kê tài sản công; trước 18/11; các phường')
    await office.press(monitor, 'Giao nhiệm vụ')
    expect(await office.say(chairman, asked)).toMatch(/^NV6 – Kiểm kê tài sản công/)
    await office.app.db.sql(`UPDATE task SET title = 'Tổng kiểm tra phòng cháy' WHERE no = 6`)
    expect(await office.say(chairman, 'phòng cháy đến đâu rồi')).toMatch(/^NV6 – Tổng kiểm tra phòng cháy/)
    await office.app.db.sql('UPDATE task SET withdrawn_at = now() WHERE no = 6')
    expect(await office.say(chairman, 'phòng cháy đến đâu rồi')).not.toContain('NV6')
  })
})

describe('reports in one’s own words', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  test('progress: shown as understood, recorded by a button, once', async () => {
    const before = await events(office)
    expect(await office.say(officer, 'em xong rà soát 12/20 rồi ạ')).toBe(
      'Xin đồng chí xác nhận báo cáo:\n\nNV1 – Rà soát và niêm yết thủ tục hành chính\nPhường Thành Công\nTiến độ: 12/20',
    )
    expect(office.buttons(officer)).toEqual(['Ghi nhận', 'Không phải'])
    expect(await events(office), 'nothing before the button').toBe(before)
    const data = dataOf(office, officer, 'Ghi nhận')
    const { text } = await office.press(officer, 'Ghi nhận')
    expect(text).toContain('Đã ghi nhận tiến độ.')
    expect(text).toContain('Tình hình: đang thực hiện 12/20')
    const again = await office.forge(officer, data)
    expect(again.toast).toMatch(/^Cán bộ phường Thành Công vừa cập nhật lúc/)
    expect(await events(office)).toBe(before + 1)
  })

  test('a report that was overtaken by another is not recorded over it', async () => {
    await office.say(officer, 'đã xong rà soát 15/20')
    await office.say(monitor, 'Phường Thành Công báo đã xong rà soát 14/20')
    await office.press(monitor, 'Ghi nhận')
    const late = await office.press(officer, 'Ghi nhận')
    expect(late.toast).toMatch(/^Phòng Nội vụ – theo dõi vừa cập nhật lúc/)
    expect(late.text).toContain('đang thực hiện 14/20')
  })

  test('done: the monitor hears of it; a later count would take it back, and says so', async () => {
    expect(await office.say(officer, 'quy trình em làm xong rồi ạ')).toContain('Tình hình: đã xong;')
    expect((await office.press(officer, 'Ghi nhận')).text).toContain('Tình hình: chờ xác nhận')
    expect(office.text(monitor)).toContain('Phường Thành Công báo đã xong')
    await office.say(officer, 'đã xong quy trình')
    expect(office.text(officer), 'shown as it stands').toContain('Tình hình: chờ xác nhận')
    expect(await office.say(officer, 'quy trình mới xong 5/10')).toContain('trở lại “đang thực hiện”')
  })

  test('all of a count is done, and the count is kept', async () => {
    await office.say(head, 'đã xong rà soát 20/20')
    expect((await office.press(head, 'Ghi nhận')).text).toContain('Tình hình: chờ xác nhận 20/20')
  })

  test('an obstacle: asks where, quotes the words, tells the monitor', async () => {
    expect(await office.say(officer, 'vướng vì chưa có biểu mẫu')).toBe('Đồng chí vướng ở việc nào?')
    const asked = await office.press(officer, 'NV5')
    expect(asked.text).toContain('Vướng mắc: vướng vì chưa có biểu mẫu')
    const data = dataOf(office, officer, 'Ghi nhận')
    expect((await office.press(officer, 'Ghi nhận')).text).toContain('Đã ghi nhận vướng mắc')
    expect(office.text(monitor)).toContain('vướng vì chưa có biểu mẫu')
    const before = await events(office)
    expect((await office.forge(officer, data)).toast).toContain('không còn được lưu')
    expect(await events(office)).toBe(before)
  })

  test('progress and an obstacle said in one breath are both recorded', async () => {
    const text = await office.say(officer, 'rà soát đã xong 12/20, còn lại vướng vì chưa có biểu mẫu')
    expect(text).toContain('Tiến độ: 12/20\nVướng mắc: rà soát đã xong 12/20, còn lại vướng')
    await office.press(officer, 'Ghi nhận')
    expect(await work(office, 'Phường Thành Công', 1)).toMatchObject({
      state: 'in_progress',
      done: 12,
      obstacle: expect.stringContaining('chưa có biểu mẫu'),
    })
  })

  test('between a question and its confirmation one may ask something else', async () => {
    await office.say(officer, 'iso vướng vì chưa có biểu mẫu')
    const data = dataOf(office, officer, 'Ghi nhận')
    expect(await office.say(officer, 'việc của em')).toContain('Việc của Phường Thành Công')
    await office.forge(officer, data)
    expect(await work(office, 'Phường Thành Công', 4)).toMatchObject({ obstacle: expect.any(String) })
  })

  test('“Không phải” records nothing', async () => {
    const before = await events(office)
    await office.say(officer, 'rà soát vướng vì chưa có biểu mẫu')
    const data = dataOf(office, officer, 'Ghi nhận')
    expect((await office.press(officer, 'Không phải')).text).toBe('Chưa ghi nhận gì.')
    await office.forge(officer, data)
    expect(await events(office)).toBe(before)
  })

  test('several tasks fit a report: it goes on with the one that is chosen', async () => {
    await office.say(officer, 'thủ tục hành chính xong 12/20 rồi ạ')
    await office.press(officer, 'NV4')
    await office.press(officer, 'Ghi nhận')
    expect(await work(office, 'Phường Thành Công', 4)).toMatchObject({ state: 'in_progress', done: 12 })
  })

  test('one reports for one’s own unit; what it has no part in is said', async () => {
    const before = await events(office)
    expect(await office.say(officer, 'phường Kim Mã đã xong quy trình 5/9 rồi ạ')).toContain(
      'chỉ báo cáo và xin gia hạn được cho đơn vị mình',
    )
    expect(await office.say(officer, 'em xong lược bỏ rồi ạ')).toContain(
      'Phường Thành Công không được giao NV3',
    )
    const { id } = await work(office, 'Phường Kim Mã', 2)
    const [me] = await office.app.db.sql<{ id: number }>(
      'SELECT id FROM member WHERE telegram_user_id = $1',
      [BigInt(officer)],
    )
    expect((await office.forge(officer, `hr:${id}:0:${me!.id}:5:9`)).alert).toBe(true)
    expect(await events(office)).toBe(before)
  })

  test('an extension: until the day that was said, with a reason that is asked for', async () => {
    expect(await office.say(officer, 'xin gia hạn iso đến 10/1')).toContain('Xin gia hạn đến: 10/01/2012')
    expect((await office.press(officer, 'Xin gia hạn')).text).toContain(
      'Gia hạn đến 10/01/2012. Xin gõ lý do',
    )
    expect(await office.say(officer, 'chờ phần mềm của Thành phố')).toContain(
      'Đã gửi đề nghị gia hạn đến 10/01/2012',
    )
    expect(office.text(monitor)).toContain('chờ phần mềm của Thành phố')
  })

  test('an extension without a day, or to one that is too soon, is asked for the day', async () => {
    await office.say(head, 'cho em xin gia hạn thêm')
    await office.press(head, 'NV2')
    expect((await office.press(head, 'Xin gia hạn')).text).toContain('xin gia hạn đến ngày nào?')
    await office.say(head, '/vieccuatoi')
    await office.say(head, 'xin gia hạn iso đến 20/12')
    const pressed = await office.press(head, 'Xin gia hạn')
    expect(pressed.toast).toContain('không muộn hơn thời hạn hiện nay')
    expect(pressed.text).toContain('xin gia hạn đến ngày nào?')
  })
})

describe('in a group', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())
  const inGroup = (person: number, words: string, reply_to?: number) =>
    office.say(person, words, { chat: groupChat, ...(reply_to ? { reply_to } : {}) })
  const said = () => office.fromBot(chairman, groupChat).length

  test('it answers replies to it, and is silent in talk among people', async () => {
    await inGroup(chairman, '/tonghop')
    const { message_id } = office.last(chairman, groupChat)
    expect(await inGroup(chairman, 'thành công xong rà soát chưa', message_id)).toContain(
      'Phường Thành Công · thực hiện',
    )
    const before = said()
    await inGroup(chairman, 'thành công xong rà soát chưa')
    await inGroup(officer, 'trưa nay ra Thành Công ăn bún không', message_id)
    const talk = office.messages(chairman, groupChat).at(-1)!.message_id
    await inGroup(chairman, 'ai chậm', talk)
    expect(said()).toBe(before)
  })

  test('a report is confirmed there by who wrote it, and by nobody else', async () => {
    await inGroup(chairman, '/quahan')
    const before = await events(office)
    await inGroup(officer, 'em xong rà soát 12/20 rồi ạ', office.last(officer, groupChat).message_id)
    const other = await office.press(monitor, 'Ghi nhận', groupChat)
    expect(other.toast).toBe('Chỉ người viết báo cáo mới ghi nhận được.')
    expect(await events(office)).toBe(before)
    expect((await office.press(officer, 'Ghi nhận', groupChat)).text).toContain('đang thực hiện 12/20')
  })

  test('obstacles are heard of there, and read by nobody who may not', async () => {
    await office.say(officer, 'rà soát vướng vì chưa có biểu mẫu')
    await office.press(officer, 'Ghi nhận')
    await inGroup(chairman, '/quahan')
    const text = await inGroup(
      chairman,
      'thành công xong rà soát chưa',
      office.last(chairman, groupChat).message_id,
    )
    expect(text).toContain('Phường Thành Công')
    expect(text).not.toContain('biểu mẫu')
  })

  test('asking for more time goes on in the private chat', async () => {
    await inGroup(officer, '/quahan')
    await inGroup(officer, 'xin gia hạn iso đến 10/1', office.last(officer, groupChat).message_id)
    const [key] = office.last(officer, groupChat).reply_markup!.inline_keyboard.flat()
    expect(key).toMatchObject({ url: expect.stringContaining('?start=giahan') })
  })
})

describe('inline mode', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())
  const ask = (person: number, query: string, chat = person) =>
    office.emulator.askInline({ person, chat, query })

  test('a member is offered cards of tasks by their words or code, and sends one anywhere', async () => {
    const offer = await ask(officer, 'iso')
    expect(offer?.results).toMatchObject([
      {
        title: 'NV4 · Gắn quy trình giải quyết thủ tục hành chính với ISO',
        description: expect.stringContaining('0/28'),
      },
    ])
    expect((await ask(officer, 'nv1'))?.results).toHaveLength(1)
    expect((await ask(officer, ''))?.results.map(one => one.title.slice(0, 3))).toEqual([
      'NV1',
      'NV2',
      'NV3',
      'NV5',
      'NV4',
    ])
    await ask(officer, 'ra soat')
    const before = office.fromBot(officer).length
    const sent = office.emulator.chooseInline({ person: officer, chat: officer, result: 'tk1' })
    await office.settled()
    expect(sent.text).toContain('7/14 phòng hoàn thành')
    expect(sent.text).toContain('Đến 14:00 thứ Năm, ngày 10/11/2011')
    expect(office.fromBot(officer).length, 'the card itself is no question').toBe(before)
  })

  test('of a confidential task everybody sees the code only, and finds it by nothing else', async () => {
    await office.app.db.sql('UPDATE task SET confidential = true WHERE no = 3')
    expect((await ask(chairman, 'lược bỏ'))?.results).toEqual([])
    const offer = await ask(chairman, 'NV3')
    expect(offer?.results[0]?.title).toBe('NV3 · (nhiệm vụ hạn chế người xem)')
    const sent = office.emulator.chooseInline({ person: chairman, chat: groupChat, result: 'tk3' })
    expect(sent.text).not.toContain('Tập hợp')
  })

  test('a stranger gets nothing but the way in; nothing found leads to the list', async () => {
    const { id } = office.emulator.addPerson({ firstName: 'Người lạ' })
    expect(await ask(id, 'iso')).toEqual({
      results: [],
      button: { text: 'Mở trò chuyện riêng', start_parameter: 'xin' },
    })
    expect(await ask(officer, 'không có việc này')).toMatchObject({
      results: [],
      button: { start_parameter: 'nhiemvu' },
    })
  })

  test('what is offered is kept for that person and for a short time only', async () => {
    const from = office.emulator.calls(0).length
    await ask(officer, 'iso')
    const call = office.emulator
      .calls(0)
      .slice(from)
      .find(one => one.method === 'answerInlineQuery')!
    expect(call.params).toMatchObject({ is_personal: true, cache_time: 10 })
  })
})
