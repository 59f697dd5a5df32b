import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { briefing, letter, unclear } from './directive-texts.ts'
import { chairman, head, monitor, type Office, officer, openOffice } from './office.ts'

describe('a directive that is pasted', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())
  afterEach(async () => {
    // Each test begins without open drafts; what was given stays.
    await office.app.db.sql(`DELETE FROM directive_draft WHERE closed_at IS NULL`)
    await office.say(monitor, '/trogiup')
  })

  const paste = async (person: number, ...parts: string[]) => {
    for (const text of parts) office.emulator.send({ person, chat: person, text })
    await office.settled()
    return office.text(person)
  }
  const draftTasks = async () => (await office.say(monitor, '/banthao')).match(/^\d+\. .*/gm) ?? []
  const lastTaskNo = async () =>
    (await office.app.db.sql<{ no: number }>('SELECT max(no) AS no FROM task'))[0]!.no
  const openTask = (place: string) => office.press(monitor, place)

  test('in two messages becomes one draft in one message, and five tasks after one confirmation', async () => {
    const before = office.fromBot(monitor).length
    const heardBefore = office.fromBot(officer).length
    const draft = await paste(monitor, ...briefing)
    expect(office.fromBot(monitor)).toHaveLength(before + 1)
    expect(draft).toContain('Kết luận họp ngày 10/11/2011')
    expect(draft).toContain('giao ban tháng về cải cách hành chính')
    expect(draft).toContain('Bản thảo 5 nhiệm vụ, chưa giao.')
    expect(draft).toMatch(
      /1\. Rà soát, niêm yết thủ tục hành chính\nHạn: xong trước 15\/11 \(ngày cuối: 14\/11\)\nThực hiện \(28\): Các phòng \(14\), UBND các phường \(14\)/,
    )
    expect(draft).toMatch(
      /3\. Tập hợp .*\nHạn: trước 30\/11\/2011 \(ngày cuối: 29\/11\)\nThực hiện \(14\): Các phòng \(14\)/,
    )
    expect(draft).toMatch(/5\. Hoàn thành .*\nHạn: –\nChủ trì: Phòng Nội vụ\nPhối hợp \(27\)/)
    expect(draft).toContain('Chưa có ngày đến hạn.')
    expect(office.buttons(monitor)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5 ?',
      'Làm rõ (1)',
      'Thêm nhiệm vụ',
      'Bỏ bản thảo',
    ])
    expect(office.fromBot(officer), 'nobody hears of a draft').toHaveLength(heardBefore)

    expect((await office.press(monitor, 'Làm rõ')).text).toContain('Thời hạn đến bao giờ?')
    expect(await office.say(monitor, '09/12')).toContain('Hạn: 09/12')
    expect(office.fromBot(monitor), 'the draft has moved, it is not there twice').toHaveLength(before + 1)
    const given = await office.press(monitor, 'Giao 5 nhiệm vụ')
    expect(given.text).toContain('Đã giao 5 nhiệm vụ')
    expect(given.text).toMatch(/NV6 Rà soát, niêm yết thủ tục hành chính \(28 đơn vị\)/)
    expect(given.text).toMatch(/NV8 .*\(14 đơn vị\)/)
    expect(office.fromBot(officer), 'one message for all').toHaveLength(heardBefore + 1)
    expect(office.text(officer)).toContain('4 nhiệm vụ mới')

    const shown = await office.press(monitor, 'NV10')
    expect(shown.text).toContain(
      'Theo: UBND quận Ba Đình: giao ban tháng về cải cách hành chính ngày 10/11/2011',
    )
    const again = await office.forge(monitor, 'dp:1')
    expect(again.toast).toMatch(/đã được giao lúc \d\d:\d\d ngày 10\/11: NV6, NV7, NV8, NV9, NV10/)
    expect(await lastTaskNo()).toBe(10)
  })

  test('a second time: when and by whom it was entered, and nothing is drafted', async () => {
    const text = await paste(monitor, ...briefing)
    expect(text).toContain('Văn bản này đã được nhập.')
    expect(text).toMatch(
      /Phòng Nội vụ – theo dõi nhập lúc \d\d:\d\d ngày 10\/11\/2011; có 5 nhiệm vụ đang theo dõi/,
    )
    expect(text).toContain('Các nhiệm vụ trong văn bản đều đã được giao.')
    expect(office.buttons(monitor)[0]).toContain('NV6')
    expect((await office.press(monitor, 'NV6')).text).toContain('NV6 – Rà soát, niêm yết')
  })

  test('cut in the middle of a word it is whole again', async () => {
    const whole = `${letter.replace('1021', '1060')}\n\n${'Đề nghị các đơn vị nghiêm túc thực hiện. '.repeat(100)}`
    const task = 'Giao Phòng Y tế gửi danh sách cơ sở hành nghề trước ngày 30/11/2011.'
    const start = whole.slice(0, 4_096 - task.indexOf('hành nghề') - 2)
    const text = `${start.slice(0, -2)}\n\n${task}`
    const draft = await paste(monitor, text.slice(0, 4_096), text.slice(4_096))
    expect(draft).toContain('Bản thảo 4 nhiệm vụ')
    expect(draft).toMatch(/4\. Gửi danh sách cơ sở hành nghề\nHạn: trước ngày 30\/11\/2011/)
  })

  test('every part of a task can be changed in its place', async () => {
    await paste(monitor, letter)
    const before = office.fromBot(monitor).length
    await openTask('2')
    expect(office.text(monitor)).toContain('Nhiệm vụ 2/3 của bản thảo')
    expect((await office.press(monitor, 'Xem câu gốc')).text).toContain(
      'Giao Phòng Tư pháp lập danh mục thủ tục hành chính đã sửa đổi, hoàn thành trước ngày 28/11/2011.',
    )
    await office.press(monitor, '‹ Nhiệm vụ')

    await office.press(monitor, 'Sửa nội dung')
    expect(await office.say(monitor, 'Lập danh mục thủ tục năm 2011')).toContain(
      'Lập danh mục thủ tục năm 2011',
    )

    await office.press(monitor, 'Sửa thời hạn')
    expect(await office.say(monitor, 'hôm nào cũng được')).toContain('Chưa đọc được ngày')
    expect(await office.say(monitor, '31/11')).toContain('Không có ngày “31/11”')
    expect(await office.say(monitor, '01/11/2011')).toContain('đã qua')
    await office.say(monitor, 'trước 17h00 ngày 29/11')
    expect(await draftTasks()).toHaveLength(3)
    await openTask('2')
    expect(office.text(monitor)).toContain('trước 17h00 ngày 29/11 – chậm nhất 17:00 thứ Ba 29/11/2011')

    await office.press(monitor, 'Sửa chủ trì')
    expect((await office.press(monitor, 'Phòng Y tế')).text).toContain('Chủ trì: Phòng Y tế')
    await office.press(monitor, 'Sửa chủ trì')
    expect(await office.say(monitor, 'p kinh te')).toContain('Chủ trì: Phòng Kinh tế')

    await office.press(monitor, 'Sửa đơn vị')
    await office.press(monitor, 'UBND các phường')
    await office.say(monitor, 'phong tu phap')
    const chosen = await office.press(monitor, 'Chọn xong (15)')
    expect(chosen.text).toContain('Phối hợp (15): UBND các phường (14), Phòng Tư pháp')
    await office.press(monitor, 'Sửa chủ trì')
    expect((await office.press(monitor, 'Không có chủ trì')).text).toContain('Thực hiện (16)')
    expect(
      office.fromBot(monitor).filter(one => one.text?.includes('của bản thảo')),
      'one message all the way',
    ).toHaveLength(1)
    expect(office.fromBot(monitor).length - before, 'beside it only the three refusals').toBe(3)
  })

  test('a task is dropped, another one added, and what is given is what was seen', async () => {
    await paste(monitor, letter)
    await openTask('1')
    expect((await office.press(monitor, 'Bỏ nhiệm vụ')).text).toContain('Bản thảo 2 nhiệm vụ')
    await office.press(monitor, 'Thêm nhiệm vụ')
    const added = await office.say(monitor, 'Niêm yết lịch tiếp công dân; trước 30/11; các phường')
    expect(added).toContain('Bản thảo 3 nhiệm vụ')
    expect(added).toMatch(
      /3\. Niêm yết lịch tiếp công dân\nHạn: trước 30\/11 \(ngày cuối: 29\/11\)\nThực hiện \(14\)/,
    )
    await office.press(monitor, 'Thêm nhiệm vụ')
    expect(await office.say(monitor, 'Chuẩn bị hội trường')).toContain('Chưa rõ đơn vị nào thực hiện')
    await office.press(monitor, 'Phòng Y tế')
    expect((await office.press(monitor, 'Chọn xong')).text).toContain('Chưa có ngày đến hạn')
    await office.press(monitor, '30/11/2011')
    const last = await lastTaskNo()
    const { text } = await office.press(monitor, 'Giao 4 nhiệm vụ')
    expect(text).toContain(`NV${last + 1} Lập danh mục thủ tục hành chính đã sửa đổi (1 đơn vị)`)
    expect(text).toContain(
      `NV${last + 2} Xây dựng kế hoạch cải cách hành chính năm 2012, trình UBND quận (2 đơn vị)`,
    )
    expect(text).toContain(`NV${last + 3} Niêm yết lịch tiếp công dân (14 đơn vị)`)
    expect(text).toContain(`NV${last + 4} Chuẩn bị hội trường (1 đơn vị)`)
  })

  test('the rest of a directive, of which some tasks were given', async () => {
    const text = await paste(monitor, letter)
    expect(text).toContain('Văn bản này đã được nhập.')
    expect(text).toContain('Có 1 nhiệm vụ chưa được giao.')
    const rest = await office.press(monitor, 'Soạn phần chưa giao (1)')
    expect(rest.text).toContain('bản thảo chỉ gồm phần còn lại')
    expect(rest.text).toMatch(/1\. Gửi báo cáo kết quả[\s\S]*Thực hiện \(28\)/)
    await office.press(monitor, 'Giao 1 nhiệm vụ')
    expect(await paste(monitor, letter)).toContain('đều đã được giao')
    const rows = await office.app.db.sql(`SELECT 1 FROM directive WHERE number = '1021/UBND-NV'`)
    expect(rows, 'one document is one source').toHaveLength(1)
  })

  test('what is unclear is asked, and nothing is given before', async () => {
    const draft = await paste(monitor, unclear)
    expect(draft).toContain('“UBND phường Ngọc” có thể là nhiều đơn vị.')
    expect(draft).toContain('Chưa rõ “Hạt Kiểm lâm” là đơn vị nào trong cơ quan.')
    expect(draft).toContain('Thời hạn “trước ngày 09/11/2011” đã qua.')
    expect(draft).toContain('Còn 4 điểm cần làm rõ')
    const [row] = await office.app.db.sql<{ id: number }>('SELECT max(id) AS id FROM directive_draft')
    const last = await lastTaskNo()
    expect((await office.forge(monitor, `dp:${row!.id}`)).toast).toContain('Còn 4 điểm cần làm rõ')
    expect(await lastTaskNo()).toBe(last)

    await office.press(monitor, 'Làm rõ (4)')
    expect(office.buttons(monitor).slice(0, 2)).toEqual(['Phường Ngọc Hà', 'Phường Ngọc Khánh'])
    expect((await office.press(monitor, 'Phường Ngọc Khánh')).text).toContain('Hạt Kiểm lâm')
    expect((await office.press(monitor, 'Bỏ tên này')).text).toContain('Chưa rõ đơn vị nào thực hiện.')
    expect(await office.say(monitor, 'qldt')).toContain('Phòng Quản lý đô thị')
    expect((await office.press(monitor, 'Chọn xong (1)')).text).toContain(
      'Thời hạn “trước ngày 09/11/2011” đã qua.',
    )
    expect(await office.say(monitor, '18/11')).toContain('Chưa có ngày đến hạn.')
    const ready = await office.press(monitor, '30/11/2011')
    expect(ready.text).toMatch(/1\. [^\n]*\n[^\n]*\nChủ trì: Phường Ngọc Khánh/)
    expect(ready.text).toMatch(/3\. [^\n]*\nHạn: 18\/11\n/)
    expect((await office.press(monitor, 'Giao 4 nhiệm vụ')).text).toContain('Đã giao 4 nhiệm vụ')
  })

  test('two leads, a document without its day: each is asked', async () => {
    await paste(
      monitor,
      [
        'UBND QUẬN BA ĐÌNH',
        'Số: /UBND-TP',
        'Ba Đình, ngày     tháng 11 năm 2011',
        'V/v kiểm tra văn bản',
        'Kính gửi: Các phòng',
        'Giao Phòng Tư pháp và Phòng Nội vụ chủ trì, phối hợp với Thanh tra quận kiểm tra văn bản đã ban hành, báo cáo UBND quận trước ngày 25/11.',
      ].join('\n\n'),
    )
    expect(office.text(monitor)).toContain('Chưa đọc được ngày của văn bản.')
    await office.press(monitor, 'Làm rõ')
    expect(office.text(monitor)).toContain('Văn bản ban hành ngày nào?')
    expect(await office.say(monitor, '20/12/2011')).toContain('không thể sau hôm nay')
    const next = await office.say(monitor, '7/11/2011')
    expect(next).toContain('đơn vị nào chủ trì?')
    const done = await office.press(monitor, 'Phòng Tư pháp')
    expect(done.text).toContain('ngày 07/11/2011')
    expect(done.text).toMatch(/Chủ trì: Phòng Tư pháp\nPhối hợp \(2\): Phòng Nội vụ, Thanh tra quận/)
    expect(done.text).toContain('trước ngày 25/11 (ngày cuối: 24/11)')
  })

  test('two deadlines in a sentence, and a rhythm without a day', async () => {
    const head = 'UBND QUẬN BA ĐÌNH\nSố: 1040/UBND-NV\nBa Đình, ngày 8 tháng 11 năm 2011\n\n'
    const two =
      '1. Giao Phòng Tư pháp báo cáo kết quả rà soát trước ngày 20/11/2011, chậm nhất ngày 25/11/2011.'
    const rhythm = '2. Phòng Y tế báo cáo định kỳ hằng tháng về kết quả kiểm tra.'
    expect(await paste(monitor, `${head}${two}\n\n${rhythm}`)).toContain('Câu này nêu nhiều thời hạn.')
    expect(office.text(monitor)).toMatch(/2\. .*\nHạn: định kỳ hằng tháng\nĐịnh kỳ: hằng tháng/)
    await office.press(monitor, 'Làm rõ (2)')
    expect(office.buttons(monitor).slice(0, 2)).toEqual([
      'trước ngày 20/11/2011 (19/11/2011)',
      'chậm nhất ngày 25/11/2011 (25/11/2011)',
    ])
    expect((await office.press(monitor, 'chậm nhất ngày 25/11')).text).toContain('Chưa có ngày đến hạn.')
    await office.press(monitor, '30/11/2011')
    const { text } = await office.press(monitor, 'Giao 2 nhiệm vụ')
    const code = /(NV\d+) Báo cáo về kết quả kiểm tra/.exec(text)![1]!
    expect((await office.press(monitor, code)).text).toContain('Định kỳ: hằng tháng')
    const rows = await office.app.db.sql(`SELECT recurrence->'day' AS day FROM task WHERE no = $1`, [
      Number(code.slice(2)),
    ])
    expect(rows, 'the last day of November is the last day of every month').toEqual([{ day: 'last' }])
  })

  test('two drafts at once; the drafts of somebody else are nobody’s business', async () => {
    await paste(monitor, unclear.replace('1030', '1031'))
    await paste(monitor, unclear.replace('1030', '1032'))
    await office.say(monitor, '/banthao')
    expect(office.text(monitor)).toContain('2 bản thảo')
    expect(office.buttons(monitor)).toEqual(['1032/UBND-VP (4)', '1031/UBND-VP (4)'])
    const drafts = await office.app.db.sql<{ id: number }>(
      'SELECT id FROM directive_draft WHERE closed_at IS NULL ORDER BY id',
    )
    await office.say(chairman, '/banthao')
    expect(office.text(chairman)).toContain('Không có bản thảo nào')
    for (const verb of ['dl', 'dt', 'dp', 'dy', 'dz', 'dn', 'dx']) {
      const args = ['dl', 'dt', 'dn', 'dx'].includes(verb) ? ':1' : ''
      expect((await office.forge(chairman, `${verb}:${drafts[0]!.id}${args}`)).toast, verb).toContain(
        'Không tìm thấy bản thảo này',
      )
      expect((await office.forge(officer, `${verb}:${drafts[0]!.id}${args}`)).alert, verb).toBe(true)
    }
    expect(await paste(monitor, unclear.replace('1030', '1031')), 'the same again').toContain(
      'Văn bản này đang có bản thảo dưới đây.',
    )
    expect(await office.app.db.sql('SELECT id FROM directive_draft WHERE closed_at IS NULL')).toHaveLength(2)
  })

  test('thrown away, nothing of it is left, and a late press says so', async () => {
    await paste(monitor, unclear.replace('1030', '1029'))
    const [row] = await office.app.db.sql<{ id: number }>('SELECT max(id) AS id FROM directive_draft')
    expect((await office.press(monitor, 'Bỏ bản thảo')).text).toContain('Bỏ cả bản thảo 4 nhiệm vụ?')
    expect((await office.press(monitor, 'Bỏ cả bản thảo')).text).toContain('chưa giao nhiệm vụ nào')
    expect((await office.forge(monitor, `dp:${row!.id}`)).toast).toContain('Bản thảo này đã được bỏ')
    const [left] = await office.app.db.sql<{ data: object; pieces: unknown[] }>(
      'SELECT data, pieces FROM directive_draft WHERE id = $1',
      [row!.id],
    )
    expect(left).toEqual({ data: {}, pieces: [] })
  })

  test('a text without tasks: says so, and what to do', async () => {
    const talk = 'Sáng nay trời đẹp, các đồng chí đã về dự đông đủ và trao đổi nhiều ý kiến hay. '.repeat(12)
    expect(await paste(monitor, talk)).toMatch(/Không thấy nhiệm vụ nào[\s\S]*\/giaoviec/)
    expect(await paste(monitor, 'chiều nay họp ở đâu?')).not.toContain('Không thấy nhiệm vụ')
  })

  test('an officer hears who may enter it', async () => {
    for (const person of [officer, head]) {
      expect(await paste(person, letter)).toContain('do đầu mối theo dõi, lãnh đạo hoặc quản trị viên nhập')
      expect(await office.app.db.sql('SELECT 1 FROM directive_draft WHERE closed_at IS NULL')).toEqual([])
    }
  })

  test('of a state secret nothing is kept, also of its second half', async () => {
    const drafts = () => office.app.db.sql<{ data: object }>('SELECT data, pieces FROM directive_draft')
    const secret = letter
      .replace('Ba Đình, ngày', 'TỐI MẬT\nBa Đình, ngày')
      .replaceAll('thủ tục', 'thủ tục Kim Ngưu')
    expect(await paste(monitor, secret)).toContain('Nội dung mật không được đưa lên Telegram')
    const long = `MẬT\n\n${'Nội dung về việc Kim Ngưu. '.repeat(140)}`
    const heard = office.fromBot(monitor).length
    await paste(monitor, long, 'Giao Phòng Tư pháp báo cáo việc Kim Ngưu trước ngày 25/11/2011.')
    expect(office.fromBot(monitor), 'refused once').toHaveLength(heard + 1)
    expect(await paste(officer, secret)).toContain('Nội dung mật')

    const harmless = `${'Việc Kim Ngưu được bàn rất lâu. '.repeat(120)}\n\nGiao Phòng Tư pháp báo cáo trước ngày 25/11/2011.`
    await paste(monitor, harmless, 'TUYỆT MẬT\n\nGiao Phòng Nội vụ báo cáo trước ngày 26/11/2011.')
    expect(office.text(monitor)).toContain('Nội dung mật')
    expect(office.buttons(monitor)).toEqual([])

    await paste(monitor, unclear.replace('1030', '1033'))
    await openTask('4')
    await office.press(monitor, 'Sửa nội dung')
    expect(await office.say(monitor, 'MẬT\nviệc Kim Ngưu')).toContain('Nội dung mật')
    expect(JSON.stringify(await drafts())).not.toContain('Kim Ngưu')
    const tables = await office.app.db.sql<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    )
    expect(tables.length).toBeGreaterThan(20)
    for (const { name } of tables)
      expect(
        await office.app.db.sql(`SELECT 1 FROM "${name}" t WHERE t::text LIKE '%Kim Ngưu%'`),
        name,
      ).toEqual([])
  })

  test('typed words belong to the draft, a page of text or a file never does', async () => {
    await paste(monitor, unclear.replace('1030', '1034'))
    await openTask('1')
    await office.press(monitor, 'Sửa nội dung')
    expect(
      await paste(monitor, `${unclear.replace('1030', '1035')}\n\n${'Nơi nhận: như trên. '.repeat(40)}`),
    ).toContain('1035/UBND-VP')
    expect(await paste(monitor, 'Tiêu đề mới')).toContain('chưa rõ')
    await office.say(monitor, '/giaoviec Báo cáo; trước 30/11; các phường')
    expect(
      await paste(monitor, `${unclear.replace('1030', '1036')}\n\n${'Nơi nhận: như trên. '.repeat(40)}`),
    ).toContain('1036/UBND-VP')
  })
})
