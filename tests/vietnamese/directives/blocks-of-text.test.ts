import { expect, test } from 'vitest'
import { blocksOfText } from '../../../src/vietnamese/directives/blocks-of-text.ts'

const paragraphs = (text: string) =>
  blocksOfText(text).map(block => (block.kind === 'paragraph' ? block.text : block.rows))

test('a line that was wrapped in the middle of a sentence is joined', () => {
  const text = `Căn cứ Kế hoạch số 110/KH-UBND ngày 20/6/2016 của UBND Thành phố về
công tác đền ơn đáp nghĩa, giao Phòng Lao động - Thương
binh và Xã hội hoàn thành trước ngày
25/7/2016.
Giao Phòng Y tế lập danh sách.`
  expect(paragraphs(text)).toEqual([
    'Căn cứ Kế hoạch số 110/KH-UBND ngày 20/6/2016 của UBND Thành phố về công tác đền ơn đáp nghĩa, giao Phòng Lao động - Thương binh và Xã hội hoàn thành trước ngày 25/7/2016.',
    'Giao Phòng Y tế lập danh sách.',
  ])
})

test('lines of a list, of a form and of a chat stay apart', () => {
  const text = '1. Phòng Nội vụ\n- lập danh sách\nKính gửi: Phòng Y tế\n\n3\n\npnv lam bao cao\nptp ra soat'
  expect(paragraphs(text)).toEqual([
    '1. Phòng Nội vụ',
    '- lập danh sách',
    'Kính gửi: Phòng Y tế',
    'pnv lam bao cao',
    'ptp ra soat',
  ])
})

test('rows with pipes or tabs are a table, one row alone is a line', () => {
  expect(paragraphs('| TT | Nội dung |\n|---|---|\n| 1 | Lập hồ sơ |')).toEqual([
    [
      ['TT', 'Nội dung'],
      ['1', 'Lập hồ sơ'],
    ],
  ])
  expect(paragraphs('TT\tNội dung\n1\t')).toEqual([
    [
      ['TT', 'Nội dung'],
      ['1', ''],
    ],
  ])
  expect(paragraphs('Ngày đăng 11/11/2011 | 00:00')).toEqual(['Ngày đăng 11/11/2011 | 00:00'])
})
