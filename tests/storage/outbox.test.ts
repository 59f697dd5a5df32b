import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../src/storage/database.ts'
import { takeLease } from '../../src/storage/lease-rows.ts'
import { moveChat } from '../../src/storage/moved-chat.ts'
import { enqueue, type NewNotification } from '../../src/storage/outbox.ts'
import { type ClaimRequest, claim } from '../../src/storage/outbox-claim.ts'
import { acknowledge, findLost, type Settled } from '../../src/storage/outbox-settle.ts'
import { markReachable } from '../../src/storage/reachability.ts'
import { listUndelivered, resend } from '../../src/storage/undelivered.ts'
import { databases, freshDatabase } from '../database.ts'
import { afterMeeting, at, foundOffice, outbox, type TestOffice } from '../reminders/office.ts'

const now = afterMeeting
const sent = (row: { id: number; fence: number }): Settled => ({
  id: row.id,
  fence: row.fence,
  state: 'sent',
  attempts: 1,
  silent: false,
  notBefore: null,
  messageId: 77,
  error: null,
  sentAt: now,
})

describe.each(databases)('the outbox, %s', kind => {
  let db: Database
  let office: TestOffice
  beforeAll(async () => {
    db = await freshDatabase(kind)
  })
  afterAll(() => db.close())
  beforeEach(async () => {
    office = await foundOffice(db)
  })

  const news = (more: Partial<NewNotification> = {}): NewNotification => ({
    orgId: office.orgId,
    kind: 'task_assigned',
    importance: 'important',
    to: { chatId: -5n },
    ...more,
  })
  const take = (more: Partial<ClaimRequest> = {}) =>
    claim(db, { now, limit: 10, leaseMs: 60_000, holder: null, ...more })

  test('what is queued comes out as it went in, with a code of five clear characters', async () => {
    const memberId = await office.member()
    const [queued] = await enqueue(db, [news({ to: { memberId }, payload: { taskId: 7 } })], now)
    expect(queued!.shortCode).toMatch(/^[2-9A-HJKMNP-TW-Z]{5}$/)
    const [row] = await take()
    expect(row).toEqual({
      id: queued!.id,
      orgId: office.orgId,
      kind: 'task_assigned',
      importance: 'important',
      memberId,
      chatId: 1001n,
      topicId: null,
      payload: { taskId: 7 },
      shortCode: queued!.shortCode,
      silent: false,
      attempts: 1,
      fence: 1,
      isResend: false,
      items: [],
    })
  })

  test('who left gets nothing; who cannot be reached is kept for later', async () => {
    const left = await office.member({ leftAt: now })
    const blocked = await office.member({ reachable: false })
    await enqueue(db, [news({ to: { memberId: left } }), news({ to: { memberId: blocked } })], now)
    expect((await outbox(db)).map(row => [row.memberId, row.state])).toEqual([[blocked, 'unreachable']])
    expect(await take()).toEqual([])

    await markReachable(db, 1002n)
    const [kept] = await listUndelivered(db, office.orgId, { since: now })
    expect(await resend(db, kept!.id, office.orgId + 1, now)).toBe(false)
    expect(await resend(db, kept!.id, office.orgId, now)).toBe(true)
    expect((await take()).map(row => row.memberId)).toEqual([blocked])
  })

  test('news in quiet hours and on days off makes no sound', async () => {
    await enqueue(db, [news()], at('10', '20:30'))
    await enqueue(db, [news()], at('12', '10:00'))
    await enqueue(db, [news()], at('14', '18:00'))
    expect((await outbox(db)).map(row => row.silent)).toEqual([true, true, false])
  })

  test('a thousand messages at once all find a code', async () => {
    const queued = await enqueue(
      db,
      Array.from({ length: 1000 }, (_, n) => news({ to: { chatId: BigInt(n + 1) } })),
      now,
    )
    expect(new Set(queued.map(row => row.shortCode)).size).toBe(1000)
  })

  test('soonest deadline first, one per chat, nothing early, nothing past its end', async () => {
    const to = (chatId: bigint) => ({ to: { chatId } })
    const queued = await enqueue(
      db,
      [
        news({ ...to(1n), urgentAt: at('15', '00:00') }),
        news({ ...to(1n), urgentAt: at('14', '00:00') }),
        news({ ...to(2n), urgentAt: at('13', '00:00') }),
        news({ ...to(3n), notBefore: at('10', '14:01') }),
        news({ ...to(4n), expiresAt: now }),
        news({ ...to(5n), urgentAt: at('30', '00:00') }),
      ],
      now,
    )
    const idsOf = (rows: { id: number }[]) => rows.map(row => row.id).sort((a, b) => a - b)
    expect(idsOf(await take({ limit: 3 }))).toEqual(idsOf([queued[1]!, queued[2]!]))
    expect(idsOf(await take({ limit: 3 }))).toEqual([queued[5]!.id])
    expect((await outbox(db)).map(row => row.state)).toEqual([
      'queued',
      'sending',
      'sending',
      'queued',
      'expired',
      'sending',
    ])
  })

  test('messages past their end do not hide those behind them', async () => {
    const ended = Array.from({ length: 3 }, (_, n) =>
      news({ to: { chatId: BigInt(n + 1) }, urgentAt: at('10', '00:00'), expiresAt: now }),
    )
    await enqueue(db, [...ended, news({ to: { chatId: 9n } })], now)
    expect((await take({ limit: 1 })).map(row => row.chatId)).toEqual([9n])
    expect((await outbox(db)).map(row => row.state)).toEqual(['expired', 'expired', 'expired', 'sending'])
  })

  test('many messages to one chat do not keep the others waiting', async () => {
    const crowd = Array.from({ length: 100 }, () => news({ to: { chatId: 1n }, urgentAt: at('10', '00:00') }))
    await enqueue(db, [...crowd, news({ to: { chatId: 2n } })], now)
    expect((await take({ limit: 8 })).map(row => row.chatId)).toEqual([1n])
    expect((await take({ limit: 8, resting: [1n] })).map(row => row.chatId)).toEqual([2n])
  })

  test('two claims at once never take the same message', async () => {
    await enqueue(
      db,
      Array.from({ length: 40 }, (_, n) => news({ to: { chatId: BigInt(n + 1) } })),
      now,
    )
    const claims = await Promise.all([1, 2, 3, 4].map(() => take({ limit: 10 })))
    const ids = claims.flat().map(row => row.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length + (await take({ limit: 40 })).length).toBe(40)
  })

  test('without the lease nothing is claimed', async () => {
    await enqueue(db, [news()], now)
    expect(await takeLease(db, 'sender:1', 'a', 60_000)).toBe(1)
    expect(await take({ holder: { lease: 'sender:1', name: 'b' } })).toEqual([])
    expect(await take({ holder: { lease: 'sender:1', name: 'a' } })).toHaveLength(1)
  })

  test('a stale fence changes nothing', async () => {
    await enqueue(db, [news()], now)
    const [first] = await take({ leaseMs: -1 })
    const [lost] = await findLost(db, false)
    expect(lost).toEqual({
      id: first!.id,
      orgId: office.orgId,
      kind: 'task_assigned',
      fence: 1,
      importance: 'important',
      silent: false,
      attempts: 1,
      isResend: false,
    })
    await acknowledge(db, [{ ...sent(lost!), state: 'queued', sentAt: null, messageId: null }])
    const [second] = await take()
    expect(second!.fence).toBe(2)

    expect(await acknowledge(db, [sent(first!)])).toEqual(new Set())
    expect((await outbox(db))[0]!.state).toBe('sending')
    expect(await acknowledge(db, [sent(second!)])).toEqual(new Set([second!.id]))
    expect((await outbox(db))[0]).toMatchObject({ state: 'sent', messageId: 77, sentAt: now })
    expect(await acknowledge(db, [sent(second!)])).toEqual(new Set())
  })

  test('a lease passes on when it ends or is given back, with a new fencing number', async () => {
    expect(await takeLease(db, 'x', 'a', 60_000)).toBe(1)
    expect(await takeLease(db, 'x', 'b', 60_000)).toBeNull()
    expect(await takeLease(db, 'x', 'a', -1)).toBe(1)
    expect(await takeLease(db, 'x', 'b', 60_000)).toBe(2)
    expect(await takeLease(db, 'x', 'a', 60_000)).toBeNull()
  })

  test('a group that moved takes its binding and its messages along', async () => {
    await db.prisma.chat.create({
      data: { orgId: office.orgId, telegramChatId: -5n, title: 'Giao ban', boundBy: 1, boundAt: now },
    })
    await enqueue(db, [news()], now)
    await moveChat(db, -5n, -1005n)
    expect((await take()).map(row => row.chatId)).toEqual([-1005n])
    expect(await db.prisma.chat.count({ where: { telegramChatId: -1005n } })).toBe(1)
  })
})
