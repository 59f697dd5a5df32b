import { describe, expect, test } from 'vitest'
import { publicCalendar } from '../../../src/domain/calendar/working-days.ts'
import type { DocumentBlock } from '../../../src/domain/document.ts'
import { blocksOfText } from '../../../src/vietnamese/directives/blocks-of-text.ts'
import { readDirective } from '../../../src/vietnamese/directives/read-directive.ts'
import { deadlineOf } from './corpus.ts'

const read = (text: string, issued: string | null = '2011-11-10') =>
  readDirective(blocksOfText(text), { issued, calendar: publicCalendar })
const tasksIn = (text: string, issued?: string | null) =>
  read(text, issued).tasks.map(task => `${deadlineOf(task)} | ${task.lead.join('; ')} | ${task.title}`)

describe('the head', () => {
  const letter = `UBND QUẬN BA ĐÌNH
PHÒNG NỘI VỤ
Số: 96/NV-CCHC
V/v rà soát thủ tục hành chính
Ba Đình, ngày 14 tháng 11 năm 2011
Kính gửi:
- Văn phòng HĐND và UBND;
- UBND các phường.
Đề nghị gửi báo cáo trước ngày 20/11.`

  test('of a letter: number, day, issuer, subject, addressees', () => {
    expect(read(letter).head).toEqual({
      kind: 'official_letter',
      isParty: false,
      number: '96/NV-CCHC',
      date: '2011-11-14',
      issuer: 'PHÒNG NỘI VỤ',
      subject: 'rà soát thủ tục hành chính',
      addressees: ['Văn phòng HĐND và UBND', 'UBND các phường'],
    })
  })

  test('of a letter as a Word file lays it out, in a table of two columns', () => {
    const blocks: DocumentBlock[] = [
      {
        kind: 'table',
        rows: [
          [
            'ỦY BAN NHÂN DÂN\nQUẬN BA ĐÌNH\nSố: 953/UBND-NV',
            'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBa Đình, ngày 10 tháng 10 năm 2011',
          ],
        ],
      },
      { kind: 'paragraph', text: 'Giao Phòng Nội vụ tổng hợp trước ngày 20/10.' },
    ]
    const { head, tasks } = readDirective(blocks, { issued: null, calendar: publicCalendar })
    expect(head).toMatchObject({
      number: '953/UBND-NV',
      date: '2011-10-10',
      issuer: 'ỦY BAN NHÂN DÂN QUẬN BA ĐÌNH',
    })
    expect(tasks.map(deadlineOf)).toEqual(['<2011-10-20'])
  })

  test.each([
    ['QUYẾT ĐỊNH\nVề việc thành lập Tổ công tác', 'decision'],
    ['THÔNG BÁO\nKết luận của Chủ tịch UBND quận', 'notice'],
    ['Số: 12/KH-UBND\nKế hoạch kiểm tra', 'plan'],
    ['CÔNG ĐIỆN\nVề việc ứng phó bão', 'urgent_telegram'],
    ['Kết luận giao ban tuần', 'conclusion'],
    ['giao pnv tong hop bao cao truoc 20/11', 'oral'],
  ])('its kind: %j', (text, kind) => {
    expect(read(text).head.kind).toBe(kind)
  })

  test('its own day gives the years, not the day it was forwarded', () => {
    expect(tasksIn(letter, '2015-03-01')).toEqual([
      '<2011-11-20 | Văn phòng HĐND và UBND; UBND các phường | Gửi báo cáo',
    ])
  })
})

describe('a state secret', () => {
  test.each([
    ['MẬT\nUBND QUẬN BA ĐÌNH\nGiao Phòng Nội vụ tổng hợp trước 20/11.', 'MẬT'],
    ['UBND QUẬN BA ĐÌNH      TUYỆT MẬT\nSố: 01/UBND', 'TUYỆT MẬT'],
    ['Độ mật: Tối mật\nSố: 01/UBND', 'TỐI MẬT'],
    ['[MẬT] giao phòng Tư pháp', 'MẬT'],
    ['TOI MAT\ngiao pnv lam bao cao', 'TỐI MẬT'],
    [`${'Một dòng.\n'.repeat(60)}TỐI MẬT\n`, 'TỐI MẬT'],
    ['MẬT'.normalize('NFD'), 'MẬT'],
  ])('is told by its mark, and nothing of it is read: %j', (text, secret) => {
    const reading = read(text)
    expect(reading.secret).toBe(secret)
    expect([reading.documents, reading.tasks, reading.head.issuer]).toEqual([[], [], null])
  })

  test.each([
    'V/v bảo vệ bí mật nhà nước',
    'Giao Công an quận bảo mật dữ liệu dân cư trước 20/11.',
    'CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC NĂM 2011',
    'Rà soát danh mục mật khẩu',
  ])('is no word in a sentence: %s', text => {
    expect(read(text).secret).toBeNull()
  })
})

describe('what is unclear is said', () => {
  test.each([
    ['Giao Phòng Nội vụ tổng hợp trước ngày 20/11.', null, 'no_year'],
    ['Giao Phòng Nội vụ tổng hợp trước ngày 31/11/2011.', '2011-11-10', 'no_such_day'],
    ['Giao Phòng Nội vụ tổng hợp trước ngày 20/11, chậm nhất ngày 25/11.', '2011-11-10', 'two_deadlines'],
    ['Tổng hợp kết quả trước ngày 20/11.', '2011-11-10', 'no_lead'],
  ])('%s', (text, issued, unclear) => {
    const [task] = read(text, issued).tasks
    expect(task!.unclear).toEqual([unclear])
  })

  test('a day that is written out needs no other', () => {
    const [task] = read('Giao Phòng Nội vụ tổng hợp trước ngày 20/11/2011.', null).tasks
    expect(task).toMatchObject({ unclear: [], deadline: { date: '2011-11-20' } })
  })
})

describe('tables', () => {
  const table = (rows: string[][]) =>
    readDirective([{ kind: 'table', rows }], { issued: '2011-11-10', calendar: publicCalendar }).tasks

  test('merged cells go on the row above; a section ends that', () => {
    const tasks = table([
      ['TT', 'Nội dung công việc', 'Đơn vị\nchủ trì', 'Đơn vị phối hợp', 'Thời gian hoàn thành'],
      ['I', 'Chuẩn bị', '', '', ''],
      ['1', 'Lập danh sách', 'Phòng Nội vụ', 'Phòng Y tế', '20/11/2011'],
      ['2', 'In tài liệu', '', '', ''],
      ['II', 'Thực hiện', '', '', ''],
      ['3', 'Kiểm tra thực tế', 'Các phòng, ban', '', 'Trước 30/11'],
    ])
    expect(tasks.map(task => [task.title, deadlineOf(task), task.lead, task.coordinating])).toEqual([
      ['Lập danh sách', '2011-11-20', ['Phòng Nội vụ'], ['Phòng Y tế']],
      ['In tài liệu', '2011-11-20', ['Phòng Nội vụ'], ['Phòng Y tế']],
      ['Kiểm tra thực tế', '<2011-11-30', ['Các phòng, ban'], []],
    ])
  })

  test('a schedule of meetings asks for nothing', () => {
    expect(
      table([
        ['Ngày', 'Nội dung', 'Chủ trì', 'Địa điểm'],
        ['15/11', 'Họp giao ban', 'Chủ tịch', 'Phòng họp'],
        ['16/11', 'Kiểm tra cơ sở', 'Phòng Y tế', 'Phường Kim Mã'],
      ]),
    ).toEqual([])
  })
})

test('a task keeps its sentence, and the place of its deadline there', () => {
  const [task] = read('Chủ tịch kết luận như sau. Giao Phòng Nội vụ lập danh sách trước ngày 20/11.').tasks
  const { sentence, deadline } = task!
  expect(sentence).toBe('Giao Phòng Nội vụ lập danh sách trước ngày 20/11.')
  expect(sentence.slice(deadline!.start, deadline!.end)).toBe(deadline!.phrase)
})

test('a title is short, and holds neither who nor when', () => {
  const long = 'rà soát toàn bộ hồ sơ '.repeat(20)
  const [task] = read(
    `Giao Phòng Nội vụ chủ trì, phối hợp với Phòng Y tế ${long}, hoàn thành trước ngày 20/11.`,
  ).tasks
  expect(task!.title.length).toBeLessThanOrEqual(120)
  expect(task!.title).toMatch(/^Rà soát toàn bộ hồ sơ .*…$/)
})
