import { describe, expect, test } from 'vitest'
import { readAssignment } from '../../src/vietnamese/assignment-words.ts'

const units = [
  { id: 1, name: 'Phòng Nội vụ', aliases: ['PNV'] },
  { id: 2, name: 'Phòng Tư pháp', aliases: [] },
  { id: 3, name: 'Phường Thành Công', aliases: [] },
]
const groups = [
  { id: 10, name: 'Các phòng', aliases: [], unitIds: [1, 2] },
  { id: 11, name: 'UBND các phường', aliases: [], unitIds: [3] },
]
const read = (words: string) => readAssignment(words, '2011-11-10', units, groups)

describe('a task on one line', () => {
  test('title, deadline, lead, units', () => {
    expect(read('Rà soát; trước 30/11; chủ trì Phòng Nội vụ; các phòng, các phường')).toMatchObject({
      title: 'Rà soát',
      deadline: { phrase: 'trước 30/11', kind: 'before', date: '2011-11-30' },
      leadUnitId: 1,
      unitIds: [1, 2, 3],
      problems: [],
    })
  })

  test('the rest in any order, without diacritics, over several lines', () => {
    expect(read('Ra soat\nphoi hop voi tu phap, p thanh cong\nchu tri: PNV\n30/11')).toMatchObject({
      deadline: { date: '2011-11-30' },
      leadUnitId: 1,
      unitIds: [2, 3],
      problems: [],
    })
  })

  test('no lead, a source, restricted', () => {
    expect(read('Việc; không có chủ trì; kết luận họp 10/11/2011; hạn chế người xem')).toMatchObject({
      leadUnitId: null,
      directive: { kind: 'conclusion', issuedOn: '2011-11-10' },
      confidential: true,
    })
  })

  test.each([
    ['Việc; 31/11', 'no_such_day', '31/11'],
    ['Việc; chủ trì Sở Lạ', 'unit_unknown', 'Sở Lạ'],
    ['Việc; Sở Lạ', 'unit_unknown', 'Sở Lạ'],
    ['Việc; 953/UBND-NV', 'directive_without_date', '953/UBND-NV'],
  ])('told: %s', (words, code, quoted) => {
    expect(read(words).problems).toEqual([{ code, words: quoted }])
  })

  test('a mark of secrecy is seen', () => {
    expect(read('Việc; tối mật').secret).toBe(true)
    expect(read('Việc mật; 30/11').secret).toBe(false)
  })

  test('a title alone, and nothing at all', () => {
    expect(read('Rà soát').title).toBe('Rà soát')
    expect(read(' ; ').title).toBe('')
  })
})
