import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankUnits, type UnitStanding } from '../../src/domain/ranking.ts'

const unit = (unitName: string, figures: Partial<UnitStanding>): UnitStanding => ({
  unitId: 0,
  unitName,
  total: 4,
  completed: 0,
  completedLate: 0,
  overdue: 0,
  ...figures,
})
const placesOf = (standings: UnitStanding[]) =>
  rankUnits(standings).map(one => `${one.place} ${one.unitName}`)

const standing = fc
  .record({ unitId: fc.nat(50), total: fc.integer({ min: 1, max: 12 }), a: fc.nat(12), b: fc.nat(12) })
  .map(({ unitId, total, a, b }) => {
    const completed = Math.min(a, total)
    return unit(`U${unitId}`, {
      unitId,
      total,
      completed,
      completedLate: Math.min(b, completed),
      overdue: Math.min(b, total - completed),
    })
  })

describe('the ranking of units', () => {
  it('goes by the share that is completed, not by how much there is to do', () => {
    expect(placesOf([unit('A', { total: 10, completed: 5 }), unit('B', { total: 2, completed: 2 })])).toEqual(
      ['1 B', '2 A'],
    )
  })

  it('of equal shares puts the one first that was in time, then the one with less overdue', () => {
    expect(
      placesOf([
        unit('late', { completed: 2, completedLate: 1 }),
        unit('behind', { completed: 2, overdue: 1 }),
        unit('in time', { total: 2, completed: 1 }),
      ]),
    ).toEqual(['1 in time', '2 behind', '3 late'])
  })

  it('equal units share a place, and the places after them are left out', () => {
    expect(
      placesOf([
        unit('C', {}),
        unit('A', { completed: 1 }),
        unit('B', { total: 8, completed: 2 }),
        unit('D', { total: 9 }),
      ]),
    ).toEqual(['1 A', '1 B', '3 C', '3 D'])
  })

  it('does not depend on the order in which units come, and gives each a place', () => {
    fc.assert(
      fc.property(fc.array(standing, { minLength: 1, maxLength: 30 }), standings => {
        const ranked = rankUnits(standings)
        const key = (one: UnitStanding) => JSON.stringify({ ...one, place: 0 })
        const places = new Map(ranked.map(one => [key(one), one.place]))
        for (const one of rankUnits(standings.toReversed())) expect(places.get(key(one))).toBe(one.place)
        expect(ranked).toHaveLength(standings.length)
        ranked.forEach((one, index) => {
          const better = ranked.filter(other => other.place < one.place).length
          expect(one.place).toBe(better + 1)
          const above = ranked[index - 1]
          if (above) expect(above.completed / above.total).toBeGreaterThanOrEqual(one.completed / one.total)
        })
      }),
    )
  })
})
