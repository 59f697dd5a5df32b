import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hostileFiles } from '../documents/hostile-files.ts'
import { drawnPdf } from '../documents/pdf-file.ts'
import { cell, paragraph, row, table, wordFile } from '../documents/word-file.ts'
import { letter } from './directive-texts.ts'
import { chairman, monitor, type Office, officer, openOffice } from './office.ts'

const file = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  bytes: Buffer.from(bytes),
})
const hostile = (code: string) => hostileFiles.find(one => one.code === code)!.bytes()

/** A plan as offices attach it: who does what until when, in a table. */
const plan = (rows: [string, string, string, string][]) =>
  wordFile({
    body: [
      'UBND QUẬN BA ĐÌNH',
      'Số: 77/KH-UBND',
      'Ba Đình, ngày 10 tháng 11 năm 2011',
      'KẾ HOẠCH',
      'Tổng kết công tác cải cách hành chính năm 2011',
    ]
      .map(line => paragraph(line))
      .concat(
        table(
          [
            ['TT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời hạn hoàn thành'],
            ...rows.map((cells, index) => [String(index + 1), ...cells]),
          ].map(cells => row(cells.map(one => cell(one)))),
        ),
      )
      .join(''),
  })

describe('a directive that is sent as a file', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  const send = (person: number, name: string, bytes: Uint8Array, caption?: string) =>
    office.send({
      person,
      chat: person,
      file: file(name, bytes),
      as: 'document',
      ...(caption ? { caption } : {}),
    })

  test('.docx with a table: each row is a task, and the message that said “reading” becomes the draft', async () => {
    const before = office.fromBot(monitor).length
    const bytes = plan([
      ['Xây dựng báo cáo tổng kết', 'Phòng Nội vụ', 'Các phòng; UBND các phường', 'Trước ngày 15/12/2011'],
      ['Đề xuất khen thưởng', 'Các phòng, UBND các phường', '', '10/12/2011'],
    ])
    const text = await send(monitor, 'ke-hoach.docx', bytes)
    expect(office.fromBot(monitor)).toHaveLength(before + 1)
    expect(office.last(monitor).edit_date).toBeDefined()
    expect(text).toContain('Kế hoạch 77/KH-UBND ngày 10/11/2011')
    expect(text).toMatch(
      /1\. Xây dựng báo cáo tổng kết\nHạn: Trước ngày 15\/12\/2011 \(ngày cuối: 14\/12\)\nChủ trì: Phòng Nội vụ\nPhối hợp \(27\): Các phòng \(14\), UBND các phường \(14\)/,
    )
    expect(text).toMatch(/2\. Đề xuất khen thưởng\nHạn: 10\/12\/2011\nThực hiện \(28\)/)
    expect((await office.press(monitor, 'Giao 2 nhiệm vụ')).text).toContain('Đã giao 2 nhiệm vụ')
  })

  test('.pdf with text and .txt', async () => {
    const pdf = await drawnPdf(page => page.text(letter.replace('1021', '1022')))
    expect(await send(monitor, 'cong-van.pdf', pdf)).toContain('Công văn 1022/UBND-NV')
    expect(office.text(monitor)).toContain('Bản thảo 3 nhiệm vụ')
    expect(await send(monitor, 'cong-van.txt', Buffer.from(letter.replace('1021', '1023')))).toContain(
      'Công văn 1023/UBND-NV',
    )
  })

  test('what cannot be read is refused with what to do instead', async () => {
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==',
      'base64',
    )
    const scan = await drawnPdf(page => page.image(pixel, 0, 0, { width: 595 }))
    const word = wordFile({ body: paragraph('Giao việc') })
    const said: [string, Uint8Array, RegExp][] = [
      ['quet.pdf', scan, /ảnh quét, không có chữ.*\.docx/],
      ['co-mat-khau.docx', await hostile('encrypted'), /có mật khẩu. Xin bỏ mật khẩu/],
      ['macro.docx', await hostile('macros'), /macro/],
      ['la.docx', await hostile('suspicious'), /bất thường nên không mở/],
      ['hong.docx', word.subarray(0, word.length - 40), /bị hỏng|bất thường/],
      ['cu.doc', Buffer.from('d0cf11e0a1b11ae1'.padEnd(2000, '0'), 'hex'), /Chỉ đọc được tệp \.docx/],
      ['trong.txt', Buffer.from(' \n '), /không có nội dung/],
    ]
    for (const [name, bytes, reason] of said) expect(await send(monitor, name, bytes), name).toMatch(reason)
    const before = office.emulator.calls(0).at(-1)!.n
    expect(await send(monitor, 'to.pdf', Buffer.alloc(20 * 1024 * 1024 + 1))).toContain('lớn hơn 20 MB')
    expect(office.emulator.calls(before).map(call => call.method)).not.toContain('getFile')
    const photo = await office.send({
      person: monitor,
      chat: monitor,
      file: file('a.png', pixel),
      as: 'photo',
    })
    expect(photo).toContain('Ảnh chụp chưa đọc được')
  })

  test('a file that holds no task', async () => {
    const text = await send(
      monitor,
      'loi-cam-on.docx',
      wordFile({ body: paragraph('Xin cảm ơn các đồng chí.') }),
    )
    expect(text).toMatch(/Không thấy nhiệm vụ nào[\s\S]*\/giaoviec/)
  })

  test('a state secret is refused, by the file or by the words beside it', async () => {
    const secret = letter
      .replace('Ba Đình, ngày', 'MẬT\nBa Đình, ngày')
      .replaceAll('thủ tục', 'thủ tục Kim Ngưu')
    expect(await send(monitor, 'van-ban.txt', Buffer.from(secret))).toContain(
      'Nội dung mật không được đưa lên',
    )
    const before = office.emulator.calls(0).at(-1)!.n
    expect(await send(monitor, 'van-ban.txt', Buffer.from(letter), 'TỐI MẬT')).toContain('Nội dung mật')
    expect(office.emulator.calls(before).map(call => call.method)).not.toContain('getFile')
    const rows = await office.app.db.sql(
      `SELECT 1 FROM directive_draft d WHERE d::text LIKE '%Kim Ngưu%' UNION ALL
       SELECT 1 FROM conversation c WHERE c::text LIKE '%Kim Ngưu%'`,
    )
    expect(rows).toEqual([])
  })

  test('an officer’s file is not even fetched; evidence that was asked for still is evidence', async () => {
    const before = office.emulator.calls(0).at(-1)!.n
    expect(await send(officer, 'cong-van.txt', Buffer.from(letter))).toContain(
      'do đầu mối theo dõi, lãnh đạo',
    )
    expect(office.emulator.calls(before).map(call => call.method)).not.toContain('getFile')
    await office.say(officer, '/vieccuatoi')
    await office.press(officer, 'NV1')
    await office.press(officer, 'Gửi minh chứng')
    expect(await send(officer, 'danh-muc.docx', Buffer.from('x'))).toContain('Minh chứng: 1 tệp')
  })

  test('a file that Telegram does not hand out: said without its address', async () => {
    office.emulator.fault({
      method: 'getFile',
      kind: 'error',
      error_code: 400,
      description: 'wrong file id',
      times: 1,
    })
    const text = await send(chairman, 'cong-van.txt', Buffer.from(letter.replace('1021', '1024')))
    expect(text).toContain('Chưa tải được tệp từ Telegram')
  })
})

test('a draft is there after a restart, and is given once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'giao-ban-draft-'))
  const env = { DATABASE_URL: `pglite:${folder}/data` }
  const first = await openOffice({ env })
  await first.say(monitor, letter)
  await first.press(monitor, '2')
  await first.press(monitor, 'Sửa nội dung')
  await first.close()

  const second = await openOffice({ env })
  expect(await second.say(monitor, 'Lập danh mục mới')).toContain('Lập danh mục mới')
  await second.press(monitor, '‹ Bản thảo')
  const [one, two] = await Promise.all([second.forge(monitor, 'dp:1'), second.forge(monitor, 'dp:1')])
  expect([one, two].filter(answer => /đã được giao lúc .*: NV6, NV7, NV8/.test(answer.toast))).toHaveLength(1)
  expect(await second.app.db.sql('SELECT 1 FROM task WHERE no > 5')).toHaveLength(3)
  expect(await second.say(monitor, '/banthao')).toContain('Không có bản thảo nào')
  await second.close()
  await rm(folder, { recursive: true })
})
