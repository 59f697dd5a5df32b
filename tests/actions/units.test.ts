import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addUnits } from '../../src/actions/add-units.ts'
import { editUnit, type UnitEdit } from '../../src/actions/edit-unit.ts'
import { listUnits } from '../../src/actions/list-units.ts'
import { officeUnits } from '../../src/actions/office-units.ts'
import { showUnit } from '../../src/actions/show-unit.ts'
import type { Database } from '../../src/storage/database.ts'
import { databases, freshDatabase } from '../database.ts'
import { at, type PersonName, type SmallOffice, smallOffice } from './assigning-office.ts'

describe.each(databases)('the units of an office, %s', kind => {
  let db: Database
  let office: SmallOffice
  beforeEach(async () => {
    db = await freshDatabase(kind)
    office = await smallOffice(db)
  })
  afterEach(() => db.close())

  const add = async (text: string, by: PersonName = 'administrator') =>
    addUnits(office.call(), await office.who(by), { text })
  const edit = async (unit: string, wished: UnitEdit, by: PersonName = 'administrator') =>
    editUnit(office.call(), await office.who(by), { unitId: office.units[unit]!, edit: wished })

  test('a pasted list: new ones are added in their order and grouped, known ones stay as they are', async () => {
    const added = await add('Phòng Kinh tế (PKT)\nphòng nội vụ\nPhường Cống Vị\nPhòng Kinh tế')
    expect(added).toEqual({
      ok: true,
      added: ['Phòng Kinh tế', 'Phường Cống Vị'],
      reopened: [],
      known: ['phòng nội vụ'],
      unreadable: [],
    })
    const { units, groups } = await officeUnits(office.call(), await office.who('monitor'))
    expect(units.map(unit => unit.name)).toEqual([
      'Phòng Nội vụ',
      'Phòng Tư pháp',
      'Phòng Y tế',
      'Phòng Kinh tế',
      'Phường Thành Công',
      'Phường Kim Mã',
      'Phường Cống Vị',
    ])
    // The office's own names for its groups are kept.
    expect(groups.map(group => [group.name, group.unitIds.length])).toEqual([
      ['Các phòng', 4],
      ['Các phường', 3],
    ])
    expect(await db.prisma.unit.findFirst({ where: { name: 'Phòng Kinh tế' } })).toMatchObject({
      searchText: 'phong kinh te pkt',
    })
  })

  test('an office without groups gets the two that directives speak of', async () => {
    await db.prisma.unitGroup.deleteMany()
    await add('Phường Cống Vị\nPhòng Kinh tế\nĐội Quản lý trật tự')
    const { groups } = await officeUnits(office.call(), await office.who('monitor'))
    expect(groups.map(group => [group.name, group.unitIds.length])).toEqual([
      ['Các phòng, ban', 4],
      ['UBND các phường', 3],
    ])
  })

  test('the same list by two administrators at once is added once', async () => {
    const list = 'Phòng Kinh tế\nPhường Cống Vị'
    const results = await Promise.all([add(list), add(list), add(list)])
    expect(results.flatMap(one => (one.ok ? one.added : [])).sort()).toEqual([
      'Phòng Kinh tế',
      'Phường Cống Vị',
    ])
    expect(await db.prisma.unit.count({ where: { orgId: office.orgId } })).toBe(7)
  })

  test('nothing readable, too much, and no right', async () => {
    expect(await add('…\n---')).toMatchObject({ code: 'no_units_read' })
    const many = Array.from({ length: 201 }, (_, i) => `Phòng ${i}`).join('\n')
    expect(await add(many)).toEqual({ ok: false, code: 'too_many_units', args: { most: 200 } })
    expect(await add('Phòng Kinh tế', 'monitor')).toMatchObject({ code: 'not_allowed' })
    expect(await edit('Phòng Y tế', { name: 'Phòng Sức khỏe' }, 'leader')).toMatchObject({
      code: 'not_allowed',
    })
  })

  test('a name or an alias belongs to one unit', async () => {
    expect(await edit('Phòng Y tế', { name: 'PHÒNG  TƯ PHÁP' })).toEqual({
      ok: false,
      code: 'unit_name_taken',
      args: { name: 'PHÒNG TƯ PHÁP', unit: 'Phòng Tư pháp' },
    })
    expect(await edit('Phòng Tư pháp', { aliases: 'PTP, tư pháp' })).toEqual({ ok: true })
    expect(await edit('Phòng Y tế', { aliases: 'PYT, ptp' })).toMatchObject({ code: 'unit_name_taken' })
    expect(await edit('Phòng Y tế', { name: 'Phòng Chăm sóc sức khỏe' })).toEqual({ ok: true })
    expect(await edit('Phòng Y tế', { name: ' ' })).toMatchObject({ code: 'name_missing' })
    expect(await db.prisma.unit.findUnique({ where: { id: office.units['Phòng Y tế']! } })).toMatchObject({
      name: 'Phòng Chăm sóc sức khỏe',
      searchText: 'phong cham soc suc khoe',
    })
  })

  test('a unit of another organisation does not exist', async () => {
    const elsewhere = await smallOffice(db, 'UBND quận Tây Hồ', 2000)
    const wish = { unitId: office.units['Phòng Y tế']!, edit: { name: 'X' } }
    const theirs = await elsewhere.who('administrator')
    expect(await editUnit(elsewhere.call(), theirs, wish)).toMatchObject({ code: 'no_such_unit' })
    expect(await showUnit(elsewhere.call(), theirs, wish.unitId)).toMatchObject({ code: 'no_such_unit' })
  })

  test('a unit exists through its last day; pasted again, it goes on', async () => {
    expect(await edit('Phòng Y tế', { lastDay: '2011-11-08' })).toMatchObject({ code: 'unit_end_past' })
    expect(await edit('Phòng Y tế', { lastDay: '2011-11-10' })).toEqual({ ok: true })
    const me = await office.who('administrator')
    const unitId = office.units['Phòng Y tế']!
    const names = async (day: string) =>
      (await listUnits(office.call(at(day, '08:00')), me, 0)).items.map(unit => unit.name)
    expect(await names('2011-11-10')).toContain('Phòng Y tế')
    expect(await names('2011-11-11')).not.toContain('Phòng Y tế')
    expect(await showUnit(office.call(at('2011-11-11', '08:00')), me, unitId)).toMatchObject({ ended: true })
    expect(await add('Phòng Y tế')).toMatchObject({ added: [], reopened: ['Phòng Y tế'] })
    expect(await names('2011-11-11')).toContain('Phòng Y tế')
  })
})
