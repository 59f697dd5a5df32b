import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { units as district } from '../../src/demonstration/district.ts'
import { matchUnit } from '../../src/vietnamese/unit-names.ts'

const units = district.map((unit, index) => ({ id: index + 1, ...unit }))

/** Names, or what is missing: "?" for several. */
const named = (text: string, among: readonly (typeof units)[number][] = units) => {
  const match = matchUnit(text, among)
  if (match.kind === 'one') return match.unit.name
  return match.kind === 'many' ? match.units.map(unit => unit.name) : null
}

describe('a unit as people write it', () => {
  test.each([
    ['Phường Thành Công', 'Phường Thành Công'],
    ['phuong thanh cong', 'Phường Thành Công'],
    ['p. thanh cong', 'Phường Thành Công'],
    ['P.Thành Công', 'Phường Thành Công'],
    ['UBND phường Thành Công', 'Phường Thành Công'],
    ['ubnd p thanh cong', 'Phường Thành Công'],
    ['thanh cong', 'Phường Thành Công'],
    ['thanhcong', 'Phường Thành Công'],
    ['phuong thanh cog', 'Phường Thành Công'],
    ['phường Niễu Giai', 'Phường Liễu Giai'],
    ['PNV', 'Phòng Nội vụ'],
    ['p noi vu', 'Phòng Nội vụ'],
    ['p. nv', 'Phòng Nội vụ'],
    ['TC-KH', 'Phòng Tài chính - Kế hoạch'],
    ['tckh', 'Phòng Tài chính - Kế hoạch'],
    ['P.TC-KH', 'Phòng Tài chính - Kế hoạch'],
    ['phòng kế hoạch', 'Phòng Tài chính - Kế hoạch'],
    ['LĐTBXH', 'Phòng Lao động - Thương binh và Xã hội'],
    ['phòng lao động', 'Phòng Lao động - Thương binh và Xã hội'],
    ['phong van hoa thong tin', 'Phòng Văn hóa và Thông tin'],
    ['Phòng Văn hoá và Thông tin', 'Phòng Văn hóa và Thông tin'],
    ['VP', 'Văn phòng HĐND và UBND'],
    ['vp ubnd', 'Văn phòng HĐND và UBND'],
    ['thanh tra', 'Thanh tra quận'],
    ['thanh tra xd', 'Thanh tra xây dựng'],
    ['gpmb', 'Ban Bồi thường giải phóng mặt bằng'],
  ])('%s', (text, name) => {
    expect(named(text)).toBe(name)
  })

  test.each([
    ['p ngọc', ['Phường Ngọc Hà', 'Phường Ngọc Khánh']],
    ['ngoc', ['Phường Ngọc Hà', 'Phường Ngọc Khánh']],
    ['phòng tài', ['Phòng Tài chính - Kế hoạch', 'Phòng Tài nguyên và Môi trường']],
    ['p. tc', ['Phòng Tài chính - Kế hoạch', 'Phường Thành Công']],
  ])('%s fits several: ask', (text, names) => {
    expect(named(text)).toEqual(names)
  })

  test.each(['', '  ', 'phường', 'phòng', 'UBND', 'Sở Tài chính Hà Tây', 'phường Đồng Xuân', 'công vụ'])(
    '"%s" names none of them',
    text => {
      expect(named(text)).toBeNull()
    },
  )

  test('"p." is what exists: phường, phòng, or a question when both do', () => {
    const [phuong, phong] = ['Phường An Bình', 'Phòng An Bình'].map((name, id) => ({
      ...units[0]!,
      id,
      name,
      aliases: [],
    }))
    expect(named('p. an binh', [phuong!])).toBe('Phường An Bình')
    expect(named('p an binh', [phong!])).toBe('Phòng An Bình')
    expect(named('p an binh', [phuong!, phong!])).toHaveLength(2)
    expect(named('phòng an bình', [phuong!, phong!])).toBe('Phòng An Bình')
  })

  test('numbered units need to be called by what they are', () => {
    const numbered = ['Thôn 3', 'Tổ dân phố số 3', 'Phường 12'].map((name, id) => ({
      ...units[0]!,
      id,
      name,
      aliases: [],
    }))
    expect(named('thon 3', numbered)).toBe('Thôn 3')
    expect(named('tdp 3', numbered)).toBe('Tổ dân phố số 3')
    expect(named('p12', numbered)).toBe('Phường 12')
    expect(named('12', numbered)).toBeNull()
  })

  test('every name and alias finds its unit, whatever its letters', () => {
    for (const { name, aliases } of units)
      for (const written of [name, ...aliases])
        for (const same of [written, written.toUpperCase(), written.normalize('NFD'), `${written}.`])
          expect(named(same)).toBe(name)
  })

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => void named(text)))
  })
})
