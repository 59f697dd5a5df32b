import { expect, test } from 'vitest'
import { citations } from '../../../src/vietnamese/directives/citations.ts'

const cited = (text: string) =>
  citations(text, '2011-11-10').map(({ number, date }) => `${number} ${date ?? '-'}`)

test.each([
  ['Công văn số 953/UBND-NV ngày 10/10/2011', '953/UBND-NV 2011-10-10'],
  ['Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010', '63/2010/NĐ-CP 2010-06-08'],
  ['Chuyên đề 01-CĐ/QU ngày 24/01/2011', '01-CĐ/QU 2011-01-24'],
  ['Nghị quyết 30c/NQ-CP (ngày 8-11-2011)', '30c/NQ-CP 2011-11-08'],
  ['Luật số 72/2025/QH15', '72/2025/QH15 -'],
  ['văn bản 420/UBND-NV ngày 20/12', '420/UBND-NV 2010-12-20'],
  ['cv 953/ubnd-nv', '953/UBND-NV -'],
  ['Thông báo số 15 /TB-UBND', '15/TB-UBND -'],
  [
    'các văn bản số 12/KH-UBND và số 13/KH-UBND cùng ngày 05/01/2011',
    '12/KH-UBND 2011-01-05',
    '13/KH-UBND 2011-01-05',
  ],
  ['Ngày 10/10/2011, UBND quận đã ban hành Công văn số 953/UBND-NV.', '953/UBND-NV 2011-10-10'],
])('%s', (text, ...expected) => {
  expect(cited(text)).toEqual(expected)
})

test.each([
  'trước 15/11, có 7/14 phòng, giai đoạn 2011 - 2015',
  'năm 2011 - UBND quận, ngày 10/11/2011 - UBND phường',
  'theo mẫu số 02/BC-TTHC kèm theo; Biểu 01/UBND-NV',
  'tiêu chuẩn ISO 9001:2008, trực 24/7, 12/14 đơn vị, 15 - Phòng Nội vụ',
])('no document: %s', text => {
  expect(cited(text)).toEqual([])
})
