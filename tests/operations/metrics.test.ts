import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { movableClock } from '../../src/domain/clock.ts'
import { healthOf } from '../../src/operations/health.ts'
import { createMetrics } from '../../src/operations/metrics.ts'
import type { Outcome } from '../../src/reminders/courier.ts'
import { startEngine } from '../../src/reminders/engine.ts'
import { createPacer } from '../../src/reminders/pacer.ts'
import type { Database } from '../../src/storage/database.ts'
import { enqueue } from '../../src/storage/outbox.ts'
import { claim } from '../../src/storage/outbox-claim.ts'
import { databases, freshDatabase } from '../database.ts'
import { fakeCourier, quietLog } from '../reminders/fake-courier.ts'
import { afterMeeting, foundOffice, type TestOffice } from '../reminders/office.ts'

describe.each(databases)('what is told of the delivery, %s', kind => {
  let db: Database
  let office: TestOffice
  let clock: ReturnType<typeof movableClock>
  beforeAll(async () => {
    db = await freshDatabase(kind)
  })
  afterAll(() => db.close())
  beforeEach(async () => {
    office = await foundOffice(db)
    clock = movableClock(afterMeeting)
  })

  const queue = (chatId: bigint, more: object = {}) =>
    enqueue(
      db,
      [{ orgId: office.orgId, kind: 'news', importance: 'important', to: { chatId }, ...more }],
      clock.now(),
    )
  const letPass = (seconds: number) => clock.moveTo(new Date(clock.now().getTime() + seconds * 1_000))
  const figure = (page: string, name: string): number => {
    const line = page.split('\n').find(one => one.startsWith(`${name} `))
    if (!line) throw new Error(`${name} is not on the page`)
    return Number(line.split(' ').at(-1))
  }
  const count = (page: string, outcome: string) =>
    figure(page, `giao_ban_messages_total{outcome="${outcome}"}`)

  test('every ending is counted under what became of the message, and lateness in the clock of the office', async () => {
    const fake = fakeCourier()
    const endings: Outcome[] = [
      { kind: 'sent', messageId: 1 },
      { kind: 'not_delivered', error: 'refused' },
      { kind: 'paused', retryAfterMs: 60_000, overall: false },
      { kind: 'unknown', error: 'hung up' },
      { kind: 'unreachable', error: 'blocked' },
      { kind: 'refused', error: 'odd' },
    ]
    endings.forEach((ending, i) => void fake.plan(BigInt(i + 1), ending))
    for (const i of endings.keys()) await queue(BigInt(i + 1))
    letPass(20)
    const metrics = createMetrics({ db, clock })
    const engine = startEngine({
      db,
      courier: fake.courier,
      clock,
      log: quietLog().log,
      botId: 1n,
      renewTasks: async () => 0,
      pacer: createPacer({ perSecond: 1_000, chatGapMs: 1, groupPerMinute: 1_000 }),
      onTick: metrics.ticked,
      onEnded: metrics.ended,
      onLost: metrics.leftBehind,
    })
    await engine.settle()
    await engine.stop()
    const { text, contentType } = await metrics.page()
    expect(contentType).toContain('text/plain')
    for (const outcome of ['retried', 'paused', 'unknown', 'unreachable', 'dead'])
      expect([outcome, count(text, outcome)]).toEqual([outcome, 1])
    expect(count(text, 'sent')).toBe(1)
    expect(figure(text, 'giao_ban_lateness_seconds_bucket{le="10"}')).toBe(0)
    expect(figure(text, 'giao_ban_lateness_seconds_bucket{le="30"}')).toBe(1)
    expect(figure(text, 'giao_ban_tick_seconds_count')).toBeGreaterThan(0)
    expect(figure(text, 'giao_ban_queue_length')).toBe(3)
    expect(figure(text, 'process_resident_memory_bytes')).toBeGreaterThan(1e6)
  })

  test('a message left behind by a sender that is gone counts as unknown', async () => {
    await queue(1n)
    await claim(db, { now: clock.now(), limit: 1, leaseMs: 60_000, holder: null })
    const metrics = createMetrics({ db, clock })
    const engine = startEngine({
      db,
      courier: fakeCourier().courier,
      clock,
      log: quietLog().log,
      botId: 1n,
      renewTasks: async () => 0,
      onLost: metrics.leftBehind,
      onEnded: metrics.ended,
    })
    await engine.settle()
    await engine.stop()
    const { text } = await metrics.page()
    expect(figure(text, 'giao_ban_messages_left_behind_total')).toBe(1)
    expect(count(text, 'unknown')).toBe(1)
  })

  test('the lag is the age of the oldest message that may be sent, by the clock of the office', async () => {
    const health = healthOf({ db, clock })
    expect(await health()).toEqual({ ready: true, lagSeconds: 0 })
    await queue(1n, { notBefore: new Date(clock.now().getTime() + 3_600_000) })
    expect(await health()).toEqual({ ready: true, lagSeconds: 0 })
    await queue(2n)
    letPass(90)
    const { lagSeconds } = await health()
    expect(lagSeconds).toBeGreaterThanOrEqual(90)
    expect(lagSeconds).toBeLessThan(100)
    const { text } = await createMetrics({ db, clock }).page()
    expect(figure(text, 'giao_ban_outbox_lag_seconds')).toBeGreaterThanOrEqual(90)
  })

  test('without a database there is still a page, which says so, and nobody is ready', async () => {
    const away = { sql: () => Promise.reject(new Error('gone')) }
    const { text } = await createMetrics({ db: away, clock }).page()
    expect(figure(text, 'giao_ban_database_up')).toBe(0)
    expect(figure(text, 'giao_ban_queue_length')).toBeNaN()
    expect(await healthOf({ db: away, clock })()).toEqual({ ready: false, lagSeconds: null })
  })
})
