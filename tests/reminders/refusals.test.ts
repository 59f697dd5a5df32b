import { expect, test } from 'vitest'
import { watchRefusals } from '../../src/reminders/refusals.ts'

const refused = (seconds: number) =>
  ({ kind: 'paused', retryAfterMs: seconds * 1_000, overall: false }) as const

function watchAt() {
  const clock = { ms: 0 }
  return { clock, watch: watchRefusals(() => clock.ms) }
}

test('one chat that is refused again and again rests alone', () => {
  const { watch } = watchAt()
  expect(watch.weigh(1n, refused(5))).toEqual(refused(5))
  expect(watch.weigh(1n, refused(7))).toEqual(refused(7))
})

test('two chats refused in the same moment: everybody rests, for the shorter time', () => {
  const { clock, watch } = watchAt()
  watch.weigh(1n, refused(5))
  clock.ms = 900
  expect(watch.weigh(2n, refused(4))).toEqual({ ...refused(4), overall: true })
})

test('two chats refused at different times rest alone', () => {
  const { clock, watch } = watchAt()
  watch.weigh(1n, refused(5))
  clock.ms = 1_100
  expect(watch.weigh(2n, refused(5))).toEqual(refused(5))
})

test('a conclusion does not silence the bot for long', () => {
  const { watch } = watchAt()
  watch.weigh(1n, refused(3_600))
  expect(watch.weigh(2n, refused(3_600))).toEqual({ ...refused(30), overall: true })
})

test('other endings are left as they are', () => {
  const { watch } = watchAt()
  watch.weigh(1n, refused(5))
  expect(watch.weigh(2n, { kind: 'sent', messageId: 1 })).toEqual({ kind: 'sent', messageId: 1 })
})
