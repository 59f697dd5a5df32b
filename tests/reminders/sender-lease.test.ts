import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../../src/domain/clock.ts'
import { createDelivery } from '../../src/reminders/delivery.ts'
import { createSenderLease, soleSender } from '../../src/reminders/sender-lease.ts'
import type { Database } from '../../src/storage/database.ts'
import { enqueue } from '../../src/storage/outbox.ts'
import { databases, freshDatabase } from '../database.ts'
import { fakeCourier, quietLog } from './fake-courier.ts'
import { foundOffice, outbox } from './office.ts'

describe.each(databases)('the one sender, %s', kind => {
  let db: Database
  beforeAll(async () => {
    db = await freshDatabase(kind)
  })
  afterAll(() => db.close())

  test('a holder that was frozen knows by itself that it is over, and the next one takes everything on', async () => {
    const frozen = { ms: 0 }
    const first = createSenderLease(db, 7n, () => frozen.ms)
    const second = createSenderLease(db, 7n)
    expect(await first.hold()).toEqual({ held: true, fresh: true })
    expect(await second.hold()).toEqual({ held: false, fresh: false })
    frozen.ms = 6_999
    expect(first.isHeld()).toBe(true)
    frozen.ms = 7_000
    expect(first.isHeld()).toBe(false)

    await db.sql(`UPDATE lease SET until = clock_timestamp() - interval '1 ms'`)
    expect(await second.hold()).toEqual({ held: true, fresh: true })
    expect(await first.hold()).toEqual({ held: false, fresh: false })
    await second.release()
    expect(await first.hold()).toEqual({ held: true, fresh: true })
  })

  test('a renewal is neither asked for too often nor taken for a new lease', async () => {
    const time = { ms: 0 }
    const lease = createSenderLease(db, 8n, () => time.ms)
    const until = async () => (await db.sql(`SELECT until FROM lease WHERE name = 'sender:8'`))[0]
    await lease.hold()
    const first = await until()
    time.ms = 2_999
    await lease.hold()
    expect(await until()).toEqual(first)
    time.ms = 3_000
    expect(await lease.hold()).toEqual({ held: true, fresh: false })
    expect(await until()).not.toEqual(first)
  })

  test('two bots have two senders', async () => {
    expect((await createSenderLease(db, 10n).hold()).held).toBe(true)
    expect((await createSenderLease(db, 11n).hold()).held).toBe(true)
  })

  test('who loses the lease between taking a message and sending it does not send it', async () => {
    const office = await foundOffice(db)
    const news = { orgId: office.orgId, kind: 'news', importance: 'important', to: { chatId: 1n } } as const
    await enqueue(db, [news], new Date())
    const fake = fakeCourier()
    let held = true
    const courier = {
      ...fake.courier,
      compose: (...args: Parameters<typeof fake.courier.compose>) => {
        held = false
        return fake.courier.compose(...args)
      },
    }
    const lease = { ...soleSender(), isHeld: () => held }
    const delivery = createDelivery({ db, courier, clock: systemClock, log: quietLog().log, lease })
    await delivery.fill()
    await delivery.idle()
    expect(fake.sent).toEqual([])
    expect((await outbox(db)).map(row => [row.state, row.sentAt])).toEqual([['queued', null]])
  })
})
