import { describe, expect, test } from 'vitest'
import { type Ending, settle } from '../../src/reminders/outcome-rules.ts'
import type { Attempt } from '../../src/storage/outbox-settle.ts'

const now = new Date('2011-11-10T07:00:00Z')
const important: Attempt = {
  id: 1,
  fence: 3,
  importance: 'important',
  silent: false,
  attempts: 1,
  isResend: false,
}
const routine: Attempt = { ...important, importance: 'routine' }
const secondsLater = (seconds: number) => new Date(now.getTime() + seconds * 1000)

describe('what becomes of a message after an attempt', () => {
  test.each<[string, Attempt, Ending, object]>([
    ['sent', important, { kind: 'sent', messageId: 9 }, { state: 'sent', messageId: 9, sentAt: now }],
    ['nothing left to say', routine, { kind: 'nothing_to_say' }, { state: 'expired', sentAt: null }],
    ['refused', routine, { kind: 'refused', error: 'x' }, { state: 'dead', error: 'x' }],
    ['unreachable', routine, { kind: 'unreachable', error: 'x' }, { state: 'unreachable', sentAt: null }],
    ['moved', routine, { kind: 'moved', chatId: -1n }, { state: 'queued', notBefore: null, attempts: 1 }],
    ['moved without end', { ...routine, attempts: 8 }, { kind: 'moved', chatId: -1n }, { state: 'dead' }],
    [
      'told to wait: not counted as an attempt',
      { ...routine, attempts: 8 },
      { kind: 'paused', retryAfterMs: 20_000, overall: false },
      { state: 'queued', attempts: 7, notBefore: secondsLater(20) },
    ],
    [
      'no time to speak: not counted as an attempt',
      { ...routine, attempts: 8 },
      { kind: 'not_now', until: secondsLater(900) },
      { state: 'queued', attempts: 7, notBefore: secondsLater(900) },
    ],
    [
      'unknown, important: once more, without sound',
      important,
      { kind: 'unknown', error: 'time-out' },
      { state: 'queued', silent: true, sentAt: now, notBefore: secondsLater(1) },
    ],
    [
      'unknown again: left alone',
      { ...important, isResend: true },
      { kind: 'unknown', error: 'time-out' },
      { state: 'unknown', sentAt: now },
    ],
    [
      'unknown, routine: not sent again',
      routine,
      { kind: 'unknown', error: 'time-out' },
      { state: 'unknown', silent: false, sentAt: now },
    ],
    [
      'abandoned, important: once more, without sound',
      important,
      { kind: 'abandoned' },
      { state: 'queued', silent: true, sentAt: now, notBefore: secondsLater(1) },
    ],
    [
      'abandoned again: a crash mostly hits what has not left yet',
      { ...important, attempts: 2, isResend: true },
      { kind: 'abandoned' },
      { state: 'queued', silent: true },
    ],
    [
      'abandoned again and again: left alone, it may be the cause',
      { ...important, attempts: 5, isResend: true },
      { kind: 'abandoned' },
      { state: 'unknown', sentAt: now },
    ],
    ['abandoned, routine: not sent again', routine, { kind: 'abandoned' }, { state: 'unknown', sentAt: now }],
    [
      'told how long to wait',
      routine,
      { kind: 'not_delivered', error: 'x', retryAfterMs: 9_000 },
      { notBefore: secondsLater(9) },
    ],
  ])('%s', (_, attempt, ending, expected) => {
    expect(settle(attempt, ending, now)).toMatchObject({ id: 1, fence: 3, ...expected })
  })

  test('what certainly did not arrive waits longer each time, and is given up after eight attempts', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8].map(attempts => {
      const settled = settle({ ...routine, attempts }, { kind: 'not_delivered', error: 'x' }, now)
      return settled.notBefore ? (settled.notBefore.getTime() - now.getTime()) / 1000 : settled.state
    })
    expect(waits).toEqual([1, 5, 30, 120, 600, 3600, 3600, 'dead'])
  })
})
