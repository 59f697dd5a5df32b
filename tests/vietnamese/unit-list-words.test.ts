import { describe, expect, test } from 'vitest'
import { units as district, unitGroups } from '../../src/demonstration/district.ts'
import { findListedUnits } from '../../src/vietnamese/unit-list-words.ts'

const units = district.map((unit, index) => ({ id: index + 1, ...unit }))
const groups = unitGroups.map((group, index) => ({
  id: 100 + index,
  ...group,
  unitIds: units.filter(unit => unit.kind === group.kind).map(unit => unit.id),
}))

const read = (words: string) => {
  const { units: found, groupIds, unclear, unknown } = findListedUnits(words, units, groups)
  return {
    units: found.map(unit => unit.name),
    groups: groupIds.map(id => groups.find(group => group.id === id)!.name),
    unclear: unclear.map(one => one.words),
    unknown,
  }
}

describe('units as people list them', () => {
  test.each([
    ['các phòng, các phường', [], ['Các phòng', 'UBND các phường']],
    ['các phòng và các phường', [], ['Các phòng', 'UBND các phường']],
    ['cac phong ban', [], ['Các phòng']],
    ['UBND các phường', [], ['UBND các phường']],
    ['tất cả các phường', [], ['UBND các phường']],
    ['các phòng, ban, ngành', [], ['Các phòng']],
    ['Phòng Văn hóa và Thông tin', ['Phòng Văn hóa và Thông tin'], []],
    ['phong van hoa va thong tin va phong y te', ['Phòng Văn hóa và Thông tin', 'Phòng Y tế'], []],
    ['p thanh cong, PNV', ['Phường Thành Công', 'Phòng Nội vụ'], []],
    ['các phòng, ban, UBND các phường.', [], ['Các phòng', 'UBND các phường']],
    ['Phòng Tư pháp; các phường', ['Phòng Tư pháp'], ['UBND các phường']],
  ])('%s', (words, named, grouped) => {
    expect(read(words)).toEqual({ units: named, groups: grouped, unclear: [], unknown: [] })
  })

  test('what names nothing is handed back', () => {
    expect(read('Phòng Tư pháp, Sở Tài chính Hà Tây')).toMatchObject({
      units: ['Phòng Tư pháp'],
      unknown: ['Sở Tài chính Hà Tây'],
    })
    expect(read('  ')).toEqual({ units: [], groups: [], unclear: [], unknown: [] })
  })

  test('what fits several is not guessed', () => {
    expect(read('thanh tra, ngoc').unclear.length + read('thanh tra, ngoc').unknown.length).toBeGreaterThan(0)
  })
})
