import { expect, test } from 'vitest'
import { createRateLimiter } from '../../src/emulator/rate-limits.ts'

function limiterAt(more: object = {}) {
  const clock = { ms: 0 }
  const limits = { perSecond: 30, chatBurst: 3, groupPerMinute: 20, ...more }
  return { clock, limiter: createRateLimiter(limits, () => clock.ms) }
}

test('thirty a second pass, more are refused for everybody', () => {
  const { clock, limiter } = limiterAt()
  const answers = Array.from({ length: 100 }, (_, chat) => {
    clock.ms += 20
    return limiter.refuse(chat + 1)
  })
  expect(answers.indexOf(3)).toBe(90)
  expect(limiter.refuse(500)).toBeGreaterThan(0)
})

test('one chat: a short burst passes, then it is refused alone', () => {
  const { limiter } = limiterAt()
  expect([1, 1, 1, 1, 2].map(limiter.refuse)).toEqual([null, null, null, 5, null])
})

test('a group gets twenty in a minute', () => {
  const { clock, limiter } = limiterAt()
  const answers = Array.from({ length: 21 }, () => {
    clock.ms += 1_500
    return limiter.refuse(-5)
  })
  expect(answers.indexOf(20)).toBe(20)
})

test('whoever insists waits longer and longer, whoever waits is let in', () => {
  const { clock, limiter } = limiterAt({ punished: [{ chat: 7, seconds: 10 }] })
  expect(limiter.refuse(7)).toBe(10)
  clock.ms = 9_000
  expect(limiter.refuse(7)).toBe(5)
  clock.ms = 14_000
  expect(limiter.refuse(7)).toBeNull()
})

test('everybody is refused from the message on that the plan names, once', () => {
  const { clock, limiter } = limiterAt({ everybody: [{ fromMessage: 2, seconds: 4 }] })
  expect([1, 2].map(limiter.refuse)).toEqual([null, 4])
  clock.ms = 4_000
  expect([3, 4].map(limiter.refuse)).toEqual([null, null])
})
