import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPlainDate } from '../../../src/domain/calendar/plain-date.ts'
import { publicCalendar } from '../../../src/domain/calendar/working-days.ts'
import { blocksOfText } from '../../../src/vietnamese/directives/blocks-of-text.ts'
import { readDirective } from '../../../src/vietnamese/directives/read-directive.ts'
import { directives } from './corpus.ts'

const read = (text: string) =>
  readDirective(blocksOfText(text), { issued: '2011-11-10', calendar: publicCalendar })
const texts = directives('known').map(({ text }) => text)
const words = [...new Set(texts.flatMap(text => text.split(/(?=[ \n,.:;()-])|(?<=[ \n,.:;()-])/)))]

const anything = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...words) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          'giao ',
          'và ',
          ', ',
          'phối hợp với ',
          'các ',
          '\n- ',
          '\n1. ',
          ' | ',
          '\t',
          ':\n',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 5 }) },
    ),
    { maxLength: 60 },
  )
  .map(parts => parts.join(' '))

test('whatever the text, a reading is sound: days exist, titles are short, phrases stand where they are said to', () => {
  fc.assert(
    fc.property(anything, text => {
      for (const { title, deadline, sentence, lead } of read(text).tasks) {
        expect(title.length).toBeLessThanOrEqual(120)
        expect(lead.every(unit => unit.trim() !== '')).toBe(true)
        if (deadline?.date) expect(isPlainDate(deadline.date)).toBe(true)
        if (deadline) expect(deadline.phrase).not.toBe('')
        expect(sentence).not.toBe('')
      }
    }),
    { numRuns: 500 },
  )
})

test('composed or decomposed letters read the same', () => {
  for (const text of texts) {
    const [composed, decomposed] = [text.normalize('NFC'), text.normalize('NFD')].map(read)
    expect(decomposed).toEqual(composed)
  }
})

test.each([
  'giao ',
  'giao giao giao, ',
  ',',
  'và ',
  'Phòng Nội vụ, ',
  'Phòng Nội vụ và ',
  'các phòng: ',
  'các phòng, ban, ',
  'phối hợp với ',
  'đồng chí ',
  'Phòng Nội vụ báo cáo trước 15/11, ',
  'Các nội dung trên hoàn thành trước 15/11.\n',
  'Gia hạn đến 15/11.\n',
  'lập danh sách.\n',
  '1. ',
  '- giao\n',
  '1.1.1. a) ',
  'Phòng Nội vụ:\n',
  'a|b\n',
  '953/UBND-NV ',
  '1/A-',
  'Đ',
  '(',
])(
  'a hundred thousand characters of %j take four times what a quarter takes, not sixteen',
  piece => {
    const cost = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length))
      const start = process.cpuUsage()
      read(text)
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1000
    }
    cost(25_000)
    const quarter = Math.min(cost(25_000), cost(25_000))
    // Short runs are all noise on a busy machine, hence the floor (ms).
    expect(Math.min(cost(100_000), cost(100_000))).toBeLessThan(12 * Math.max(quarter, 20))
  },
  30_000,
)
