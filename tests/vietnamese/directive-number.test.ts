import { describe, expect, test } from 'vitest'
import { citeDirective, readDirectiveWords } from '../../src/vietnamese/directive-number.ts'

const today = '2011-11-10'

describe('how a source is cited', () => {
  test.each([
    ['953/UBND-NV ngày 10/10/2011', '953/UBND-NV', '2011-10-10'],
    ['953/ubnd-nv 10/10/2011', '953/UBND-NV', '2011-10-10'],
    ['Công văn số 420/UBND-NV ngày 4/10', '420/UBND-NV', '2011-10-04'],
    ['18/2016/QĐ-UBND ngày 5/6/2016', '18/2016/QĐ-UBND', '2016-06-05'],
    ['05/BC-UBND ngày 20/12', '05/BC-UBND', '2010-12-20'],
    ['36-HD/VPTW 03.04.2018', '36-HD/VPTW', '2018-04-03'],
    ['01-CĐ/QU ngày 24 tháng 01 năm 2011', '01-CĐ/QU', '2011-01-24'],
    ['Quyết định 1085/QĐ-TTg ngày 15/9/2022', '1085/QĐ-TTg', '2022-09-15'],
  ])('%s', (words, number, issuedOn) => {
    expect(readDirectiveWords(words, today)).toMatchObject({
      ok: true,
      directive: { kind: 'document', number, issuedOn },
    })
  })

  test('issuer and subject where they are written', () => {
    const words = 'Công văn 953/UBND-NV ngày 10/10/2011 của UBND quận về việc rà soát thủ tục hành chính'
    expect(readDirectiveWords(words, today)).toMatchObject({
      directive: { issuer: 'UBND quận', subject: 'rà soát thủ tục hành chính' },
    })
  })

  test.each([
    ['kết luận họp 10/11/2011', 'conclusion', 'Kết luận họp', '2011-11-10'],
    ['ket luan hop giao ban ngay 7/11', 'conclusion', 'Ket luan hop giao ban', '2011-11-07'],
    ['chỉ đạo của Chủ tịch', 'oral', 'Chỉ đạo của Chủ tịch', today],
  ])('%s', (words, kind, subject, issuedOn) => {
    expect(readDirectiveWords(words, today)).toMatchObject({
      ok: true,
      directive: { kind, number: '', subject, issuedOn },
    })
  })

  test.each([
    ['953/UBND-NV', 'directive_without_date'],
    ['953/UBND-NV ngày 31/2/2011', 'no_such_day'],
    ['không biết', 'not_a_directive'],
    ['10/10/2011', 'not_a_directive'],
    ['', 'not_a_directive'],
  ])('refused: %s', (words, code) => {
    expect(readDirectiveWords(words, today)).toMatchObject({ ok: false, code })
  })

  test('citing gives back what was read', () => {
    const read = readDirectiveWords('01-CĐ/QU ngày 24/01/2011', today)
    expect(read.ok && citeDirective(read.directive)).toBe('01-CĐ/QU ngày 24/01/2011')
  })
})
