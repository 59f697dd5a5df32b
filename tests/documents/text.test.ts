import { describe, expect, it } from 'vitest'
import { contentOf, refusalOf } from './read.ts'

const sentence = 'Giao Phòng Nội vụ hoàn thành trước ngày 15/11, đồng gửi Ủy ban.'
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

/** Text in the code page of Vietnamese Windows, whose tone marks are characters of their own. */
function windows1258(text: string): Buffer {
  const decoder = new TextDecoder('windows-1258')
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  )
  const bytes = [...text.normalize('NFC')].flatMap(letter => {
    const whole = byteOf.get(letter)
    if (whole !== undefined) return [whole]
    const marks = [...letter.normalize('NFD')]
    const tone = marks.findIndex(mark => '\u0300\u0301\u0303\u0309\u0323'.includes(mark))
    const [mark] = marks.splice(tone, 1)
    return [byteOf.get(marks.join('').normalize('NFC'))!, byteOf.get(mark!)!]
  })
  return Buffer.from(bytes)
}

describe('plain text', () => {
  it.each([
    ['UTF-8', Buffer.from(sentence)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${sentence}`)],
    ['UTF-8 from an Apple keyboard', Buffer.from(sentence.normalize('NFD'))],
    ['UTF-16', utf16(sentence)],
    ['UTF-16, the other way round', utf16(sentence).swap16()],
    ['Windows-1258', windows1258(sentence)],
  ])('is read in %s', async (_, bytes) => {
    expect(await contentOf(bytes, 'chi-dao.txt')).toEqual([sentence])
  })

  it('has a paragraph for each line, and for lines broken at a fixed width as many as there are sentences', async () => {
    expect(await contentOf(Buffer.from('KẾT LUẬN\r\n\r\n1. Rà soát.\r\n- Niêm yết'), 'a.md')).toEqual([
      'KẾT LUẬN',
      '1. Rà soát.',
      '- Niêm yết',
    ])
    const wrapped = [
      'Giao Phòng Nội vụ chủ trì, phối hợp với các phòng, ban, đơn vị và',
      'UBND các phường rà soát thủ tục hành chính, báo cáo kết quả trước',
      'ngày 15 tháng 11 năm 2011 để tổng hợp; nếu có vướng mắc thì báo cáo',
      'ngay về Phòng Nội vụ.',
    ]
    expect(await contentOf(Buffer.from(wrapped.join('\n')), 'a')).toEqual([wrapped.join(' ')])
  })

  it('is not what only looks like it', async () => {
    expect(await refusalOf(Buffer.from(sentence), 'chi-dao.docx')).toBe('unsupported')
    expect(await refusalOf(Buffer.from('<html><body>Giao</body></html>'), 'a.txt')).toBe('unsupported')
    expect(await refusalOf(Buffer.from('{\\rtf1 Giao}'), 'a.txt')).toBe('unsupported')
    expect(await refusalOf(Buffer.from('Giao\0Phòng'), 'a.txt')).toBe('unsupported')
    // TCVN3, the code before Unicode: no guess is made.
    expect(await refusalOf(Buffer.from('Uû ban nh©n d©n', 'latin1'), 'a.txt')).toBe('unsupported')
    expect(await refusalOf(Buffer.from(' \n\t— \n'), 'a.txt')).toBe('empty')
    expect(await refusalOf(Buffer.from(`${sentence}\n`.repeat(20_000)), 'a.txt')).toBe('too_long')
  })
})
