import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countUpdate,
  type PaceLimit,
  type PaceVerdict,
  type PersonPace,
  paceLimits,
} from '../../src/domain/person-pace.ts'

/** The verdicts on updates at these instants (ms). */
function verdicts(instants: number[], limit: PaceLimit): PaceVerdict[] {
  let pace: PersonPace | null = null
  return instants.map(at => {
    const counted = countUpdate(pace, at, limit)
    pace = counted.pace
    return counted.verdict
  })
}

const every = (ms: number, seconds: number): number[] =>
  Array.from({ length: (seconds * 1_000) / ms }, (_, i) => i * ms)

const { member, stranger } = paceLimits(240)

describe('how fast a person may be', () => {
  test('quick fingers are answered for as long as they like', () => {
    expect(new Set(verdicts(every(250, 600), member))).toEqual(new Set(['answer']))
    expect(new Set(verdicts(every(2_000, 60), stranger))).toEqual(new Set(['answer']))
  })

  test('an album of ten photographs, six times in a row, is taken whole', () => {
    expect(new Set(verdicts(Array(60).fill(0), member))).toEqual(new Set(['answer']))
  })

  test('twenty presses a second for a minute: 60 at once, then at most 4 a second, and told once each time', () => {
    const seen = verdicts(every(50, 60), member)
    const answered = seen.filter(one => one === 'answer').length
    expect(answered).toBeGreaterThan(200)
    expect(answered).toBeLessThanOrEqual(60 + 4 * 60)
    expect(seen.filter(one => one === 'say').length).toBeLessThan(60 / 3)
    expect(seen.indexOf('say')).toBeGreaterThan(60)
  })

  test('a stranger who floods is heard a sixth as often', () => {
    const answered = verdicts(every(10, 60), stranger).filter(one => one === 'answer').length
    expect(answered).toBeLessThanOrEqual(15 + 40)
  })

  test('whatever comes, whenever: never more than the burst and the rate; and after a rest one is answered', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3_000), { minLength: 1, maxLength: 300 }), gaps => {
        let at = 0
        const instants = gaps.map(gap => (at += gap))
        const seen = verdicts(instants, member)
        const answered = seen.filter(one => one === 'answer').length
        expect(answered).toBeLessThanOrEqual(member.burst + (at / 1_000) * member.perSecond + 1)
        // Being ignored comes after being told.
        seen.forEach((one, i) => {
          if (one === 'ignore') expect(['say', 'ignore']).toContain(seen[i - 1])
        })
        expect(verdicts([...instants, at + 4_000], member).at(-1)).toBe('answer')
      }),
    )
  })
})
