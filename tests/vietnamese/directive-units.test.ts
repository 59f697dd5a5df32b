import { describe, expect, it } from 'vitest'
import { unitGroups, units } from '../../src/demonstration/district.ts'
import { readDirectiveUnits } from '../../src/vietnamese/directive-units.ts'
import type { NamedGroup } from '../../src/vietnamese/unit-list-words.ts'

const office = units.map((unit, index) => ({ id: index + 1, ...unit }))
const idsOf = (kind: string) => office.filter(unit => unit.kind === kind).map(unit => unit.id)
const [departments, wards] = [idsOf('department'), idsOf('ward')]
const groups = unitGroups.map((group, index) => ({ id: index + 1, ...group, unitIds: idsOf(group.kind) }))
const everybody = [...departments, ...wards]
const id = (name: string) => office.find(unit => unit.name === name)!.id
const read = (words: string, own: readonly NamedGroup[] = groups) => readDirectiveUnits(words, office, own)
const sorted = (ids: readonly number[]) => ids.toSorted((a, b) => a - b)

describe('whom a directive means', () => {
  it.each([
    ['các đơn vị', everybody],
    ['tất cả các đơn vị', everybody],
    ['các cơ quan, đơn vị thuộc quận', everybody],
    ['Thủ trưởng các cơ quan, đơn vị', everybody],
    ['các phòng chuyên môn', departments],
    ['các phòng chuyên môn thuộc UBND quận', departments],
    ['các phòng, ban, ngành', departments],
    ['Trưởng các phòng, ban', departments],
    ['UBND các phường', wards],
    ['UBND phường', wards],
    ['Chủ tịch UBND các phường', wards],
    ['UBND các xã, phường, thị trấn', wards],
    ['các địa phương', wards],
    ['các phòng, ban và UBND các phường', everybody],
  ])('%s: a collective name', (words, expected) => {
    const meant = read(words)
    expect(sorted(meant.unitIds)).toEqual(expected)
    expect(meant).toMatchObject({ isCollective: true, open: [] })
    // An office that has not named its groups is understood as well.
    expect(sorted(read(words, []).unitIds)).toEqual(expected)
  })

  it.each([
    ['Phòng Nội vụ', ['Phòng Nội vụ']],
    ['Phòng Văn hóa và Thông tin', ['Phòng Văn hóa và Thông tin']],
    ['UBND phường Thành Công', ['Phường Thành Công']],
    ['Phòng Tư pháp, Phòng Y tế và phường Kim Mã', ['Phòng Tư pháp', 'Phòng Y tế', 'Phường Kim Mã']],
  ])('%s: single units', (words, names) => {
    expect(read(words)).toMatchObject({ unitIds: names.map(id), isCollective: false, open: [] })
  })

  it('is not guessed where the words fit several units or none', () => {
    expect(read('phường Ngọc').open).toEqual([
      { words: 'phường Ngọc', unitIds: [id('Phường Ngọc Hà'), id('Phường Ngọc Khánh')] },
    ])
    expect(read('Hạt Kiểm lâm')).toEqual({
      unitIds: [],
      isCollective: false,
      open: [{ words: 'Hạt Kiểm lâm', unitIds: [] }],
    })
    expect(read('các đơn vị liên quan').open).toEqual([{ words: 'các đơn vị liên quan', unitIds: [] }])
    expect(read('Phòng Tư pháp và Hạt Kiểm lâm')).toMatchObject({
      unitIds: [id('Phòng Tư pháp')],
      open: [{ words: 'Hạt Kiểm lâm' }],
    })
  })

  it('follows the office’s own group, which may leave somebody out', () => {
    const own = [{ id: 9, name: 'Khối phòng', aliases: [], unitIds: departments.slice(0, 10) }]
    expect(read('các phòng', own).unitIds).toEqual(departments.slice(0, 10))
  })
})
