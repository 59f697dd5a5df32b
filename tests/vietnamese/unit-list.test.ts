import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readName, sameName } from '../../src/vietnamese/names.ts'
import { readAliases, readNewUnits, unitKindOf } from '../../src/vietnamese/unit-list.ts'

describe('a pasted list of units', () => {
  test('one per line, numbered or not, with the marks that lists end their lines with', () => {
    const { units, unreadable } = readNewUnits(
      '1. Phòng Nội vụ (PNV, nội vụ);\n2) Phòng Tư pháp,\r\n\n  - Phường Thành Công.\n• UBND phường Kim Mã\n+ Hội Chữ thập đỏ',
    )
    expect(units).toEqual([
      { name: 'Phòng Nội vụ', kind: 'department', aliases: ['PNV', 'nội vụ'] },
      { name: 'Phòng Tư pháp', kind: 'department', aliases: [] },
      { name: 'Phường Thành Công', kind: 'ward', aliases: [] },
      { name: 'UBND phường Kim Mã', kind: 'ward', aliases: [] },
      { name: 'Hội Chữ thập đỏ', kind: 'other', aliases: [] },
    ])
    expect(unreadable).toEqual([])
  })

  test('a name that comes twice, in capitals or with other spaces, counts once; diacritics tell names apart', () => {
    const { units } = readNewUnits('Phường Cống Vị\nPHƯỜNG  CỐNG VỊ\nPhường Công Vị')
    expect(units.map(unit => unit.name)).toEqual(['Phường Cống Vị', 'Phường Công Vị'])
  })

  test('decomposed letters, as some phones send them, are composed', () => {
    expect(readNewUnits('Phòng Y tế'.normalize('NFD')).units[0]!.name).toBe('Phòng Y tế'.normalize('NFC'))
  })

  test('what is no name, and a name that is too long, are named as they were written', () => {
    const long = `Phòng ${'a'.repeat(120)}`
    const list = readNewUnits(`Phòng Y tế\n(…)\n${long}`)
    expect(list.units).toHaveLength(1)
    expect(list.unreadable).toEqual(['(…)', long])
  })

  test('a number that belongs to the name stays', () => {
    expect(readNewUnits('Phường 12\n3. Phường 13').units.map(unit => unit.name)).toEqual([
      'Phường 12',
      'Phường 13',
    ])
  })

  test('kinds without diacritics', () => {
    expect(
      ['van phong HDND', 'thi tran Quốc Oai', 'Xã Ba Vì', 'Ban Quản lý chợ', 'Đội Trật tự'].map(unitKindOf),
    ).toEqual(['department', 'ward', 'ward', 'department', 'other'])
  })

  test('whatever is pasted, every unit has a usable name and no two are called alike', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 140 })), lines => {
        const { units } = readNewUnits(lines.join('\n'))
        for (const unit of units) expect(readName(unit.name)).toEqual({ ok: true, name: unit.name })
        for (const [i, one] of units.entries())
          for (const other of units.slice(i + 1)) expect(sameName(one.name, other.name)).toBe(false)
      }),
    )
  })
})

describe('names', () => {
  test('1 to 120 characters on one line', () => {
    expect(readName('  Trưởng   phòng ')).toEqual({ ok: true, name: 'Trưởng phòng' })
    expect(readName('a'.repeat(120)).ok).toBe(true)
    expect(readName('a'.repeat(121))).toEqual({ ok: false, code: 'name_too_long' })
    expect(readName('Phòng\nY tế')).toEqual({ ok: false, code: 'name_has_lines' })
    for (const nothing of ['', '   ', '\u200b', '---'])
      expect(readName(nothing)).toEqual({ ok: false, code: 'name_missing' })
  })

  test('aliases: separated by commas or semicolons, each once, never the name itself', () => {
    expect(readAliases('PNV; nội vụ, pnv , Phòng nội vụ,,', 'Phòng Nội vụ')).toEqual(['pnv', 'nội vụ'])
    expect(readAliases('-', 'Phòng Nội vụ')).toEqual([])
  })
})
