import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPacer, telegramPace } from '../../src/reminders/pacer.ts'

function pacerAt(start = 0) {
  const clock = { ms: start }
  return { clock, pacer: createPacer(telegramPace, () => clock.ms) }
}

test('the first message goes at once, the next ones in their place', () => {
  const { pacer } = pacerAt()
  expect([1n, 2n, 3n].map(pacer.reserve)).toEqual([0, 40, 80])
})

test('a chat rests for a second after a message', () => {
  const { clock, pacer } = pacerAt()
  pacer.reserve(7n)
  clock.ms = 400
  expect(pacer.resting()).toEqual([7n])
  expect(pacer.shortestRestMs()).toBe(600)
  clock.ms = 1_000
  expect(pacer.resting()).toEqual([])
  expect(pacer.shortestRestMs()).toBeNull()
})

test('a group gets twenty messages in any minute, a person goes on', () => {
  const { clock, pacer } = pacerAt()
  for (let n = 0; n < 20; n++) {
    clock.ms = n * 1_000
    expect(pacer.reserve(-7n)).toBe(0)
    expect(pacer.reserve(7n)).toBeLessThanOrEqual(40)
  }
  clock.ms = 30_000
  expect(pacer.resting()).toEqual([-7n])
  expect(pacer.shortestRestMs()).toBe(30_000)
})

test('whatever is sent when: the limits hold for the whole and for every chat', () => {
  const steps = fc.array(fc.record({ chat: fc.bigInt(-3n, 3n), waitMs: fc.nat(300) }), { maxLength: 200 })
  fc.assert(
    fc.property(steps, all => {
      const { clock, pacer } = pacerAt()
      const places: { chat: bigint; at: number }[] = []
      for (const { chat, waitMs } of all) {
        clock.ms += waitMs
        if (pacer.resting().includes(chat)) continue
        places.push({ chat, at: clock.ms + pacer.reserve(chat) })
      }
      const within = (span: number, chat?: bigint) =>
        Math.max(
          0,
          ...places.map(
            ({ at }) =>
              places.filter(
                one => one.at >= at && one.at < at + span && (chat === undefined || one.chat === chat),
              ).length,
          ),
        )
      expect(within(1_000)).toBeLessThanOrEqual(30)
      for (const chat of [-3n, -2n, -1n, 1n, 2n, 3n]) expect(within(1_000, chat)).toBeLessThanOrEqual(1)
      for (const chat of [-3n, -2n, -1n]) expect(within(60_000, chat)).toBeLessThanOrEqual(20)
    }),
  )
})
