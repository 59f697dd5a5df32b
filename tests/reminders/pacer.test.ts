import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPacer, telegramPace } from '../../src/reminders/pacer.ts'

function pacerAt(start = 0) {
  const clock = { ms: start }
  return { clock, pacer: createPacer(telegramPace, () => clock.ms) }
}

test('the first message goes at once, the next one when its place has come', () => {
  const { clock, pacer } = pacerAt()
  expect(pacer.nextPlaceMs()).toBe(0)
  clock.ms = 1_000
  pacer.take(1n)
  pacer.take(2n)
  expect(pacer.nextPlaceMs()).toBeGreaterThan(0)
  clock.ms += pacer.nextPlaceMs()
  expect(pacer.nextPlaceMs()).toBe(0)
})

test('a wake-up that comes late costs no rate', () => {
  const { clock, pacer } = pacerAt()
  let sent = 0
  for (clock.ms = 0; clock.ms < 10_000; clock.ms += 15) {
    if (pacer.nextPlaceMs() > 0) continue
    pacer.take(BigInt(sent))
    sent += 1
  }
  expect(sent).toBeGreaterThanOrEqual(telegramPace.perSecond * 10 - 1)
})

test('a chat rests for a second after a message', () => {
  const { clock, pacer } = pacerAt()
  pacer.take(7n)
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
    expect(pacer.resting()).toEqual([])
    pacer.take(-7n)
    pacer.take(7n)
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
        if (pacer.nextPlaceMs() > 0 || pacer.resting().includes(chat)) continue
        pacer.take(chat)
        places.push({ chat, at: clock.ms })
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
